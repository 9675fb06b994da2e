// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What a reader of the language sees in a text before any fact is drawn from it: sentences, words, names, times, and marks. */
@NullMarked
package org.rapporteur.model.analysis;

import org.jspecify.annotations.NullMarked;
