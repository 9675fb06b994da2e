// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A ledger cannot be used; the message gives the place, what is wrong, and what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble; the labels are stable. */
    public enum Code {
        /** There is no ledger, or no such thing in it. */
        MISSING,
        /** Somebody else is writing. */
        BUSY,
        /** What is on record is not what was recorded. */
        DAMAGED,
        /** The disk, a permission, a version of the program. */
        ENVIRONMENT
    }

    /** How messages of DuckDB begin that tell of it. */
    private static final String OUT_OF_MEMORY = "Out of Memory Error";

    private final Code code;

    LedgerException(Code code, String message) {
        this(code, message, null);
    }

    LedgerException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kept a ledger from being read: nearly always a fault of its files. */
    static LedgerException damaged(String place, Throwable cause) {
        if (String.valueOf(cause.getMessage()).startsWith(OUT_OF_MEMORY)) {
            return new LedgerException(
                    Code.ENVIRONMENT,
                    place + " cannot be read (" + firstLine(cause)
                            + "). Nothing on record is lost: ask for less at a time, or give temporary files room.",
                    cause);
        }
        return new LedgerException(
                Code.DAMAGED,
                place + " cannot be read (" + firstLine(cause) + "). Run verify, and restore the ledger from a copy.",
                cause);
    }

    /** Files are there and may be whole, but cannot be opened. */
    static LedgerException unreadable(String place, Throwable cause) {
        return new LedgerException(
                Code.ENVIRONMENT,
                place + " cannot be read (" + cause.getClass().getSimpleName() + ": " + firstLine(cause)
                        + "). Permit it, or see whether the disk is there.",
                cause);
    }

    /** What kept the volumes of a ledger from being opened. */
    static LedgerException unopened(Path directory, Head head, SQLException cause) {
        for (Volume volume : head.volumes()) {
            Path file = volume.file(directory);
            if (!Files.exists(file)) {
                return new LedgerException(
                        Code.DAMAGED,
                        file + " is missing, with rows " + volume.first() + " to " + (volume.end() - 1)
                                + ". Restore it from a copy.",
                        cause);
            }
            if (!Files.isReadable(file)) {
                return unreadable(file.toString(), cause);
            }
        }
        return damaged(directory.toString(), cause);
    }

    static LedgerException environment(String place, Throwable cause) {
        return new LedgerException(
                Code.ENVIRONMENT,
                place + " cannot be written (" + firstLine(cause)
                        + "). Nothing that was recorded is lost: mend that and run again.",
                cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }

    public Code code() {
        return code;
    }
}
