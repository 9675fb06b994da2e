// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Relation;

/** What somebody or something is to another. */
class RelationFinderTest {

    /** The relations as type, subject, object and role. */
    private static List<String> relations(String words) {
        FactsDocument facts = Told.of(words).facts();
        return facts.relations().stream().map(relation -> told(relation, facts)).toList();
    }

    private static String told(Relation relation, FactsDocument facts) {
        String object = relation.object() == null
                ? "-"
                : facts.entity(relation.object()).name();
        String role = relation.role() == null ? "-" : facts.words(relation.role());
        return relation.type().label() + " " + facts.entity(relation.subject()).name() + ", " + object + ", " + role;
    }

    @Test
    void whoseBodyIsTheNounBeforeIt() {
        assertThat(relations("""
                Police NOUN 2 nsubj
                searched/search VERB 0 root
                Northern PROPN 4 compound organization
                Star PROPN 2 obj organization
                ~, PUNCT 7 punct
                whose PRON 7 nmod:poss
                director NOUN 12 nsubj
                ~, PUNCT 9 punct
                Ada PROPN 7 appos person
                Brook PROPN 9 flat person
                ~, PUNCT 7 punct
                fled/flee VERB 4 acl:relcl
                ~. PUNCT 2 punct""")).containsExactly("holdsOffice Ada Brook, Northern Star, director");
    }

    @Test
    void anotherNameIsTheRoleOfWhoeverHasIt() {
        assertThat(relations("""
                Police NOUN 2 nsubj
                held/hold VERB 0 root
                Ada PROPN 2 obj person
                Brook PROPN 3 flat person
                ~, PUNCT 7 punct
                also ADV 7 advmod
                known/know VERB 3 acl
                as ADP 9 case
                Eva PROPN 7 obl person
                Kos PROPN 9 flat person
                ~. PUNCT 2 punct""")).containsExactly("alsoKnownAs Ada Brook, -, Eva Kos");
    }

    @Test
    void anotherNameBehindANationalityIsThatOfThePerson() {
        assertThat(relations("""
                Police NOUN 2 nsubj
                held/hold VERB 0 root
                Ada PROPN 2 obj person
                Brook PROPN 3 flat person
                ~, PUNCT 8 punct
                a DET 8 det
                Syrian ADJ 8 amod group
                national NOUN 3 appos
                also ADV 10 advmod
                known/know VERB 8 acl
                as ADP 12 case
                Eva PROPN 10 obl person
                Kos PROPN 12 flat person
                ~. PUNCT 2 punct""")).containsExactly("alsoKnownAs Ada Brook, -, Eva Kos");
    }

    @Test
    void whatSomebodyIsKnownForIsNoName() {
        assertThat(relations("""
                Ada PROPN 4 nsubj:pass person
                Brook PROPN 1 flat person
                is/be AUX 4 aux:pass
                known/know VERB 0 root
                for ADP 6 case
                Oslo PROPN 4 obl place
                ~. PUNCT 4 punct""")).isEmpty();
    }

    @Test
    void aFirmIsWhereItIsBased() {
        assertThat(relations("""
                The DET 5 det
                Oslo PROPN 4 obl:unmarked place
                ~- PUNCT 2 punct
                ~based/base VERB 5 amod
                company NOUN 8 nsubj
                Northern PROPN 7 compound organization
                Star PROPN 5 appos organization
                paid/pay VERB 0 root
                ~. PUNCT 8 punct""")).containsExactly("locatedIn Northern Star, Oslo, -");
    }

    @Test
    void aBodyWithoutANameIsMeantAgainByItsNoun() {
        assertThat(relations("""
                The DET 3 det
                teachers/teacher NOUN 3 compound
                union NOUN 4 nsubj
                met/meet VERB 0 root
                ~. PUNCT 4 punct

                The DET 2 det
                union NOUN 4 nmod:poss
                ~'s PART 2 case
                leader NOUN 9 nsubj
                ~, PUNCT 4 punct
                Ada PROPN 4 appos person
                Brook PROPN 6 flat person
                ~, PUNCT 4 punct
                left/leave VERB 0 root
                ~. PUNCT 9 punct""")).containsExactly("holdsOffice Ada Brook, teachers union, leader");
    }

    @Test
    void theOwnerOfAnOfficeStandsBeforeItWhateverTheTreeMakesOfIt() {
        assertThat(relations("""
                Chad PROPN 5 nmod:poss country
                ~'s PART 1 case
                president NOUN 8 nsubj
                ~, PUNCT 5 punct
                Ada PROPN 3 appos person
                Brook PROPN 5 flat person
                ~, PUNCT 3 punct
                left/leave VERB 0 root
                ~. PUNCT 8 punct""")).containsExactly("holdsOffice Ada Brook, Chad, president");
    }

    @Test
    void anOfficeOfTwoWordsIsOne() {
        assertThat(relations("""
                The/the DET 4 det
                secretary NOUN 4 compound
                ~- PUNCT 2 punct
                ~general NOUN 13 nsubj
                of ADP 8 case
                the DET 8 det
                Harbour PROPN 8 compound organization
                Union PROPN 4 nmod organization
                ~, PUNCT 10 punct
                Ada PROPN 4 appos person
                Brook PROPN 10 flat person
                ~, PUNCT 4 punct
                left/leave VERB 0 root
                ~. PUNCT 13 punct""")).containsExactly("holdsOffice Ada Brook, Harbour Union, secretary-general");
    }

    @Test
    void anAnalystIsOfTheBankBehindHerName() {
        assertThat(relations("""
                Analyst/analyst NOUN 2 nmod:desc
                Ada PROPN 7 nsubj person
                Brook PROPN 2 flat person
                at ADP 6 case
                Northern PROPN 6 compound organization
                Star PROPN 2 nmod organization
                agreed/agree VERB 0 root
                ~. PUNCT 7 punct""")).containsExactly("memberOf Ada Brook, Northern Star, Analyst");
    }

    @Test
    void aNameRightBehindAnOfficeHoldsItNotTheOneBeforeTheComma() {
        assertThat(relations("""
                Ada PROPN 9 nsubj person
                Brook PROPN 1 flat person
                ~, PUNCT 6 punct
                the DET 6 det
                Chad PROPN 6 compound country
                ambassador NOUN 7 nmod:desc
                Jan PROPN 1 conj person
                Kos PROPN 7 flat person
                came/come VERB 0 root
                ~. PUNCT 9 punct""")).containsExactly("holdsOffice Jan Kos, Chad, ambassador");
    }

    @Test
    void aBodyToldWithMoreWordsIsMeantByItsNounAlone() {
        assertThat(relations("""
                Members/member NOUN 6 nsubj
                of ADP 5 case
                the DET 5 det
                dockers/docker NOUN 5 compound
                union NOUN 1 nmod
                met/meet VERB 0 root
                ~. PUNCT 6 punct

                The/the DET 2 det
                union NOUN 4 nmod:poss
                ~'s PART 2 case
                president NOUN 9 nsubj
                ~, PUNCT 6 punct
                Ada PROPN 4 appos person
                Brook PROPN 6 flat person
                ~, PUNCT 4 punct
                left/leave VERB 0 root
                ~. PUNCT 9 punct""")).containsExactly("holdsOffice Ada Brook, dockers union, president");
    }
}
