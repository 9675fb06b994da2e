// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.rapporteur.documents.office.Epub;
import org.rapporteur.documents.office.OpenDocument;
import org.rapporteur.documents.office.Parts;
import org.rapporteur.documents.office.WordDocument;
import org.rapporteur.documents.office.Workbook;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.Mark;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.Particulars;

/** The files of a ZIP archive; or the document, book, table or web archive that it is. Not safe for use by many threads. */
final class ZipContents implements Contents {

    private final StoredFile file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private int given;

    private ZipContents(StoredFile file, ZipFile zip, List<ZipArchiveEntry> entries) {
        this.file = file;
        this.zip = zip;
        this.entries = entries;
    }

    static Contents open(StoredFile file) throws IOException {
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(file.channel()).get();
        try {
            Contents document = document(file, new Parts(zip, file.limits().documentBytes()));
            return document == null ? new ZipContents(file, zip, files(zip)) : new Closing(document, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static @Nullable Contents document(StoredFile file, Parts parts) throws IOException {
        if (parts.has("word/document.xml")) {
            return WordDocument.open(file, parts);
        }
        if (parts.has("xl/workbook.xml")) {
            return Workbook.open(file, parts);
        }
        if (parts.has("META-INF/container.xml")) {
            return Epub.open(file, parts);
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            return OpenDocument.open(file, parts);
        }
        if (parts.has("ppt/presentation.xml")) {
            throw new Refusal(Code.UNSUPPORTED, "is a presentation (PPTX), which is not read; export it as PDF");
        }
        return null;
    }

    /** Of a web archive (WACZ) only the archives themselves, of others all. */
    private static List<ZipArchiveEntry> files(ZipFile zip) {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory() && !entry.isUnixSymlink() && !EntryName.isHidden(entry.getName()))
                .toList();
        boolean isWebArchive = zip.getEntry("datapackage.json") != null
                && all.stream().anyMatch(entry -> entry.getName().startsWith("archive/"));
        return isWebArchive
                ? all.stream()
                        .filter(entry -> entry.getName().startsWith("archive/"))
                        .toList()
                : all;
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (given == entries.size()) {
            return null;
        }
        ZipArchiveEntry entry = entries.get(given++);
        String name = EntryName.shown(entry.getName());
        String place = file.source() + "#" + name;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Rejection(
                    place, Code.ENCRYPTED, place + " is encrypted; unpack it with its password first", null);
        }
        if (!zip.canReadEntryData(entry)) {
            return new Rejection(
                    place, Code.UNSUPPORTED, place + " is packed in a way that is not known; unpack it by hand", null);
        }
        return file.inside(name, zip.getInputStream(entry), entry.getCompressedSize(), Particulars.NONE);
    }

    @Override
    public @Nullable Mark mark() {
        return given == 0 ? null : new Mark(0, given - 1);
    }

    @Override
    public boolean goTo(Mark mark) {
        if (mark.number() >= entries.size()) {
            return false;
        }
        given = (int) mark.number();
        return true;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A document, and the archive that it is read from. */
    private record Closing(Contents document, ZipFile zip) implements Contents {

        @Override
        public @Nullable Found next() throws IOException {
            return document.next();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
