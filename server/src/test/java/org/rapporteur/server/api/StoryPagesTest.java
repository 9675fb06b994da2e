// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.story.StoryHead;

class StoryPagesTest {

    private static final List<String> LEAVES = List.of("12345", "12345", "12345");

    private static StoryHead head(String id) {
        return new StoryHead(id, 0, "", 1, List.of("a"), List.of("2021-03-02"), List.of());
    }

    private static Slice<String> page(long characters) {
        Slice<StoryHead> heads = new Slice<>(List.of(head("t-3"), head("t-2"), head("t-1")), "after t-1");
        return RecordRoutes.withRoom(heads, LEAVES.iterator(), characters);
    }

    @Test
    void aPageOfLongStoriesEndsEarlierAndTheNextGoesOnThere() {
        assertThat(page(6).items()).hasSize(2);
        assertThat(page(6).next()).isEqualTo(head("t-2").key());
    }

    @Test
    void oneThatIsTooLongByItselfIsAPage() {
        assertThat(page(1).items()).hasSize(1);
    }

    @Test
    void aPageWithRoomIsWhole() {
        assertThat(page(100).items()).isEqualTo(LEAVES);
        assertThat(page(100).next()).isEqualTo("after t-1");
    }
}
