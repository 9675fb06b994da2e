// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The tables of words, names and numbers that the program ships. */
@NullMarked
package org.rapporteur.intake.table;

import org.jspecify.annotations.NullMarked;
