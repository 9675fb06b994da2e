// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Screens names against sanctions lists. {@code format} reads lists as they are published into the values of {@code list};
 * {@code name} takes names apart; {@code match} compares them: {@link org.rapporteur.screening.match.Screener} is where to begin.
 */
@NullMarked
package org.rapporteur.screening;

import org.jspecify.annotations.NullMarked;
