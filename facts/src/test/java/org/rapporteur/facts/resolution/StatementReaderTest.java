// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

class StatementReaderTest {

    private static final StatementReader READER = new StatementReader();

    private static FactsDocument read(String... paragraphs) {
        String words = String.join("\n", paragraphs);
        return READER.read(Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", new Text(words)));
    }

    private static Statement only(FactsDocument facts) {
        assertThat(facts.statements()).hasSize(1);
        return facts.statements().getFirst();
    }

    private static String words(FactsDocument facts, org.rapporteur.model.text.Span span) {
        return span == null ? null : facts.document().text().slice(span);
    }

    private static List<String> content(FactsDocument facts, Statement statement) {
        return statement.content().stream().map(span -> words(facts, span)).toList();
    }

    private static String speaker(FactsDocument facts, Statement statement) {
        return statement.speaker() == null
                ? null
                : facts.entity(statement.speaker()).name();
    }

    @Test
    void namesWhoStandsAfterTheVerb() {
        FactsDocument facts = read("\"The bridge is safe,\" said Mayor Ada Brook.");
        Statement statement = only(facts);
        assertThat(speaker(facts, statement)).isEqualTo("Ada Brook");
        assertThat(words(facts, statement.cue())).isEqualTo("said");
        assertThat(words(facts, statement.source())).isEqualTo("Mayor Ada Brook");
        assertThat(words(facts, statement.role())).isEqualTo("Mayor");
        assertThat(statement.quoted()).isEqualTo(Quoted.FULL);
    }

    @Test
    void namesWhoStandsBeforeTheVerbAtTheEndOfTheSentence() {
        FactsDocument facts = read("\"The bridge is safe,\" Mayor Ada Brook said.");
        assertThat(speaker(facts, only(facts))).isEqualTo("Ada Brook");
    }

    @Test
    void namesWhoStandsBeforeTheQuotation() {
        FactsDocument facts = read("Police Chief Ada Brook said: \"The bridge is safe.\"");
        assertThat(speaker(facts, only(facts))).isEqualTo("Ada Brook");
    }

    @Test
    void aNameWithItsCountryIsStillAName() {
        FactsDocument facts = read("President Ada Brook of Ruritania said \"the bridge is safe\" on Monday.");
        Statement statement = only(facts);
        assertThat(speaker(facts, statement)).isEqualTo("Ada Brook");
        assertThat(statement.quoted()).isEqualTo(Quoted.PARTIAL);
    }

    @Test
    void aNameCutShortIsTheSamePerson() {
        FactsDocument facts =
                read("\"The bridge is safe,\" said Mayor Ada Brook.", "\"It will open soon,\" Ms. Brook added.");
        assertThat(facts.entities()).hasSize(1);
        assertThat(facts.entities().getFirst().mentions()).hasSize(2);
        assertThat(facts.statements())
                .extracting(statement -> speaker(facts, statement))
                .containsExactly("Ada Brook", "Ada Brook");
    }

    @Test
    void aPronounIsASourceButNobodyYet() {
        FactsDocument facts = read("\"The bridge is safe,\" she said.");
        assertThat(words(facts, only(facts).source())).isEqualTo("she");
        assertThat(only(facts).speaker()).isNull();
    }

    @Test
    void aBodyIsASourceButNoPerson() {
        FactsDocument facts = read("\"The bridge is safe,\" Unicorp said.");
        assertThat(words(facts, only(facts).source())).isEqualTo("Unicorp");
        assertThat(facts.entities()).isEmpty();
    }

    @Test
    void aDescriptionIsASource() {
        FactsDocument facts = read("\"The bridge is safe,\" the transport ministry said.");
        assertThat(words(facts, only(facts).source())).isEqualTo("the transport ministry");
    }

    @Test
    void wordsBeyondACommaAreNotTheSource() {
        FactsDocument facts = read("Ada Brook, speaking at a dinner in Ruritz, said: \"The bridge is safe.\"");
        assertThat(only(facts).source()).isNull();
    }

    @Test
    void aQuotationBrokenByItsCueIsOneStatement() {
        FactsDocument facts = read("\"The bridge,\" Mayor Ada Brook said, \"is safe.\"");
        assertThat(content(facts, only(facts))).containsExactly("The bridge,", "is safe.");
    }

    @Test
    void aQuotationThatGoesOnWithoutANewCueIsOneStatement() {
        FactsDocument facts = read("\"The bridge is safe,\" Mayor Ada Brook said. \"It was tested twice.\"");
        assertThat(content(facts, only(facts))).containsExactly("The bridge is safe,", "It was tested twice.");
    }

    @Test
    void twoSpeakersInOneParagraphMakeTwoStatements() {
        FactsDocument facts = read("\"The bridge is safe,\" said Mayor Ada Brook. \"It is not,\" said Dr. Ben Ford.");
        assertThat(facts.statements())
                .extracting(statement -> speaker(facts, statement))
                .containsExactly("Ada Brook", "Ben Ford");
    }

    @Test
    void aQuotationThatRunsOnKeepsItsSpeaker() {
        FactsDocument facts = read("Mayor Ada Brook said: \"The bridge is safe.", "\"It was tested twice.\"");
        assertThat(facts.statements())
                .extracting(statement -> speaker(facts, statement))
                .containsExactly("Ada Brook", "Ada Brook");
    }

    @Test
    void whatIsPrintedTwiceRepeats() {
        FactsDocument facts = read(
                "\"The bridge is safe and was tested,\" Mayor Ada Brook said.",
                "Traffic was light.",
                "\"The bridge is safe, and was tested\", Mayor Ada Brook said.");
        assertThat(facts.statements().get(1).repeats())
                .isEqualTo(facts.statements().get(0).id());
    }

    @Test
    void namesOfThingsInMarksAreNoSpeech() {
        assertThat(read("The play \"The Long Road Home\" opened; critics were kind.")
                        .statements())
                .isEmpty();
        assertThat(read("His so-called \"victory\" was short.").statements()).isEmpty();
    }

    @Test
    void aTextWithoutMarksHasNoStatementsYet() {
        assertThat(read("The mayor said that the bridge was safe.").statements())
                .isEmpty();
        assertThat(read("").statements()).isEmpty();
    }
}
