// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Quantity;

/** The lists have a line for all that a fact may be. */
class PhrasesTest {

    private static List<String> keys(String file, int columns, int keys) {
        return Phrases.rows(file, columns).stream()
                .map(row -> String.join(" ", row.subList(0, keys)))
                .toList();
    }

    @Test
    void everyTypeHasAPhraseThatServesAnyMode() {
        assertThat(keys("event-phrases.txt", 9, 2))
                .containsAll(
                        Stream.of(EventType.values()).map(type -> type + " -").toList());
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(TypeWords.of(type)).isNotBlank());
    }

    @Test
    void everyVerbOfAPhraseHasItsForms() {
        assertThat(Phrases.rows("event-phrases.txt", 9))
                .flatMap(row -> List.of(row.get(2), row.get(3), row.get(6)))
                .filteredOn(phrase -> !phrase.equals(Phrases.NONE))
                .allSatisfy(phrase -> assertThat(VerbForms.of(phrase.split("[ ,]", 2)[0]))
                        .as(phrase)
                        .isNotNull());
    }

    @Test
    void everyVerbOfANounHasItsForms() {
        assertThat(Phrases.rows("event-words.txt", 4))
                .extracting(row -> row.get(3))
                .filteredOn(verb -> !verb.equals(Phrases.NONE) && !verb.equals(ActNoun.UNMADE))
                .allSatisfy(
                        verb -> assertThat(VerbForms.of(verb.split(" ", 2)[0])).isNotNull());
    }

    @Test
    void everyStatusHasASentenceForWhoeverBeginsIt() {
        for (String subject : List.of("actor", "recipient", "noun")) {
            assertThat(keys("event-sentences.txt", 3, 2))
                    .containsAll(Stream.of(Status.values())
                            .map(status -> subject + " " + status.label())
                            .toList());
        }
        assertThat(Status.values())
                .allSatisfy(status -> assertThat(Mark.words(status)).isNotBlank());
    }

    @Test
    void everyCategoryAndBoundHasItsWords() {
        assertThat(keys("figure-phrases.txt", 3, 1))
                .containsAll(Stream.of(FigureCategory.values())
                        .map(FigureCategory::label)
                        .toList());
        assertThat(keys("amount-phrases.txt", 2, 1))
                .containsAll(Stream.of(Quantity.Bound.values())
                        .map(Quantity.Bound::label)
                        .toList());
    }

    @Test
    void aVerbIsFoundByEachOfItsForms() {
        assertThat(Stream.of("shoot", "shoots", "shot", "shooting").map(VerbForms::of))
                .containsOnly(VerbForms.of("shoot"));
    }
}
