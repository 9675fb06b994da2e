// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** How sure facts are, and which are left when only sure ones are asked for. */
class CertaintyTest {

    private static final Text TEXT = new Text("He said so. He said it again.");

    private static Statement statement(int number, int start, @Nullable FactId repeats, @Nullable Double confidence) {
        return new Statement(
                        FactId.statement(number),
                        Statement.Quoted.NONE,
                        List.of(new Span(start, start + 2)),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        repeats,
                        Why.of("test"))
                .withCertainty(new Certainty(confidence, List.of()));
    }

    private static FactsDocument facts(Statement... statements) {
        return new FactsDocument(
                Document.of(DocumentId.of(new byte[] {1}), "test", TEXT),
                List.of(),
                List.of(),
                List.of(statements),
                List.of(),
                List.of());
    }

    @Test
    void factsThatAreLessSureAreLeftOutAndTheOthersNumberedAnew() {
        FactsDocument facts = facts(statement(1, 0, null, 0.3), statement(2, 3, FactId.statement(1), 0.9));
        FactsDocument sure = facts.atLeast(0.5);
        assertThat(sure.statements()).hasSize(1);
        assertThat(sure.statements().getFirst().id()).isEqualTo(FactId.statement(1));
        assertThat(sure.statements().getFirst().content()).containsExactly(new Span(3, 5));
        assertThat(sure.statements().getFirst().repeats()).isNull();
    }

    @Test
    void factsThatNobodyWeighedStay() {
        assertThat(facts(statement(1, 0, null, null)).atLeast(1).statements()).hasSize(1);
    }

    @Test
    void aConfidenceIsAProbability() {
        assertThatThrownBy(() -> new Certainty(1.1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must be within 0 to 1, is 1.1");
        assertThatThrownBy(() -> new Doubt("place", Double.NaN, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability must be within 0 to 1, is NaN");
    }

    @Test
    void neverAndAlwaysAreProbabilitiesToo() {
        for (double sure : new double[] {0, 1}) {
            assertThat(new Certainty(sure, List.of()).confidence()).isEqualTo(sure);
            assertThat(new Doubt("place", sure, List.of()).probability()).isEqualTo(sure);
            assertThat(Why.of("test").withConfidence(sure).confidence()).isEqualTo(sure);
        }
        assertThatThrownBy(() -> new Certainty(-0.1, List.of()))
                .hasMessage("confidence must be within 0 to 1, is -0.1");
        assertThatThrownBy(() -> new Doubt("place", -0.1, List.of()))
                .hasMessage("probability must be within 0 to 1, is -0.1");
        assertThatThrownBy(() -> new Doubt(" ", 0.5, List.of())).hasMessage("field must not be blank, is \" \"");
    }

    @Test
    void whatIsJustAsSureAsIsAskedForStays() {
        assertThat(facts(statement(1, 0, null, 0.5)).atLeast(0.5).statements()).hasSize(1);
        assertThat(facts(statement(1, 0, null, 0.49)).atLeast(0.5).statements()).isEmpty();
    }

    @Test
    void aDoubtIsFoundByItsField() {
        Doubt doubt = new Doubt("place", 0.4, List.of("e2"));
        assertThat(new Certainty(0.5, List.of(doubt)).doubt("place")).contains(doubt);
        assertThat(new Certainty(0.5, List.of(doubt)).doubt("speaker")).isEmpty();
        assertThat(Certainty.UNKNOWN.doubt("place")).isEmpty();
    }
}
