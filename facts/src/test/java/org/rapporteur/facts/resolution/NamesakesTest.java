// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** Two people of one surname stay two. */
class NamesakesTest {

    private static final StatementReader READER = new StatementReader(Language.of("en"));

    /** The people of a text and how often each is named. */
    private static List<String> people(String... sentences) {
        Analysis analysis = HandParsed.of(sentences);
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        return READER.read(Document.of(DocumentId.of(bytes), "test", analysis.text()), analysis).entities().stream()
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .map((Entity entity) -> entity.name() + " " + entity.mentions().size())
                .toList();
    }

    /** Somebody left, in these words for him: the last one or ones are his name. */
    private static String left(String before, String... name) {
        StringBuilder lines = new StringBuilder();
        int first = 1;
        for (String word : before.isEmpty() ? new String[0] : before.split(" ")) {
            first++;
            boolean article = word.equalsIgnoreCase("a");
            lines.append(word)
                    .append(article ? " DET " : " PROPN ")
                    .append("@")
                    .append(article ? " det\n" : " nmod:desc\n");
        }
        String head = Integer.toString(first);
        String verb = Integer.toString(first + name.length);
        for (int i = 0; i < name.length; i++) {
            lines.append(name[i])
                    .append(" PROPN ")
                    .append(i == 0 ? verb + " nsubj" : head + " flat")
                    .append(" person\n");
        }
        return lines.toString().replace("@", head) + "left/leave VERB 0 root\n~. PUNCT " + verb + " punct\n\n";
    }

    @Test
    void aTitleOfCourtesyTellsHusbandFromWife() {
        assertThat(people(
                        left("", "Ada", "Brook"),
                        left("", "Ben", "Brook"),
                        left("Mrs", "Brook"),
                        left("Mr", "Brook"),
                        left("Mr", "Brook")))
                .containsExactly("Ada Brook 2", "Ben Brook 3");
    }

    @Test
    void aSurnameOfTwoNamesNobodyElseWhereNothingTellsWhich() {
        assertThat(people(left("", "Ada", "Brook"), left("", "Ben", "Brook"), left("", "Brook")))
                .containsExactly("Ada Brook 1", "Ben Brook 1", "Brook 1");
    }

    @Test
    void aSurnameMeansTheOneWhoIsNamedMostAndWasNamedLast() {
        assertThat(people(
                        left("", "Ada", "Brook"),
                        left("", "Ben", "Brook"),
                        left("", "Ben", "Brook"),
                        left("", "Brook"),
                        left("", "Ada")))
                .containsExactly("Ada Brook 2", "Ben Brook 3");
    }

    @Test
    void aSurnameMeansTheOneWhoWasNamedBefore() {
        assertThat(people(
                        left("", "Ada", "Brook"),
                        left("", "Brook"),
                        left("", "Brook"),
                        left("", "Brook"),
                        left("", "Ben", "Brook"),
                        left("", "Brook")))
                .containsExactly("Ada Brook 5", "Ben Brook 1");
    }

    @Test
    void anOfficeTellsTwoMinistersApart() {
        assertThat(people(
                        left("Trade Minister", "Ada", "Brook"),
                        left("Defence Minister", "Ben", "Brook"),
                        left("Trade Minister", "Brook")))
                .containsExactly("Ada Brook 2", "Ben Brook 1");
    }

    @Test
    void givenNamesInTheMiddleTellTwoApart() {
        assertThat(people(
                        left("", "Ada", "Lee", "Brook"),
                        left("", "Ada", "May", "Brook"),
                        left("", "Ada", "M.", "Brook")))
                .containsExactly("Ada Lee Brook 1", "Ada May Brook 2");
    }

    @Test
    void fatherAndSonAreTwo() {
        assertThat(people(left("", "Ben", "Brook", "Sr."), left("", "Ben", "Brook", "Jr."), left("", "Ben", "Brook")))
                .containsExactly("Ben Brook Sr. 1", "Ben Brook Jr. 1", "Ben Brook 1");
    }

    @Test
    void anArticleTellsOfSomebodyElseOfTheName() {
        assertThat(people(left("", "Ben", "Brook"), left("", "Ben", "Brook"), left("A", "Ben", "Brook")))
                .containsExactly("Ben Brook 2", "Ben Brook 1");
    }
}
