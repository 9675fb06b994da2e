// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import java.util.Locale;

/** What the model says of each word; the names are those of its outputs. */
public enum Head {
    UPOS,
    LEMMA,
    /** All features of a word as one label, such as {@code Number=Plur|VerbForm=Fin}; a model may lack it. */
    FEATS,
    /** One score for ROOT and for each word of the window as head. */
    ARC,
    REL,
    NAME,
    /** One score: above 0 a sentence ends after the word. */
    END,
    CUE,
    SOURCE,
    CONTENT,
    NESTED,
    EVENT,
    STATUS,
    VOICE,
    FIGURE;

    /** The name in the files of the model. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
