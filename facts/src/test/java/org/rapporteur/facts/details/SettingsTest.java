// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Kind;

/** What kind of saying it is, to whom it was said and on what occasion. */
class SettingsTest {

    private static FactsDocument read(String words) {
        return Told.of(words).facts();
    }

    /** The kind of what Brook says by a verb, which an infinitive follows. */
    private static Kind kind(String verb, String auxiliaries, String infinitive) {
        int cue = 2 + (int) auxiliaries.lines().count();
        return only(read("Brook PROPN " + cue + " nsubj person source\n"
                        + auxiliaries
                        + verb + " VERB 0 root cue\n"
                        + "to PART " + (cue + 2) + " mark content\n"
                        + infinitive + " VERB " + cue + " xcomp content\n"
                        + "the DET " + (cue + 4) + " det content\n"
                        + "crew NOUN " + (cue + 2) + " obj content\n"
                        + "~. PUNCT " + cue + " punct\n"))
                .kind();
    }

    private static Statement only(FactsDocument facts) {
        assertThat(facts.statements()).hasSize(1);
        return facts.statements().getFirst();
    }

    /** Brook says by a verb that the crew fled. */
    private static Statement clause(String verb, String... before) {
        int cue = 2 + before.length;
        return only(read("Brook PROPN " + cue + " nsubj person source\n"
                + (before.length == 0 ? "" : String.join("\n", before) + "\n")
                + verb + " VERB 0 root cue\n"
                + "that SCONJ " + (cue + 4) + " mark content\n"
                + "the DET " + (cue + 3) + " det content\n"
                + "crew NOUN " + (cue + 4) + " nsubj content\n"
                + "fled/flee VERB " + cue + " ccomp content\n"
                + "~. PUNCT " + cue + " punct\n"));
    }

    @Test
    void whoeverDeniesDenies() {
        assertThat(clause("denied/deny").kind()).isEqualTo(Kind.DENIAL);
        assertThat(clause("said/say").kind()).isEqualTo(Kind.CLAIM);
    }

    @Test
    void whoeverClaimsWithoutEvidenceIsToldToHaveNone() {
        assertThat(clause("claimed/claim", "in ADP 3 case", "Oslo PROPN 4 obl place")
                        .kind())
                .isEqualTo(Kind.CLAIM);
        assertThat(clause("claimed/claim", "without ADP 3 case", "evidence NOUN 4 obl")
                        .kind())
                .isEqualTo(Kind.VERIFICATION);
    }

    @Test
    void whatWasWrongIsCorrected() {
        assertThat(clause("corrected/correct").kind()).isEqualTo(Kind.CORRECTION);
    }

    @Test
    void whoeverDeclinesToNameSomebodyGivesNoComment() {
        assertThat(kind("declined/decline", "", "name/name")).isEqualTo(Kind.NO_COMMENT);
        assertThat(kind("declined/decline", "", "pay/pay")).isEqualTo(Kind.CLAIM);
    }

    @Test
    void whoeverOrdersOrders() {
        assertThat(kind("ordered/order", "", "free/free")).isEqualTo(Kind.ORDER);
    }

    @Test
    void whatIsAskedIsAQuestion() {
        Statement asked = only(read("""
                Brook PROPN 2 nsubj person source
                asked/ask VERB 0 root cue
                whether SCONJ 6 mark content
                the DET 5 det content
                crew NOUN 6 nsubj content
                fled/flee VERB 2 ccomp content
                ~. PUNCT 2 punct"""));
        assertThat(asked.kind()).isEqualTo(Kind.QUESTION);
    }

    @Test
    void theOccasionIsTheDocumentOrSituationWithItsPreposition() {
        FactsDocument facts = read("""
                Brook PROPN 2 nsubj person source
                told/tell VERB 0 root cue
                Kos PROPN 2 iobj person
                in ADP 6 case
                a DET 6 det
                letter NOUN 2 obl
                that SCONJ 10 mark content
                the DET 9 det content
                crew NOUN 10 nsubj content
                fled/flee VERB 2 ccomp content
                ~. PUNCT 2 punct""");
        Statement told = only(facts);
        assertThat(told.setting().occasion()).isNotNull();
        assertThat(facts.words(told.setting().occasion())).isEqualTo("in a letter");
        assertThat(told.setting().addressees())
                .extracting(id -> facts.entity(id).name())
                .containsExactly("Kos");
    }

    @Test
    void whatIsNoOccasionIsNone() {
        Statement told = only(read("""
                Brook PROPN 2 nsubj person source
                said/say VERB 0 root cue
                in ADP 5 case
                a DET 5 det
                hurry NOUN 2 obl
                that SCONJ 9 mark content
                the DET 8 det content
                crew NOUN 9 nsubj content
                fled/flee VERB 2 ccomp content
                ~. PUNCT 2 punct"""));
        assertThat(told.setting().occasion()).isNull();
    }
}
