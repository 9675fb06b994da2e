// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.actor.Actor;
import org.rapporteur.record.actor.Actors;
import org.rapporteur.record.dossier.Dossier;
import org.rapporteur.record.dossier.DossierJson;
import org.rapporteur.record.dossier.DossierPage;
import org.rapporteur.record.dossier.StoryAccount;
import org.rapporteur.record.leaf.GoldenLedger;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.record.screening.HitWriter;
import org.rapporteur.record.screening.RecordScreening;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.record.screening.ReviewJson;
import org.rapporteur.record.screening.Screening;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.record.story.StoryLines;

/**
 * All that is told from a record of eleven invented reports, word by word: who is in it, their dossiers, its stories, what lists
 * say of them. The same log says the same to everybody, and what programs read keeps its form.
 *
 * <p>Whoever changes what is told on purpose reads the difference of {@code target/told.txt}, which a run of this test writes, and
 * takes it as the new truth: {@code cp record/target/told.txt record/src/test/resources/org/rapporteur/record/told.txt}.
 */
class WhatARecordTellsTest {

    private static final Path NOW = Path.of("target/told.txt");
    private static final String PART = "## ";
    private static final Map<String, List<String>> BEFORE = before();
    private static final Map<Part, List<String>> TOLD = new LinkedHashMap<>();

    private static final List<String> PEOPLE =
            List.of("Ada Brook", "Orlo Quendrik", "Ministry of Schools", "Ondra", "army of Ondra");

    private static final String LIST = """
            id,schema,name,aliases,birth_date,countries
            q-1,Person,Orlo Quendrik,,1962,no
            q-2,Person,Ada Brooke,Mayor Brook;A. Brook,,no
            q-3,Organization,Army of Ondra,,,
            q-4,Person,Somebody Else,,,
            """;

    private static final String NAMES = """
            name,birth_date,country
            Orlo Quendrick,1962-03-04,
            Orlo Quendrik,1990,se
            Nobody At All,,
            ,1990,
            """;

    @TempDir
    private Path folder;

    private Path record;

    /** What is asked for. */
    enum Part {
        ACTORS,
        DOSSIERS,
        WHO,
        DOSSIER_PAGES,
        WHO_PAGES,
        STORIES,
        ACCOUNTS,
        ACCOUNT_PAGES,
        HITS,
        SCREENED_TEXT,
        SCREENED_TABLE,
        SCREENED_JSON,
        HITS_AFTER_SCREENING,
        NAMES_TEXT,
        NAMES_TABLE,
        NAMES_JSON,
        ENTITIES,
        LATEST,
        LEAVES,
        SHOWN,
        FOUND
    }

