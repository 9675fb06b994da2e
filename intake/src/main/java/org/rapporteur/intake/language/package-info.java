// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Which language a text is in: keeps what is not English from being read as if it were. */
@NullMarked
package org.rapporteur.intake.language;

import org.jspecify.annotations.NullMarked;
