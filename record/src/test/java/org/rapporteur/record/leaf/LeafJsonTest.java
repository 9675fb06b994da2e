// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.testkit.Json;
import org.rapporteur.testkit.Report;

class LeafJsonTest {

    /** The documents of the golden ledger, for facts are read with them. */
    private static final Map<String, DocumentLeaf> DOCUMENTS = new HashMap<>();

    /** Fields that documents and facts have since version 0.1, as they are where nothing is known of them. */
    private static final List<String> SINCE_01 = List.of(
            "\"authors\":[],",
            ",\"kind\":\"claim\",\"addressees\":[],\"place\":null,\"date\":null,\"occasion\":null,\"concerns\":null",
            ",\"amount\":null,\"purpose\":null,\"condition\":null,\"deadline\":null,\"victims\":[],\"details\":null",
            ",\"per\":null",
            ",\"confidence\":null,\"doubts\":[]");

    private static String withoutNewFields(String body) {
        String old = body;
        for (String field : SINCE_01) {
            old = old.replace(field, "");
        }
        return old;
    }

    static Stream<String> leaves() {
        return GoldenLedger.leaves().stream();
    }

    /** A leaf of the golden ledger. */
    static Leaf read(String body) {
        Map<String, Object> json = Json.object(body);
        if (DOCUMENTS.isEmpty()) {
            leaves().filter(each -> each.startsWith("{\"kind\":\"document\"")).forEach(each -> {
                DocumentLeaf document = LeafJson.read(each, DocumentLeaf.class);
                DOCUMENTS.put(document.id(), document);
            });
        }
        if (json.containsKey("fact")) {
            return LeafJson.fact(body, DOCUMENTS.get(json.get("document")));
        }
        return LeafJson.read(body);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void whatVersion01WroteIsReadAndWrittenTheSame(String body) {
        Leaf leaf = read(body);
        assertThat(withoutNewFields(LeafJson.write(leaf))).isEqualTo(body);
        assertThat(read(LeafJson.write(leaf))).isEqualTo(leaf);
        assertThat(leaf.id()).isEqualTo(Json.object(body).get("id"));
        assertThat(leaf.kindLabel()).isEqualTo(Json.object(body).get("kind"));
    }

    @Test
    void aDocumentComesBackWithItsFacts() {
        RecordedDocument report = Report.recorded();
        DocumentLeaf document = DocumentLeaf.of(report.facts(), report.reader());
        List<String> facts = report.facts().facts().stream()
                .map(fact -> LeafJson.write(new FactLeaf(report.key(fact.id()), document, fact)))
                .toList();
        assertThat(LeafJson.recorded(LeafJson.write(document), facts)).isEqualTo(report);
        assertThat(LeafJson.reader(facts.getFirst())).isEqualTo(report.reader());
    }

    @Test
    void aStoryIsReadWithoutItsLinks() {
        String body = leaves().filter(leaf -> LeafJsonTest.read(leaf) instanceof StoryLeaf story
                        && !story.links().isEmpty())
                .findFirst()
                .orElseThrow();
        StoryLeaf whole = LeafJson.read(body, StoryLeaf.class);
        assertThat(LeafJson.storyWithoutLinks(body))
                .isEqualTo(new StoryLeaf(
                        whole.id(), whole.madeFrom(), whole.origins(), whole.reports(), List.of(), whole.series()));
    }

    @Test
    void aLeafOfAnotherShapeIsRefusedByName() {
        DocumentLeaf document = DocumentLeaf.of(Report.facts(), "reader/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafJson.fact("{\"kind\":\"statement\",\"id\":\"s-1\"}", document))
                .withMessage("why must be given, is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafJson.read("{\"kind\":\"statement\",\"id\":\"s-1\"}"))
                .withMessageContaining("a fact must be read with its document");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafJson.read("{\"kind\":\"weather\"}"))
                .withMessageContaining("weather");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafJson.read("{"))
                .withMessageContaining("it must be JSON");
    }

    @Test
    void onlyFactsThatAreWantedAreGivenOut() {
        RecordedDocument all = Report.recorded();
        RecordedDocument some = new RecordedDocument(all.facts(), all.reader(), all.keys(), Set.of(new FactId("f2")));
        assertThat(some.statements()).isEmpty();
        assertThat(some.figures()).extracting(figure -> figure.id().value()).containsExactly("f2");
        assertThat(some.figures(all.events().getLast())).hasSize(2);
    }
}
