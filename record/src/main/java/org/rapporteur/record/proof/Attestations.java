// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;

/**
 * What others say of heads of a record: cosignatures of witnesses and tokens of time-stamp authorities, in the folder
 * {@value #FOLDER} of the record, one folder a head. They are no leaves: a leaf would make another head that nobody has spoken
 * of yet. Nor need they be: each is signed by who gave it and names its head. Without them the record is what it was.
 */
public final class Attestations {

    static final String FOLDER = "attestations";

    private static final String HEAD = "head.txt";
    private static final String COSIGNATURES = "cosignatures.txt";
    private static final String TOKEN = ".tsr";

    private final Path folder;

    private Attestations(Path folder) {
        this.folder = folder;
    }

    /** Those of a record. */
    public static Attestations of(Path record) {
        return new Attestations(record.resolve(FOLDER));
    }

    /**
     * All that is said of one head.
     *
     * @param place the folder, to be named where something is wrong
     * @param head as the record signed it, without cosignatures: what tokens are of
     * @param cosignatures lines of a signed note
     * @param tokens as authorities gave them
     */
    public record OfHead(String place, SignedNote head, List<String> cosignatures, List<byte[]> tokens) {

        public OfHead {
            cosignatures = List.copyOf(cosignatures);
            tokens = List.copyOf(tokens);
        }

        /** The head with its cosignatures. */
        public SignedNote cosigned() {
            return head.with(cosignatures);
        }

        /** Number of rows of the head. */
        public long size() {
            return Checkpoint.parse(head.text()).size();
        }
    }

    /**
     * Of every head that somebody has spoken of, the shortest first.
     *
     * @throws IllegalArgumentException if a file is not what it should be
     */
    public List<OfHead> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> heads = Files.list(folder)) {
            List<OfHead> all = new ArrayList<>();
            for (Path head : heads.filter(Files::isDirectory).sorted().toList()) {
                if (Files.exists(head.resolve(HEAD))) {
                    all.add(read(head));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same signed head with the cosignatures that are kept for it. */
    public SignedNote cosigned(SignedNote head) {
        Path at = at(head);
        try {
            return head.with(lines(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfHead read(Path at) throws IOException {
        SignedNote head;
        try {
            head = SignedNote.parse(Files.readString(at.resolve(HEAD)));
            Checkpoint.parse(head.text());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at.resolve(HEAD) + ": " + e.getMessage(), e);
        }
        List<byte[]> tokens = new ArrayList<>();
        try (Stream<Path> files = Files.list(at)) {
            for (Path file : files.filter(path -> path.toString().endsWith(TOKEN))
                    .sorted()
                    .toList()) {
                tokens.add(Files.readAllBytes(file));
            }
        }
        return new OfHead(FOLDER + "/" + at.getFileName(), head, lines(at), tokens);
    }

    private static List<String> lines(Path at) throws IOException {
        Path file = at.resolve(COSIGNATURES);
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    /** Keeps cosignatures of a head. */
    void addCosignatures(SignedNote head, List<String> fresh) {
        try {
            Path at = begin(head);
            Set<String> all = new LinkedHashSet<>(lines(at));
            all.addAll(fresh);
            write(at.resolve(COSIGNATURES), (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a token of a head.
     *
     * @return where
     */
    Path addToken(SignedNote head, byte[] token) {
        try {
            Path at = begin(head);
            int number = 1;
            while (Files.exists(at.resolve("time-" + number + TOKEN))) {
                number++;
            }
            Path file = at.resolve("time-" + number + TOKEN);
            write(file, token);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(SignedNote head) {
        return folder.resolve("%012d".formatted(Checkpoint.parse(head.text()).size()));
    }

    private Path begin(SignedNote head) throws IOException {
        Path at = at(head);
        Files.createDirectories(at);
        if (!Files.exists(at.resolve(HEAD))) {
            write(at.resolve(HEAD), head.toString().getBytes(StandardCharsets.UTF_8));
        }
        return at;
    }

    /** Whole or not at all. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
