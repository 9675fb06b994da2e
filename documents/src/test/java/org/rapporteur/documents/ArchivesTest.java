// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.documents.Reads.ENGLISH;
import static org.rapporteur.documents.Reads.utf8;
import static org.rapporteur.documents.Reads.zip;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.intake.Reading;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchivesTest {

    private interface Packer {
        OutputStream pack(OutputStream to) throws IOException;
    }

    @TempDir
    Path folder;

    private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer.pack(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        }
        return packed.toByteArray();
    }

    @Test
    void eachFileOfAnArchiveIsReadUnderItsPlace() {
        byte[] zip =
                zip("in/a.txt", ENGLISH, "in/.hidden", "x", "__MACOSX/a.txt", "x", "b.html", "<p>" + ENGLISH + "</p>");
        assertThat(Reads.documents("a.zip", zip))
                .extracting(
                        document -> document.source(),
                        document -> document.text().value())
                .containsExactly(tuple("a.zip#in/a.txt", ENGLISH), tuple("a.zip#b.html", ENGLISH));
    }

    @Test
    void archivesInArchivesAreReadAndLinksAreNotFollowed() throws IOException {
        byte[] tar = tar("a.txt", utf8(ENGLISH));
        byte[] nested = packed(tar("b.zip", zip("c.tar.gz", packed(tar, GZIPOutputStream::new))), XZArchive::of);
        assertThat(Reads.document("n.tar.xz", nested).source()).isEqualTo("n.tar.xz#b.zip#c.tar.gz#a.txt");
    }

    /** The strongest packing takes long to set up. */
    private static final class XZArchive {
        static OutputStream of(OutputStream to) throws IOException {
            return new XZOutputStream(to, new LZMA2Options(0));
        }
    }

    @Test
    void whatIsPackedByItselfKeepsItsName() throws IOException {
        byte[] text = utf8(ENGLISH);
        assertThat(Reads.document("a.bz2", packed(text, BZip2CompressorOutputStream::new))
                        .source())
                .isEqualTo("a.bz2");
        assertThat(Reads.document("a.xz", packed(text, XZArchive::of)).text().value())
                .isEqualTo(ENGLISH);
        assertThat(Reads.document("a.zst", packed(text, ZstdOutputStream::new))
                        .text()
                        .value())
                .isEqualTo(ENGLISH);
    }

    @Test
    void sevenZipIsRead() throws IOException {
        Path archive = folder.resolve("a.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(FileChannel.open(
                archive, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ))) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a.txt");
            out.putArchiveEntry(entry);
            out.write(utf8(ENGLISH));
            out.closeArchiveEntry();
        }
        assertThat(Reads.document("a.7z", Files.readAllBytes(archive)).source()).isEqualTo("a.7z#a.txt");
    }

    @Test
    void namesThatLeadOutOfAnArchiveOnlyNameThePlace() {
        assertThat(Reads.document("a.zip", zip("../../etc/pass\u202Ewd", ENGLISH))
                        .source())
                .isEqualTo("a.zip#../../etc/pass?wd");
        assertThat(Files.exists(Path.of("../../etc"))).isFalse();
    }

    @Test
    void anEncryptedFileIsRefusedAsSuch() {
        byte[] zip = zip("a.txt", ENGLISH);
        // The flag of encryption, in the head of the file and in the list at the end.
        zip[6] |= 1;
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        assertThat(Reads.outcomes("a.zip", zip)).containsExactly("encrypted");
    }

    @Test
    void bombsAreRefusedInEveryPacking() throws IOException {
        byte[] zeros = new byte[80 << 20];
        Arrays.fill(zeros, (byte) '\n');
        byte[] start = utf8("{\"id\": \"a\", \"text\": \"" + ENGLISH + "\"}\n");
        System.arraycopy(start, 0, zeros, 0, start.length);
        assertThat(Reads.outcomes("a.jsonl.xz", packed(zeros, XZArchive::of))).containsExactly("article", "too-large");
        assertThat(Reads.outcomes("a.jsonl.zst", packed(zeros, ZstdOutputStream::new)))
                .containsExactly("article", "too-large");
        assertThat(Reads.outcomes("a.zip", zip("a.jsonl", zeros))).containsExactly("article", "too-large");
    }

    @Test
    void damagedArchivesAreRefused() throws IOException {
        byte[] xz = packed(utf8(ENGLISH.repeat(20)), XZArchive::of);
        xz[xz.length / 2] ^= 0x55;
        assertThat(Reads.outcomes("a.xz", xz)).singleElement().isIn("damaged", "truncated");
        byte[] zip = zip("a.txt", ENGLISH.repeat(20));
        assertThat(Reads.outcomes("a.zip", Arrays.copyOf(zip, zip.length - 30)))
                .singleElement()
                .isIn("damaged", "unreadable");
        assertThat(Reads.all("a.tar", Arrays.copyOf(tar("a.txt", utf8(ENGLISH.repeat(20))), 1500)))
                .extracting(Reading::source)
                .isNotEmpty();
    }
}
