// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

import org.rapporteur.model.text.Span;

/**
 * A word as an expression of time sees it.
 *
 * @param span where it stands
 * @param kind what it is
 * @param value its value as {@code time-words.txt} gives it; for a number its digits
 * @param words what is written, lower case
 */
record TimeWord(Span span, TimeKind kind, String value, String words) {}
