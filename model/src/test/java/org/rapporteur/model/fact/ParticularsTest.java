// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Particulars.Attack;
import org.rapporteur.model.fact.Particulars.Change;
import org.rapporteur.model.fact.Particulars.Court;
import org.rapporteur.model.fact.Particulars.Deal;
import org.rapporteur.model.fact.Particulars.Demand;
import org.rapporteur.model.fact.Particulars.Listing;
import org.rapporteur.model.fact.Particulars.Meeting;
import org.rapporteur.model.fact.Particulars.Movement;
import org.rapporteur.model.fact.Particulars.Plea;
import org.rapporteur.model.fact.Particulars.Verdict;
import org.rapporteur.model.text.Span;

/** What acts of a kind tell besides: the words they rest on, and who is named in them. */
class ParticularsTest {

    private static final Span ONE = new Span(0, 3);
    private static final Span TWO = new Span(4, 8);
    private static final Span THREE = new Span(9, 12);
    private static final EntityId ANN = EntityId.of(1);
    private static final EntityId BEN = EntityId.of(2);

    private static Court sentenced(String sentence) {
        return new Court(List.of(ONE), ANN, null, sentence, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"life", "death", "fine", "P6Y", "P2Y6M", "P3W", "P90D", "suspended P1Y", "probation P18M"})
    void aSentenceIsADurationOrOneOfAFewWords(String sentence) {
        assertThat(sentenced(sentence).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "6 years", "suspended life", "P6", "PT3H", "Life", "suspended  P1Y", "P1Y "})
    void anotherSentenceIsRefused(String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentenced(sentence))
                .withMessageContaining("sentence must be a duration")
                .withMessageEndingWith("is " + sentence);
    }

    @Test
    void aCourtRestsOnItsChargesAndNamesTheBody() {
        assertThat(sentenced("life").words()).containsExactly(ONE);
        assertThat(sentenced("life").named()).containsExactly(ANN);
        assertThat(new Court(List.of(), null, null, null, null).named()).isEmpty();
    }

    @Test
    void eachRestsOnItsWordsInOrder() {
        assertThat(new Listing(Change.ADDED, ONE, TWO, List.of(THREE)).words()).containsExactly(ONE, TWO, THREE);
        assertThat(new Listing(Change.ADDED, null, TWO, List.of()).words()).containsExactly(TWO);
        assertThat(new Deal(ONE, List.of(TWO), null).words()).containsExactly(ONE, TWO);
        assertThat(new Deal(null, List.of(TWO), null).words()).containsExactly(TWO);
        assertThat(new Meeting(List.of(), List.of(), ONE, TWO).words()).containsExactly(ONE, TWO);
        assertThat(new Meeting(List.of(), List.of(), null, TWO).words()).containsExactly(TWO);
        assertThat(new Attack(List.of(ONE), List.of(TWO)).words()).containsExactly(ONE, TWO);
        assertThat(new Movement(ONE, null, null).words()).containsExactly(ONE);
        assertThat(new Movement(null, ANN, BEN).words()).isEmpty();
        assertThat(new Demand(THREE).words()).containsExactly(THREE);
    }

    @Test
    void whoIsNamedIsNamedOnce() {
        assertThat(new Meeting(List.of(ANN, BEN), List.of(BEN), null, null).named())
                .containsExactly(ANN, BEN);
        assertThat(new Movement(null, ANN, BEN).named()).containsExactly(ANN, BEN);
        assertThat(new Movement(ONE, null, BEN).named()).containsExactly(BEN);
        assertThat(new Attack(List.of(ONE), List.of()).named()).isEmpty();
    }

    @Test
    void labelsAreThoseOfTheContract() {
        assertThat(Stream.of(Verdict.values()).map(Verdict::label))
                .containsExactly("convicted", "acquitted", "dismissed", "mistrial", "overturned");
        assertThat(Stream.of(Plea.values()).map(Plea::label)).containsExactly("guilty", "not guilty", "no contest");
        assertThat(Stream.of(Change.values()).map(Change::label)).containsExactly("added", "removed", "renewed");
    }

    @Test
    void aDeadlineIsADayOrAStretchOfTime() {
        assertThat(new Deadline("2031-04-02").isDuration()).isFalse();
        assertThat(new Deadline("P60D").isDuration()).isTrue();
        assertThat(new Deadline("P60D")).hasToString("P60D");
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline("P"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline("soon"));
    }

    @Test
    void detailsNameFiguresAndVictimsAndNothingElse() {
        Details all = Details.NONE
                .withAmount(FactId.figure(1))
                .withPurpose(ONE)
                .withCondition(TWO)
                .withDeadline(new Deadline("P1Y"))
                .withVictims(List.of(FactId.victim(2)))
                .withParticulars(new Demand(THREE));
        assertThat(all)
                .isEqualTo(new Details(
                        FactId.figure(1), ONE, TWO, new Deadline("P1Y"), List.of(FactId.victim(2)), new Demand(THREE)));
        assertThatIllegalArgumentException().isThrownBy(() -> Details.NONE.withAmount(FactId.event(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Details.NONE.withVictims(List.of(FactId.figure(1))));
    }
}
