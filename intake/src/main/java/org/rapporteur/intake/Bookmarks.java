// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * Follows how far files of the disk are read, and says where to go on in one that was read in part before. A place is a mark for each
 * file on the way down: where the web archive stands in a package, then where the page stands in the web archive. Asked and told by the
 * thread that takes the sources.
 */
public interface Bookmarks {

    /** Every file is read from its start. */
    Bookmarks NONE = new Bookmarks() {};

    /** Whether all of a file has been read before, so that it is not opened. */
    default boolean passes(Path file) {
        return false;
    }

    /** Where to go on in a file; empty to begin at its start. What cannot go to a place is read from its start too. */
    default List<Mark> of(Path file) {
        return List.of();
    }

    /**
     * Told when a source is handed out.
     *
     * @param place at which reading would begin with this source; empty where its file is no container
     */
    default void reached(Path file, List<Mark> place) {}

    /** Told when all sources of a file have been handed out. */
    default void ended(Path file) {}
}
