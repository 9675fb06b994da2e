// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.intake.Samples.ENGLISH;
import static org.rapporteur.intake.Samples.gzip;
import static org.rapporteur.intake.Samples.line;
import static org.rapporteur.intake.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.DocumentId;

/** Walking files, folders and streams. */
class SourcesTest {

    private static final Intake INTAKE = new Intake(Limits.STANDARD);

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private static List<Reading> readAll(Intake intake, Path... paths) {
        try (Stream<Source> sources = intake.sources(List.of(paths))) {
            return sources.map(intake::read).toList();
        }
    }

    private static String outcome(Reading reading) {
        return switch (reading) {
            case Article _ -> "article";
            case Rejection rejection -> rejection.code().label();
        };
    }

    private String name(Reading reading) {
        return reading.source().replace(folder.toString(), "").replace('\\', '/');
    }

    @Test
    void filesComeInTheOrderGivenAndFoldersInTheOrderOfTheirNames() throws IOException {
        Path last = file("z.txt", utf8(ENGLISH));
        file("in/b.txt", utf8(ENGLISH));
        file("in/a/2.txt", utf8(ENGLISH));
        file("in/a/10.txt", utf8(ENGLISH));
        file("in/B.txt", utf8(ENGLISH));
        assertThat(readAll(INTAKE, last, folder.resolve("in")))
                .extracting(this::name)
                .containsExactly("/z.txt", "/in/B.txt", "/in/a/10.txt", "/in/a/2.txt", "/in/b.txt");
    }

    @Test
    void tellsHowMuchOfTheFilesHasBeenTakenAsTheyAreStored() throws IOException {
        byte[] packed = gzip(utf8(ENGLISH.repeat(50)));
        file("in/a.txt.gz", packed);
        file("in/b.txt", utf8(ENGLISH));
        List<Long> taken = new ArrayList<>();
        try (Stream<Source> sources = INTAKE.sources(List.of(folder.resolve("in")), taken::add, Bookmarks.NONE)) {
            assertThat(sources.count()).isEqualTo(2);
        }
        assertThat(taken).isSorted().endsWith((long) packed.length + utf8(ENGLISH).length);
    }

    @Test
    void hiddenFilesOfAFolderAreLeftOut() throws IOException {
        file("in/.DS_Store", new byte[] {0});
        file("in/.git/config", utf8(ENGLISH));
        file("in/a.txt", utf8(ENGLISH));
        assertThat(readAll(INTAKE, folder.resolve("in"))).extracting(this::name).containsExactly("/in/a.txt");
    }

    @Test
    void aFolderOfAllSortsIsReadToItsEnd() throws IOException {
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        byte[] packed = gzip(utf8(ENGLISH.repeat(50)));
        file("a-picture.txt", HexFormat.of().parseHex("FFD8FFE000104A464946"));
        file("b-nothing.txt", new byte[0]);
        file("c-random", random);
        file("d-large.txt", utf8("a".repeat(20_001)));
        file("e-cut.txt.gz", Arrays.copyOf(packed, packed.length - 20));
        file("f-good.txt.gz", packed);
        file("g-page.html.gz", gzip(utf8("<html><body><p>" + ENGLISH + "</p></body></html>")));
        file("h-good.txt", utf8(ENGLISH));
        assertThat(readAll(new Intake(new Limits(20_000)), folder))
                .extracting(this::name, SourcesTest::outcome)
                .containsExactly(
                        tuple("/a-picture.txt", "binary"),
                        tuple("/b-nothing.txt", "empty"),
                        tuple("/c-random", "binary"),
                        tuple("/d-large.txt", "too-large"),
                        tuple("/e-cut.txt.gz", "truncated"),
                        tuple("/f-good.txt.gz", "article"),
                        tuple("/g-page.html.gz", "article"),
                        tuple("/h-good.txt", "article"));
    }

    @Test
    void aPathThatIsNotThereIsUnreadable() {
        Path missing = folder.resolve("missing.txt");
        assertThat(readAll(INTAKE, missing))
                .containsExactly(new Rejection(
                        missing.toString(), Code.UNREADABLE, missing + " does not exist; correct the path", null));
    }

    @Test
    void aLinkToAFolderIsFollowedOnlyWhereItIsNamed() throws IOException {
        file("in/a.txt", utf8(ENGLISH));
        Path link = Files.createSymbolicLink(folder.resolve("in/round"), folder.resolve("in"));
        assertThat(readAll(INTAKE, folder.resolve("in")))
                .extracting(SourcesTest::outcome)
                .containsExactly("article", "unreadable");
        assertThat(readAll(INTAKE, link)).extracting(this::name).contains("/in/round/a.txt");
    }

    @Test
    void whatIsPackedIsKnownByItsContentAndHashedUnpacked() throws IOException {
        Path packed = file("a.txt", gzip(utf8(ENGLISH)));
        Path plain = file("b.txt.gz", utf8(ENGLISH));
        assertThat(readAll(INTAKE, packed, plain))
                .extracting(reading -> ((Article) reading).document().id())
                .hasSize(2)
                .containsOnly(DocumentId.of(utf8(ENGLISH)));
    }

