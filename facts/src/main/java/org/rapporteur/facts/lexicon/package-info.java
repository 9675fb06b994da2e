// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Reads what is known of a language: the lists under {@code resources}. */
@NullMarked
package org.rapporteur.facts.lexicon;

import org.jspecify.annotations.NullMarked;
