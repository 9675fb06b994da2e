// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.read.RecordException;

/**
 * What is known of all addresses, in a file beside the record that is only appended to: the last line of an address counts, and
 * a line that a kill cut is passed over. Were it lost, everything would be fetched once more and found on record. One program at
 * a time has it open. Not safe for use by many threads.
 */
final class Visits implements AutoCloseable {

    private static final String FILE = "visits.jsonl";

    private static final JsonType<Visit> VISIT = JsonType.object(Visit::shape);

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final FileChannel lock;
    private final BufferedWriter out;

    private Visits(FileChannel lock, Map<String, Visit> visits, BufferedWriter out) {
        this.lock = lock;
        this.visits.putAll(visits);
        this.out = out;
    }

    /**
     * @param folder made where there is none
     * @throws RecordException if another program has it open, or it cannot be written
     */
    static Visits open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = locked(folder);
            Path file = folder.resolve(FILE);
            Map<String, Visit> visits = read(file);
            Path fresh = folder.resolve(FILE + ".new");
            try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
                for (Visit visit : visits.values()) {
                    out.write(VISIT.json(visit) + "\n");
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Visits(lock, visits, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new RecordException(
                    RecordException.Kind.BUSY,
                    folder + ": somebody else follows addresses into this record. Give that one all of them.");
        }
        return channel;
    }

    private static Map<String, Visit> read(Path file) throws IOException {
        Map<String, Visit> visits = new LinkedHashMap<>();
        if (Files.exists(file)) {
            // A kill may have cut a character in two.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            try (Stream<String> lines = text.lines()) {
                lines.forEach(line -> {
                    Visit visit = visit(line);
                    if (visit != null) {
                        visits.put(visit.address(), visit);
                    }
                });
            }
        }
        return visits;
    }

    private static @Nullable Visit visit(String line) {
        try {
            return VISIT.read(JsonValue.parse(line));
        } catch (RuntimeException e) {
            // Cut by a kill: what it said is fetched once more.
            return null;
        }
    }

    Collection<Visit> all() {
        return visits.values();
    }

    @Nullable
    Visit get(String address) {
        return visits.get(address);
    }

    /** Keeps what is known now; after a kill of the program it still is. */
    void put(Visit visit) {
        if (visit.equals(visits.put(visit.address(), visit))) {
            return;
        }
        try {
            out.write(VISIT.json(visit) + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
