// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Kind;

/** What somebody could not verify, would not speak of or took back. */
class WithheldTest {

    private static final String CLAIM = """
            Brook PROPN 2 nsubj person source
            said/say VERB 0 root cue
            that SCONJ 6 mark content
            the DET 5 det content
            crew NOUN 6 nsubj content
            fled/flee VERB 2 ccomp content
            ~. PUNCT 2 punct

            """;

    private static FactsDocument read(String words) {
        return Told.of(words).facts();
    }

    private static Statement last(FactsDocument facts) {
        return facts.statements().getLast();
    }

    private static String words(FactsDocument facts, Statement statement) {
        return facts.words(statement.cue()) + "|"
                + facts.words(statement.content().getFirst());
    }

    @Test
    void whoeverCouldNotVerifySpeaksAndTheClaimIsNamed() {
        FactsDocument facts = read(CLAIM + """
                Kos PROPN 4 nsubj person
                could/can AUX 4 aux
                not PART 4 advmod
                verify VERB 0 root
                the DET 6 det
                claim NOUN 4 obj
                ~. PUNCT 4 punct""");
        Statement unverified = last(facts);
        assertThat(unverified.kind()).isEqualTo(Kind.VERIFICATION);
        assertThat(facts.names(unverified.speakers())).isEqualTo("Kos");
        assertThat(words(facts, unverified)).isEqualTo("could not verify|the claim");
        assertThat(unverified.setting().concerns())
                .isEqualTo(facts.statements().getFirst().id());
    }

    @Test
    void aPassiveHasNoSpeakerUnlessAnAgentIsTold() {
        FactsDocument facts = read(CLAIM + """
                The DET 2 det
                claim NOUN 6 nsubj:pass
                could/can AUX 6 aux
                not PART 6 advmod
                be AUX 6 aux:pass
                verified/verify VERB 0 root
                ~. PUNCT 6 punct""");
        Statement unverified = last(facts);
        assertThat(unverified.kind()).isEqualTo(Kind.VERIFICATION);
        assertThat(unverified.speakers()).isEmpty();
        assertThat(words(facts, unverified)).isEqualTo("could not be verified|The claim");
    }

    @Test
    void whoeverVerifiesSomethingWithholdsNothing() {
        FactsDocument facts = read(CLAIM + """
                Kos PROPN 3 nsubj person
                could/can AUX 3 aux
                verify VERB 0 root
                the DET 5 det
                claim NOUN 3 obj
                ~. PUNCT 3 punct""");
        assertThat(facts.statements()).hasSize(1);
    }

    @Test
    void whoeverAnswersNoRequestGivesNoComment() {
        FactsDocument facts = read(CLAIM + """
                Kos PROPN 4 nsubj person
                did/do AUX 4 aux
                not PART 4 advmod
                respond VERB 0 root
                to ADP 7 case
                a DET 7 det
                request NOUN 4 obl
                for ADP 9 case
                comment NOUN 7 nmod
                ~. PUNCT 4 punct""");
        Statement silent = last(facts);
        assertThat(silent.kind()).isEqualTo(Kind.NO_COMMENT);
        assertThat(facts.names(silent.speakers())).isEqualTo("Kos");
        assertThat(words(facts, silent)).isEqualTo("did not respond|to a request for comment");
        assertThat(silent.setting().concerns())
                .isEqualTo(facts.statements().getFirst().id());
    }

    @Test
    void whoeverDoesNotRespondToAnAttackIsNotAsked() {
        FactsDocument facts = read(CLAIM + """
                Kos PROPN 4 nsubj person
                did/do AUX 4 aux
                not PART 4 advmod
                respond VERB 0 root
                to ADP 7 case
                the DET 7 det
                attack NOUN 4 obl
                ~. PUNCT 4 punct""");
        assertThat(facts.statements()).hasSize(1);
    }

    @Test
    void whatIsRetractedIsCorrectedByWhoeverTookItBack() {
        FactsDocument facts = read("""
                Kos PROPN 2 nsubj person
                withdrew/withdraw VERB 0 root
                the DET 4 det
                claim NOUN 2 obj
                ~. PUNCT 2 punct""");
        Statement corrected = last(facts);
        assertThat(corrected.kind()).isEqualTo(Kind.CORRECTION);
        assertThat(facts.names(corrected.speakers())).isEqualTo("Kos");
        assertThat(words(facts, corrected)).isEqualTo("withdrew|the claim");
    }

    @Test
    void nobodyVouchesForWhatSomebodyWouldNotSpeakOf() {
        FactsDocument facts = read("""
                Brook PROPN 2 nsubj person source
                declined/decline VERB 0 root cue
                to PART 4 mark content
                say VERB 2 xcomp content
                whether SCONJ 8 mark content
                three NUM 7 nummod content
                sailors/sailor NOUN 8 nsubj content
                died/die VERB 4 ccomp content
                ~. PUNCT 2 punct""");
        assertThat(last(facts).kind()).isEqualTo(Kind.NO_COMMENT);
        assertThat(facts.figures()).allSatisfy(figure -> {
            assertThat(figure.statement()).isNull();
            assertThat(figure.source()).isNull();
            assertThat(figure.voice()).isNotEqualTo(Voice.ATTRIBUTED);
        });
    }
}
