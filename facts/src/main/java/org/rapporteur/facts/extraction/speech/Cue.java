// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.SpeechWords.Saying;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.fact.Why;

/**
 * Words that show that somebody speaks.
 *
 * @param tokens all of them: <em>according to</em>
 * @param head the word of saying itself, which governs the words said
 * @param saying its entry in the word list, where it has one
 * @param preposition whether its object is the source: <em>according to</em>
 * @param marked whether the model marked it
 * @param why which of the two saw it
 */
record Cue(TokenRange tokens, Token head, @Nullable Saying saying, boolean preposition, boolean marked, Why why) {}
