// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

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

    /** From log-odds of -4 to 4, as they are. */
    private static final double[][] PLAIN = {{-4, 0.02}, {0, 0.5}, {4, 0.98}};

    /** A scorer that goes by one feature alone: so much where it is more than a half, so much elsewhere. */
    private record Judge(double least, String feature, double high, double low) {}

    private static FactsDocument read(RoleReader roles) {
        byte[] bytes = RAID.text().value().getBytes(UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "test", RAID.text()).withPublished(LocalDate.of(2022, 4, 8));
        return FactReader.of(ENGLISH, roles).read(document, RAID);
    }

    /** The features of every task, as they are told to a listener. */
    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new HashMap<>();
        read(new RoleReader(
                ENGLISH,
                Scorers.NONE,
                (task, place, candidate, features) -> columns.putIfAbsent(task, features.names())));
        return columns;
    }

    private static byte[] file(Map<String, Judge> judges) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Map<String, List<String>> columns = columns();
        out.writeInt(0x52524631);
        out.writeShort(judges.size());
        for (Map.Entry<String, Judge> entry : new TreeMap<>(judges).entrySet()) {
            Judge judge = entry.getValue();
            String task = entry.getKey().startsWith("event.") ? "event" : entry.getKey();
            List<String> names = columns.getOrDefault(task, List.of());
            out.writeUTF(entry.getKey());
            out.writeFloat((float) judge.least());
            out.writeShort(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            tree(out, names.indexOf(judge.feature()), judge);
            out.writeShort(PLAIN.length);
            for (double[] point : PLAIN) {
                out.writeFloat((float) point[0]);
                out.writeFloat((float) point[1]);
            }
        }
        return bytes.toByteArray();
    }

    private static void tree(DataOutputStream out, int feature, Judge judge) throws IOException {
        if (feature < 0) {
            out.writeShort(0);
            out.writeInt(0);
            return;
        }
        out.writeShort(1);
        out.writeInt(0);
        out.writeInt(3);
        out.writeShort(feature);
        out.writeFloat(0.5f);
        out.writeInt(1);
        out.writeShort(-1);
        out.writeFloat((float) judge.low());
        out.writeShort(-1);
        out.writeFloat((float) judge.high());
    }

    private static FactsDocument judged(Map<String, Judge> judges) throws IOException {
        return read(
                new RoleReader(ENGLISH, Scorers.read(new ByteArrayInputStream(file(judges))), CandidateListener.NONE));
    }

    /** Scorers that follow the rules: sure of what they pick, of nothing else. */
    private static Map<String, Judge> trusting() {
        Map<String, Judge> judges = new HashMap<>(Map.of(
                "actor", new Judge(0.5, "ruled-actor", 4, -4),
                "recipient", new Judge(0.5, "ruled-recipient", 4, -4),
                "place", new Judge(0.5, "ruled-here", 4, -4),
                "day", new Judge(0.5, "ruled", 4, -4),
                "event", new Judge(0.5, "", 0, 0),
                "accused", new Judge(0.85, "", 0, 0),
                "accused-unnamed", new Judge(0.6, "", 0, 0)));
        for (String field : List.of("type", "status", "actors", "recipients", "date", "place")) {
            judges.put("event." + field, new Judge(0.5, "anchors", 4, 4));
        }
        return judges;
    }

    private static List<String> names(FactsDocument facts, List<EntityId> ids) {
        return ids.stream().map(id -> facts.entity(id).name()).toList();
    }

    @Test
    void whatTheRulesPickStandsWhereTheScorersAreSureOfIt() throws IOException {
        FactsDocument facts = judged(trusting());
        Event raid = facts.events().getFirst();
        assertThat(names(facts, raid.actors())).containsExactly("Norway");
        assertThat(names(facts, raid.recipients())).containsExactly("Chad");
        assertThat(facts.entity(raid.place()).name()).isEqualTo("Brno");
        assertThat(raid.certainty().confidence()).isGreaterThan(0.7);
        assertThat(raid.certainty().doubts()).isEmpty();
    }

    @Test
    void everyRoleTellsItsReason() throws IOException {
        Event raid = judged(trusting()).events().getFirst();
        assertThat(raid.why().details())
                .extracting(why -> why.rule())
                .contains("actor-agreed", "recipient-agreed", "place-agreed");
    }

    @Test
    void whatIsMoreLikelyWrongIsLeftOpen() throws IOException {
        Map<String, Judge> judges = trusting();
        judges.put("recipient", new Judge(0.5, "ruled-recipient", -1, -4));
        judges.put("place", new Judge(0.5, "ruled-here", -1, -4));
        Event raid = judged(judges).events().getFirst();
        assertThat(raid.recipients()).isEmpty();
        assertThat(raid.place()).isNull();
    }

    @Test
    void oneWhomTheRulesPassOverIsTakenWhereHeIsLikely() throws IOException {
        Map<String, Judge> judges = trusting();
        judges.put("actor", new Judge(0.5, "sentences-ahead", 4, -4));
        FactsDocument facts = judged(judges);
        assertThat(names(facts, facts.events().getFirst().actors())).contains("Peru");
    }

    @Test
    void theActorOfAHostileActIsNamedOnlyWhenSure() throws IOException {
        Map<String, Judge> judges = trusting();
        judges.put("actor", new Judge(0.5, "ruled-actor", 0.5, -4));
        FactsDocument facts = judged(judges);
        Event raid = facts.events().getFirst();
        assertThat(raid.actors()).isEmpty();
        assertThat(raid.certainty().doubts())
                .filteredOn(doubt -> doubt.field().equals("actors"))
                .flatExtracting(Doubt::candidates)
                .containsExactly("e1");
    }

    @Test
    void anActThatIsMoreLikelyNoneIsLeftOut() throws IOException {
        Map<String, Judge> judges = trusting();
        judges.put("event.type", new Judge(0.5, "anchors", -1, -1));
        assertThat(judged(judges).events()).isEmpty();
    }

    @Test
    void withoutScorersTheRulesAreLeftAlone() {
        Event raid = read(RoleReader.ofRules(ENGLISH)).events().getFirst();
        assertThat(raid.certainty().confidence()).isNull();
        assertThat(raid.actors()).hasSize(1);
    }

    @Test
    void scorersOfOtherFeaturesAreRefused() throws IOException {
        byte[] file = file(trusting());
        // The first letter of the first column of the first task, "accused" without columns before "actor".
        int at = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("hostile");
        file[at] = 'x';
        Scorers scorers = Scorers.read(new ByteArrayInputStream(file));
        assertThatThrownBy(() -> read(new RoleReader(ENGLISH, scorers, CandidateListener.NONE)))
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
