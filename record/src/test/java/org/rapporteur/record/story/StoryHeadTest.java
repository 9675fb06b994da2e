// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryHeadTest {

    private static StoryHead head(String id, String... days) {
        return new StoryHead(id, 0, "", 1, List.of("a"), List.of(days), List.of());
    }

    @Test
    void theKeySortsTheNewestLastAndWhatHasNoDayFirst() {
        StoryHead undated = head("t-f");
        StoryHead early = head("t-e", "1999-12-31");
        StoryHead late = head("t-a", "1999-01-01", "2021-03-02");

        assertThat(Stream.of(late, undated, early).map(StoryHead::key).sorted())
                .containsExactly(undated.key(), early.key(), late.key());
    }

    @Test
    void aStoryIsOfTheDaysOfItsReports() {
        StoryHead head =
                new StoryHead("t-1", 0, "Bridge", 2, List.of("a", "b"), List.of("2031-03-04", "2031-03-10"), List.of());

        assertThat(head.first()).isEqualTo("2031-03-04");
        assertThat(head.last()).isEqualTo("2031-03-10");
        assertThat(head.isWithin(null, null)).isTrue();
        assertThat(head.isWithin("2031-03-05", null)).isTrue();
        assertThat(head.isWithin("2031-03-04", "2031-03-05")).isTrue();
        // Between two reports nobody reported.
        assertThat(head.isWithin("2031-03-05", "2031-03-09")).isFalse();
        assertThat(head.isWithin("2031-03-11", null)).isFalse();
        assertThat(new StoryHead("t-2", 0, "Fair", 1, List.of("c"), List.of(), List.of()).isWithin(null, "2031-03-10"))
                .isFalse();
    }
}
