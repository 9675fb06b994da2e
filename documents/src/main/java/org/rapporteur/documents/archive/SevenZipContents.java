// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.Particulars;

/** The files of a 7-Zip archive, in their order. Not safe for use by many threads. */
final class SevenZipContents implements Contents {

    /** Kibibytes that unpacking may take. */
    private static final int MEMORY = 128 << 10;

    private final StoredFile file;
    private final SevenZFile archive;
    private final long size;

    private SevenZipContents(StoredFile file, SevenZFile archive, long size) {
        this.file = file;
        this.archive = archive;
        this.size = size;
    }

    static Contents open(StoredFile file) throws IOException {
        try {
            var channel = file.channel();
            SevenZFile archive = SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB(MEMORY)
                    .get();
            return new SevenZipContents(file, archive, channel.size());
        } catch (PasswordRequiredException e) {
            throw encrypted();
        }
    }

    private static Refusal encrypted() {
        return new Refusal(Code.ENCRYPTED, "is encrypted; unpack it with its password first");
    }

    @Override
    public @Nullable Found next() throws IOException {
        try {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream() && !EntryName.isHidden(entry.getName())) {
                    InputStream bytes = new Entry(archive);
                    // Files are packed together: none has a size of its own.
                    return file.inside(EntryName.shown(entry.getName()), bytes, size, Particulars.NONE);
                }
            }
            return null;
        } catch (PasswordRequiredException e) {
            throw encrypted();
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** The file that the archive stands at. */
    private static final class Entry extends InputStream {
        private final SevenZFile archive;

        Entry(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return archive.read(bytes, from, length);
            } catch (PasswordRequiredException e) {
                throw encrypted();
            }
        }
    }
}
