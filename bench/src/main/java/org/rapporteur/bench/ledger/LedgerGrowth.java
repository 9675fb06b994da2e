// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.Recording;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.proof.RecordCheck;

/**
 * Fills a ledger with copies of articles, each with words of its own at the end, and tells what each ten thousand cost. The
 * articles are read once, before: what is measured is everything of an ingest but reading. Processor time is told beside
 * time by the clock, because it does not depend on what else the machine does.
 *
 * <p>Arguments: articles (as for {@code read}), how many of them, new folder of the ledger, number of documents.
 */
public final class LedgerGrowth {

    private static final int STEP = 10_000;
    private static final int CHUNK = 64;
    private static final int BATCH = 192;
    private static final int LOOKUPS = 200;

    private LedgerGrowth() {}

    public static void main(String[] arguments) throws IOException {
        Path articles = Path.of(arguments[0]);
        int distinct = Integer.parseInt(arguments[1]);
        Path directory = Path.of(arguments[2]);
        int documents = Integer.parseInt(arguments[3]);
        Clock reading = new Clock();
        List<FactsDocument> read = read(articles, distinct);
        System.out.printf("reading, a document       %s%n", reading.each(read.size()));
        fill(read, directory, documents);
        Clock verifying = new Clock();
        RecordCheck check = RecordCheck.of(directory, null);
        System.out.printf("verify of %,d rows     %s, fault %s%n", check.rows(), verifying.each(1), check.fault());
        look(directory);
        System.out.printf("files of %,d bytes, most memory %s%n", size(directory), ProcessMemory.most());
    }

    private static List<FactsDocument> read(Path articles, int distinct) {
        Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);
        List<FactsDocument> read = new ArrayList<>();
        try (Stream<Outcome<FactsDocument>> outcomes = rapporteur.read(List.of(new Input.Files(articles)), 1)) {
            outcomes.limit(distinct).forEachOrdered(outcome -> {
                if (outcome instanceof Outcome.Read<FactsDocument>(FactsDocument facts)) {
                    read.add(facts);
                }
            });
        }
        return read;
    }

    private static void fill(List<FactsDocument> read, Path directory, int documents) throws IOException {
        Recorder recorder = new Recorder("bench");
        Path key = directory.resolveSibling(directory.getFileName() + "-key.pem");
        try (LedgerWriter writer = LedgerWriter.open(directory, SigningKey.at(key))) {
            Clock clock = new Clock();
            for (int from = 0; from < documents; from += CHUNK) {
                List<FactsDocument> chunk = new ArrayList<>();
                for (int number = from; number < Math.min(from + CHUNK, documents); number++) {
                    chunk.add(copy(read.get(number % read.size()), number));
                }
                writer.known(chunk.stream().map(facts -> facts.document().id()).toList(), "bench");
                for (FactsDocument facts : chunk) {
                    Recording recording = recorder.of(facts, bytes(facts.document()));
                    writer.add(recording);
                }
                if (writer.pending() >= BATCH) {
                    writer.commit();
                }
                if ((from + CHUNK) / STEP > from / STEP) {
                    System.out.printf(
                            "up to %,8d documents   %s, memory %s%n",
                            from + CHUNK, clock.each(STEP), ProcessMemory.most());
                    clock = new Clock();
                }
            }
            writer.commit();
        }
    }

    /** The same facts in a longer text: every place in it stays where it was. */
    private static FactsDocument copy(FactsDocument facts, int number) {
        Document document = facts.document();
        Text text = new Text(document.text().value() + "\n\nCopy " + number + ".\n");
        Document copy = new Document(
                DocumentId.of(text.value().getBytes(StandardCharsets.UTF_8)),
                document.source() + "-" + number,
                document.title(),
                document.published(),
                document.outlet(),
                document.url(),
                document.language(),
                text);
        return new FactsDocument(
                copy, facts.entities(), facts.times(), facts.statements(), facts.events(), facts.figures());
    }

    private static byte[] bytes(Document document) {
        return document.text().value().getBytes(StandardCharsets.UTF_8);
    }

    /** How long it takes to find an entry by its id and to prove it. */
    private static void look(Path directory) {
        Clock opening = new Clock();
        try (Ledger ledger = Ledger.open(directory)) {
            System.out.printf("opening                   %s%n", opening.each(1));
            Random random = new Random(1);
            List<Long> places = random.longs(LOOKUPS, 0, ledger.size()).boxed().toList();
            Clock byPlace = new Clock();
            List<StoredEntry> entries = places.stream()
                    .flatMap(place -> ledger.at(List.of(place)).stream())
                    .toList();
            System.out.printf("an entry by its place     %s%n", byPlace.each(LOOKUPS));
            Clock byId = new Clock();
            entries.forEach(entry -> ledger.find(entry.id()));
            System.out.printf("an entry by its id        %s%n", byId.each(LOOKUPS));
            Clock proving = new Clock();
            entries.stream().limit(10).forEach(entry -> ledger.proofs().of(entry));
            System.out.printf("a proof                   %s%n", proving.each(10));
        }
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** Time by the clock and of the processor. */
    private static final class Clock {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long begun = System.nanoTime();
        private final long processor = SYSTEM.getProcessCpuTime();

        /** Milliseconds since it was made, for each of so many. */
        String each(int number) {
            return "%8.2f ms, %8.2f ms of the processor"
                    .formatted(
                            (System.nanoTime() - begun) / 1e6 / number,
                            (SYSTEM.getProcessCpuTime() - processor) / 1e6 / number);
        }
    }
}
