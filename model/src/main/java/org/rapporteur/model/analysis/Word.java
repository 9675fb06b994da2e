// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Objects;
import org.rapporteur.model.text.Span;

/**
 * One row of a parsed sentence, as in CoNLL-U.
 *
 * @param span where the word stands in the text, not empty
 * @param joined whether it is written as one with the word before it without being punctuation, as <i>n't</i> in
 *     <i>don't</i>: together they are one multiword token
 * @param lemma its base form, not empty
 * @param pos its part of speech
 * @param features of its form; what the model of the language does not tell is absent
 * @param head number of the word it depends on, counted from 1 in its sentence; 0 for the root
 * @param relation how it depends on it, in the spelling of Universal Dependencies with subtype, such as
 *     {@code nsubj:pass}; {@code root} for the root and only there
 */
public record Word(
        Span span, boolean joined, String lemma, PartOfSpeech pos, Features features, int head, String relation) {

    private static final String ROOT = "root";

    public Word {
        Objects.requireNonNull(pos, "pos must be given, is null");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
        if (lemma.isEmpty()) {
            throw new IllegalArgumentException("lemma must not be empty, is \"\" at " + span);
        }
        if (head < 0) {
            throw new IllegalArgumentException("head must be at least 0, is " + head + " at " + span);
        }
        if (relation.equals(ROOT) != (head == 0)) {
            throw new IllegalArgumentException(
                    "relation must be root where head is 0 and only there, is " + relation + " with head " + head);
        }
    }
}
