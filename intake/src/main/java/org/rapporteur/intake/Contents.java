// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
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

    /** The place of what {@link #next} gave last; null where nothing was given, or nobody can go there. */
    default @Nullable Mark mark() {
        return null;
    }

    /**
     * Goes to a place that {@link #mark} told of the same file, so that {@link #next} gives what it gave then. To be called before anything
     * is asked for.
     *
     * @return false where that cannot be done, and all is given from the first
     * @throws IOException if the file cannot be read up to there, or what begins there is not what was there; it is to be opened anew then
     */
    default boolean goTo(Mark mark) throws IOException {
        return false;
    }

    @Override
    default void close() throws IOException {}

    /** Contents that are known already. */
    static Contents of(List<? extends Found> found) {
        return new KnownContents(List.copyOf(found));
    }
}
