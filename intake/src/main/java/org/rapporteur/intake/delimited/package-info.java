// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Tables as text: rows of cells parted by a comma, a tab or the like (RFC 4180 and what programs make of it). */
@NullMarked
package org.rapporteur.intake.delimited;

import org.jspecify.annotations.NullMarked;
