// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.read.Latest;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.stories.identity.ActorName;

/** Who goes by several names, while reports come in and persons rule. */
final class IdentifyingTest {

    private static final Report FULL =
            new Report("full", 4, "Ada Brook, mayor of Hallin, reopened the bridge.", "mayor of Hallin", "Ada Brook");
    private static final Report BARE =
            new Report("bare", 9, "The 2031 budget went through, Hallin Mayor Brook said.", "Hallin Mayor", "Brook");
    private static final Report OTHER =
            new Report("other", 12, "Orlo Brook was mayor of Hallin a century ago.", "mayor of Hallin", "Orlo Brook");

    /** A report of March 2031 that gives somebody an office. */
    private record Report(String name, int day, String text, String office, String who) {

        FactsDocument facts() {
            DocumentId id = DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
            Document document = Document.of(id, name, new Text(text)).withPublished(LocalDate.of(2031, 3, day));
            Entity entity = new Entity(
                    new EntityId("e1"),
                    EntityKind.PERSON,
                    who,
                    span(office),
                    null,
                    EnumSet.noneOf(Sector.class),
                    null,
                    List.of(new Mention(span(who), Mention.Form.NAME)));
            Statement statement = new Statement(
                    FactId.statement(1),
                    Statement.Quoted.NONE,
                    List.of(new Span(0, 3)),
                    null,
                    null,
                    List.of(entity.id()),
                    null,
                    null,
                    null,
                    Why.of("by-hand"));
            return new FactsDocument(document, List.of(entity), List.of(), List.of(statement), List.of(), List.of());
        }

        private Span span(String words) {
            int start = text.indexOf(words);
            return new Span(start, start + words.length());
        }
    }

    @TempDir
    private Path directory;

    @Test
    void aSurnameWithItsOfficeIsOneWithTheFullName() {
        ingest("one", FULL);
        assertThat(identities("one")).isEmpty();
        ingest("one", BARE);
        assertThat(identities("one")).hasSize(1);
        assertThat(identities("one").values().iterator().next())
                .contains("\"rule\":\"identity-surname-and-office\"")
                .contains("\"words\":\"Brook\"")
                .contains("\"words\":\"Ada Brook\"");
    }

    @Test
    void neitherOrderNorBatchesChangeWhoIsWho() {
        ingest("one", FULL, BARE);
        ingest("other", BARE);
        ingest("other", FULL);
        assertThat(identities("other")).isEqualTo(identities("one")).isNotEmpty();
        ingest("one", OTHER);
        ingest("third", OTHER, BARE, FULL);
        assertThat(alive("one")).isEmpty();
        assertThat(alive("third")).isEmpty();
    }

    @Test
    void aMergeThatIsUndoneStaysOnRecordWithItsUndoing() {
        ingest("one", FULL, BARE);
        rule("Ada Brook", "Brook", false);
        assertThat(alive("one")).isEmpty();
        try (Ledger ledger = Ledger.open(directory.resolve("one"))) {
            assertThat(ledger.versions(ActorName.of("Ada Brook").id()))
                    .extracting(StoredEntry::kind)
                    .containsExactly(EntryKind.IDENTITY, EntryKind.IDENTITY);
            assertThat(Identities.of(ledger).rulings(ActorName.of("Brook")))
                    .singleElement()
                    .satisfies(ruling -> assertThat(ruling.sentence())
                            .isEqualTo("ruled another by A. Lee on 2031-04-01: her brother"));
        }
        rule("Ada Brook", "Brook", true);
        assertThat(alive("one")).hasSize(1);
        assertThat(RecordCheck.of(directory.resolve("one"), null).fault()).isEmpty();
    }

    @Test
    void aRulingHoldsForReportsThatComeLater() {
        ingest("one", FULL);
        ingest("one", OTHER);
        rule("Ada Brook", "Orlo Brook", true);
        ingest("one", BARE);
        assertThat(alive("one").values())
                .singleElement()
                .asString()
                .contains("\"name\":\"ada brook\"", "\"name\":\"orlo brook\"", "\"name\":\"brook\"");
    }

    @Test
    void nothingNewAddsNothing() {
        ingest("one", FULL, BARE);
        Map<String, String> before = identities("one");
        ingest("one", FULL, BARE);
        try (Ledger ledger = Ledger.open(directory.resolve("one"))) {
            assertThat(ledger.versions(before.keySet().iterator().next())).hasSize(1);
        }
    }

    @Test
    void whoIsNotOnRecordCannotBeRuledOn() {
        ingest("one", FULL, BARE);
        assertThatThrownBy(() -> rule("Ada Brook", "Tavish Lund", true))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("has nobody named Tavish Lund");
    }

    private void rule(String one, String other, boolean same) {
        Identities.rule(
                directory.resolve("one"),
                directory.resolve("key"),
                one,
                other,
                same,
                "her brother",
                "A. Lee",
                Clock.fixed(Instant.parse("2031-04-01T12:00:00Z"), ZoneOffset.UTC));
    }

    private void ingest(String name, Report... reports) {
        Path place = directory.resolve(name);
        Recorder recorder = new Recorder(ReaderVersion.current());
        try (LedgerWriter writer = LedgerWriter.open(place, SigningKey.at(directory.resolve("key")))) {
            for (Report report : reports) {
                writer.add(recorder.of(report.facts(), report.text().getBytes(StandardCharsets.UTF_8)));
            }
            writer.commit();
            try (Ledger ledger = Ledger.open(place)) {
                Comparing.run(writer, ledger, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The leaf of each identity by its id. */
    private Map<String, String> identities(String name) {
        try (Ledger ledger = Ledger.open(directory.resolve(name))) {
            return Latest.of(ledger, EntryKind.IDENTITY).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> Objects.requireNonNull(entry.getValue()).body()));
        }
    }

    /** Those that are some still. */
    private Map<String, String> alive(String name) {
        Map<String, String> alive = identities(name);
        alive.values().removeIf(leaf -> leaf.contains("\"names\":[]"));
        return alive;
    }
}
