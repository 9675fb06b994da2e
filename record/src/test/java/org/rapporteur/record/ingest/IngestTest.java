// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.intake.Rejection;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.ingest.Ingest.Step;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.RejectionLeaf;
import org.rapporteur.record.proof.KnownSigners;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.proof.Signing;
import org.rapporteur.record.read.RecordException;

/** What a run tells while it puts documents on record, and what is on record afterwards. */
class IngestTest {

    private static final Rapporteur RAPPORTEUR = new Rapporteur(Settings.STANDARD);

    private static final String MEETING = "Mayor Ada Brook met the miners of Hallin on Monday.";
    private static final String BROKEN = "{\"text\": 7}";

    @TempDir
    private Path folder;

    private Path record;
    private final List<Step> steps = new ArrayList<>();

    @BeforeEach
    void names() {
        record = folder.resolve("record");
    }

    private static Input file(String name, String text) {
        return new Input.Bytes(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private Duration run(int batch, int jobs, Input... inputs) {
        steps.clear();
        return new Ingest(RAPPORTEUR, record, folder.resolve("key"), jobs, batch).run(List.of(inputs), steps::add);
    }

    /** The steps in short: what happened to which source. */
    private List<String> told() {
        return steps.stream()
                .flatMap(step -> switch (step) {
                    case Step.Read read -> Stream.of("read " + read.source() + " " + read.bytes());
                    case Step.Known known -> Stream.of("known " + known.source() + " " + known.bytes());
                    case Step.Refused refused ->
                        Stream.of("refused " + refused.outcome().source() + " "
                                + refused.outcome().code());
                    case Step.Committed committed -> Stream.of("committed " + committed.documents());
                    case Step.Taken taken -> Stream.<String>empty();
                    case Step.Resumed resumed -> Stream.of("resumed " + resumed.container());
                })
                .toList();
    }

    private long count(EntryKind kind) {
        try (Ledger ledger = Ledger.open(record);
                Stream<StoredEntry> entries =
                        ledger.entries(Filter.ALL.withKinds(Set.of(kind)).withSuperseded())) {
            return entries.count();
        }
    }

    @Test
    void aDocumentIsReadOnceAndKnownAfterwards() {
        Duration ledger = run(10, 1, file("a.txt", MEETING));
        assertThat(told()).containsExactly("read a.txt " + MEETING.length(), "committed 1");
        assertThat(ledger).isPositive().isLessThan(Duration.ofMinutes(10));
        assertThat(steps).filteredOn(Step.Taken.class::isInstance).hasSize(1);
        run(10, 1, file("b.txt", MEETING));
        assertThat(told()).containsExactly("known b.txt " + MEETING.length());
        assertThat(count(EntryKind.DOCUMENT)).isEqualTo(1);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void ofTwoFilesOfTheSameBytesOneIsRead() {
        run(10, 2, file("a.txt", MEETING), file("b.txt", MEETING), file("c.txt", MEETING + " It rained."));
        assertThat(told())
                .containsExactly(
                        "read a.txt " + MEETING.length(),
                        "read c.txt " + (MEETING.length() + " It rained.".length()),
                        "known b.txt " + MEETING.length(),
                        "committed 2");
        assertThat(count(EntryKind.DOCUMENT)).isEqualTo(2);
    }

    @Test
    void eachSourceThatCannotBeReadHasAReasonOfItsOwnOnRecord() {
        run(10, 1, file("a.json", BROKEN), file("b.json", BROKEN), file("c.txt", MEETING));
        assertThat(told()).filteredOn(step -> step.startsWith("refused")).hasSize(2);
        assertThat(told().getLast()).isEqualTo("committed 1");
        assertThat(count(EntryKind.REJECTION)).isEqualTo(2);
        run(10, 1, file("a.json", BROKEN));
        assertThat(count(EntryKind.REJECTION)).as("the same refusal again").isEqualTo(2);
    }

    @Test
    void aBatchEndsWithItsNumberOfDocuments() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            lines.append("{\"text\":\"Report ").append(i).append(" is short.\"}\n");
        }
        run(20, 1, file("many.jsonl", lines.toString()));
        List<Integer> batches = steps.stream()
                .filter(Step.Committed.class::isInstance)
                .map(step -> ((Step.Committed) step).documents())
                .toList();
        assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(70);
        assertThat(batches).as("documents are taken some at a time").hasSizeGreaterThan(1);
        assertThat(batches.subList(0, batches.size() - 1)).allMatch(documents -> documents >= 20);
        assertThat(count(EntryKind.DOCUMENT)).isEqualTo(70);
    }

    @Test
    void documentsStayInTheirOrderHoweverManyAreReadAtOnce() {
        Input[] files = new Input[6];
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            files[i] = i == 3 ? file(i + ".json", BROKEN) : file(i + ".txt", MEETING + " Again " + i + ".");
            expected.add(i == 3 ? "refused 3.json:1 broken-json" : "read " + i + ".txt " + (MEETING.length() + 9));
        }
        expected.add("committed 5");
        run(10, 4, files);
        assertThat(told()).containsExactlyElementsOf(expected);
    }

