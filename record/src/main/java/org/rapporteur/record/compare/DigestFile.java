// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.stories.copies.Comparisons;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.identity.ReportedIdentity;

/**
 * The digests of the documents of a ledger, and which of their texts were compared, in a file beside it, so that no document is
 * read again, and no two compared again. It says
 * nothing that the record does not: where it is missing, torn, of another ledger or another program, it is made again. It is
 * no table of a database, for it is only ever appended to and read as a whole: a table would cost a look-up a document, and a torn
 * end of it could not be told from damage.
 *
 * <pre>
 * UTF: what this is, the program, the name of the log
 * then blocks: int length, int CRC-32, and of that length
 *   long first place in the log that is not taken in, int n, n times { long place of the reading, UTF reader, digest, who is seen in it },
 *   texts compared: int n, n times { UTF earlier, UTF later, boolean whether the same, if so how }
 * </pre>
 *
 * Not safe for use by many threads.
 */
final class DigestFile {

    static final String NAME = "digests";

    private static final String FORM = "rapporteur digests 2";

    /** Documents of a block, and texts compared: a block is held in memory whole. */
    private static final int BLOCK = 2000;

    /** A longer block is damage. */
    private static final int LONGEST = 1 << 30;

    /**
     * A document as it was read last.
     *
     * @param reading place of its entry in the log
     * @param reader what read it
     * @param sightings what it tells of who somebody is
     */
    record Digested(Digest digest, long reading, String reader, List<ReportedIdentity> sightings) {
        Digested {
            sightings = List.copyOf(sightings);
        }
    }

    private final Path path;
    private final String program;
    private final String origin;
    private final Map<DocumentId, Digested> digested = new LinkedHashMap<>();
    private final Comparisons comparisons = new Comparisons();
    private final List<Digested> unsaved = new ArrayList<>();
    private long next;

    /** What {@code next} is in the file. */
    private long saved;

    /** Bytes of the file that are whole; 0 where it must be made anew. */
    private long whole;

    private DigestFile(Path path, String program, String origin) {
        this.path = path;
        this.program = program;
        this.origin = origin;
    }

    /**
     * Reads the digests kept with a ledger, none where they are of no use.
     *
     * @param program what made them
     * @param origin name of the log
     * @param size entries of the log
     */
    static DigestFile of(Path directory, String program, String origin, long size) {
        DigestFile file = new DigestFile(directory.resolve(NAME), program, origin);
        try {
            file.read();
            if (file.next > size) {
                file.forget();
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, the record has all that it says.
            file.forget();
        }
        return file;
    }

    /** By document. */
    Map<DocumentId, Digested> digested() {
        return digested;
    }

    /** Texts that were compared; {@link #save} keeps what is added. */
    Comparisons comparisons() {
        return comparisons;
    }

    /** The first place in the log that is not taken in. */
    long next() {
        return next;
    }

    /** Takes in what was read since, up to a place of the log; {@link #save} puts it into the file. */
    void add(Collection<Digested> more, long newNext) {
        keep(more);
        unsaved.addAll(more);
        next = newNext;
    }

    /**
     * Puts into the file which texts were compared, and lets go of it: there may be millions of pairs. It is true of the texts
     * alone, whatever becomes of the run.
     */
    void saveComparisons() {
        save(channel -> {
            while (comparisons.isUnsaved()) {
                writeBlock(channel, block(List.of(), saved, BLOCK));
            }
        });
        comparisons.release();
    }

    /**
     * Puts what was taken in into the file: once it has been compared, so that what a kill leaves uncompared is taken in
     * again.
     */
    void save() {
        save(channel -> {
            for (int from = 0; from < unsaved.size(); from += BLOCK) {
                int to = Math.min(from + BLOCK, unsaved.size());
                // They are in the order of the log.
                long upTo = to < unsaved.size() ? unsaved.get(to).reading() : next;
                writeBlock(channel, block(unsaved.subList(from, to), upTo, 0));
                saved = upTo;
            }
            unsaved.clear();
        });
    }

    /** What writes blocks. */
    private interface Blocks {
        void write(FileChannel channel) throws IOException;
    }

    /** Where the file cannot be written, the next run makes it anew, for the record has all that it says. */
    private void save(Blocks blocks) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.position(whole);
            if (whole == 0) {
                ByteArrayOutputStream head = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(head);
                out.writeUTF(FORM);
                out.writeUTF(program);
                out.writeUTF(origin);
                write(channel, head.toByteArray());
            }
            blocks.write(channel);
        } catch (IOException _) {
            // What is half written is found out by its checksum.
        }
    }

    private void writeBlock(FileChannel channel, byte[] block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * Integer.BYTES + block.length);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(block.length);
        out.writeInt(checksum(block));
        out.write(block);
        write(channel, bytes.toByteArray());
    }

    private void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        whole += bytes.length;
    }

    private void keep(Collection<Digested> more) {
        Set<DocumentId> anew = new HashSet<>();
        for (Digested one : more) {
            if (digested.put(one.digest().id(), one) != null) {
                anew.add(one.digest().id());
            }
        }
        if (!anew.isEmpty()) {
            comparisons.forget(anew);
        }
    }

    private void forget() {
        comparisons.forget(digested.keySet());
        digested.clear();
        next = 0;
        saved = 0;
        whole = 0;
    }

    private void read() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (!in.readUTF().equals(FORM)
                    || !in.readUTF().equals(program)
                    || !in.readUTF().equals(origin)) {
                return;
            }
            whole = size(FORM) + size(program) + size(origin);
            while (block(in)) {
                // Each block is taken in whole.
            }
        }
    }

    /** Takes in the next block; false where there is none, or only a piece of one. */
    private boolean block(DataInputStream in) throws IOException {
        byte[] block;
        try {
            int length = in.readInt();
            int checksum = in.readInt();
            if (length < 0 || length > LONGEST) {
                return false;
            }
            block = in.readNBytes(length);
            if (block.length < length || checksum(block) != checksum) {
                return false;
            }
        } catch (EOFException e) {
            return false;
        }
        DataInputStream parts = new DataInputStream(new ByteArrayInputStream(block));
        long newNext = parts.readLong();
        int count = parts.readInt();
        List<Digested> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long reading = parts.readLong();
            String reader = parts.readUTF();
            Digest digest = Digest.read(parts);
            more.add(new Digested(
                    digest, reading, reader, ReportedIdentity.readAll(digest.id(), digest.published(), parts)));
        }
        keep(more);
        comparisons.read(parts);
        next = newNext;
        saved = newNext;
        whole += 2L * Integer.BYTES + block.length;
        return true;
    }

    private byte[] block(Collection<Digested> more, long upTo, int compared) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(upTo);
        out.writeInt(more.size());
        for (Digested one : more) {
            out.writeLong(one.reading());
            out.writeUTF(one.reader());
            one.digest().write(out);
            ReportedIdentity.writeAll(one.sightings(), out);
        }
        comparisons.write(out, compared);
        return bytes.toByteArray();
    }

    private static int checksum(byte[] block) {
        CRC32 crc = new CRC32();
        crc.update(block);
        return (int) crc.getValue();
    }

    private static long size(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF(words);
        return bytes.size();
    }
}
