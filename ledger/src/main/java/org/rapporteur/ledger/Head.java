// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * What makes up a ledger at one time: the file {@code head}, text of one item a line. The last line but one signs all before
 * it, so that nobody without the key can name other volumes; the last one is the hash of all before it. Version 0.1 did not
 * sign its heads; they are read all the same, and the next writer signs them.
 *
 * @param schema version of the tables of every volume
 * @param origin name of the log
 * @param keys whose signatures count
 * @param volumes in the order of the log, without a gap
 * @param checkpoint the last one; null before the first batch
 * @param signature over all of the above, a line of a {@link SignedNote}; null in a head of version 0.1
 */
record Head(
        int schema,
        String origin,
        List<VerifierKey> keys,
        List<Volume> volumes,
        @Nullable SignedNote checkpoint,
        @Nullable String signature) {

    static final String FILE = "head";

    private static final String UNSIGNED = "rapporteur-ledger 1";
    private static final String SIGNED = "rapporteur-ledger 2";

    Head {
        keys = List.copyOf(keys);
        volumes = List.copyOf(volumes);
    }

    /** A head that nobody has signed yet. */
    static Head draft(
            int schema, String origin, List<VerifierKey> keys, List<Volume> volumes, @Nullable SignedNote checkpoint) {
        return new Head(schema, origin, keys, volumes, checkpoint, null);
    }

    /** The same, signed. */
    Head signedBy(SigningKey key) {
        String line = key.sign(origin, lines(SIGNED)).signatures().getFirst();
        return new Head(schema, origin, keys, volumes, checkpoint, line);
    }

    /** Whether one of these keys signed it. */
    boolean isSignedBy(Collection<VerifierKey> signers) {
        return signature != null
                && signers.stream().anyMatch(new SignedNote(lines(SIGNED), List.of(signature))::isSignedBy);
    }

    /** Number of entries. */
    long size() {
        return volumes.isEmpty() ? 0 : volumes.getLast().end();
    }

    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /**
     * Reads the head of a ledger.
     *
     * @throws LedgerException if there is none, or it is damaged
     */
    static Head read(Path directory) {
        Path file = directory.resolve(FILE);
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new LedgerException(
                    Code.MISSING, directory + ": no ledger is there. Make one with ingest, or correct the path.", e);
        } catch (CharacterCodingException e) {
            throw LedgerException.damaged(file.toString(), e);
        } catch (IOException e) {
            throw LedgerException.unreadable(file.toString(), e);
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw LedgerException.damaged(file.toString(), e);
        }
    }

    private static Head parse(String text) {
        int last = text.lastIndexOf("sha256 ");
        if (last < 0 || !text.substring(last).equals(seal(text.substring(0, last)))) {
            throw new IllegalArgumentException("its last line is not the hash of the lines before it");
        }
        int schema = 0;
        String origin = "";
        List<VerifierKey> keys = new ArrayList<>();
        List<Volume> volumes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        String signature = null;
        List<String> lines = text.substring(0, last).lines().toList();
        String form = lines.isEmpty() ? "" : lines.getFirst();
        if (!form.equals(UNSIGNED) && !form.equals(SIGNED)) {
            throw new IllegalArgumentException("it must begin with " + SIGNED + ", does with \"" + form + "\"");
        }
        for (String line : lines.subList(1, lines.size())) {
            String value = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case "schema" -> schema = Integer.parseInt(value);
                case "origin" -> origin = value;
                case "key" -> keys.add(VerifierKey.parse(value));
                case "volume" -> volumes.add(Volume.parse(value));
                case "|" -> note.append(value).append('\n');
                case "signed" -> signature = value;
                default -> throw new IllegalArgumentException("it has a line that is not known: " + line);
            }
        }
        if ((signature != null) != form.equals(SIGNED)) {
            throw new IllegalArgumentException("it must have a signature exactly where it begins with " + SIGNED);
        }
        SignedNote checkpoint = note.isEmpty() ? null : SignedNote.parse(note.toString());
        return new Head(schema, origin, keys, volumes, checkpoint, signature);
    }

    private static String seal(String text) {
        return "sha256 " + Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex() + "\n";
    }

    /** As the file has it. */
    @Override
    public String toString() {
        String text = signature == null ? lines(UNSIGNED) : lines(SIGNED) + "signed " + signature + "\n";
        return text + seal(text);
    }

    private String lines(String form) {
        StringBuilder text = new StringBuilder(form + "\n");
        text.append("schema ").append(schema).append('\n');
        text.append("origin ").append(origin).append('\n');
        keys.forEach(key -> text.append("key ").append(key).append('\n'));
        volumes.forEach(volume -> text.append("volume ").append(volume).append('\n'));
        if (checkpoint != null) {
            checkpoint
                    .toString()
                    .lines()
                    .forEach(line -> text.append("| ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** Puts it into the place of the one before, in one step, and returns when it is on the disk. */
    void write(Path directory) throws IOException {
        Path draft = directory.resolve(FILE + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Volume.force(directory);
    }
}
