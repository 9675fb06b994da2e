// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GistJsonTest {

    @Test
    void whatWasWrittenIsReadBack() {
        Spot norway = new Spot("Norway\n\"of old\"", 61.5, -8.25, "NOR", true);
        Gist planned = new Gist(
                "Ada Brook is expected to visit Oslo",
                "in June 2021",
                "CONSULT visit",
                null,
                "expected",
                true,
                "2021-06/2021-07",
                norway,
                "confirmed",
                0.75,
                "the day");
        Gist said =
                new Gist("Ada Brook", "said: “We will.”", null, "Ada Brook", null, false, null, null, null, null, null);
        Gist somewhere = new Gist(
                "", "", null, null, "happened", false, null, new Spot("Hill", 1e-7, 0, null, false), null, null, null);

        assertIsReadBack(new GistJson.Shown(new Found.Setting("Talks", "Bell", "They talk."), planned));
        assertIsReadBack(new GistJson.Shown(Found.Setting.NONE, said));
        assertIsReadBack(new GistJson.Shown(new Found.Setting(null, "Bell", null), somewhere));
        assertIsReadBack(GistJson.Shown.NOTHING);
        SpotFacet facet = new SpotFacet(norway, "happened", true);
        assertThat(SpotFacet.of(facet.value())).isEqualTo(facet);
    }

    private static void assertIsReadBack(GistJson.Shown shown) {
        assertThat(GistJson.read(GistJson.of(shown))).isEqualTo(shown);
    }
}
