// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Learned second opinion on who, where and when, over the whole report: what the rules pick and what stands elsewhere are
 * candidates, {@link org.rapporteur.facts.roles.Scene} describes each to {@link org.rapporteur.facts.roles.Scorers}, which say
 * how likely it is. The same descriptions are what the scorers are trained on, see {@code training/README.md}.
 */
@NullMarked
package org.rapporteur.facts.roles;

import org.jspecify.annotations.NullMarked;