    @Test
    void aCutArchiveTellsHowFarItWent() throws IOException {
        byte[] text = utf8(ENGLISH.repeat(2000));
        byte[] packed = gzip(text);
        Path cut = file("a.gz", Arrays.copyOf(packed, packed.length / 2));
        Rejection rejection = (Rejection) readAll(INTAKE, cut).getFirst();
        assertThat(rejection.code()).isEqualTo(Code.TRUNCATED);
        assertThat(rejection.at()).isBetween(1L, (long) text.length);
        assertThat(rejection.reason()).contains("after " + rejection.at() + " bytes");
        // Shorter than what is looked at to find out what it is.
        byte[] brief = gzip(utf8(ENGLISH + ENGLISH.toUpperCase(Locale.ROOT)));
        Path cutBrief = file("b.gz", Arrays.copyOf(brief, brief.length - 20));
        assertThat(((Rejection) readAll(INTAKE, cutBrief).getFirst()).at()).isBetween(100L, 240L);
    }

    @Test
    void anArchiveCutInItsHeadIsTruncated() throws IOException {
        Path cut = file("a.gz", Arrays.copyOf(gzip(utf8(ENGLISH)), 5));
        assertThat(readAll(INTAKE, cut)).extracting(SourcesTest::outcome).containsExactly("truncated");
    }

    @Test
    void anAlteredArchiveIsDamaged() throws IOException {
        byte[] packed = gzip(utf8(ENGLISH));
        packed[packed.length - 6] ^= 1;
        Path altered = file("a.gz", packed);
        assertThat(readAll(INTAKE, altered)).extracting(SourcesTest::outcome).containsExactly("damaged");
    }

    @Test
    void whatIsPackedTwiceIsReadAndWhatIsPackedWithoutEndIsNot() throws IOException {
        Path twice = file("a.txt.gz.gz", gzip(gzip(utf8(ENGLISH))));
        byte[] packed = utf8(ENGLISH);
        for (int i = 0; i < 12; i++) {
            packed = gzip(packed);
        }
        Path endless = file("b.txt.gz", packed);
        assertThat(readAll(INTAKE, twice, endless))
                .extracting(SourcesTest::outcome)
                .containsExactly("article", "too-deep");
    }

    @Test
    void aBombIsTooLarge() throws IOException {
        byte[] lines = utf8(" ".repeat(1 << 20) + "\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(utf8(line("a", ENGLISH) + "\n"));
            for (int i = 0; i < 100; i++) {
                out.write(lines);
            }
        }
        assertThat(readAll(INTAKE, file("bomb.jsonl.gz", packed.toByteArray())))
                .extracting(SourcesTest::outcome)
                .containsExactly("article", "too-large");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = file("secret.txt", utf8(ENGLISH));
        file("in/a.txt", utf8(ENGLISH));
        Files.createSymbolicLink(folder.resolve("in/b.txt"), secret);
        Files.createSymbolicLink(folder.resolve("in/c.txt"), folder.resolve("in/a.txt"));
        assertThat(readAll(INTAKE, folder.resolve("in")))
                .extracting(this::name, SourcesTest::outcome)
                .containsExactly(
                        tuple("/in/a.txt", "article"), tuple("/in/b.txt", "unreadable"), tuple("/in/c.txt", "article"));
    }

    @Test
    void noMoreIsReadThanTheLimitNeeds() {
        EndlessLetters letters = new EndlessLetters();
        try (Stream<Source> sources = new Intake(new Limits(1000)).sources(letters, "-")) {
            assertThat(sources.toList())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            rejection -> assertThat(rejection.code()).isEqualTo(Code.TOO_LARGE));
        }
        assertThat(letters.read).isLessThan(1_000_000);
    }

    @Test
    void aFileIsNotOpenedBeforeItsTurnAndClosedAfterIt() {
        Closing in = new Closing(utf8(ENGLISH));
        try (Stream<Source> sources = INTAKE.sources(in, "-")) {
            assertThat(in.available()).isEqualTo(utf8(ENGLISH).length);
            assertThat(sources.map(INTAKE::read).map(Reading::source)).containsExactly("-");
            assertThat(in.closed).isTrue();
        }
    }

    @Test
    void linesComeFromAStreamOneByOne() {
        InputStream in = new ByteArrayInputStream(utf8(line("a", ENGLISH) + "\n" + line("b", ENGLISH)));
        assertThat(INTAKE.sources(in, "-").map(INTAKE::read).map(Reading::source))
                .containsExactly("a", "b");
    }

    /** A stream without end. */
    private static final class EndlessLetters extends InputStream {
        long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'a');
            read += length;
            return length;
        }
    }

    /** Remembers that it was closed. */
    private static final class Closing extends ByteArrayInputStream {
        boolean closed;

        Closing(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
