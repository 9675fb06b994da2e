// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Takes names apart into tokens that can be compared across scripts, spellings, titles and legal forms. */
@NullMarked
package org.rapporteur.screening.name;

import org.jspecify.annotations.NullMarked;
