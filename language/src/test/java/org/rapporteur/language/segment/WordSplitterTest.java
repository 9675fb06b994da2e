// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.text.Text;

/** What Universal Dependencies treebanks of English make of words. */
class WordSplitterTest {

    private static final Segmenter SEGMENTER = new Segmenter(WordLists.of("en"));

    private static List<Word> words(String text) {
        return SEGMENTER.segment(new Text(text)).stream()
                .flatMap(segment -> segment.words().stream())
                .toList();
    }

    private static String split(String text) {
        return String.join(
                " ",
                words(text).stream()
                        .map(word -> new Text(text).slice(word.span()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "They didn't go.|They did n't go .",
                "We can’t, you cannot.|We ca n’t , you can not .",
                "It's Ada's, I'm sure they've gone.|It 's Ada 's , I 'm sure they 've gone .",
                "the workers' strike|the workers ' strike",
                "I'm gonna try; she dont|I 'm gon na try ; she do nt",
                "O'Brien came at five o'clock|O'Brien came at five o'clock",
                "in the '80s and the 1990s|in the '80s and the 1990s"
            })
    void cliticsAreWordsOfTheirOwn(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a 12-year-old boy|a 12 - year - old boy",
                "the co-founder's pre-war e-mail|the co-founder 's pre-war e-mail",
                "and/or|and / or",
                "on 9/11 and 05/06/2019|on 9/11 and 05/06/2019",
                "pages 12-15|pages 12 - 15",
                "call 555-0199 or 212-555-0199|call 555-0199 or 212-555-0199",
                "well—he left – early -- again|well — he left – early -- again"
            })
    void hyphensAndSlashesAreWordsUnlessTheyJoinNoWord(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "US$5m, $1,200.50 and €3bn|US$ 5 m , $ 1,200.50 and € 3 bn",
                "up 3.5% at 5pm or 5:30 p.m. today|up 3.5 % at 5 pm or 5:30 p.m. today",
                "the 21st of 20,000|the 21st of 20,000",
                "in 2004,2005|in 2004 , 2005",
                "-5°C|- 5 ° C"
            })
    void unitsAndSignsPartFromNumbers(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Mr. Reed of the U.S. left.|Mr. Reed of the U.S. left .",
                "J. Reed, Ph.D., came.|J. Reed , Ph.D. , came .",
                "See No. 5, not no.|See No. 5 , not no .",
                "eggs, milk, etc. and tea|eggs , milk , etc. and tea",
                "eggs, milk, etc.|eggs , milk , etc .",
                "So do I. We left.|So do I . We left ."
            })
    void abbreviationsKeepTheirFullStop(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "see https://example.org/a-b?c=d.|see https://example.org/a-b?c=d .",
                "(www.example.com)|( www.example.com )",
                "mail ada.reed@example.org, now|mail ada.reed@example.org , now",
                "read report.pdf and example.com/news|read report.pdf and example.com/news",
                "@ada said #news :-)|@ada said #news :-)",
                "It ended.Then rain|It ended . Then rain"
            })
    void addressesAndFacesAreOneWord(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "“Stop!” he said…|“ Stop ! ” he said …",
                "''Go,'' she wrote.|'' Go , '' she wrote .",
                "What?! No... [sic]|What ?! No ... [ sic ]",
                "'We go'|' We go '"
            })
    void quotationMarksAndRunsOfMarks(String text, String words) {
        assertThat(split(text)).isEqualTo(words);
    }

    @Test
    void picturesStayWhole() {
        assertThat(split("👩‍👩‍👧🇫🇷👍🏽")).isEqualTo("👩‍👩‍👧 🇫🇷 👍🏽");
    }

    @Test
    void onlyCliticsAreJoined() {
        assertThat(words("don't stop-it")).extracting(Word::joined).containsExactly(false, true, false, false, false);
        assertThat(words("gonna")).extracting(Word::joined).containsExactly(false, true);
        assertThat(words("2004's")).extracting(Word::joined).containsExactly(false, true);
    }
}
