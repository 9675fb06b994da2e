// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Particulars.Court;
import org.rapporteur.model.fact.Particulars.Plea;

/** What courts do: charge, verdict, sentence and plea. */
class CourtsTest {

    private static Event only(Told told) {
        List<Event> events = told.facts().events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static List<String> charges(Told told) {
        Particulars particulars = only(told).details().particulars();
        assertThat(particulars).isInstanceOf(Court.class);
        return ((Court) particulars).charges().stream().map(told.facts()::words).toList();
    }

    @Test
    void whoeverPleadsAnswersTheChargeThatIsToldWithIt() {
        Told told = Told.of("""
                Brook PROPN 2 nsubj person
                pleaded/plead VERB 0 root
                guilty ADJ 2 xcomp
                to ADP 5 case
                arson NOUN 2 obl
                ~. PUNCT 2 punct""");
        Event plea = only(told);
        assertThat(plea.type()).isEqualTo(EventType.COERCE);
        assertThat(told.names(plea.recipients())).containsExactly("Brook");
        assertThat(charges(told)).containsExactly("arson");
        assertThat(((Court) plea.details().particulars()).plea()).isEqualTo(Plea.GUILTY);
    }

    private static final String CONVICTED = """
            Brook PROPN 3 nsubj:pass person
            was/be AUX 3 aux:pass
            convicted/convict VERB 0 root
            of ADP 5 case
            arson NOUN 3 obl
            ~. PUNCT 3 punct

            """;

    private static List<String> sentences(String words) {
        return Told.of(words).facts().events().stream()
                .filter(event -> event.details().particulars() instanceof Court court && court.sentence() != null)
                .map(event -> event.status() + " " + ((Court) event.details().particulars()).sentence())
                .toList();
    }

    private static final String FACES = """
            He/he PRON 2 nsubj
            faces/face VERB 0 root
            ten NUM 4 nummod
            years/year NOUN 2 obj
            ~. PUNCT 2 punct""";

    @Test
    void aSentenceIsPossibleWhereACourtIsTold() {
        assertThat(sentences(CONVICTED + FACES)).containsExactly("POSSIBLE P10Y");
        assertThat(sentences(FACES)).isEmpty();
    }

    @Test
    void aSentenceThatAnAccuserAsksForIsRequested() {
        String asked = """
                %s NOUN 2 nsubj
                asked/ask VERB 0 root
                for ADP 5 case
                twelve NUM 5 nummod
                years/year NOUN 2 obl
                ~. PUNCT 2 punct""";
        assertThat(sentences(CONVICTED + asked.formatted("Prosecutors/prosecutor")))
                .containsExactly("REQUESTED P12Y");
        assertThat(sentences(CONVICTED + asked.formatted("Farmers/farmer"))).isEmpty();
    }

    @Test
    void whatSomebodyMeansToPleadIsNoPlea() {
        Told told = Told.of("""
                Brook PROPN 2 nsubj person
                intends/intend VERB 0 root
                to PART 4 mark
                plead VERB 2 xcomp
                guilty ADJ 4 xcomp
                to ADP 7 case
                arson NOUN 4 obl
                ~. PUNCT 2 punct""");
        assertThat(told.facts().events())
                .noneMatch(event -> event.details().particulars() instanceof Court court && court.plea() != null);
    }

    private static String given(String what) {
        Told told = Told.of("""
                Brook PROPN 3 nsubj:pass person
                was/be AUX 3 aux:pass
                given/give VERB 0 root
                a DET 5 det
                %s NOUN 3 obj
                of ADP 8 case
                two NUM 8 nummod
                years/year NOUN 5 nmod
                ~. PUNCT 3 punct""".formatted(what));
        return told.facts().events().stream()
                .map(event -> event.details().particulars() instanceof Court court
                        ? told.names(event.recipients()) + " " + court.sentence()
                        : "")
                .collect(Collectors.joining());
    }

    @Test
    void aSentenceIsPassedWhereItIsGiven() {
        assertThat(given("sentence")).isEqualTo("[Brook] P2Y");
        assertThat(given("mandate")).isEmpty();
    }

    @Test
    void whyOnePleadsIsNoCharge() {
        assertThat(charges(Told.of("""
                        Brook PROPN 2 nsubj person
                        pleaded/plead VERB 0 root
                        guilty ADJ 2 xcomp
                        to ADP 5 case
                        arson NOUN 2 obl
                        to PART 7 mark
                        avoid VERB 2 advcl
                        prison NOUN 7 obj
                        ~. PUNCT 2 punct"""))).containsExactly("arson");
    }

    @Test
    void whomItBefallsIsNotWhatItIsAbout() {
        Told told = Told.of("""
                An DET 2 det
                individual NOUN 4 nsubj:pass
                was/be AUX 4 aux:pass
                charged/charge VERB 0 root ACCUSE
                with ADP 6 case
                arson NOUN 4 obl
                ~. PUNCT 4 punct""");
        assertThat(charges(told)).containsExactly("arson");
        assertThat(only(told).items().stream().map(told.facts()::words)).doesNotContain("An individual");
    }

    @Test
    void ofAConvictionTheChargeIsWhatFollowsOf() {
        assertThat(charges(Told.of("""
                        Brook PROPN 3 nsubj:pass person
                        was/be AUX 3 aux:pass
                        convicted/convict VERB 0 root COERCE
                        of ADP 5 case
                        arson NOUN 3 obl
                        for ADP 8 case
                        her PRON 8 nmod:poss
                        deeds/deed NOUN 3 obl
                        ~. PUNCT 3 punct"""))).containsExactly("arson");
    }
}
