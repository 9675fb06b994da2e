// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file, one after the other. A file inside is read to its end, or closed, before the next is asked for. Not
 * safe for use by many threads.
 */
public interface Contents extends AutoCloseable {

    /**
     * The next; null after the last.
     *
     * @throws Refusal if the rest is not read, for a reason that is known
     * @throws IOException if the rest cannot be read
     */
    @Nullable
    Found next() throws IOException;

    /** Bytes of the file passed so far, unpacked; 0 where nobody counts. */
    default long position() {
        return 0;
    }

    @Override
    default void close() throws IOException {}

    /** Contents that are known already. */
    static Contents of(List<? extends Found> found) {
        Iterator<? extends Found> each = found.iterator();
        return () -> each.hasNext() ? each.next() : null;
    }
}
