// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.PendingMerge;
import org.rapporteur.ledger.log.SigningKey;

/**
 * The writer that a desk keeps open. Between batches others may write, unless volumes are being merged: that goes on beside the
 * next batches, so that nobody waits for it. All but {@link #close} is called by the thread that holds the lock of the desk.
 */
final class DeskWriter implements AutoCloseable {

    private final Path directory;
    private final Path keyFile;
    private final ReentrantLock writing;
    private @Nullable LedgerWriter writer;
    private CompletableFuture<Boolean> merging = CompletableFuture.completedFuture(false);

    /** @param writing the lock of the desk */
    DeskWriter(Path directory, Path keyFile, ReentrantLock writing) {
        this.directory = directory;
        this.keyFile = keyFile;
        this.writing = writing;
    }

    /** The writer, which nobody else has until {@link #release} or {@link #drop}. */
    LedgerWriter acquire() {
        LedgerWriter own = writer;
        if (own == null) {
            try {
                own = LedgerWriter.open(directory, SigningKey.at(keyFile));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            writer = own;
        } else {
            own.acquire();
        }
        return own;
    }

    /** Lets others write; where a merge is due, after that. */
    void release() {
        LedgerWriter own = writer;
        if (own == null || !merging.isDone()) {
            return;
        }
        Optional<PendingMerge> due = own.due();
        if (due.isPresent()) {
            merging = CompletableFuture.supplyAsync(() -> merge(own, due.get()), Thread::startVirtualThread);
        } else {
            own.release();
        }
    }

    /** Whether it came so far as to be put on record. */
    private boolean merge(LedgerWriter own, PendingMerge due) {
        boolean isPrepared = false;
        try {
            due.prepare();
            isPrepared = true;
            return true;
        } finally {
            writing.lock();
            try {
                finish(own, due, isPrepared);
            } finally {
                writing.unlock();
            }
        }
    }

    private void finish(LedgerWriter own, PendingMerge due, boolean isPrepared) {
        merging = CompletableFuture.completedFuture(false);
        if (own != writer) {
            // That writer was dropped meanwhile, and with it the right to change what is on record.
            release();
        } else if (!isPrepared) {
            // The decisions are on record all the same, and the next batch tries again.
            own.release();
        } else {
            try {
                own.finish(due);
                release();
            } catch (RuntimeException e) {
                drop();
                throw e;
            }
        }
    }

    /** Lets go of the record: what was not committed is given up. */
    void drop() {
        LedgerWriter own = writer;
        writer = null;
        if (own != null) {
            own.close();
        }
    }

    /** The same, when a merge has come to its end. */
    @Override
    public void close() {
        for (CompletableFuture<Boolean> last = current(); !last.isDone(); last = current()) {
            // What befell it harms no decision.
            last.exceptionally(failure -> false).join();
        }
        writing.lock();
        try {
            drop();
        } finally {
            writing.unlock();
        }
    }

    private CompletableFuture<Boolean> current() {
        writing.lock();
        try {
            return merging;
        } finally {
            writing.unlock();
        }
    }
}
