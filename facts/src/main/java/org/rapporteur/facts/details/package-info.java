// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * What a report tells besides sayings, acts and numbers: details of acts, accidents and disasters, victims, relations, the setting
 * of what is said. It reads the finished facts with the trees of the sentences and adds to them; it changes no party and no number.
 * It tells nothing rather than guess: what two readings of a sentence would tell differently stays null.
 */
@NullMarked
package org.rapporteur.facts.details;

import org.jspecify.annotations.NullMarked;
