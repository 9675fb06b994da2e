// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.export.ExportFormat;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.read.RecordException;

/**
 * Flips one bit after another of a record, each alone, and looks whether that is noticed: a check of the record names the
 * file or row; where a file is derived (the index, the digests) everything is answered as before, at once or after it was made again.
 * Prints a line for each that goes unnoticed, and a last one with the numbers.
 *
 * <p>Arguments: folder of the record, its key, a folder for a copy, how many flips, a number that chooses them, which to begin with.
 */
public final class Flips {

    private static final String WORDS = "market";

    private final Path record;
    private final Path key;
    private final Path copy;
    private final List<Path> files;
    private final List<String> keys;
    private final String answer;
    private final Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);

    private Flips(Path record, Path key, Path copy) throws IOException {
        this.record = record;
        this.key = key;
        this.copy = copy;
        copy(record, copy);
        this.answer = answer();
        this.keys = RecordCheck.of(record, null).keys();
        try (Stream<Path> all = Files.walk(record)) {
            this.files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("writer.lock"))
                    .map(record::relativize)
                    .sorted()
                    .toList();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Flips flips = new Flips(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        int count = Integer.parseInt(arguments[3]);
        Random random = new Random(Long.parseLong(arguments[4]));
        int first = Integer.parseInt(arguments[5]);
        int derived = 0;
        for (int number = 0; number < count; number++) {
            Path file = flips.files.get(random.nextInt(flips.files.size()));
            int size = (int) Files.size(flips.record.resolve(file));
            int place = size == 0 ? 0 : random.nextInt(size);
            int bit = random.nextInt(Byte.SIZE);
            if (number < first) {
                continue;
            }
            System.out.println("TRY " + number + " " + file + ", byte " + place + ", bit " + bit);
            System.out.flush();
            derived += isDerived(file) ? 1 : 0;
            String wrong = flips.flip(file, place, bit);
            if (wrong != null) {
                System.out.println("WRONG " + file + ", byte " + place + ", bit " + bit + ": " + wrong);
            }
        }
        System.out.println("DERIVED " + derived);
    }

    private static boolean isDerived(Path file) {
        return file.startsWith("index") || file.startsWith("digests");
    }

    /** What is wrong with how a flip is met; null for nothing. */
    private @Nullable String flip(Path file, int place, int bit) throws IOException {
        Path target = copy.resolve(file);
        byte[] before = Files.readAllBytes(target);
        byte[] after = before.length == 0 ? new byte[1] : before.clone();
        after[place] ^= (byte) (1 << bit);
        Files.write(target, after);
        try {
            return isDerived(file) ? made(file) : named();
        } finally {
            if (isDerived(file)) {
                delete(copy);
                copy(record, copy);
            } else {
                Files.write(target, before);
            }
        }
    }

    /** A file of the record itself: the check names it. */
    private @Nullable String named() {
        try {
            return RecordCheck.of(copy, keys, null, rows -> {}).fault().isPresent() ? null : "the check finds nothing";
        } catch (RecordException e) {
            return e.kind() == RecordException.Kind.DAMAGED ? null : e.kind() + " " + e.getMessage();
        }
    }

    /** A derived file: it is made again, by itself or when it is asked for. */
    private @Nullable String made(Path file) {
        try {
            if (file.startsWith("digests")) {
                new Ingest(rapporteur, copy, key, 1).run(List.of(), step -> {});
            }
            return answer().equals(answer) ? null : "another answer, and nobody says so";
        } catch (RecordException e) {
            return madeAgain(e);
        }
    }

    private @Nullable String madeAgain(RecordException first) {
        try (Record open = Record.open(copy)) {
            open.reindex(taken -> {});
        } catch (RecordException e) {
            return first.getMessage() + "; made again: " + e.getMessage();
        }
        return answer().equals(answer) ? null : first.getMessage() + "; made again: another answer";
    }

    /** What the record answers. */
    private String answer() {
        try (Record open = Record.open(copy)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            open.export().write(Selection.ALL, ExportFormat.JSONL, all);
            return open.search().find(WORDS, Selection.ALL, 100).hits() + "\n" + all.toString(StandardCharsets.UTF_8);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
