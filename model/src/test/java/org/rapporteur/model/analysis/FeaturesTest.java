// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void readsAndWritesTheColumnOfConllu() {
        Features features = Features.parse("VerbForm=Fin|Number=Plur");
        assertThat(features.value(Feature.NUMBER)).contains("Plur");
        assertThat(features.has(Feature.VERB_FORM, "Fin")).isTrue();
        assertThat(features.has(Feature.TENSE, "Past")).isFalse();
        assertThat(features).hasToString("Number=Plur|VerbForm=Fin");
    }

    @Test
    void noneIsAnUnderscore() {
        assertThat(Features.parse("_")).isEqualTo(Features.NONE).hasToString("_");
    }

    @Test
    void whatIsNoFeatureIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Features.parse("Number=Plur|Colour=Red")).hasMessageContaining("Colour");
        assertThatThrownBy(() -> Features.parse("Number=")).hasMessageContaining("Number=");
        assertThatThrownBy(() -> Features.parse("=Plur")).hasMessage("a feature must be Name=Value, is =Plur in =Plur");
        assertThatThrownBy(() -> Features.parse("Number=Plur|")).hasMessageContaining("is  in Number=Plur|");
    }
}
