// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.function.Supplier;
import org.rapporteur.ledger.LedgerException;

/** A record cannot be used; the message gives the place, what is wrong, and what to do. */
public final class RecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble. */
    public enum Kind {
        /** There is no such record, or no such thing in it. */
        MISSING,
        /** What is on record is not what was recorded. */
        DAMAGED,
        /** What is to be changed is no longer as whoever changes it saw it. */
        CHANGED,
        /** Somebody else is writing. */
        BUSY,
        /** The disk, a permission, a version of the program. */
        ENVIRONMENT
    }

    private final Kind kind;

    public RecordException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public RecordException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    private RecordException(LedgerException cause) {
        super(cause.getMessage(), cause);
        this.kind = switch (cause.code()) {
            case MISSING -> Kind.MISSING;
            case DAMAGED -> Kind.DAMAGED;
            case BUSY -> Kind.BUSY;
            case ENVIRONMENT -> Kind.ENVIRONMENT;
        };
    }

    /** Trouble with what lies about the record. */
    public static RecordException environment(String message) {
        return new RecordException(Kind.ENVIRONMENT, message);
    }

    /** What is asked for is not there. */
    public static RecordException missing(String message) {
        return new RecordException(Kind.MISSING, message);
    }

    /** What is to be changed is no longer as it was seen. */
    public static RecordException changed(String message) {
        return new RecordException(Kind.CHANGED, message);
    }

    public Kind kind() {
        return kind;
    }

    /** Runs work on a ledger; whoever calls the engine need not know the ledger's own exception. */
    public static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (LedgerException e) {
            throw new RecordException(e);
        }
    }
}
