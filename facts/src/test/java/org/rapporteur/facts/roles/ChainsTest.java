// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.roles.HandScorers.Judge;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;

/** What becomes of mentions that the scorers take for one act. */
class ChainsTest {

    private static final HandScorers TOLD_TWICE = new HandScorers(HandParsed.of("""
            Norway PROPN 2 nsubj country
            attacked/attack VERB 0 root ASSAULT
            Chad PROPN 2 obj country
            ~. PUNCT 2 punct

            The/the DET 2 det
            attack/attack NOUN 3 nsubj ASSAULT
            angered/anger VERB 0 root
            Peru PROPN 3 obj country
            ~. PUNCT 3 punct
            """));

    private static final HandScorers BLAMED = new HandScorers(HandParsed.of("""
            An/a DET 2 det
            attack/attack NOUN 3 nsubj ASSAULT
            shook/shake VERB 0 root
            Chad PROPN 3 obj country
            ~. PUNCT 3 punct

            Peru PROPN 2 nsubj country source
            said/say VERB 0 root cue
            Norway PROPN 4 nsubj country content
            attacked/attack VERB 2 ccomp ASSAULT content
            Chad PROPN 4 obj country content
            ~. PUNCT 2 punct
            """));

    private static final HandScorers TWO_VICTIMS = new HandScorers(HandParsed.of("""
            Norway PROPN 2 nsubj country
            attacked/attack VERB 0 root ASSAULT
            a DET 4 det
            man NOUN 2 obj
            ~. PUNCT 2 punct

            Norway PROPN 2 nsubj country
            attacked/attack VERB 0 root ASSAULT
            a DET 4 det
            man NOUN 2 obj
            ~. PUNCT 2 punct
            """));

    /** Scorers that take all mentions for one act, and for its parties whoever is one at any of them. */
    private static Map<String, Judge> chaining() {
        Map<String, Judge> judges = HandScorers.trusting();
        judges.put("same", new Judge(0.5, "sentences", 4, -4));
        judges.put("chain-actor", new Judge(0.5, "ruled", 4, -0.2));
        judges.put("chain-recipient", new Judge(0.5, "ruled", 4, -0.2));
        judges.put("chain-place", new Judge(0.5, "ruled", 4, -4));
        judges.put("chain-day", new Judge(0.5, "ruled", 4, -4));
        return judges;
    }

    private static List<String> names(FactsDocument facts, List<EntityId> ids) {
        return ids.stream().map(id -> facts.entity(id).name()).toList();
    }

    @Test
    void anActToldTwiceIsOneEventWithTwoMentions() throws IOException {
        FactsDocument facts = TOLD_TWICE.judged(chaining());
        assertThat(facts.events()).hasSize(1);
        Event attack = facts.events().getFirst();
        assertThat(attack.anchors()).hasSize(2);
        assertThat(attack.why().details()).extracting(why -> why.rule()).contains("same-act");
        assertThat(names(facts, attack.actors())).containsExactly("Norway");
        assertThat(names(facts, attack.recipients())).containsExactly("Chad");
    }

    @Test
    void actsThatAreHardlyOneStayTwo() throws IOException {
        Map<String, Judge> judges = chaining();
        judges.put("same", new Judge(0.5, "sentences", -1, -4));
        assertThat(TOLD_TWICE.judged(judges).events()).hasSize(2);
    }

    @Test
    void twoVictimsOfOneDescriptionStayTwo() throws IOException {
        assertThat(TWO_VICTIMS.judged(chaining()).events())
                .extracting(event -> event.recipients().size())
                .containsExactly(1, 1);
    }

    @Test
    void whoIsOnlyBlamedIsNoActorInTheArticlesOwnVoice() throws IOException {
        Map<String, Judge> judges = chaining();
        judges.put("chain-actor", new Judge(0.5, "ruled", 4, -4));
        FactsDocument facts = BLAMED.judged(judges);
        assertThat(facts.events())
                .extracting(event -> event.voice() + " " + names(facts, event.actors()))
                .containsExactly("REPORTED []", "ATTRIBUTED [Norway]");
    }
}
