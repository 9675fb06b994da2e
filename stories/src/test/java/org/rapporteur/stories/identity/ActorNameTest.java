// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorNameTest {

    @Test
    void capitalsAccentsArticlesAndMiddleInitialsDoNotTellApart() {
        assertThat(ActorName.of("Orlo P. Quendrík")).isEqualTo(ActorName.of("ORLO QUENDRIK"));
        assertThat(ActorName.of("The Harbour Board")).isEqualTo(ActorName.of("Harbour Board"));
        assertThat(ActorName.of("O'Quendrik & Sons").words()).isEqualTo("oquendrik sons");
    }

    @Test
    void aBareSurnameIsAnotherName() {
        ActorName bare = ActorName.of("Quendrik");
        ActorName full = ActorName.of("Orlo Quendrik");
        assertThat(bare).isNotEqualTo(full);
        assertThat(bare.isFull()).isFalse();
        assertThat(full.isFull()).isTrue();
        assertThat(full.hasWordsOf(bare)).isTrue();
        assertThat(bare.hasWordsOf(full)).isFalse();
    }

    @Test
    void initialsOfANameOfTwoWordsStay() {
        assertThat(ActorName.of("O. Quendrik").words()).isEqualTo("o quendrik");
    }

    @Test
    void theIdComesFromTheNameAlone() {
        assertThat(ActorName.of("Orlo Quendrik").id())
                .matches("a-[0-9a-f]{24}")
                .isEqualTo(ActorName.of("orlo quendrik").id())
                .isNotEqualTo(ActorName.of("Orlo Quendrak").id());
    }
}
