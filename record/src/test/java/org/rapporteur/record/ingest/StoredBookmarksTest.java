// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Settings;
import org.rapporteur.intake.Mark;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;

/** A place in a container counts only while nothing has changed that could make it another place. */
class StoredBookmarksTest {

    private static final List<Mark> PLACE = List.of(new Mark(120, 3), new Mark(7, 1));

    @TempDir
    private Path folder;

    private Path container;
    private SignedNote checkpoint;
    private final List<Path> resumed = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        container = Files.writeString(folder.resolve("a.jsonl"), "first\nsecond\nthird\n");
        checkpoint = signed("of this record\n");
    }

    private SignedNote signed(String text) throws IOException {
        return SigningKey.at(folder.resolve("key")).sign("record.example", text);
    }

    private StoredBookmarks open(SignedNote of, String reader, Settings settings) {
        resumed.clear();
        return StoredBookmarks.of(folder, Optional.of(of), reader, settings, resumed::add);
    }

    private StoredBookmarks open() {
        return open(checkpoint, "model/1", Settings.STANDARD);
    }

    /** A run that got so far in the container. */
    private void stopAt(List<Mark> place) {
        StoredBookmarks run = open();
        run.reached(container, place);
        run.save(checkpoint);
    }

    @Test
    void theNextRunGoesOnWhereTheLastWas() {
        stopAt(PLACE);
        StoredBookmarks next = open();
        assertThat(next.passes(container)).as("it is not through").isFalse();
        assertThat(resumed).isEmpty();
        assertThat(next.of(container)).isEqualTo(PLACE);
        assertThat(resumed).containsExactly(container);
        assertThat(next.of(folder.resolve("b.jsonl"))).isEmpty();
    }

    @Test
    void theLastPlaceCountsAndNotWhatCameAfterTheLastBatch() {
        StoredBookmarks run = open();
        run.reached(container, List.of(new Mark(6, 1)));
        run.reached(container, PLACE);
        run.save(checkpoint);
        run.reached(container, List.of(new Mark(999, 99)));
        assertThat(open().of(container)).isEqualTo(PLACE);
    }

    @Test
    void aContainerThatWasReadToItsEndIsPassedInAllRunsThatFollow() {
        StoredBookmarks run = open();
        run.reached(container, PLACE);
        run.ended(container);
        run.save(checkpoint);
        StoredBookmarks next = open();
        assertThat(next.of(container)).as("there is no place to go on at").isEmpty();
        assertThat(next.passes(container)).isTrue();
        assertThat(resumed).containsExactly(container);
        next.save(checkpoint);
        assertThat(open().passes(container)).isTrue();
    }

    @Test
    void whatIsNoContainerHasNoPlace() {
        StoredBookmarks run = open();
        run.reached(container, List.of());
        run.ended(container);
        run.save(checkpoint);
        assertThat(folder.resolve("ingest.json")).doesNotExist();
        assertThat(open().passes(container)).isFalse();
    }

    @Test
    void anotherRecordProgramOrSettingMakesItWorthless() throws IOException {
        stopAt(PLACE);
        Settings standard = Settings.STANDARD;
        assertThat(open(signed("of another record\n"), "model/1", standard).of(container))
                .isEmpty();
        assertThat(open(checkpoint, "model/2", standard).of(container)).isEmpty();
        int size = standard.documentBytes();
        for (Settings other : List.of(
                new Settings(size - 1, null),
                new Settings(size, LocalDate.of(2031, 5, 6)),
                new Settings(size, null, Map.of("text", "body")))) {
            assertThat(open(checkpoint, "model/1", other).of(container))
                    .as("%s", other)
                    .isEmpty();
        }
        assertThat(StoredBookmarks.of(folder, Optional.empty(), "model/1", standard, resumed::add)
                        .of(container))
                .as("of a record that is empty")
                .isEmpty();
        assertThat(resumed).isEmpty();
        assertThat(open().of(container)).as("and none of these took it away").isEqualTo(PLACE);
    }

    @Test
    void aContainerThatHasChangedIsReadFromItsStart() throws IOException {
        FileTime then = FileTime.from(Instant.parse("2031-03-04T12:00:00Z"));
        Files.setLastModifiedTime(container, then);
        stopAt(PLACE);
        Files.writeString(container, "First\nsecond\nthird\n");
        Files.setLastModifiedTime(container, then);
        assertThat(open().of(container))
                .as("other words of the same size and time")
                .isEmpty();
        Files.writeString(container, "first\nsecond\nthird\n");
        Files.setLastModifiedTime(container, FileTime.from(then.toInstant().plusSeconds(1)));
        assertThat(open().of(container)).as("another time").isEmpty();
        Files.setLastModifiedTime(container, then);
        assertThat(open().of(container)).as("as it was").isEqualTo(PLACE);
        Files.delete(container);
        assertThat(open().of(container)).as("away").isEmpty();
    }

    @Test
    void aFileThatCannotBeReadCostsNothingButTime() throws IOException {
        for (String broken : List.of("", "{", "[]", "{\"checkpoint\":7}")) {
            Files.writeString(folder.resolve("ingest.json"), broken);
            assertThat(open().of(container)).as(broken).isEmpty();
        }
        stopAt(PLACE);
        assertThat(open().of(container)).isEqualTo(PLACE);
    }

    @Test
    void atTheEndOfARunNothingIsLeft() {
        stopAt(PLACE);
        StoredBookmarks run = open();
        run.clear();
        run.clear();
        assertThat(folder.resolve("ingest.json")).doesNotExist();
        assertThat(open().of(container)).isEmpty();
    }
}
