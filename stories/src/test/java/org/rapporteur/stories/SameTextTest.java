// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.DocumentId;

/** Which changes to a text leave it a copy and which make it an update. */
final class SameTextTest {

    private static final String HEADLINE = "Council of Brandel votes on new harbour wall";

    private static final String TEXT =
            "The council of Brandel approved a new harbour wall on Monday after two years of debate."
                    + " Engineers expect the work to cost 1,400 crowns a metre and to take twelve months. Mayor Ilse Torvald said"
                    + " the old wall would not survive another winter like the last one. Fishermen had asked for a wider gate, and"
                    + " the plan now gives them one. Nearly 60 percent of the members voted for it.";

    @Test
    void otherWaysToWriteANumberLeaveACopy() {
        assertCopy(TEXT.replace("two years", "2 years").replace("1,400", "1400").replace("60 percent", "60%"));
    }

    @Test
    void slipsOfThePenLeaveACopy() {
        assertCopy(TEXT.replace("harbour", "harbuor")
                .replace("Engineers", "Enginers")
                .replace("Fishermen", "Fisherman"));
    }

    @Test
    void anotherOrderAndACutLeaveACopy() {
        int second = TEXT.indexOf("Engineers");
        int third = TEXT.indexOf("Mayor");
        int last = TEXT.indexOf("Nearly");
        assertCopy(TEXT.substring(third, last) + TEXT.substring(0, second));
    }

    @Test
    void otherWordsForTheSameLeaveACopy() {
        assertCopy(TEXT.replace("Torvald said", "Torvald told reporters"));
    }

    @Test
    void anotherNumberMakesAnUpdate() {
        assertUpdate(TEXT.replace("1,400", "1,600"));
        assertUpdate(TEXT.replace("twelve months", "eleven months"));
    }

    @Test
    void anotherVerbMakesAnUpdate() {
        assertUpdate(TEXT.replace("approved", "rejected"));
    }

    @Test
    void aNegationMakesAnUpdate() {
        assertUpdate(TEXT.replace("would not survive", "would survive"));
    }

    @Test
    void anotherNameMakesAnUpdate() {
        assertUpdate(TEXT.replace("Ilse Torvald", "Jonas Hedder"));
    }

    @Test
    void aPageThatSaysTheSameOfEveryReportMakesNoCopies() {
        String page =
                "Thanks for coming to this site of the Brandel Gazette, where all that happens in town is told by those"
                        + " who live in it. Every weekday the editors choose what matters and bring it to the door in print.";
        Newsroom newsroom = new Newsroom()
                .report("wall", "2031-05-01", "Harbour wall approved", page)
                .report("bees", "2031-05-01", "Beekeepers meet ombudsman", page);
        assertThat(newsroom.stories(newsroom.reports())).hasSize(2);
    }

    @Test
    void manyVersionsAreLinkedWithAFewEach() {
        Newsroom newsroom = new Newsroom();
        for (int version = 0; version < 8; version++) {
            newsroom.report(
                    "version " + version,
                    "2031-05-0" + (version + 1),
                    HEADLINE,
                    TEXT.replace("1,400", (1500 + version) + ""));
        }
        List<Story> stories = newsroom.stories(newsroom.reports());
        assertThat(stories).hasSize(1);
        Map<DocumentId, Long> updates = stories.getFirst().links().stream()
                .filter(link -> link.type() == LinkType.UPDATES)
                .collect(Collectors.groupingBy(link -> link.from().document(), Collectors.counting()));
        assertThat(updates).hasSize(7);
        assertThat(updates.values()).allMatch(links -> links <= 3);
    }

    private static void assertCopy(String other) {
        Story story = story(other);
        assertThat(story.links()).extracting(link -> link.type()).containsExactly(LinkType.COPY_OF);
    }

    private static void assertUpdate(String other) {
        Story story = story(other);
        assertThat(story.links()).extracting(link -> link.type()).containsExactly(LinkType.UPDATES);
        assertThat(story.links().getFirst().why().rule()).startsWith("update-");
    }

    private static Story story(String other) {
        Newsroom newsroom = new Newsroom()
                .report("one", "2031-05-01", HEADLINE, TEXT)
                .report("other", "2031-05-02", HEADLINE, other);
        List<Story> stories = newsroom.stories(newsroom.reports());
        assertThat(stories).hasSize(1);
        return stories.getFirst();
    }
}
