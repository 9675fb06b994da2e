// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.analysis.PartOfSpeech;

class LemmaScriptTest {

    private static final RegularForms NONE = new RegularForms(List.of(), word -> false);

    @ParameterizedTest
    @CsvSource({
        "l-0+, The, the",
        "l-1+, Boats, boat",
        "l-3+y, parties, party",
        "l=be, Were, be",
        "k-0+, NATO, NATO",
        "k-1+, Reeds, Reed",
        "t-0+, GENEVA, Geneva",
        "l-3+, 😀a, 😀a",
        "l-1+, 😀a, 😀"
    })
    void aScriptEditsTheForm(String script, String form, String lemma) {
        assertThat(LemmaScript.parse(script).lemma(form)).isEqualTo(lemma);
    }

    @Test
    void aLemmaIsNeverEmpty() {
        assertThat(LemmaScript.parse("l-2+").lemma("Is")).isEqualTo("is");
    }

    @Test
    void whatIsNoScriptIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LemmaScript.parse("x-1+"))
                .withMessage("script must be CASE-CUT+SUFFIX or CASE=LEMMA, is x-1+");
    }

    @Test
    void anExceptionGoesBeforeTheScript() {
        Lemmas lemmas =
                new Lemmas(List.of(LemmaScript.parse("l-1+")), Map.of("dice", Map.of(PartOfSpeech.NOUN, "die")), NONE);
        assertThat(lemmas.of("Dice", PartOfSpeech.NOUN, 0)).isEqualTo("die");
        assertThat(lemmas.of("Dice", PartOfSpeech.VERB, 0)).isEqualTo("dic");
    }

    @Test
    void aNumberIsItsOwnLemma() {
        Lemmas lemmas = new Lemmas(List.of(LemmaScript.parse("k-0+")), Map.of(), NONE);
        assertThat(lemmas.of("Two", PartOfSpeech.NUM, 0)).isEqualTo("two");
        assertThat(lemmas.of("1,200,000", PartOfSpeech.NUM, 0)).isEqualTo("1200000");
        assertThat(lemmas.of("XIV", PartOfSpeech.NUM, 0)).isEqualTo("XIV");
    }

    @Test
    void aKnownLemmaIsItsOwn() {
        Lemmas lemmas = new Lemmas(
                List.of(LemmaScript.parse("l-1+")), Map.of("attacked", Map.of(PartOfSpeech.VERB, "attack")), NONE);
        assertThat(lemmas.of("Attack", PartOfSpeech.VERB, 0)).isEqualTo("attack");
        assertThat(lemmas.of("Attack", PartOfSpeech.NOUN, 0)).isEqualTo("attac");
    }
}
