// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.documents.Reads.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.intake.Bookmarks;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Limits;
import org.rapporteur.intake.Mark;
import org.rapporteur.intake.Source;
import org.rapporteur.intake.particulars.FieldNames;

class BookmarksTest {

    private static final int ARTICLES = 5;

    private static final Intake INTAKE = new Intake(new Limits(100_000), FieldNames.STANDARD, Documents.readers());

    @TempDir
    private Path folder;

    private static String text(int number) {
        return Reads.ENGLISH + " " + "Number " + number + " of the houses was hit.";
    }

    private static byte[] all(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<byte[]> records() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(number -> {
                    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text(number);
                    return utf8(
                            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                                    + "WARC-Date: 2019-09-24T00:00:00Z\r\nWARC-Target-URI: https://a.example/" + number
                                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                                    + utf8(http).length + "\r\n\r\n" + http + "\r\n\r\n");
                })
                .toList();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] lines() {
        return all(IntStream.range(0, ARTICLES)
                .mapToObj(number -> utf8("{\"text\":\"" + text(number) + "\"}\n\n"))
                .toList());
    }

    private static byte[] mails() {
        return all(IntStream.range(0, ARTICLES)
                .mapToObj(number -> utf8("From a@b.example Mon Sep 23 10:00:00 2019\nFrom: A B <a@b.example>\nSubject: "
                        + number + "\n\n" + text(number) + "\n>From here on it is quiet.\n\n"))
                .toList());
    }

    private static byte[] tar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (int number = 0; number < ARTICLES; number++) {
                byte[] text = utf8(text(number));
                TarArchiveEntry entry = new TarArchiveEntry(number + ".txt");
                entry.setSize(text.length);
                out.putArchiveEntry(entry);
                out.write(text);
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private Path file(String name) throws IOException {
        byte[] bytes = switch (name) {
            case "a.warc" -> all(records());
            case "a.warc.gz" ->
                all(records().stream().map(BookmarksTest::packed).toList());
            case "whole.warc.gz" -> packed(all(records()));
            case "a.jsonl" -> lines();
            case "a.jsonl.gz" -> packed(lines());
            case "a.mbox" -> mails();
            case "a.tar" -> tar();
            case "a.zip" ->
                Reads.zip(
                        "1.txt",
                        utf8(text(7)),
                        "2.warc.gz",
                        all(records().stream().map(BookmarksTest::packed).toList()),
                        "3.mbox",
                        mails());
            default -> throw new IllegalArgumentException(name);
        };
        return Files.write(folder.resolve(name), bytes);
    }

    /** The sources of a file from a place on, each with its place. */
    private static List<Found> read(Path file, List<Mark> from) {
        List<Found> found = new ArrayList<>();
        Bookmarks bookmarks = new Bookmarks() {
            @Override
            public List<Mark> of(Path asked) {
                return from;
            }

            @Override
            public void reached(Path told, List<Mark> place) {
                found.add(new Found("", place));
            }
        };
        try (Stream<Source> sources = INTAKE.sources(List.of(file), taken -> {}, bookmarks)) {
            sources.forEach(source ->
                    found.add(new Found(source.source(), found.removeLast().place())));
        }
        return found;
    }

    private record Found(String source, List<Mark> place) {}

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz", "a.jsonl", "a.jsonl.gz", "a.mbox", "a.tar", "a.zip"})
    void readingGoesOnAtEachPlaceWithWhatStoodThere(String name) throws IOException {
        Path file = file(name);
        List<Found> all = read(file, List.of());
        assertThat(all).hasSizeGreaterThanOrEqualTo(ARTICLES);
        for (int i = 0; i < all.size(); i++) {
            assertThat(read(file, all.get(i).place())).isEqualTo(all.subList(i, all.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz", "whole.warc.gz", "a.jsonl", "a.jsonl.gz", "a.mbox"})
    void aPlaceThatIsNoneIsNotGoneTo(String name) throws IOException {
        Path file = file(name);
        List<Found> all = read(file, List.of());
        assertThat(all).hasSize(ARTICLES);
        for (long offset : List.of(17L, 300L, 1_000_000L)) {
            List<Mark> place = new ArrayList<>(all.getLast().place());
            place.set(name.equals("a.jsonl.gz") ? 1 : 0, new Mark(offset, 3));
            assertThat(read(file, place))
                    .extracting(Found::source)
                    .containsExactlyElementsOf(all.stream().map(Found::source).toList());
        }
    }

    @Test
    void anArchivePackedAsAWholeIsReadFromItsStart() throws IOException {
        Path file = file("whole.warc.gz");
        List<Found> all = read(file, List.of());
        assertThat(read(file, all.getLast().place()))
                .hasSizeGreaterThanOrEqualTo(1)
                .endsWith(all.getLast());
    }
}
