// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.Closeable;
import java.io.IOException;
import org.rapporteur.model.fact.RecordedDocument;

/**
 * Writes documents of the record in one format, one after the other, holding one at a time. An export that fails is closed
 * without being ended, so that a file that is not whole does not look so. Not safe for use by many threads.
 */
public interface Export extends Closeable {

    /** Writes the facts of a document that are wanted. */
    void write(RecordedDocument document) throws IOException;

    /** Writes what comes after the last document; an export of no document is a whole file too. */
    default void end() throws IOException {}
}
