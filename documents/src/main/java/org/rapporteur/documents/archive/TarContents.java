// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.Mark;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.Particulars;

/** The files of a tar archive, as they pass by. Links and devices are left out. Not safe for use by many threads. */
final class TarContents implements Contents {

    private final StoredFile file;
    private final TarArchiveInputStream in;
    private long given;

    /** How many files are passed over before the first is given. */
    private long over;

    TarContents(StoredFile file) {
        this.file = file;
        this.in = new TarArchiveInputStream(file.in());
    }

    @Override
    public @Nullable Found next() throws IOException {
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink() || EntryName.isHidden(entry.getName())) {
                continue;
            }
            given++;
            if (given <= over) {
                continue;
            }
            String name = EntryName.shown(entry.getName());
            if (entry.isSparse()) {
                return new Rejection(
                        file.source() + "#" + name,
                        Code.UNSUPPORTED,
                        file.source() + "#" + name + " is a file with holes, which is not read; unpack it by hand",
                        null);
            }
            return file.inside(name, new EntryStream(in), entry.getSize(), Particulars.NONE);
        }
        return null;
    }

    @Override
    public @Nullable Mark mark() {
        return given == 0 ? null : new Mark(0, given - 1);
    }

    @Override
    public boolean goTo(Mark mark) {
        over = mark.number();
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
