// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;

/** Accidents and disasters: which there are, where and when. */
class IncidentsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 12);

    private static List<Event> incidents(String words) {
        return Told.of(words, PUBLISHED).events(EventType.INCIDENT);
    }

    private static List<String> days(String words) {
        return incidents(words).stream()
                .map(event -> Objects.toString(event.date()))
                .toList();
    }

    @Test
    void aFerryCapsizesThoughTheTreeGivesTheVerbNoSubject() {
        List<Event> found = incidents("""
                A/a DET 2 det
                ferry NOUN 0 root
                carrying/carry VERB 2 acl
                traders/trader NOUN 3 obj
                sank/sink VERB 2 acl
                off ADP 7 case
                Borgoy PROPN 5 obl place
                ~. PUNCT 2 punct""");
        assertThat(found).extracting(Event::mode).containsExactly("capsizing");
    }

    @Test
    void whatStandsRightBehindTheVerbIsNoObjectOfACollision() {
        List<Event> found = incidents("""
                A/a DET 2 det
                lorry NOUN 3 nsubj
                collided/collide VERB 0 root
                head NOUN 6 compound
                ~- PUNCT 4 punct
                ~on NOUN 3 advmod
                with ADP 9 case
                a DET 9 det
                bus NOUN 3 obl
                ~. PUNCT 3 punct""");
        assertThat(found).extracting(Event::mode).containsExactly("crash");
    }

    @Test
    void aLorryThatOverturnsIsNoMatterForACourt() {
        Told told = Told.of("""
                A/a DET 2 det
                lorry NOUN 3 nsubj
                overturned/overturn VERB 0 root
                near ADP 5 case
                Borg PROPN 3 obl place
                ~. PUNCT 3 punct""");
        assertThat(told.facts().events()).extracting(Event::type).containsExactly(EventType.INCIDENT);
    }

    private static final String SANK = """
            A/a DET 2 det
            ferry NOUN 3 nsubj
            sank/sink VERB 0 root
            off ADP 5 case
            Borgoy PROPN 3 obl place
            """;

    @Test
    void theDayOfWhoTellsItIsNotThatOfTheIncident() {
        assertThat(days("""
                A/a DET 2 det
                ferry NOUN 3 nsubj
                sank/sink VERB 0 root
                in ADP 5 case
                May PROPN 3 obl
                2019 NUM 5 nmod:unmarked
                ~, PUNCT 9 punct
                officials/official NOUN 9 nsubj
                said/say VERB 3 parataxis
                on ADP 11 case
                Monday PROPN 9 obl
                ~. PUNCT 3 punct""")).containsExactly("2019-05");
    }

    @Test
    void whatWasSoSinceADayDidNotHappenOnIt() {
        assertThat(days("""
                The/the DET 3 det
                worst/bad ADJ 3 amod
                storm NOUN 6 nsubj
                since ADP 5 case
                1979 NUM 3 nmod
                struck/strike VERB 0 root
                ~. PUNCT 6 punct""")).containsExactly("null");
    }

    @Test
    void anEpidemicSinceADayGoesOnToTheReport() {
        assertThat(days("""
                Cholera/cholera NOUN 3 nsubj
                has/have AUX 3 aux
                killed/kill VERB 0 root
                34 NUM 5 nummod
                people NOUN 3 obj
                since ADP 7 case
                March PROPN 3 obl
                2020 NUM 7 nmod:unmarked
                ~. PUNCT 3 punct""")).containsExactly("2020-03/2020-05-12");
    }

    @Test
    void theDayFourDaysAfterAnAccidentIsNotItsOwn() {
        assertThat(days("""
                Soldiers/soldier NOUN 2 nsubj
                arrived/arrive VERB 0 root
                on ADP 4 case
                Monday PROPN 2 obl
                ~, PUNCT 2 punct
                four NUM 7 nummod
                days/day NOUN 11 obl:unmarked
                after SCONJ 11 mark
                a DET 10 det
                ferry NOUN 11 nsubj
                sank/sink VERB 2 advcl
                ~. PUNCT 2 punct""")).containsExactly("null");
    }

    @Test
    void aSecondAccidentThatIsNewToTheReaderIsAnother() {
        assertThat(incidents(SANK + """
                on ADP 7 case
                Sunday PROPN 3 obl
                ~. PUNCT 3 punct

                A DET 2 det
                sinking NOUN 5 nsubj
                near ADP 4 case
                Ost PROPN 2 nmod place
                killed/kill VERB 0 root
                45 NUM 7 nummod
                people NOUN 5 obj
                ~. PUNCT 5 punct""")).hasSize(2);
    }

    @Test
    void theAccidentIsTheOneToldBefore() {
        assertThat(incidents(SANK + """
                on ADP 7 case
                Sunday PROPN 3 obl
                ~. PUNCT 3 punct

                The/the DET 2 det
                accident NOUN 3 nsubj
                happened/happen VERB 0 root
                in ADP 5 case
                fog NOUN 3 obl
                ~. PUNCT 3 punct""")).hasSize(1);
    }

    @Test
    void whatHappensEveryYearIsNoIncident() {
        assertThat(incidents("""
                Accidents/accident NOUN 2 nsubj Number=Plur
                kill/kill VERB 0 root
                hundreds/hundred NOUN 2 obj
                ~. PUNCT 2 punct""")).isEmpty();
    }

    @Test
    void whoIsLeftToDrownDidNotDrownByAccident() {
        assertThat(incidents("""
                They/they PRON 2 nsubj
                left/leave VERB 0 root
                him/he PRON 2 obj
                to PART 5 mark
                drown VERB 2 xcomp
                ~. PUNCT 2 punct""")).isEmpty();
    }

    @Test
    void aLakeGoesBeforeItsCountry() {
        Told told = Told.of("""
                A/a DET 2 det
                ferry NOUN 3 nsubj
                sank/sink VERB 0 root
                in ADP 5 case
                Malawi PROPN 3 obl country
                off ADP 7 case
                Borgoy PROPN 3 obl place
                ~. PUNCT 3 punct""");
        assertThat(told.events(EventType.INCIDENT))
                .extracting(event -> told.facts().entity(event.place()).name())
                .containsExactly("Borgoy");
    }
}