    @Test
    void whatCouldNotBeHadGoesOnRecordWithoutBytes() {
        Rejection rejection = new Rejection("https://a.example/", Rejection.Code.UNREADABLE, "It is away. Wait.", 7L);
        run(10, 1, new Input.Page(() -> rejection), file("b.json", BROKEN));
        assertThat(told())
                .as("no document, no batch of documents")
                .containsExactly("refused https://a.example/ unreadable", "refused b.json:1 broken-json");
        try (Ledger ledger = Ledger.open(record);
                Stream<StoredEntry> entries = ledger.latest(EntryKind.REJECTION)) {
            assertThat(entries.map(entry -> LeafJson.read(entry.body(), RejectionLeaf.class)))
                    .satisfiesExactlyInAnyOrder(
                            away -> {
                                assertThat(away.source()).isEqualTo("https://a.example/");
                                assertThat(away.bytes()).isNull();
                                assertThat(away.obstacle())
                                        .isEqualTo(new RejectionLeaf.Obstacle("unreadable", "It is away. Wait.", 7L));
                            },
                            broken -> assertThat(broken.bytes())
                                    .isEqualTo(new RejectionLeaf.Bytes(
                                            DocumentId.of(BROKEN.getBytes(UTF_8)), BROKEN.length())));
        }
    }

    @Test
    void itTellsWhatWasLostOfADocumentAndHowMuchOfTheFilesIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), MEETING + " It was \ufffd cold\ufffd.");
        Files.writeString(folder.resolve("b.txt"), MEETING);
        run(10, 1, new Input.Files(file), new Input.Files(folder.resolve("b.txt")));
        assertThat(steps)
                .filteredOn(Step.Read.class::isInstance)
                .extracting(step -> ((Step.Read) step).lost())
                .containsExactly(2L, 0L);
        assertThat(steps)
                .filteredOn(Step.Taken.class::isInstance)
                .containsExactly(new Step.Taken(Files.size(file) + MEETING.length()));
    }

    @Test
    void documentsAreTakenSomeAtATimeAndLargeOnesFewer() {
        Input[] small = new Input[65];
        for (int i = 0; i < small.length; i++) {
            small[i] = file(i + ".json", "{\"text\": " + i + "}");
        }
        run(10, 1, small);
        assertThat(steps).filteredOn(Step.Taken.class::isInstance).hasSize(2);
        assertThat(steps.indexOf(new Step.Taken(0)))
                .as("after the sixty-fourth")
                .isEqualTo(64);

        Input[] large = new Input[3];
        for (int i = 0; i < large.length; i++) {
            large[i] = file(i + ".json", "{\"text\": " + i + "}" + " ".repeat(8_100_000));
        }
        run(10, 1, large);
        assertThat(steps.indexOf(steps.stream()
                        .filter(Step.Taken.class::isInstance)
                        .findFirst()
                        .orElseThrow()))
                .as("after the second")
                .isEqualTo(2);
    }

    @Test
    void reportsOfOneStoryAreComparedAtTheEndOfTheRun() {
        run(10, 1, file("a.txt", MEETING), file("b.txt", MEETING + "\n"));
        assertThat(count(EntryKind.STORY)).isEqualTo(1);
    }

    @Test
    void aKeyBesideTheRecordIsTakenHoweverItIsNamed() throws IOException {
        Files.createDirectories(record);
        Path key = record.resolve("../key.pem");
        new Ingest(RAPPORTEUR, record, key, 1).run(List.of(file("a.txt", MEETING)), steps::add);
        assertThat(folder.resolve("key.pem")).exists();
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> new Ingest(RAPPORTEUR, record, folder.resolve("other/../record/key.pem"), 1)
                        .run(List.of(), steps::add))
                .withMessage(folder.resolve("other/../record/key.pem") + " must lie outside the ledger " + record
                        + ", which it vouches for. Move it.")
                .extracting(RecordException::kind)
                .isEqualTo(RecordException.Kind.ENVIRONMENT);
    }

    @Test
    void whoWritesARecordKnowsItsKeyFromThenOn() throws IOException {
        run(10, 1, file("a.txt", MEETING));
        Path key = folder.resolve("key");
        assertThat(KnownSigners.in(folder.resolve("known-signers"))).containsExactly(Signing.own(record, key));
        assertThat(record.resolve("ingest.json")).as("nothing is to be resumed").doesNotExist();
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> run(10, 0)).withMessage("jobs must be at least 1, is 0");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> new Ingest(RAPPORTEUR, record, record.resolve("key"), 1)
                        .run(List.of(file("a.txt", MEETING)), steps::add))
                .withMessageContaining("must lie outside the ledger");
        assertThat(record).doesNotExist();
        assertThat(steps).isEmpty();
    }
}
