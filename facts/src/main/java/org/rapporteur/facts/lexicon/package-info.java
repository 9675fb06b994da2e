// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What is known of a language: its function words by what they do, its conventions and its word lists. */
@NullMarked
package org.rapporteur.facts.lexicon;

import org.jspecify.annotations.NullMarked;
