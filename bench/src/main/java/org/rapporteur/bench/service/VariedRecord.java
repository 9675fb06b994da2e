// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.record.Record;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.read.ReaderVersion;

/**
 * Fills a ledger with many reports made from few: each article is read once, put on record as it is, and then again in
 * {@link Variation}s until there are enough. Then compares them to stories and makes the index, as the program does it.
 *
 * <p>Arguments: articles (as for {@code read}), folder of the ledger, number of documents.
 */
public final class VariedRecord {

    private static final int BATCH = 512;

    private VariedRecord() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        Path key = directory.resolveSibling(directory.getFileName() + "-key.pem");
        int documents = Integer.parseInt(arguments[2]);
        Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);
        long begun = System.nanoTime();
        List<FactsDocument> read = read(rapporteur, Path.of(arguments[0]));
        begun = said("reading of " + read.size() + " articles", begun);
        if (documents > read.size() * Variation.MOST) {
            throw new IllegalArgumentException("number of documents must be at most " + read.size() * Variation.MOST
                    + " with these articles, is " + documents);
        }
        Recorder recorder = new Recorder(ReaderVersion.current());
        try (LedgerWriter writer = LedgerWriter.open(directory, SigningKey.at(key))) {
            for (int i = 0; i < documents; i++) {
                FactsDocument facts = new Variation(i / read.size()).of(read.get(i % read.size()));
                writer.add(recorder.of(facts, facts.document().text().value().getBytes(StandardCharsets.UTF_8)));
                if (writer.pending() >= BATCH) {
                    writer.commit();
                }
            }
            writer.commit();
        }
        begun = said("recording of " + documents + " documents", begun);
        new Ingest(rapporteur, directory, key, 1).run(List.of(), step -> {});
        begun = said("comparing", begun);
        try (Record record = Record.open(directory)) {
            var _ = record.search();
        }
        said("indexing", begun);
    }

    private static List<FactsDocument> read(Rapporteur rapporteur, Path articles) {
        List<FactsDocument> read = new ArrayList<>();
        try (Stream<Outcome<FactsDocument>> outcomes = rapporteur.read(
                List.of(new Input.Files(articles)), Runtime.getRuntime().availableProcessors())) {
            outcomes.forEachOrdered(outcome -> {
                if (outcome instanceof Outcome.Read<FactsDocument>(FactsDocument facts)) {
                    read.add(facts);
                }
            });
        }
        return read;
    }

    private static long said(String what, long begun) {
        System.out.printf("%-40s %8.1f s%n", what, (System.nanoTime() - begun) / 1e9);
        return System.nanoTime();
    }
}
