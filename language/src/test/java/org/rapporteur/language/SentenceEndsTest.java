// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.language.decode.ReadingDecoder.Place;
import org.rapporteur.language.segment.Segmenter;
import org.rapporteur.language.segment.WordLists;
import org.rapporteur.model.text.Text;

class SentenceEndsTest {

    private static final Segmenter SEGMENTER = new Segmenter(WordLists.of("en"));

    private static List<Place> places(Text text) {
        return SEGMENTER.segment(text).stream()
                .flatMap(segment -> segment.words().stream())
                .map(word -> new Place(word.span(), word.joined()))
                .toList();
    }

    /** The text up to the end of the sentence that the model saw end at the first full stop. */
    private static String sentence(String value) {
        Text text = new Text(value);
        List<Place> places = places(text);
        int stop = 0;
        while (!text.slice(places.get(stop).span()).equals(".")) {
            stop++;
        }
        int end = SentenceEnds.settled(text, places, stop);
        return value.substring(0, places.get(end).span().end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "He left.[17] She stayed|He left.[17]",
                "He left. [3][4] She stayed|He left. [3][4]",
                "“He left.” She stayed|“He left.”",
                "(He \"left.\") [2] She stayed|(He \"left.\") [2]",
                "He left. [...] She stayed|He left. [...]",
                "He left. [She stayed]|He left.",
                "He left. \"She stayed\"|He left.",
                "He left.|He left."
            })
    void whatStandsAfterTheFullStopMayBelongToTheSentence(String text, String sentence) {
        assertThat(sentence(text)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "They pledged $2 million,false",
        "They pledged help,false",
        "They left Help is near,false",
        "OFAC is designating Jan Kos,false",
        "They left OPEC Help is near,true",
        "They left: help is near,true"
    })
    void noSentenceBeginsWithMoneyOrInLowerCaseRightAfterAWordNorRightAfterOneInLowerCase(
            String value, boolean possible) {
        Text text = new Text(value);
        List<Place> places = places(text);
        int next = value.contains(":") || value.contains("OFAC") || value.contains("OPEC") ? 3 : 2;
        assertThat(SentenceEnds.isPossible(text, places, next)).isEqualTo(possible);
    }
}
