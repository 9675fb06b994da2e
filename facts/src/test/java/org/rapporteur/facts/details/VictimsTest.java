// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.Victim.Fate;

/** Persons whom harm befell: who has a name, and what is told of them. */
class VictimsTest {

    private static final String FERRY = """
            A/a DET 2 det
            ferry NOUN 3 nsubj
            sank/sink VERB 0 root
            off ADP 5 case
            Borgoy/Borgoy PROPN 3 obl place
            ~. PUNCT 3 punct

            """;

    private static List<Victim> victims(String words) {
        return Told.of(FERRY + words).facts().victims();
    }

    private static List<Tuple> fates(String words) {
        return victims(words).stream()
                .map(victim -> tuple(victim.name(), victim.fate()))
                .toList();
    }

    @Test
    void aDriverWhoWasKilledIsWhomTheReportNamesSo() {
        assertThat(fates("""
                The/the DET 2 det
                driver NOUN 4 nsubj:pass Number=Sing
                was/be AUX 4 aux:pass
                killed/kill VERB 0 root
                ~. PUNCT 4 punct

                The/the DET 2 det
                driver NOUN 6 nsubj Number=Sing
                ~, PUNCT 4 punct
                Jan PROPN 2 appos person
                Kos PROPN 4 flat person
                worked/work VERB 0 root
                alone ADV 6 advmod
                ~. PUNCT 6 punct""")).containsExactly(tuple("Jan Kos", Fate.KILLED));
    }

    @Test
    void whereTwoAreCalledSoNobodyIsMeant() {
        assertThat(fates("""
                A/a DET 2 det
                driver NOUN 4 nsubj:pass Number=Sing
                was/be AUX 4 aux:pass
                killed/kill VERB 0 root
                ~. PUNCT 4 punct

                Another/another DET 2 det
                driver NOUN 6 nsubj Number=Sing
                ~, PUNCT 4 punct
                Jan PROPN 2 appos person
                Kos PROPN 4 flat person
                escaped/escape VERB 0 root
                ~. PUNCT 6 punct""")).isEmpty();
    }

    @Test
    void whoHasABrokenArmIsHurt() {
        assertThat(fates("""
                Ana PROPN 4 nsubj:pass person
                Brik PROPN 1 flat person
                was/be AUX 4 aux:pass
                rescued/rescue VERB 0 root
                with ADP 8 case
                a DET 8 det
                broken ADJ 8 amod
                arm NOUN 4 obl
                ~. PUNCT 4 punct""")).containsExactly(tuple("Ana Brik", Fate.INJURED));
    }

    @Test
    void whoseSonLostAnEyeIsNotHurt() {
        assertThat(fates("""
                Ana PROPN 0 root person
                Brik PROPN 1 flat person
                ~, PUNCT 1 punct
                whose PRON 5 nmod:poss
                son NOUN 1 appos
                lost/lose VERB 1 acl:relcl
                an DET 8 det
                eye NOUN 6 obj
                ~. PUNCT 1 punct""")).isEmpty();
    }

    @Test
    void theBodyIsThatOfWhomTheReportNames() {
        assertThat(fates("""
                A/a DET 2 det
                body NOUN 12 nsubj:pass
                ~, PUNCT 4 punct
                that PRON 2 appos
                of ADP 7 case
                the DET 7 det
                cook NOUN 4 nmod
                ~, PUNCT 9 punct
                Jan PROPN 7 appos person
                Kos PROPN 9 flat person
                was/be AUX 12 aux:pass
                found/find VERB 0 root
                ~. PUNCT 12 punct""")).containsExactly(tuple("Jan Kos", Fate.KILLED));
    }

    @Test
    void ageAndHomeStandBehindTheName() {
        List<Victim> found = victims("""
                The/the DET 2 det
                guard NOUN 3 nmod:desc
                Jan PROPN 12 nsubj:pass person
                Kos PROPN 3 flat person
                ~, PUNCT 6 punct
                44 NUM 3 appos
                ~, PUNCT 9 punct
                of ADP 9 case
                Oslo PROPN 2 nmod place
                ~, PUNCT 3 punct
                was/be AUX 12 aux:pass
                killed/kill VERB 0 root
                ~. PUNCT 12 punct""");
        assertThat(found).extracting(Victim::age).containsExactly(44);
        assertThat(found.getFirst().home()).isNotNull();
        assertThat(found.getFirst().occupation()).isNotNull();
    }

    @Test
    void theFirstOfTwoAgesIsNotThatOfTheLastName() {
        List<Victim> found = victims("""
                Ana PROPN 12 nsubj:pass person
                Brik PROPN 1 flat person
                and CCONJ 4 cc
                Jan PROPN 1 conj person
                Kos PROPN 4 flat person
                ~, PUNCT 7 punct
                34 NUM 1 appos
                and CCONJ 9 cc
                29 NUM 7 conj
                ~, PUNCT 7 punct
                were/be AUX 12 aux:pass
                killed/kill VERB 0 root
                ~. PUNCT 12 punct""");
        assertThat(found).extracting(Victim::age).containsExactly(null, null);
    }

    @Test
    void whoDiedLongAgoIsNoVictimOfTheAccident() {
        Told told = Told.of(FERRY + """
                Ana PROPN 3 nsubj person
                Brik PROPN 1 flat person
                died/die VERB 0 root
                in ADP 5 case
                1998 NUM 3 obl
                ~. PUNCT 3 punct""", LocalDate.of(2020, 5, 12));
        assertThat(told.facts().victims()).isEmpty();
    }
}