    /** Makes a writer of hits, which may fail. */
    private interface Writing {
        HitWriter to(ByteArrayOutputStream out) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void itTellsWhatItDid(Part part) throws IOException {
        record = GoldenLedger.unpack(folder);
        // One report ends with half a sign, which no file can hold.
        List<String> told = told(part)
                .flatMap(String::lines)
                .map(line -> new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace(folder.toString(), "lists"))
                .toList();
        TOLD.put(part, told);
        if (TOLD.size() == Part.values().length) {
            Files.createDirectories(NOW.getParent());
            Files.writeString(
                    NOW,
                    TOLD.entrySet().stream()
                            .flatMap(one -> Stream.concat(Stream.of(PART + one.getKey()), one.getValue().stream()))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        assertThat(told).isNotEmpty().containsExactlyElementsOf(BEFORE.getOrDefault(part.name(), List.of()));
    }

    private Stream<String> told(Part part) {
        return switch (part) {
            case ACTORS -> actors().stream().map(WhatARecordTellsTest::line);
            case DOSSIERS -> dossiers().map(DossierJson::of);
            case WHO -> dossiers().map(DossierJson::who);
            case DOSSIER_PAGES -> dossiers().map(DossierPage::of).flatMap(WhatARecordTellsTest::lines);
            case WHO_PAGES -> dossiers().map(DossierPage::who).flatMap(WhatARecordTellsTest::lines);
            case STORIES -> stories().flatMap(story -> StoryLines.all(story).lines());
            case ACCOUNTS -> accounts().map(DossierJson::of);
            case ACCOUNT_PAGES -> accounts().map(DossierPage::of).flatMap(WhatARecordTellsTest::lines);
            case HITS -> hits();
            case SCREENED_TEXT -> screened(HitWriter::text);
            case SCREENED_TABLE -> screened(HitWriter::csv);
            case SCREENED_JSON -> screened(HitWriter::json);
            case HITS_AFTER_SCREENING -> {
                assertThat(screened(HitWriter::json)).isNotEmpty();
                yield hits();
            }
            case NAMES_TEXT -> names(HitWriter::text);
            case NAMES_TABLE -> names(HitWriter::csv);
            case NAMES_JSON -> names(HitWriter::json);
            case ENTITIES -> entities();
            case LATEST -> read(open -> open.entries().latest(9).stream().map(String::valueOf));
            case LEAVES -> leaves();
            case SHOWN -> shown();
            case FOUND -> found();
        };
    }

    private static Map<String, List<String>> before() {
        Map<String, List<String>> before = new LinkedHashMap<>();
        try (InputStream bytes = Objects.requireNonNull(WhatARecordTellsTest.class.getResourceAsStream("told.txt"))) {
            List<String> lines = new ArrayList<>();
            for (String line : new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith(PART)) {
                    lines = new ArrayList<>();
                    before.put(line.substring(PART.length()), lines);
                } else {
                    lines.add(line);
                }
            }
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Actor> actors() {
        try (Ledger ledger = Ledger.open(record)) {
            return Actors.of(ledger, Reviews.of(ledger));
        }
    }

    private static String line(Actor actor) {
        return Stream.of(
                        actor.key(),
                        actor.name(),
                        actor.kind(),
                        new TreeSet<>(actor.countries()),
                        actor.roles(),
                        actor.birth(),
                        actor.gender(),
                        actor.documents(),
                        actor.facts(),
                        actor.appearances(),
                        actor.ties())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }

    private Stream<Dossier> dossiers() {
        try (Record open = Record.open(record)) {
            return PEOPLE.stream().map(open.dossiers()::of).toList().stream();
        }
    }

    private static Stream<String> lines(DossierPage page) {
        return Stream.of(
                        Stream.of("# " + page.title()),
                        page.about().stream(),
                        page.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of("-- " + section.title() + " (" + section.anchor() + ")"),
                                        section.items().stream().flatMap(item -> lines(item, "")))),
                        page.sources().stream().map(String::valueOf),
                        Stream.of(page.head()))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lines(DossierPage.Item item, String indent) {
        String own = String.join(
                " | ",
                indent + item.style(),
                String.valueOf(item.day()),
                item.heading(),
                item.words(),
                item.line(),
                item.sources().toString(),
                String.valueOf(item.record()));
        return Stream.concat(Stream.of(own), item.under().stream().flatMap(under -> lines(under, indent + "  ")));
    }

    private Stream<StoryLeaf> stories() {
        try (Record open = Record.open(record)) {
            List<StoryHead> heads = open.stories().byId(null, null, "", 100).items();
            return open.stories().read(heads).toList().stream();
        }
    }

    private Stream<StoryAccount> accounts() {
        List<StoryLeaf> stories = stories().toList();
        try (Record open = Record.open(record)) {
            return stories.stream().map(story -> open.dossiers().ofStory(story.id())).toList().stream();
        }
    }

    private Stream<String> read(Function<Record, Stream<String>> reading) {
        try (Record open = Record.open(record)) {
            return reading.apply(open).toList().stream();
        }
    }

    /** Who and what documents name, four at a time; and those of a name and a kind. */
    private Stream<String> entities() {
        return read(open -> {
            List<String> told = new ArrayList<>();
            String from = null;
            do {
                Slice<String> some = open.entries().entities(null, null, from, 4);
                told.addAll(some.items());
                told.add("next: " + some.next());
                from = some.next();
            } while (from != null);
            told.addAll(open.entries().entities("brook", "person", null, 100).items());
            return told.stream();
        });
    }

    /** The first words of the leaves of events and figures, three at a time. */
    private Stream<String> leaves() {
        return read(open -> {
            Selection wanted = new Selection(Set.of("event", "figure"), null, null, null, null, null, null, null, null);
            List<String> told = new ArrayList<>();
            String from = "0";
            while (from != null) {
                Slice<String> some = open.entries().leaves(wanted, Long.parseLong(from), 3);
                some.items().forEach(leaf -> told.add(leaf.substring(0, 50)));
                told.add("next: " + some.next());
                from = some.next();
            }
            return told.stream();
        });
    }

    private Stream<String> shown() {
        String document = "sha256:85dfe073cd5c3ebb516b41c38eb10e6b5fc45559ece4e6ae411cd2007a80a578";
        return read(open -> Stream.of(
                        document, document.substring(0, 15), document + "#e5", "f-bee8efda3df8", "v-f952cf9b08dd")
                .map(id -> switch (open.entries().show(id)) {
                    case RecordItem.Document all -> all.readings() + " " + all.json();
                    case RecordItem.Fact fact -> fact.readings() + " " + fact.json();
                    case RecordItem.Party party -> party.json();
                }));
    }

    private Stream<String> found() {
        return read(open -> Stream.of("shells", "\"Kestrel market\"", "brook pumpkin", "nothing here", "")
                .flatMap(words -> Stream.concat(
                        Stream.of(words + ":"),
                        open.search().find(words, Selection.ALL, 6).hits().stream()
                                .map(hit -> hit.place() + " " + hit.kind() + " " + hit.id() + " " + hit.line()))));
    }

    private Stream<String> hits() {
        try (Record open = Record.open(record)) {
            return open.screening().all().stream()
                    .map(hit -> ReviewJson.of(hit, open.screening().appearances(hit, 2)) + "\n" + told(hit))
                    .toList()
                    .stream();
        }
    }

    private static String told(RecordedHit hit) {
        return hit.name() + ": " + hit.state().label() + ", " + hit.levelLabel() + ", " + String.join("; ", hit.why());
    }

    /** A list of a day of its own, which such a list has from its file. */
    private Screening list() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), LIST);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-03-20T12:00:00Z")));
        return Screening.of(List.of(file));
    }

    private Stream<String> screened(Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordScreening.run(record, folder.resolve("ledger-key.pem"), list(), writing.to(out));
            return out.toString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names(Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> rejected = list().screen("names.csv", NAMES.getBytes(StandardCharsets.UTF_8), writing.to(out));
            return Stream.concat(out.toString(StandardCharsets.UTF_8).lines(), rejected.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
