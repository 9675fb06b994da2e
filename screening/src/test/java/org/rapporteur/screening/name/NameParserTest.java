// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.name.NameToken.Role;

class NameParserTest {

    @Test
    void titlesAndArticlesAreNoPartThatTellsWhoIsMeant() {
        assertThat(telling("Dr. Orlo von Quendrik", Kind.PERSON)).containsExactly("orlo", "quendrik");
    }

    @Test
    void aTitleIsANameWhereTheNameWouldBeTooShort() {
        assertThat(telling("Sheikh Quendrik", Kind.PERSON)).containsExactly("sheikh", "quendrik");
    }

    @Test
    void lettersOfOtherScriptsAndWithMarksBecomePlainOnes() {
        assertThat(telling("Щербак Юрий", Kind.PERSON)).containsExactly("shcherbak", "yuriy");
        assertThat(telling("Łukasz Gößmeier", Kind.PERSON)).containsExactly("lukasz", "gossmeier");
        assertThat(telling("ორლო", Kind.PERSON)).containsExactly("orlo");
    }

    @Test
    void theArabicArticleIsParted() {
        assertThat(telling("الكندري", Kind.PERSON)).containsExactly("kndry");
    }

    @Test
    void apostrophesStandWithinWords() {
        assertThat(telling("Al-Qu'end O’Rik", Kind.PERSON)).containsExactly("quend", "orik");
    }

    @Test
    void namesWrittenTogetherArePartedAtACapital() {
        assertThat(telling("OrloQuendrik", Kind.PERSON)).containsExactly("orlo", "quendrik");
        assertThat(telling("Orlo McQuendrik", Kind.PERSON)).containsExactly("orlo", "mcquendrik");
    }

    @Test
    void legalFormsAreKnownHoweverTheyAreWritten() {
        assertThat(forms("Quendrik Limited Liability Company")).containsExactly("llc");
        assertThat(forms("Quendrik L.L.C.")).containsExactly("llc");
        assertThat(forms("ООО Квендрик")).containsExactly("llc");
        assertThat(forms("Quendrik Fund V L.P.")).containsExactly("lp");
    }

    @Test
    void numbersInWordsAndInRomanDigitsAreNumbers() {
        assertThat(telling("Quendrik Forty 4", Kind.ORGANIZATION)).containsExactly("quendrik", "44");
        assertThat(telling("Quendrik VII", Kind.VESSEL)).containsExactly("quendrik", "7");
    }

    @Test
    void aLegalFormMakesANameOfUnknownKindThatOfABody() {
        assertThat(NameParser.parse("Quendrik GmbH", Kind.UNKNOWN).organization())
                .isTrue();
        assertThat(NameParser.parse("Orlo Quendrik", Kind.UNKNOWN).organization())
                .isFalse();
    }

    private static List<String> telling(String name, Kind kind) {
        return NameParser.parse(name, kind).tokens().stream()
                .filter(token -> token.role().tellsApart())
                .map(NameToken::text)
                .toList();
    }

    private static List<String> forms(String name) {
        return NameParser.parse(name, Kind.ORGANIZATION).tokens().stream()
                .filter(token -> token.role() == Role.FORM)
                .map(NameToken::group)
                .toList();
    }
}
