// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Ledger;

/**
 * The ledger of a record, opened when it is first asked for and from then on read as it stood at that moment. Safe for use by
 * many threads.
 */
public final class OpenLedger implements AutoCloseable {

    private final Path directory;
    private @Nullable Ledger ledger;

    private OpenLedger(Path directory) {
        this.directory = directory;
    }

    /** @throws RecordException if there is no ledger */
    public static OpenLedger of(Path directory) {
        RecordException.translated(() -> Ledger.extent(directory));
        return new OpenLedger(directory);
    }

    public Path directory() {
        return directory;
    }

    /**
     * Reads in it.
     *
     * @throws RecordException if it is damaged, or another program keeps it from being read
     */
    public <T> T read(Function<Ledger, T> work) {
        return RecordException.translated(() -> work.apply(ledger()));
    }

    /** How long the log is: as it was opened, else as it is now. */
    public synchronized Ledger.Extent extent() {
        Ledger open = ledger;
        return open == null ? extentNow() : new Ledger.Extent(open.origin(), open.size());
    }

    /** How long the log is now, whether or not it was opened before. */
    public Ledger.Extent extentNow() {
        return RecordException.translated(() -> Ledger.extent(directory));
    }

    private synchronized Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            open = Ledger.open(directory);
            ledger = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
