// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Particulars;

/** Who is at a meeting. */
class AttendanceTest {

    private static final String SUMMIT = """
            A/a DET 2 det
            summit NOUN 3 nsubj CONSULT
            began/begin VERB 0 root
            in ADP 5 case
            Oslo PROPN 3 obl place
            ~. PUNCT 3 punct

            """;

    private static List<String> there(String words) {
        Told told = Told.of(words);
        return told.events(EventType.CONSULT).stream()
                .filter(event -> event.details().particulars() instanceof Particulars.Meeting)
                .flatMap(event ->
                        told.names(((Particulars.Meeting) event.details().particulars()).attendees()).stream())
                .toList();
    }

    @Test
    void whoeverAttendsIsThere() {
        assertThat(there(SUMMIT + """
                France PROPN 6 nsubj country
                ~, PUNCT 3 punct
                Chad PROPN 1 conj country
                and CCONJ 5 cc
                Mali PROPN 1 conj country
                attended/attend VERB 0 root
                ~. PUNCT 6 punct""")).containsExactly("France", "Chad", "Mali");
    }

    @Test
    void whosePartnersAttendIsNotThereFor() {
        assertThat(there(SUMMIT + """
                Kenya PROPN 3 nmod:poss country
                ~'s PART 1 case
                partners/partner NOUN 9 nsubj
                France PROPN 3 appos country
                ~, PUNCT 6 punct
                Chad PROPN 4 conj country
                and CCONJ 8 cc
                Mali PROPN 4 conj country
                attended/attend VERB 0 root
                ~. PUNCT 9 punct""")).containsExactly("France", "Chad", "Mali");
    }

    @Test
    void whoeverSatAtTheTableIsThereInWhateverOrderItIsTold() {
        assertThat(there(SUMMIT + """
                At ADP 3 case
                the DET 3 det
                table NOUN 5 obl
                were/be AUX 5 cop
                France PROPN 0 root country
                ~, PUNCT 7 punct
                Chad PROPN 5 conj country
                and CCONJ 9 cc
                Mali PROPN 5 conj country
                ~. PUNCT 5 punct""")).containsExactly("France", "Chad", "Mali");
    }

    @Test
    void whoeverDidNotAttendIsNotThere() {
        assertThat(there(SUMMIT + """
                France PROPN 8 nsubj country
                ~, PUNCT 3 punct
                Chad PROPN 1 conj country
                and CCONJ 5 cc
                Mali PROPN 1 conj country
                did/do AUX 8 aux
                not PART 8 advmod
                attend VERB 0 root
                ~. PUNCT 8 punct""")).isEmpty();
    }

    private static final String TALKS = """
            France PROPN 4 nsubj country
            and CCONJ 3 cc
            Chad PROPN 1 conj country
            met/meet VERB 0 root CONSULT
            in ADP 6 case
            Oslo PROPN 4 obl place
            ~. PUNCT 4 punct

            """;

    @Test
    void whoNegotiatesForAPartyIsAtTheTalks() {
        assertThat(there(TALKS + """
                The/the DET 2 det
                negotiator NOUN 7 nsubj
                ~, PUNCT 4 punct
                Ada PROPN 2 appos person
                Brook PROPN 4 flat person
                ~, PUNCT 2 punct
                left/leave VERB 0 root
                ~. PUNCT 7 punct

                Jan PROPN 6 nsubj person
                Kos PROPN 1 flat person
                ~, PUNCT 5 punct
                who PRON 5 nsubj
                leads/lead VERB 1 acl:relcl
                stayed/stay VERB 0 root
                its PRON 8 nmod:poss
                delegation NOUN 5 obj
                ~. PUNCT 6 punct""")).containsExactly("France", "Chad", "Ada Brook", "Jan Kos");
    }

    @Test
    void whoLeadsSomethingElseIsNot() {
        assertThat(there(TALKS + """
                Jan PROPN 3 nsubj person
                Kos PROPN 1 flat person
                leads/lead VERB 0 root
                the DET 5 det
                party NOUN 3 obj
                ~. PUNCT 3 punct""")).isEmpty();
    }

    @Test
    void oneWhoIsAlsoPresentIsThereWithoutWhereHeComesFrom() {
        assertThat(there(SUMMIT + """
                Also/also ADV 2 advmod
                present ADJ 0 root
                was/be AUX 2 cop
                Ada PROPN 2 nsubj person
                Brook PROPN 4 flat person
                of ADP 7 case
                Norway PROPN 4 nmod country
                ~. PUNCT 2 punct""")).containsExactly("Ada Brook");
    }

    @Test
    void whoeverIsNotPresentIsNotThere() {
        assertThat(there(SUMMIT + """
                Ada PROPN 5 nsubj person
                Brook PROPN 1 flat person
                was/be AUX 5 cop
                not PART 5 advmod
                present ADJ 0 root
                ~. PUNCT 5 punct""")).isEmpty();
    }

    @Test
    void whoSitsRoundTheTableIsThere() {
        assertThat(there(SUMMIT + """
                Round/round ADP 3 case
                the DET 3 det
                table NOUN 4 obl
                sat/sit VERB 0 root
                Ada PROPN 4 nsubj person
                Brook PROPN 5 flat person
                and CCONJ 8 cc
                Kos PROPN 5 conj person
                ~. PUNCT 4 punct""")).containsExactly("Ada Brook", "Kos");
    }
}
