// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Writes facts for other programs. */
@NullMarked
package org.rapporteur.export;

import org.jspecify.annotations.NullMarked;
