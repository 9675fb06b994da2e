// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.export.FactsJson;
import org.rapporteur.ledger.SignerLeaf;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.screening.match.Level;
import org.rapporteur.testkit.Json;
import org.rapporteur.testkit.Report;

/** What version 0.1 wrote conforms to the schemas of docs/schema, and what is written today has their fields and no other. */
class SchemaTest {

    private static final Path FOLDER =
            Path.of("").toAbsolutePath().getParent().resolve("docs").resolve("schema");

    private static final JsonSchema FACTS = new JsonSchema(FOLDER.resolve("facts-document.schema.json"));
    private static final JsonSchema LEAF = new JsonSchema(FOLDER.resolve("leaf.schema.json"));

    /** What a leaf of today has other than the schema. */
    static List<String> faultsOfToday(String body) {
        Map<String, Object> leaf = Json.object(body);
        String kind = (String) leaf.get("kind");
        return LEAF.faultsOfToday(body, leaf.get("mergedInto") == null ? kind : "mergedStory");
    }

    /** What the facts document of today has other than the schema. */
    static List<String> faultsOfToday(FactsDocument facts) {
        return FACTS.faultsOfToday(new String(FactsJson.line(facts), UTF_8), "");
    }

    static Stream<String> old() {
        return GoldenLedger.leaves().stream();
    }

    @ParameterizedTest
    @MethodSource("old")
    void aLeafOfVersion01Conforms(String body) {
        assertThat(LEAF.faults(body)).isEmpty();
    }

