// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.browse;

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
}
