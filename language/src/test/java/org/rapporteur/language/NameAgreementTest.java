// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class NameAgreementTest {

    /** Words between blanks, sentences between bars; a word with a capital is a proper noun. */
    private static List<Name> agreed(String value, Name... names) {
        Text text = new Text(value);
        List<List<Word>> sentences = new ArrayList<>();
        int start = 0;
        for (String sentence : value.split("\\|", -1)) {
            List<Word> words = new ArrayList<>();
            for (String form : sentence.split(" ", -1)) {
                boolean capital = Character.isUpperCase(form.charAt(0));
                Span span = new Span(start, start + form.length());
                PartOfSpeech pos = capital ? PartOfSpeech.PROPN : PartOfSpeech.NOUN;
                words.add(new Word(
                        span,
                        false,
                        form,
                        pos,
                        Features.NONE,
                        words.isEmpty() ? 0 : 1,
                        words.isEmpty() ? "root" : "dep"));
                start = span.end() + 1;
            }
            sentences.add(words);
        }
        return NameAgreement.of(text, sentences, Arrays.asList(names));
    }

    private static Name name(int first, int end, NameKind kind, double confidence) {
        return new Name(new TokenRange(first, end), kind, confidence);
    }

    @Test
    void allPlacesOfANameGetTheKindForWhichMostSpeaks() {
        assertThat(agreed(
                        "Oslo grew|Oslo fell|Oslo rose",
                        name(0, 1, NameKind.PLACE, 0.6),
                        name(2, 3, NameKind.PERSON, 0.7),
                        name(4, 5, NameKind.PLACE, 0.5)))
                .extracting(Name::kind)
                .containsExactly(NameKind.PLACE, NameKind.PLACE, NameKind.PLACE);
    }

    @Test
    void aFullNameOfAPersonSpeaksForItsLastWord() {
        assertThat(agreed(
                        "Ada Reed spoke|Reed left", name(0, 2, NameKind.PERSON, 0.9), name(3, 4, NameKind.PLACE, 0.5)))
                .containsExactly(name(0, 2, NameKind.PERSON, 0.9), name(3, 4, NameKind.PERSON, 0.5));
    }

    @Test
    void anOverlookedPlaceOfASureNameIsAName() {
        assertThat(agreed("Ada Reed spoke|then Ada Reed left", name(0, 2, NameKind.PERSON, 0.95)))
                .containsExactly(name(0, 2, NameKind.PERSON, 0.95), name(4, 6, NameKind.PERSON, 0.95));
    }

    @Test
    void anUnsureNameIsNotLookedForElsewhere() {
        assertThat(agreed("Ada Reed spoke|then Ada Reed left", name(0, 2, NameKind.PERSON, 0.6)))
                .hasSize(1);
    }

    @Test
    void aNameInsideALongerOneIsNotTouched() {
        Name bank = name(1, 4, NameKind.ORGANIZATION, 0.99);
        Name oslo = name(4, 5, NameKind.PLACE, 0.99);
        assertThat(agreed("the Bank of Oslo|Oslo grew", bank, oslo)).containsExactly(bank, oslo);
    }

    @Test
    void aCommonNounIsNoOverlookedName() {
        assertThat(agreed("Rain fell|rain fell", name(0, 1, NameKind.EVENT, 0.99)))
                .hasSize(1);
    }

    @Test
    void aNameDoesNotRunOverTheEndOfASentence() {
        assertThat(agreed("Ada Reed spoke|then Ada|Reed left", name(0, 2, NameKind.PERSON, 0.99)))
                .hasSize(1);
    }
}
