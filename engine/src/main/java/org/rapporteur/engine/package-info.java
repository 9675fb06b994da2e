// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Joins intake, language and facts behind one facade: {@link org.rapporteur.engine.Rapporteur} reads sources and gives
 * facts documents; {@code export} writes them for programs, {@code report} for people.
 */
@NullMarked
package org.rapporteur.engine;

import org.jspecify.annotations.NullMarked;
