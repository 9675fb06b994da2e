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
                null,
                "expected",
                true,
                "2021-06/2021-07",
                norway,
                "confirmed",
                0.75,
                "the day");
        Gist said = new Gist("Ada Brook", "said: “We will.”", "Ada Brook", null, false, null, null, null, null, null);
        Gist somewhere = new Gist(
                "", "", null, "happened", false, null, new Spot("Hill", 1e-7, 0, null, false), null, null, null);

        assertThat(GistJson.read(GistJson.of(planned))).isEqualTo(planned);
        assertThat(GistJson.read(GistJson.of(said))).isEqualTo(said);
        assertThat(GistJson.read(GistJson.of(somewhere))).isEqualTo(somewhere);
    }
}
