// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.RecordCheck;

/**
 * Ingests articles and varied copies of them, reading and comparing included, and tells what each ten thousand cost, the share
 * of the ledger, the most memory held, and how long it takes to verify the whole. Processor time is told beside time by the
 * clock, because it depends less on what else the machine does.
 *
 * <p>Arguments: folder with JSON lines of articles, new folder of the ledger, number of documents, documents read at once.
 */
public final class IngestGrowth {

    private static final int STEP = 10_000;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long documents;
    private long clock = System.nanoTime();
    private long processor = SYSTEM.getProcessCpuTime();
    private long committed = clock;

    private IngestGrowth() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        VariedCopies copies = new VariedCopies(files, Integer.parseInt(arguments[2]));
        System.out.printf("%,d articles%n", copies.articles());
        Path key = directory.resolveSibling(directory.getFileName() + "-key.pem");
        IngestGrowth growth = new IngestGrowth();
        long begun = System.nanoTime();
        Duration ledger = new Ingest(new Rapporteur(Settings.STANDARD), directory, key, Integer.parseInt(arguments[3]))
                .run(List.of(new Input.Bytes("copies", copies)), growth::step);
        double reading = (growth.committed - begun) / 1e9;
        double comparing = (System.nanoTime() - growth.committed) / 1e9;
        System.out.printf(
                "%,d documents: %.1f s until the last was on record, of which the ledger %.1f s (%.1f %%); then comparing %.1f s%n",
                growth.documents, reading, ledger.toMillis() / 1e3, ledger.toMillis() / 10.0 / reading, comparing);
        long verifying = System.nanoTime();
        RecordCheck check = RecordCheck.of(directory, null);
        System.out.printf(
                "verify of %,d rows and %,d documents %.1f s, fault %s; most memory %s%n",
                check.rows(),
                check.documents(),
                (System.nanoTime() - verifying) / 1e9,
                check.fault(),
                ProcessMemory.most());
    }

    private void step(Ingest.Step step) {
        if (step instanceof Ingest.Step.Committed) {
            committed = System.nanoTime();
            return;
        }
        documents++;
        if (documents % STEP == 0) {
            System.out.printf(
                    "up to %,9d documents  %7.2f ms a document, %7.2f ms of the processor, memory %s%n",
                    documents,
                    (System.nanoTime() - clock) / 1e6 / STEP,
                    (SYSTEM.getProcessCpuTime() - processor) / 1e6 / STEP,
                    ProcessMemory.most());
            clock = System.nanoTime();
            processor = SYSTEM.getProcessCpuTime();
        }
    }
}
