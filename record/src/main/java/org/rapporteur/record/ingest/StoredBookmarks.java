// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.intake.Bookmarks;
import org.rapporteur.intake.Mark;
import org.rapporteur.ledger.log.SignedNote;

/**
 * How far a run of ingest got in containers, in a file beside the record, so that after a stop it goes on from there. It is written after
 * each commit and taken away at the end of the run. It counts only as long as the record is as it was then, the same program reads with the
 * same settings, and the container has not changed; else a container is read from its start, and what is on record is passed over by its
 * bytes. So nothing but time is lost with it. Not safe for use by many threads.
 */
final class StoredBookmarks implements Bookmarks {

    private static final String FILE = "ingest.json";

    /** Containers that have been read to their end and are remembered, the last ones. */
    private static final int MOST = 1000;

    /**
     * @param checkpoint of the record
     * @param reader version of program and model
     * @param settings with which it reads
     */
    private record Setting(String checkpoint, String reader, String settings) {

        static Setting shape(Fields<Setting> fields) {
            return new Setting(
                    fields.field("checkpoint", JsonType.TEXT, Setting::checkpoint),
                    fields.field("reader", JsonType.TEXT, Setting::reader),
                    fields.field("settings", JsonType.TEXT, Setting::settings));
        }
    }

    private record State(Setting setting, List<ReadSoFar> containers) {

        static final JsonType<State> TYPE = JsonType.object(State::shape);

        static State shape(Fields<State> fields) {
            return new State(
                    fields.part(Setting::shape, State::setting),
                    fields.list("containers", JsonType.object(ReadSoFar::shape), State::containers));
        }
    }

    private final Path file;
    private final String reader;
    private final String settings;
    private final Consumer<Path> resumed;

    /** Of the run before. */
    private final Map<String, ReadSoFar> before = new LinkedHashMap<>();

    /** Read to their end in this run or the one before. */
    private final SequencedMap<String, ReadSoFar> ended = new LinkedHashMap<>();

    /** The one that is being read. */
    private @Nullable ReadSoFar open;

    private StoredBookmarks(Path file, String reader, String settings, Consumer<Path> resumed) {
        this.file = file;
        this.reader = reader;
        this.settings = settings;
        this.resumed = resumed;
    }

    /**
     * @param directory of the record
     * @param checkpoint of the record as it is; none where it is empty
     * @param resumed is told of each container of which a part, or all, is passed over
     */
    static StoredBookmarks of(
            Path directory, Optional<SignedNote> checkpoint, String reader, Settings settings, Consumer<Path> resumed) {
        StoredBookmarks bookmarks = new StoredBookmarks(directory.resolve(FILE), reader, words(settings), resumed);
        checkpoint.ifPresent(bookmarks::read);
        return bookmarks;
    }

    /** What decides how a source is read, in the same words in every run. */
    private static String words(Settings settings) {
        return settings.documentBytes() + " " + settings.published() + " " + new TreeMap<>(settings.columns());
    }

    private void read(SignedNote checkpoint) {
        try {
            if (Files.exists(file)) {
                State state = State.TYPE.read(JsonValue.parse(Files.readString(file)));
                if (state.setting().equals(new Setting(checkpoint.text(), reader, settings))) {
                    state.containers().forEach(container -> before.put(container.path(), container));
                }
            }
        } catch (IOException | RuntimeException e) {
            // Unreadable, or of another version: all is read from the start.
            before.clear();
        }
    }

    @Override
    public boolean passes(Path container) {
        ReadSoFar known = known(container);
        if (known == null || known.place() != null) {
            return false;
        }
        keep(known);
        resumed.accept(container);
        return true;
    }

    @Override
    public List<Mark> of(Path container) {
        ReadSoFar known = known(container);
        if (known == null || known.place() == null) {
            return List.of();
        }
        resumed.accept(container);
        return known.place();
    }

    /** What the run before says of a container that is as it was then. */
    private @Nullable ReadSoFar known(Path container) {
        ReadSoFar known = before.get(ReadSoFar.key(container));
        try {
            return known != null && ReadSoFar.of(container).at(known.place()).equals(known) ? known : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void reached(Path container, List<Mark> place) {
        if (place.isEmpty()) {
            return;
        }
        try {
            ReadSoFar now = open;
            boolean isSame = now != null && now.path().equals(ReadSoFar.key(container));
            open = (isSame ? Objects.requireNonNull(now) : ReadSoFar.of(container)).at(place);
        } catch (IOException e) {
            open = null;
        }
    }

    @Override
    public void ended(Path container) {
        ReadSoFar last = open;
        if (last != null && last.path().equals(ReadSoFar.key(container))) {
            keep(last.at(null));
        }
        open = null;
    }

    private void keep(ReadSoFar container) {
        ended.put(container.path(), container);
        if (ended.size() > MOST) {
            ended.pollFirstEntry();
        }
    }

    /** To be called when all that was reached is on record. */
    void save(SignedNote checkpoint) {
        List<ReadSoFar> all = new ArrayList<>(ended.values());
        if (open != null) {
            all.add(open);
        }
        if (all.isEmpty()) {
            return;
        }
        try {
            Path fresh = file.resolveSibling(FILE + ".new");
            Files.writeString(
                    fresh,
                    State.TYPE.json(new State(new Setting(checkpoint.text(), reader, settings), all)),
                    StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At the end of the run: whoever reads the same again wants all of it looked at. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
