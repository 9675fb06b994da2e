// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

/** A feature of a word's form that is told here, of those that Universal Dependencies know; in the order of CoNLL-U. */
public enum Feature {
    CASE("Case"),
    GENDER("Gender"),
    NUMBER("Number"),
    PERSON("Person"),
    TENSE("Tense"),
    VERB_FORM("VerbForm"),
    VOICE("Voice");

    private final String label;

    Feature(String label) {
        this.label = label;
    }

    /** The name in CoNLL-U, such as {@code VerbForm}. */
    public String label() {
        return label;
    }
}
