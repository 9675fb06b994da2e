// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.rapporteur.engine.RunReport;
import org.rapporteur.record.ingest.Ingest.Step;

/** Shows how far an ingest is, tells what was refused, and sums up. */
final class IngestProgress implements AutoCloseable {

    private static final int WIDTH = 20;

    private final Console console;
    private final Progress progress;
    private final OptionalLong total;
    private final RunReport refused = new RunReport();
    private final long begun = System.nanoTime();
    private long read;
    private long recorded;
    private long known;
    private long bytes;

    /** @param total bytes of the whole input, where that can be told */
    IngestProgress(Console console, OptionalLong total) {
        this.console = console;
        this.progress = new Progress(console);
        this.total = total;
    }

    void step(Step step) {
        switch (step) {
            case Step.Read(var _, var _, long lost) -> {
                read++;
                refused.addLost(lost);
            }
            case Step.Known _ -> known++;
            case Step.Resumed(Path container) -> {
                progress.clear();
                console.err().println("rapporteur: " + container + ": goes on where the last run was stopped");
            }
            case Step.Taken(long taken) -> bytes = taken;
            case Step.Refused(var outcome) -> {
                refused.add(outcome);
                progress.clear();
                console.err().println("rapporteur: " + outcome.code() + ": " + outcome.reason());
            }
            case Step.Committed(int documents) -> recorded += documents;
        }
        progress.show(taken(), this::line);
    }

    private long taken() {
        return read + known + refused.total();
    }

    /** How many documents were on record already. */
    long known() {
        return known;
    }

    private String line() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        String rate = "%,d documents, %,.0f a second".formatted(taken(), taken() / seconds);
        if (total.isEmpty() || total.getAsLong() == 0 || bytes == 0) {
            return rate;
        }
        double share = Math.min(1, (double) bytes / total.getAsLong());
        int full = (int) (share * WIDTH);
        long left = Math.round(seconds * (1 - share) / share);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full)
                + "] %3.0f %%, %s, %d:%02d:%02d left"
                        .formatted(share * 100, rate, left / 3600, left / 60 % 60, left % 60);
    }

    /** Sums up and gives the exit status. */
    int finish() {
        progress.clear();
        console.err().println("%,d new, %,d known, ".formatted(recorded, known) + refused.rejections());
        if (!refused.losses().isEmpty()) {
            console.err().println(refused.losses());
        }
        return refused.rejected() > 0 ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    @Override
    public void close() {
        progress.close();
    }
}
