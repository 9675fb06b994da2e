// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A merge of volumes that a writer has left for later: {@link #prepare} writes what replaces them, which takes long, and
 * {@link LedgerWriter#finish} puts it in their place. The writer may append meanwhile. Nothing is lost where the second step
 * never comes: the file is swept away when the ledger is next opened for writing.
 */
public final class PendingMerge {

    private final Path directory;
    private final Merge merge;
    private @Nullable VolumeDraft draft;

    PendingMerge(Path directory, Merge merge) {
        this.directory = directory;
        this.merge = merge;
    }

    /**
     * Writes the merged volume. May run on another thread than the writer's; the writer must hold the ledger meanwhile.
     *
     * @throws LedgerException if a volume is damaged or the file cannot be written
     */
    public void prepare() {
        try {
            draft = VolumeWriter.merge(directory, merge.volumes());
        } catch (SQLException | IOException e) {
            throw LedgerException.environment(directory.toString(), e);
        }
    }

    Merge merge() {
        return merge;
    }

    /** Gives the merged volume its name. */
    Volume named() throws IOException {
        if (draft == null) {
            throw new IllegalStateException("a merge must be prepared before it is finished");
        }
        return draft.named(directory);
    }
}
