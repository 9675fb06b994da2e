// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;

class NominalsTest {

    @Test
    void whatStandsBeforeAPrepositionIsNoAttributeOfWhatFollowsIt() {
        // As a parser may err: the company hangs on the strikes that hit it.
        Analysis analysis = HandParsed.of("""
                Unicorp PROPN 6 compound
                was/be AUX 3 aux:pass
                hit VERB 0 root
                by ADP 6 case
                drone NOUN 6 compound
                strikes/strike NOUN 3 obl:agent
                ~. PUNCT 3 punct
                """);
        assertThat(Nominals.attributes(analysis.token(5)))
                .extracting(Token::text)
                .containsExactly("drone");
    }
}
