// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Parts a text into segments and words before any model has seen it.
 *
 * <p>A segment is a stretch that no sentence crosses: it ends where a paragraph ends or where rules are sure of a sentence end.
 * It may still hold several sentences; the model finds those. Words follow Universal Dependencies for English: clitics,
 * hyphens, slashes and punctuation are words of their own.
 */
@NullMarked
package org.rapporteur.language.segment;

import org.jspecify.annotations.NullMarked;
