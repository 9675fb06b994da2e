// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.desk.Order;
import org.rapporteur.record.evidence.EvidencePage.Piece;
import org.rapporteur.record.evidence.EvidencePage.Row;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.proof.ProofFile;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.testkit.Report;

/** Evidence is whole: everything that somebody without the record needs to check it is in the file. */
class EvidenceBundleTest {

    private static final FactsDocument FACTS = Report.facts();
    private static final String DOCUMENT = FACTS.document().id().value();
    private static final Map<String, String> KEYS = keys();

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void aReportOnRecord() throws IOException {
        record = folder.resolve("record");
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key")))) {
            writer.add(new Recorder("model/1").of(FACTS, Report.WORDS.getBytes(UTF_8)));
            writer.commit();
        }
    }

    private static Map<String, String> keys() {
        FactKeys keys = new FactKeys(FACTS.document());
        Map<String, String> found = new LinkedHashMap<>();
        for (Fact fact : FACTS.facts()) {
            found.put(fact.id().value(), keys.next(fact));
        }
        return found;
    }

    private <T> T read(Function<RecordEvidence, T> reading) {
        try (Record open = Record.open(record)) {
            return reading.apply(open.evidence());
        }
    }

    private Map<String, byte[]> bundle(List<String> facts) {
        byte[] zip = read(evidence -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EvidenceBundle(evidence).write("What was said", facts, out);
            return out.toByteArray();
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private EvidencePage page(String fact) {
        return read(evidence -> EvidencePage.of(evidence.of(KEYS.get(fact))));
    }

    @Test
    void aBundleHoldsPagesProofsOriginalsAndAVerifier() {
        String said = KEYS.get("s1");
        String dead = KEYS.get("f1");
        Map<String, byte[]> files = bundle(List.of(said, dead));
        String original = files.keySet().stream()
                .filter(name -> name.startsWith("originals/"))
                .findFirst()
                .orElseThrow();
        assertThat(files.keySet())
                .containsExactly(
                        "head.txt",
                        "facts/" + said + ".html",
                        "facts/" + said + ".pdf",
                        "evidence/" + said + ".evidence.json",
                        "evidence/" + said + ".tlog-proof",
                        original,
                        "facts/" + dead + ".html",
                        "facts/" + dead + ".pdf",
                        "evidence/" + dead + ".evidence.json",
                        "evidence/" + dead + ".tlog-proof",
                        "verify.html",
                        "check.py",
                        "START-HERE.html");
        assertThat(files.get(original)).isEqualTo(Report.WORDS.getBytes(UTF_8));
        assertThat(new String(files.get("facts/" + dead + ".pdf"), UTF_8)).startsWith("%PDF");
        assertThat(new String(files.get("START-HERE.html"), UTF_8))
                .contains("What was said", said, dead, "At least 12 people killed in Borg", "Town &amp; country");
        String html = new String(files.get("facts/" + dead + ".html"), UTF_8);
        assertThat(html)
                .contains(
                        "At least 12 people killed in Borg",
                        "<mark data-start=\"82\" data-end=\"105\">At least 12 people died</mark>",
                        DOCUMENT);
        ProofFile proof = ProofFile.parse(new String(files.get("evidence/" + dead + ".tlog-proof"), UTF_8));
        assertThat(proof.fault()).isEmpty();
        assertThat(proof.head().toString()).isEqualTo(new String(files.get("head.txt"), UTF_8));
        JsonValue evidence = JsonValue.parse(new String(files.get("evidence/" + dead + ".evidence.json"), UTF_8));
        assertThat(evidence.string("format")).isEqualTo("rapporteur-evidence/1");
        assertThat(evidence.string("original")).isEqualTo(original);
        assertThat(evidence.at("fact").string("leaf")).contains(dead);
        assertThat(evidence.at("document").string("leaf")).contains("\"kind\":\"document\"");
    }

    @Test
    void theSameRecordGivesTheSameBytes() {
        List<String> facts = List.of(KEYS.get("s1"));
        assertThat(bundle(facts)).containsExactlyEntriesOf(bundle(facts));
    }

    @Test
    void aPageSaysWhatIsKnownOfTheReportAndTheRecord() {
        EvidencePage page = page("s1");
        assertThat(page.title()).isEqualTo("Ada Brook said: “We will sign; soon, I hope”.");
        assertThat(page.rows().stream().filter(row -> !row.name().equals("On record since")))
                .containsExactly(
                        new Row("Report", "Town & country"),
                        new Row("Outlet", "The Bell"),
                        new Row("Published", "4 June 2024"),
                        new Row("Address", "https://bell.example/1"),
                        new Row("Given as", "report-1"),
                        new Row("SHA-256 of the original", DOCUMENT.substring("sha256:".length())),
                        new Row("Read by", "model/1"),
                        new Row("Place in the record", "row 1 of 7"));
        assertThat(page.rows())
                .filteredOn(row -> row.name().equals("On record since"))
                .singleElement()
                .extracting(Row::value)
                .asString()
                .endsWith("Z (by the clock of the machine that recorded it)");
        assertThat(page.decisions()).isEmpty();
        assertThat(page.pdf()).isEqualTo(KEYS.get("s1") + ".pdf");
        assertThat(page.script()).doesNotContain("<").contains("rapporteur-evidence/1");
    }

    @Test
    void aPassageMarksTheWordsThatAFactRestsOn() {
        List<List<Piece>> passages = page("s1").passages();
        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst())
                .filteredOn(Piece::isMarked)
                .extracting(Piece::words)
                .contains("We will sign; soon, I hope,", "said");
        assertThat(String.join(
                        "", passages.getFirst().stream().map(Piece::words).toList()))
                .as("the paragraph, whole")
                .isEqualTo(Report.WORDS.substring(0, Report.WORDS.indexOf("\n\n")));
        Piece first = passages.getFirst().getFirst();
        assertThat(first.start()).isZero();
        assertThat(first.isMarked()).isFalse();
        assertThat(new Piece(0, 3, "<&>", false).html()).isEqualTo("&lt;&amp;&gt;");
        assertThat(page("f1").passages().getFirst())
                .filteredOn(Piece::isMarked)
                .extracting(Piece::words)
                .contains("At least 12 people died");
    }

    @Test
    void decisionsOfPeopleAreToldWithTheirProofs() {
        String said = KEYS.get("s1");
        try (Desk desk = new Desk(record, folder.resolve("key"), () -> Instant.parse("2031-03-04T12:00:00Z"), false)) {
            desk.decide(new Order(said, new Order.Wish.Confirm(null), "A. Lee", "on tape", null));
        }
        EvidencePage page = page("s1");
        assertThat(page.decisions()).hasSize(2);
        assertThat(page.decisions().getFirst()).isEqualTo("State of review: confirmed.");
        assertThat(page.decisions().getLast())
                .contains("A. Lee")
                .contains("on tape")
                .endsWith(".");
        FactEvidence evidence = read(all -> all.of(said));
        assertThat(evidence.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.proof().fault()).isEmpty());
        assertThat(JsonValue.parse(evidence.json("x")).at("decisions").elements())
                .hasSize(1);
    }

    @Test
    void evidenceIsOfAFactADocumentOrACase() {
        List<String> all = List.copyOf(KEYS.values());
        assertThat(facts(DOCUMENT)).isEqualTo(all);
        assertThat(facts(KEYS.get("v2"))).containsExactly(KEYS.get("v2"));
        assertThat(facts(KEYS.get("v2").substring(0, 12))).containsExactly(KEYS.get("v2"));
        CaseBook book = new CaseBook(record, folder.resolve("key"), () -> Instant.parse("2031-03-04T12:00:00Z"));
        book.open("Borg", "A. Lee");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> bundle(facts("Borg")))
                .withMessage("What was said has no fact that evidence could be of.");
        book.add("Borg", KEYS.get("v2"), "A. Lee");
        book.add("Borg", KEYS.get("f1"), "A. Lee");
        assertThat(facts("Borg")).containsExactly(KEYS.get("v2"), KEYS.get("f1"));
        book.add("Borg", DOCUMENT, "A. Lee");
        assertThat(facts("Borg")).containsExactlyInAnyOrderElementsOf(all).startsWith(KEYS.get("v2"));
        for (String id : List.of("s-000000000000", "sha256:00000000")) {
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> facts(id))
                    .withMessageContaining("has no fact or document " + id);
            assertThatExceptionOfType(RecordException.class).isThrownBy(() -> read(evidence -> evidence.of(id)));
        }
        assertThatExceptionOfType(RecordException.class)
                .as("a document is no fact")
                .isThrownBy(() -> read(evidence -> evidence.of(DOCUMENT)));
    }

    private List<String> facts(String id) {
        return read(evidence -> evidence.facts(id));
    }
}
