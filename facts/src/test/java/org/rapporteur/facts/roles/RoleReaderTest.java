// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;

/** What scorers, made by hand, do to what the rules pick. */
class RoleReaderTest {

    private static final Language ENGLISH = Language.of("en");

    private static final Analysis RAID = HandParsed.of("""
            Norway PROPN 2 nsubj country
            attacked/attack VERB 0 root ASSAULT
            Chad PROPN 2 obj country
            in ADP 5 case
            Brno PROPN 2 obl place
            ~. PUNCT 2 punct

            Peru PROPN 2 nsubj country
            watched/watch VERB 0 root
            ~. PUNCT 2 punct
            """);

    private static final HandScorers SCORERS = new HandScorers(RAID);

    private static List<String> names(FactsDocument facts, List<EntityId> ids) {
        return ids.stream().map(id -> facts.entity(id).name()).toList();
    }

    @Test
    void whatTheRulesPickStandsWhereTheScorersAreSureOfIt() throws IOException {
        FactsDocument facts = SCORERS.judged(HandScorers.trusting());
        Event raid = facts.events().getFirst();
        assertThat(names(facts, raid.actors())).containsExactly("Norway");
        assertThat(names(facts, raid.recipients())).containsExactly("Chad");
        assertThat(facts.entity(raid.place()).name()).isEqualTo("Brno");
        assertThat(raid.certainty().confidence()).isGreaterThan(0.7);
        assertThat(raid.certainty().doubts()).isEmpty();
    }

    @Test
    void everyRoleTellsItsReason() throws IOException {
        Event raid = SCORERS.judged(HandScorers.trusting()).events().getFirst();
        assertThat(raid.why().details())
                .extracting(why -> why.rule())
                .contains("actor-agreed", "recipient-agreed", "place-agreed");
    }

    @Test
    void whatIsMoreLikelyWrongIsLeftOpen() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("recipient", new HandScorers.Judge(0.5, "ruled-recipient", -1, -4));
        judges.put("place", new HandScorers.Judge(0.5, "ruled-here", -1, -4));
        Event raid = SCORERS.judged(judges).events().getFirst();
        assertThat(raid.recipients()).isEmpty();
        assertThat(raid.place()).isNull();
    }

    @Test
    void oneWhomTheRulesPassOverIsTakenWhereHeIsLikely() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("actor", new HandScorers.Judge(0.5, "sentences-ahead", 4, -4));
        FactsDocument facts = SCORERS.judged(judges);
        assertThat(names(facts, facts.events().getFirst().actors())).contains("Peru");
    }

    @Test
    void theActorOfAHostileActIsNamedOnlyWhenSure() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("accused", new HandScorers.Judge(0.85, "acting-most", 0.5, -4));
        FactsDocument facts = SCORERS.judged(judges);
        Event raid = facts.events().getFirst();
        assertThat(raid.actors()).isEmpty();
        assertThat(raid.certainty().doubts())
                .filteredOn(doubt -> doubt.field().equals("actors"))
                .flatExtracting(Doubt::candidates)
                .containsExactly("e1");
    }

    @Test
    void anActThatIsMoreLikelyNoneIsLeftOut() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("event.type", new HandScorers.Judge(0.5, "anchors", -1, -1));
        assertThat(SCORERS.judged(judges).events()).isEmpty();
    }

    @Test
    void aWordThatHardlyTellsOfAnActIsLeftOut() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("act", new HandScorers.Judge(0.35, "set-object", -2, -2));
        assertThat(SCORERS.judged(judges).events()).isEmpty();
    }

    @Test
    void whoeverAccusesIsNamedOnlyWhenSure() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("accused", new HandScorers.Judge(0.85, "acting-most", 0.5, -4));
        judges.put("accuser", new HandScorers.Judge(0.7, "none", 0, 0));
        HandScorers blame = new HandScorers(HandParsed.of("""
                Norway PROPN 2 nsubj country
                blamed/blame VERB 0 root ACCUSE
                Chad PROPN 2 obj country
                ~. PUNCT 2 punct
                """));
        Event event = blame.judged(judges).events().getFirst();
        assertThat(event.actors()).isEmpty();
        assertThat(event.certainty().doubts()).extracting(Doubt::field).contains("actors");
        judges.remove("accuser");
        assertThat(names(
                        blame.judged(judges),
                        blame.judged(judges).events().getFirst().actors()))
                .containsExactly("Norway");
    }

    @Test
    void whoIsAccusedIsNamedOnlyWhenSureOrWhenTheWordsAreSureOfTheAct() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("accused", new HandScorers.Judge(0.85, "acting-most", 4, -4));
        judges.put("event.recipients", new HandScorers.Judge(0.5, "anchors", 0.5, 0.5));
        HandScorers blame = new HandScorers(HandParsed.of("""
                Norway PROPN 2 nsubj country
                blamed/blame VERB 0 root ACCUSE
                Chad PROPN 2 obj country
                ~. PUNCT 2 punct
                """));
        FactsDocument sure = blame.judged(judges);
        assertThat(names(sure, sure.events().getFirst().recipients())).containsExactly("Chad");
        judges.put("event.type", new HandScorers.Judge(0.5, "anchors", 0.5, 0.5));
        Event doubtful = blame.judged(judges).events().getFirst();
        assertThat(doubtful.recipients()).isEmpty();
        assertThat(doubtful.certainty().doubts())
                .filteredOn(doubt -> doubt.field().equals("recipients"))
                .flatExtracting(Doubt::candidates)
                .containsExactly("e2");
    }

    @Test
    void nobodyIsNamedWhereTheWordsPutSomebodyElse() throws IOException {
        Map<String, HandScorers.Judge> judges = HandScorers.trusting();
        judges.put("recipient", new HandScorers.Judge(0.5, "sentences-ahead", 4, -4));
        HandScorers rule = new HandScorers(HandParsed.of("""
                Anyone PRON 2 nsubj:pass
                jailed/jail VERB 0 root COERCE
                ~. PUNCT 2 punct

                Peru PROPN 2 nsubj country
                watched/watch VERB 0 root
                ~. PUNCT 2 punct
                """));
        assertThat(rule.judged(judges).events())
                .allSatisfy(event -> assertThat(event.recipients()).isEmpty());
    }

    @Test
    void withoutScorersTheRulesAreLeftAlone() {
        Event raid = SCORERS.read(RoleReader.ofRules(ENGLISH)).events().getFirst();
        assertThat(raid.certainty().confidence()).isNull();
        assertThat(raid.actors()).hasSize(1);
    }

    @Test
    void scorersOfOtherFeaturesAreRefused() throws IOException {
        byte[] file = SCORERS.file(HandScorers.trusting());
        // The first letter of a column of the first task.
        int at = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("hostile");
        file[at] = 'x';
        Scorers scorers = Scorers.read(new ByteArrayInputStream(file));
        assertThatThrownBy(() -> SCORERS.read(new RoleReader(ENGLISH, scorers, CandidateListener.NONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("train it again");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> Scorers.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("begin with 1020304");
    }
}