    /** A facts document has the same objects as the leaves; those of 0.1 put together are one of its lines. */
    @Test
    void aFactsDocumentOfVersion01Conforms() {
        Map<String, String> documents = new TreeMap<>();
        Map<String, Map<String, List<String>>> facts = new TreeMap<>();
        old().forEach(body -> {
            Map<String, Object> leaf = Json.object(body);
            if (leaf.get("kind").equals("document")) {
                documents.put(
                        (String) leaf.get("id"), body.substring(body.indexOf("\"document\":"), body.length() - 1));
            } else if (leaf.containsKey("fact")) {
                int fact = body.lastIndexOf(",\"fact\":") + ",\"fact\":".length();
                facts.computeIfAbsent((String) leaf.get("document"), id -> new TreeMap<>())
                        .computeIfAbsent((String) leaf.get("kind"), kind -> new ArrayList<>())
                        .add(body.substring(fact, body.length() - 1));
            }
        });
        assertThat(documents).hasSizeGreaterThan(8);
        documents.forEach((id, head) -> {
            Map<String, List<String>> of = facts.getOrDefault(id, Map.of());
            String lists = Stream.of("statement", "event", "figure")
                    .map(kind -> "\"%ss\":%s".formatted(kind, of.getOrDefault(kind, List.of())))
                    .collect(Collectors.joining(","));
            assertThat(FACTS.faults("{" + head + "," + lists + "}")).as(id).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("old")
    void aLeafOfTodayHasTheFieldsOfTheSchemaAndNoOther(String body) {
        Leaf leaf = LeafJsonTest.read(body);
        assertThat(faultsOfToday(LeafJson.write(leaf))).isEmpty();
    }

    @Test
    void aFactsDocumentOfTodayHasTheFieldsOfTheSchemaAndNoOther() {
        assertThat(faultsOfToday(Report.facts())).isEmpty();
    }

    @Test
    void aLineOfTodayConformsWhetherItWasReadOrRefused() {
        List<Input> inputs = List.of(
                new Input.Files(FOLDER.getParent().resolveSibling("samples")),
                new Input.Bytes("half.jsonl", new ByteArrayInputStream("{\"text\":".getBytes(UTF_8))));
        try (Stream<Outcome<FactsDocument>> outcomes = new Rapporteur().read(inputs, 1)) {
            List<String> lines = outcomes.map(SchemaTest::line).toList();
            assertThat(lines).hasSizeGreaterThan(4);
            assertThat(lines.stream()
                            .flatMap(line -> FACTS.faultsOfToday(line, "").stream())
                            .distinct())
                    .isEmpty();
        }
    }

    private static String line(Outcome<FactsDocument> outcome) {
        return new String(
                switch (outcome) {
                    case Outcome.Read<FactsDocument> read -> FactsJson.line(read.value());
                    case Outcome.Refused<FactsDocument> refused -> FactsJson.line(refused);
                },
                UTF_8);
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        String line = new String(FactsJson.line(Report.facts()), UTF_8);
        assertThat(FACTS.faults(line.replaceFirst("\"quoted\":\"[a-z]+\"", "\"quoted\":\"loud\"")))
                .singleElement()
                .asString()
                .startsWith("/statements/0/quoted must be one of [full, partial, none], is loud");
        assertThat(FACTS.faultsOfToday(line.replaceFirst("\"quoted\":", "\"quotation\":"), ""))
                .anyMatch(fault -> fault.startsWith("/statements/0 has [quotation] which"));
    }

    /** Each list of words in a schema is that of the program. */
    @TestFactory
    Stream<DynamicTest> listsOfWords() {
        return Stream.of(
                words("facts-document", "entityKind", EntityKind.values()),
                words("facts-document", "sector", Sector.values()),
                words("facts-document", "status", Status.values()),
                words("facts-document", "voice", Voice.values()),
                words("facts-document", "eventType", EventType.values()),
                words("facts-document", "figureCategory", FigureCategory.values()),
                words("facts-document", "locality/precision", Locality.Precision.values()),
                words("facts-document", "mention/form", Mention.Form.values()),
                words("facts-document", "time/type", TimeExpression.Type.values()),
                words("facts-document", "statement/quoted", Statement.Quoted.values()),
                words("facts-document", "statement/kind", Statement.Kind.values()),
                words("facts-document", "figure/bound", Quantity.Bound.values()),
                words("facts-document", "court/verdict", Particulars.Verdict.values()),
                words("facts-document", "court/plea", Particulars.Plea.values()),
                words("facts-document", "listing/listing", Particulars.Change.values()),
                words("facts-document", "victim/fate", Victim.Fate.values()),
                words("facts-document", "relation/type", Relation.Type.values()),
                words("facts-document", "relation/polarity", Relation.Polarity.values()),
                words("leaf", "link/type", LinkType.values()),
                words("leaf", "hit/level", Level.values()),
                words("leaf", "decision/verdict", Verdict.values()),
                words("leaf", "review/act", ReviewAct.Kind.values()),
                words("leaf", "case/act", CaseAct.Kind.values()),
                words("leaf", "signer/state", SignerLeaf.State.values()));
    }

    private static DynamicTest words(String file, String place, Object[] values) {
        return DynamicTest.dynamicTest(place, () -> {
            Path path = FOLDER.resolve(file + ".schema.json");
            Map<?, ?> at = (Map<?, ?>) Json.object(Files.readString(path)).get("$defs");
            String[] steps = place.split("/", -1);
            Map<?, ?> of = (Map<?, ?>) at.get(steps[0]);
            if (steps.length > 1) {
                of = (Map<?, ?>) ((Map<?, ?>) of.get("properties")).get(steps[1]);
            }
            if (of.get("anyOf") instanceof List<?> choices) {
                of = (Map<?, ?>) choices.getFirst();
            }
            assertThat((List<?>) of.get("enum"))
                    .as("words of %s in %s", place, path)
                    .isEqualTo(Arrays.stream(values).map(SchemaTest::label).toList());
        });
    }

    private static String label(Object value) {
        return switch (value) {
            case EntityKind it -> it.label();
            case Status it -> it.label();
            case Voice it -> it.label();
            case FigureCategory it -> it.label();
            case Locality.Precision it -> it.label();
            case Mention.Form it -> it.label();
            case Statement.Quoted it -> it.label();
            case Statement.Kind it -> it.label();
            case Quantity.Bound it -> it.label();
            case Particulars.Verdict it -> it.label();
            case Particulars.Plea it -> it.label();
            case Particulars.Change it -> it.label();
            case Victim.Fate it -> it.label();
            case Relation.Type it -> it.label();
            case Relation.Polarity it -> it.label();
            case LinkType it -> it.label();
            case Level it -> it.label();
            case Verdict it -> it.label();
            case ReviewAct.Kind it -> it.label();
            case CaseAct.Kind it -> it.label();
            case SignerLeaf.State it -> it.label();
            default -> value.toString();
        };
    }
}
