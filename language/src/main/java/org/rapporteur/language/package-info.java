// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/**
 * Reads a language: from a text to its sentences, words, grammar, names and marks of facts.
 *
 * <p>{@code segment} parts the text by rules; {@code piece} turns words into what the model takes; {@code network} runs it;
 * {@code decode} makes well-formed trees and spans of its scores; {@code conllu} writes an analysis down. Only this module
 * knows the model runtime. Everything that belongs to one language stands in a folder of the resources named after it.
 */
@NullMarked
package org.rapporteur.language;

import org.jspecify.annotations.NullMarked;
