// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.GoldenLedger;
import org.rapporteur.record.leaf.Verdict;
import org.rapporteur.record.read.RecordException;

/** What people decide about hits holds until the entry of the list is another. */
class ReviewsTest {

    private static final String HEADER = "id,schema,name,aliases,birth_date,countries\n";
    private static final String ADA = "q-9,Person,Ada Brooke,Mayor Brook;A. Brook,,no\n";
    private static final String OTHER = "q-8,Person,Somebody Else,,,\n";
    private static final Instant NOON = Instant.parse("2031-03-20T12:00:00Z");

    @TempDir
    private Path folder;

    private Path record;
    private Path key;
    private Reviews reviews;

    @BeforeEach
    void aRecordWithAHit() throws IOException {
        record = GoldenLedger.unpack(folder);
        key = folder.resolve("ledger-key.pem");
        reviews = new Reviews(record, key);
        screen(ADA);
    }

    private Screening list(String name, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), HEADER + rows);
        Files.setLastModifiedTime(file, FileTime.from(NOON));
        return Screening.of(List.of(file));
    }

    private void screen(String rows) throws IOException {
        RecordScreening.run(record, key, list("list.csv", rows + OTHER), HitWriter.json(new ByteArrayOutputStream()));
    }

    private RecordedHit ada() {
        try (Record open = Record.open(record)) {
            return open.screening().all().stream()
                    .filter(hit -> hit.entry().equals("q-9"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static DecisionLeaf.Review review(Verdict verdict) {
        return DecisionLeaf.Review.now(verdict, " seen the passport ", "A. Lee", () -> NOON);
    }

    @Test
    void aDecisionHoldsUntilTheEntryIsAnother() throws IOException {
        assertThat(ada().state()).isEqualTo(RecordedHit.State.OPEN);
        assertThat(ada().isDecided()).isFalse();
        DecisionLeaf decision = reviews.decide("Ada Brook", "q-9", review(Verdict.CLEARED));
        assertThat(decision.review().reason()).isEqualTo("seen the passport");
        assertThat(decision.hit()).isEqualTo(ada().id());
        assertThat(ada().state()).isEqualTo(RecordedHit.State.CLEARED);
        assertThat(ada().levelLabel()).isEqualTo("none");
        assertThat(ada().foundLabel()).isEqualTo("possible");
        screen(ADA);
        assertThat(ada().state()).as("screened again").isEqualTo(RecordedHit.State.CLEARED);
        screen(ADA.replace(",no", ",se"));
        assertThat(ada().isDecided()).as("the entry is another now").isFalse();
        reviews.decide(ada().leaf().actor().id(), ada().id(), review(Verdict.CONFIRMED));
        assertThat(ada().state()).isEqualTo(RecordedHit.State.CONFIRMED);
        assertThat(ada().levelLabel()).isEqualTo("confirmed");
        screen("");
        assertThat(ada().state()).as("the list has no such entry any more").isEqualTo(RecordedHit.State.GONE);
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveNotSeen() {
        String seen = ada().seen();
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> reviews.decideAsShown(ada().id(), "another", review(Verdict.CLEARED)))
                .withMessageContaining("Look at the hit again");
        reviews.decideAsShown(ada().id(), seen, review(Verdict.CLEARED));
        assertThatExceptionOfType(RecordException.class)
                .as("somebody has decided meanwhile")
                .isThrownBy(() -> reviews.decideAsShown(ada().id(), seen, review(Verdict.CONFIRMED)))
                .withMessageContaining("Look at the hit again");
        reviews.decideAsShown(ada().id(), ada().seen(), review(Verdict.CONFIRMED));
        assertThat(ada().state()).isEqualTo(RecordedHit.State.CONFIRMED);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> reviews.decideAsShown("h-000000000000", seen, review(Verdict.CLEARED)))
                .withMessageContaining("has no hit h-000000000000");
    }

    @Test
    void aHitThatIsNotThereIsNamedWithThoseThatAre() {
        long before = Ledger.extent(record).size();
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> reviews.decide("Ada Brook", "q-1", review(Verdict.CLEARED)))
                .withMessageContaining("Ada Brook has no hit on q-1 on record; its hits are on q-9");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> reviews.decide("Nobody", "q-9", review(Verdict.CLEARED)))
                .withMessageContaining("it has no hits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviews.decide(
                        "Ada Brook", "q-9", new DecisionLeaf.Review(Verdict.CLEARED, "x", "two\nlines", NOON)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionLeaf.Review(Verdict.CLEARED, " ", "A. Lee", NOON))
                .withMessage("reason must not be blank, is \" \"");
        assertThat(Ledger.extent(record).size()).isEqualTo(before);
    }

    @Test
    void hitsAreListedByLevelAndStateAFewAtATime() {
        try (Record open = Record.open(record)) {
            RecordHits hits = open.screening();
            assertThat(hits.all()).hasSize(3);
            assertThat(hits.list(null, null, null, 2).items())
                    .isEqualTo(hits.all().subList(0, 2));
            String next = hits.list(null, null, null, 2).next();
            assertThat(next).isEqualTo(hits.all().get(1).id());
            assertThat(hits.list(null, null, next, 2).items())
                    .isEqualTo(hits.all().subList(2, 3));
            assertThat(hits.list(null, null, next, 2).next()).isNull();
            assertThat(hits.list("possible", null, null, 9).items()).containsExactly(ada());
            assertThat(hits.list(null, RecordedHit.State.GONE, null, 9).items())
                    .extracting(RecordedHit::state)
                    .containsOnly(RecordedHit.State.GONE);
            assertThat(hits.list("possible", RecordedHit.State.GONE, null, 9).items())
                    .isEmpty();
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> hits.list(null, null, "h-0", 9))
                    .withMessageContaining("there is no hit h-0 to continue after");
            assertThat(hits.find(ada().id())).contains(ada());
            assertThat(hits.find("h-0")).isEmpty();
            assertThat(hits.appearances(ada(), 2)).hasSize(2);
            assertThat(hits.appearances(ada(), 1_000)).hasSizeGreaterThan(2);
        }
    }

    @Test
    void aListSaysWhatItIsAndWhetherItIsOld() throws IOException {
        Screening two = list("two.csv", ADA + ",Person,Nameless One,,,\nq-7,Person,,,,\n");
        assertThat(two.listNotes(LocalDate.of(2031, 3, 21)))
                .singleElement()
                .asString()
                .contains("two.csv: ", " of 2031-03-20 (day of the file), ", "entries, sha256 ");
        assertThat(two.listNotes(LocalDate.of(2033, 3, 21)))
                .hasSize(2)
                .last()
                .asString()
                .contains("list-old: is more than ");
        assertThat(two.rejections())
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told).contains("two.csv: line "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.list("nowhere.csv"))
                .withMessage("source must be that of a list, is nowhere.csv");
        assertThat(two.list(two.lists().getFirst().source()))
                .isSameAs(two.lists().getFirst());
    }
}
