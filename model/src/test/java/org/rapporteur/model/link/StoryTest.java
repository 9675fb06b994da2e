// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;

class StoryTest {

    private static final DocumentId ONE = DocumentId.of(new byte[] {1});
    private static final DocumentId TWO = DocumentId.of(new byte[] {2});
    private static final Why WHY = Why.of("test");

    private static Story story(List<Integer> originOf) {
        return new Story(List.of(ONE, TWO, DocumentId.of(new byte[] {3})), originOf, List.of(), List.of());
    }

    @Test
    void originsAreNumberedInTheOrderOfTheReports() {
        assertThat(story(List.of(0, 0, 1)).origins()).isEqualTo(2);
        assertThat(story(List.of(0, 1, 2)).origins()).isEqualTo(3);
        assertThat(story(List.of(0, 1, 0)).head()).isEqualTo(ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> story(List.of(1, 0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> story(List.of(0, -1, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(List.of(0, 2, 1)))
                .withMessageContaining("originOf must number origins in the order of the reports");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(List.of(0, 1)))
                .withMessage("originOf must have one number for each of 3 reports, has 2");
    }

    @Test
    void aLinkHasTwoEndsAndItsWordsStandThere() {
        LinkEnd fact = new LinkEnd(ONE, FactId.figure(1), List.of(new Span(0, 3)));
        assertThat(new Link(LinkType.UPDATES, fact, LinkEnd.of(ONE), WHY).to().words())
                .isEmpty();
        assertThat(new Link(LinkType.COPY_OF, LinkEnd.of(TWO), LinkEnd.of(ONE), WHY)
                        .from()
                        .fact())
                .isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Link(LinkType.COPY_OF, LinkEnd.of(ONE), LinkEnd.of(ONE), WHY))
                .withMessageContaining("to must be another than from");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Link(LinkType.COPY_OF, LinkEnd.of(ONE), LinkEnd.of(TWO), Why.of("test", new Span(0, 3))))
                .withMessageContaining("words of why must stand at the ends");
    }

    @Test
    void theLatestIsOneOfTheCounts() {
        Series.Point point = new Series.Point(ONE, null, Quantity.exactly(3), null, null, null, WHY);
        Series.Point other = new Series.Point(TWO, null, Quantity.exactly(4), null, null, null, WHY);
        assertThat(new Series(FigureCategory.KILLED, List.of(point, other), other, WHY).latest())
                .isEqualTo(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(FigureCategory.KILLED, List.of(point), other, WHY))
                .withMessageContaining("latest must be one of the points");
    }

    @Test
    void labelsAreThoseOfOutputs() {
        assertThat(Stream.of(LinkType.values()).map(LinkType::label))
                .containsExactly("copyOf", "updates", "sameStory", "corroborates", "contradicts", "supersedes");
    }
}
