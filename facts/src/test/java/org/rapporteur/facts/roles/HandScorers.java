// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** Scorers made by hand for one analysis, each a single question. */
final class HandScorers {

    private static final Language ENGLISH = Language.of("en");

    /** From log-odds of -4 to 4, as they are. */
    private static final double[][] PLAIN = {{-4, 0.02}, {0, 0.5}, {4, 0.98}};

    /** A scorer that goes by one feature alone: so much where it is more than a half, so much elsewhere. */
    record Judge(double least, String feature, double high, double low) {}

    private final Analysis analysis;

    HandScorers(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What is read with some scorers. */
    FactsDocument read(RoleReader roles) {
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "test", analysis.text()).withPublished(LocalDate.of(2022, 4, 8));
        return FactReader.of(ENGLISH, roles).read(document, analysis);
    }

    /** What is read with scorers of some judges. */
    FactsDocument judged(Map<String, Judge> judges) throws IOException {
        return read(
                new RoleReader(ENGLISH, Scorers.read(new ByteArrayInputStream(file(judges))), CandidateListener.NONE));
    }

    /** The features of every task, as they are told to a listener. */
    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new HashMap<>();
        read(new RoleReader(
                ENGLISH,
                Scorers.NONE,
                (task, place, candidate, features) -> columns.putIfAbsent(task, features.names())));
        return columns;
    }

    byte[] file(Map<String, Judge> judges) throws IOException {
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

    /** Scorers that follow the rules: sure of what they pick, of nothing else. */
    static Map<String, Judge> trusting() {
        Map<String, Judge> judges = new HashMap<>(Map.of(
                "actor", new Judge(0.5, "ruled-actor", 4, -4),
                "recipient", new Judge(0.5, "ruled-recipient", 4, -4),
                "place", new Judge(0.5, "ruled-here", 4, -4),
                "day", new Judge(0.5, "ruled", 4, -4),
                "event", new Judge(0.5, "", 0, 0),
                "accused", new Judge(0.85, "acting-most", 4, -4),
                "accused-unnamed", new Judge(0.6, "", 0, 0)));
        for (String field : List.of("type", "status", "actors", "recipients", "date", "place")) {
            judges.put("event." + field, new Judge(0.5, "anchors", 4, 4));
        }
        return judges;
    }
}
