// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.Token;

/** The form of a word in numbers: 0 where it is not told. */
public final class WordForm {

    private static final List<String> VERB = List.of("Fin", "Inf", "Part", "Ger");
    private static final List<String> TENSE = List.of("Past", "Pres");
    private static final List<String> NUMBER = List.of("Sing", "Ptan", "Plur");
    private static final List<String> GENDER = List.of("Masc", "Neut", "Fem");

    private WordForm() {}

    private static int of(Token word, Feature feature, List<String> values) {
        return 1 + word.features().value(feature).map(values::indexOf).orElse(-1);
    }

    static int verb(Token word) {
        return of(word, Feature.VERB_FORM, VERB);
    }

    static int tense(Token word) {
        return of(word, Feature.TENSE, TENSE);
    }

    /** 1 for one, 3 for many. */
    public static int number(Token word) {
        return of(word, Feature.NUMBER, NUMBER);
    }

    public static int gender(Token word) {
        return of(word, Feature.GENDER, GENDER);
    }
}
