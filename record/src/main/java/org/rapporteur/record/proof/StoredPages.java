// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.read.RecordException;

/**
 * The replies of servers that are kept beside a record, against the hashes in its log.
 *
 * @param whole how many are as they came
 * @param missing how many are not there, which harms no fact
 * @param fault the first that is another one now
 */
public record StoredPages(long whole, long missing, Optional<String> fault) {

    /** Folder beside the record. */
    public static final String FOLDER = "pages";

    /**
     * Checks all of them.
     *
     * @throws RecordException if there is no such record
     */
    public static StoredPages of(Path directory) {
        return RecordException.translated(() -> {
            Filter captures = Filter.ALL.withKinds(Set.of(EntryKind.CAPTURE)).withSuperseded();
            try (Ledger ledger = Ledger.open(directory);
                    Stream<StoredEntry> entries = ledger.entries(captures)) {
                return of(directory.resolve(FOLDER), entries.iterator());
            }
        });
    }

    private static StoredPages of(Path folder, Iterator<StoredEntry> entries) {
        long whole = 0;
        long missing = 0;
        while (entries.hasNext()) {
            CaptureLeaf capture = LeafJson.read(entries.next().body(), CaptureLeaf.class);
            CaptureLeaf.Kept kept = capture.kept();
            if (kept == null) {
                continue;
            }
            String hash = hash(folder, kept);
            if (hash == null) {
                missing++;
            } else if (!hash.equals(kept.sha256())) {
                return new StoredPages(
                        whole,
                        missing,
                        Optional.of(
                                "%s, bytes %d to %d: the reply that %s rests on is not the one that came; restore the file"
                                        .formatted(
                                                folder.resolve(kept.file()),
                                                kept.offset(),
                                                kept.offset() + kept.length(),
                                                capture.id())));
            } else {
                whole++;
            }
        }
        return new StoredPages(whole, missing, Optional.empty());
    }

    /** Null where there is no such file; of no reply where it is cut. */
    private static @Nullable String hash(Path folder, CaptureLeaf.Kept kept) {
        Path file = folder.resolve(kept.file());
        // The name is part of a leaf that anybody who signs could write.
        if (!folder.equals(file.getParent())) {
            return null;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            InputStream in = Channels.newInputStream(channel.position(kept.offset()));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (long left = kept.length(); left > 0; ) {
                int read = in.read(part, 0, (int) Math.min(left, part.length));
                if (read < 0) {
                    throw new EOFException();
                }
                digest.update(part, 0, read);
                left -= read;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
