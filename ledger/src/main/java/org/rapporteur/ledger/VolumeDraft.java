// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A volume that is whole and on the disk, under a name that no head names yet.
 *
 * @param file where it is now
 * @param volume what it becomes
 */
record VolumeDraft(Path file, Volume volume) {

    /** Of a file that is closed. */
    static VolumeDraft of(Path file, long first, long end) throws IOException {
        Volume.force(file);
        return new VolumeDraft(
                file, new Volume(Volume.name(first, end, Schema.VERSION), first, end, Volume.hash(file)));
    }

    /** Gives it its own name. */
    Volume named(Path directory) throws IOException {
        Files.move(file, volume.file(directory), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Volume.force(directory.resolve(Volume.FOLDER));
        return volume;
    }
}
