// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LedgerException.Code;

/** That nobody else writes to a ledger: the lock of a file in it, which goes with the process at the latest. */
final class WriterLock implements AutoCloseable {

    static final String FILE = "writer.lock";

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws LedgerException if somebody else writes
     * @throws IOException if the file cannot be made
     */
    static WriterLock take(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        WriterLock lock = new WriterLock(channel);
        try {
            if (tried(channel) == null) {
                throw new LedgerException(
                        Code.BUSY,
                        directory
                                + ": somebody else is writing to it. Wait until that is done; reading goes on meanwhile.");
            }
            return lock;
        } catch (IOException | LedgerException e) {
            lock.close();
            throw e;
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }
}
