// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Reads the grammar of a sentence off its tree: phrases, clauses, their subjects and objects, voice and case. */
@NullMarked
package org.rapporteur.facts.syntax;

import org.jspecify.annotations.NullMarked;
