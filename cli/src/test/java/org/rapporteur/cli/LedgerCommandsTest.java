// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.testkit.Json;

class LedgerCommandsTest {

    private static final String BRIDGE = line(
            "bridge",
            "\"The bridge is safe,\" said Mayor Ada Brook of the old town on Monday. "
                    + "At least 12 people were injured on the old bridge in March, police said.");

    private static final String MARKET =
            line("market", "The market stays open, said Mayor Ada Brook. Traffic on both banks was light on Tuesday.");

    @TempDir
    private Path folder;

    private static String line(String id, String text) {
        return "{\"id\":\"" + id + "\",\"title\":\"Town\",\"published\":\"2024-05-06\",\"text\":\""
                + text.replace("\"", "\\\"") + "\"}\n";
    }

    private Path record() {
        return folder.resolve("record");
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private Call ingest(Object... paths) {
        return Call.of(Stream.concat(Stream.of("ingest", "--ledger", record()), Stream.of(paths))
                .toArray());
    }

    private Call export() {
        return Call.of("export", "--ledger", record(), "--format", "jsonl");
    }

    /** The lines of the documents on record; stories, links and series have lines of their own. */
    private List<String> documents() {
        return export().text()
                .lines()
                .filter(line -> line.startsWith("{\"kind\":\"document\","))
                .toList();
    }

    private Path volume() throws IOException {
        try (Stream<Path> volumes = Files.list(record().resolve("volumes"))) {
            return volumes.findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsOnRecordIsWhatReadFinds() throws IOException {
        Path articles = file("articles.jsonl", BRIDGE + MARKET);
        Call ingest = ingest(articles);
        assertThat(ingest.status()).as(ingest.err()).isEqualTo(ExitStatus.DONE);
        assertThat(ingest.text()).isEmpty();
        assertThat(ingest.err()).contains("2 new, 0 known, 0 rejected");
        List<Map<String, Object>> read = Call.of("read", "--format", "jsonl", articles)
                .text()
                .lines()
                .map(Json::object)
                .toList();
        List<Map<String, Object>> exported =
                documents().stream().map(Json::object).toList();
        assertThat(exported).hasSize(2).allSatisfy(document -> {
            assertThat(document.get("kind")).isEqualTo("document");
            assertThat(facts(document, "statements")).isNotEmpty();
        });
        assertThat(exported.stream().map(LedgerCommandsTest::asRead)).isEqualTo(read);
    }

    private static List<?> facts(Map<String, Object> document, String list) {
        return (List<?>) document.get(list);
    }

    /** A document of the record without what only a record has. */
    private static Map<String, Object> asRead(Map<String, Object> document) {
        Map<String, Object> read = new HashMap<>(document);
        read.keySet().removeAll(List.of("kind", "id", "reader", "url"));
        for (String list : List.of("statements", "events", "figures", "victims", "relations")) {
            facts(document, list).forEach(fact -> ((Map<?, ?>) fact).keySet().removeAll(List.of("record", "review")));
        }
        return read;
    }

    @Test
    void halfACharacterIsReplacedAndCounted() throws IOException {
        Path half = file(
                "half.jsonl",
                line("half", "Caf\u00e9 HALF \"Closed and shut,\" said Mayor Ada Brook of the old town.")
                        .replace("HALF", "\\ud83d"));
        Call ingest = ingest(half);
        assertThat(ingest.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ingest.err()).contains("1 character was lost");
        Map<?, ?> document = (Map<?, ?>) Json.object(documents().getFirst()).get("document");
        assertThat((String) document.get("text")).startsWith("Caf\u00e9 \ufffd \"");
        Call verify = Call.of("verify", "--ledger", record());
        assertThat(verify.status()).as(verify.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void showsEvidenceInThePagesOwnMarkup() throws IOException {
        Path page = file(
                "page.html",
                "<!DOCTYPE html><html><body><p>\u201cThe <b>old</b> bridge &amp; the ferry are safe,\u201d said Mayor Ada Brook of the town.</p></body></html>");
        assertThat(ingest(page).status()).isEqualTo(ExitStatus.DONE);
        Call find = Call.of("find", "--ledger", record(), "--format", "jsonl", "--kind", "statement", "bridge");
        Call show = Call.of(
                "show",
                "--ledger",
                record(),
                Json.object(find.text().lines().findFirst().orElseThrow()).get("id"));
        assertThat(show.text())
                .containsPattern(
                        "in the page: bytes \\d+ to \\d+, \u201c?The <b>old</b> bridge &amp; the ferry are safe");
    }

    @Test
    void theSameBytesTwiceChangeNothing() throws IOException {
        Path articles = file("articles.jsonl", BRIDGE);
        ingest(articles);
        String before = Files.readString(record().resolve("head"));
        assertThat(ingest(articles).err()).contains("0 new, 1 known");
        assertThat(Files.readString(record().resolve("head"))).isEqualTo(before);
        assertThat(ingest(file("more.jsonl", BRIDGE + MARKET + MARKET)).err()).contains("1 new, 2 known");
        assertThat(documents()).hasSize(2);
    }

    @Test
    void patternsFoldersAndPackedFilesAreRead() throws IOException {
        Files.createDirectories(folder.resolve("news/may"));
        file("news/may/bridge.jsonl", BRIDGE);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("news/may/market.jsonl.gz")))) {
            out.write(MARKET.getBytes(UTF_8));
        }
        assertThat(ingest(folder + "/news/**.jsonl").err()).contains("1 new, 0 known");
        assertThat(ingest(folder + "/news/*.nothing").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ingest(folder.resolve("news")).err()).contains("1 new, 1 known");
    }

    @Test
    void whatCannotBeReadIsCountedAndTheRestIsOnRecord() throws IOException {
        Call call = ingest(file("articles.jsonl", BRIDGE + "{\"id\":\n" + MARKET));
        assertThat(call.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(call.err()).contains("2 new, 0 known, 1 rejected").contains("line 2");
        assertThat(documents()).hasSize(2);
    }

    private List<Map<String, Object>> rejections() {
        return export().text()
                .lines()
                .filter(line -> line.startsWith("{\"kind\":\"rejection\","))
                .map(Json::object)
                .toList();
    }

    @Test
    void whatWasRejectedIsOnRecordOnce() throws IOException {
        Path articles = file("articles.jsonl", BRIDGE + "{\"id\":\n");
        assertThat(ingest(articles).err()).contains("1 new, 0 known, 1 rejected (1 broken-json)");
        String head = Files.readString(record().resolve("head"));
        assertThat(ingest(articles).err()).contains("0 new, 1 known, 1 rejected");
        assertThat(Files.readString(record().resolve("head"))).isEqualTo(head);

        Map<String, Object> rejection = rejections().getFirst();
        assertThat(rejections()).hasSize(1);
        assertThat(rejection)
                .containsEntry("source", articles + ":2")
                .containsEntry(
                        "bytes", DocumentId.of("{\"id\":".getBytes(UTF_8)).value())
                .containsEntry("code", "broken-json");
        Call show = Call.of("show", String.valueOf(rejection.get("id")).substring(0, 12), "--ledger", record());
        assertThat(show.text())
                .startsWith(articles + ":2 was rejected: broken-json\n")
                .contains("; write each article as one JSON object on one line\n")
                .contains(String.valueOf(rejection.get("bytes")));
        Call verify = Call.of("verify", "--ledger", record());
        assertThat(verify.status()).as(verify.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void whatIsRejectedTwiceIsNotKnownTheSecondTime() throws IOException {
        Call call = ingest(file("articles.jsonl", "no article\nno article\n" + BRIDGE + BRIDGE));
        assertThat(call.err()).contains("1 new, 1 known, 2 rejected (2 broken-json)");
        assertThat(rejections()).hasSize(2);
    }

    @Test
    void aDayGivenForWhatIsOnRecordIsSaidToHaveNoEffect() throws IOException {
        Path bridge = file("bridge.jsonl", BRIDGE);
        assertThat(ingest("--published", "2024-05-07", bridge).err()).doesNotContain("--published");
        assertThat(ingest("--published", "2024-05-07", bridge).err())
                .contains("--published has no effect on documents that are on record already (1 known)");
    }

    @Test
    void anIdThatIsTooShortIsSaidToBe() throws IOException {
        ingest(file("bridge.jsonl", BRIDGE));
        String id = statementOf(export());
        assertThat(Call.of("show", id.substring(0, 10), "--ledger", record()).status())
                .isEqualTo(ExitStatus.DONE);
        Call call = Call.of("show", id.substring(0, 9), "--ledger", record());
        assertThat(call.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(call.err()).contains("at least 10 characters");
    }

    @Test
    void aTypeThatThereIsNotIsAWrongCall() throws IOException {
        ingest(file("bridge.jsonl", BRIDGE));
        for (String command : List.of("export", "find")) {
            Call call = Call.of(command, "--ledger", record(), "--type", "bogus");
            assertThat(call.status()).as(command).isEqualTo(ExitStatus.USAGE);
            assertThat(call.err())
                    .contains("--type must be one of ")
                    .contains("killed")
                    .contains("is bogus");
        }
    }

    @Test
    void verifyPrintsTheHeadAndNamesWhatDiffers() throws IOException {
        ingest(file("bridge.jsonl", BRIDGE));
        Call whole = Call.of("verify", "--ledger", record());
        assertThat(whole.status()).as(whole.err()).isEqualTo(ExitStatus.DONE);
        assertThat(whole.text()).startsWith("rapporteur/ledger/").contains("\n\u2014 rapporteur/ledger/");
        assertThat(whole.err()).contains("1 documents and 2 checkpoints are as they were recorded");

        Path head = file("head.txt", whole.text());
        ingest(file("market.jsonl", MARKET));
        assertThat(Call.of("verify", "--ledger", record(), "--since", head).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(Call.of("verify", "--ledger", record(), "--since", file("empty.txt", ""))
                        .status())
                .isEqualTo(ExitStatus.USAGE);

        Path volume = volume();
        byte[] bytes = Files.readAllBytes(volume);
        bytes[bytes.length / 2] ^= 1;
        Files.write(volume, bytes);
        Call damaged = Call.of("verify", "--ledger", record());
        assertThat(damaged.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(damaged.text()).isEmpty();
        assertThat(damaged.err()).contains("rapporteur: damaged: ");
    }

    @Test
    void aProofHoldsWithoutTheRecordAndNoOtherWordDoes() throws IOException {
        ingest(file("articles.jsonl", BRIDGE + MARKET));
        Path proof = folder.resolve("proof.json");
        assertThat(Call.of("prove", statementOf(export()), "--ledger", record(), "--out", proof)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Call holds = Call.of("verify", "--proof", proof);
        assertThat(holds.status()).as(holds.err()).isEqualTo(ExitStatus.DONE);
        assertThat(holds.text()).contains("The bridge is safe,");
        Path forged = file("forged.json", Files.readString(proof).replace("is safe", "is shut"));
        assertThat(Call.of("verify", "--proof", forged).status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(Call.of("verify", "--proof", file("none.json", "{}")).status())
                .isEqualTo(ExitStatus.DAMAGED);
        byte[] whole = Files.readAllBytes(proof);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Path altered = Files.write(folder.resolve("altered.json"), flipped);
            assertThat(Call.of("verify", "--proof", altered).status())
                    .as("byte %d", i)
                    .isIn(ExitStatus.DAMAGED, ExitStatus.DONE);
        }
        assertThat(Call.of("prove", "s-0", "--ledger", record()).status()).isEqualTo(ExitStatus.USAGE);
    }

    private static String statementOf(Call export) {
        Matcher found = Pattern.compile("\"record\":\"(s-[0-9a-f]{24})\"").matcher(export.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    @Tag("slow")
    void thePageOfPythonInTheDocumentationChecksAProof() throws IOException, InterruptedException {
        Matcher code = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Call.ROOT.resolve("docs/proofs.md")));
        assertThat(code.find()).isTrue();
        Path check = file("check.py", code.group(1));
        ingest(file("articles.jsonl", BRIDGE + MARKET));
        Path proof = folder.resolve("proof.json");
        Call.of("prove", statementOf(export()), "--ledger", record(), "--out", proof);
        String text = Files.readString(proof);
        String key = Call.of("signer", "show", "--ledger", record()).text().strip();
        assertThat(python(check, proof, key)).startsWith("0 statement s-");
        assertThat(python(check, proof)).startsWith("3 statement s-").contains("UNKNOWN SIGNER");
        assertThat(python(check, proof, key.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+")))
                .startsWith("1 NOT a key");
        assertThat(python(check, file("leaf.json", text.replace("is safe", "is shut")), key))
                .startsWith("1 ");
        assertThat(python(check, file("size.json", text.replaceFirst("\"index\" : \\d+", "\"index\" : 0")), key))
                .startsWith("1 ");
        assertThat(python(check, file("time.json", text.replace("recorded 20", "recorded 19")), key))
                .startsWith("1 ");
        // A witness has signed the same checkpoint.
        String more = text.replaceFirst("\\\\n\\\\n(\u2014 )", "\\\\n\\\\n\u2014 witness.example AAAAAGFh\\\\n$1");
        assertThat(more).isNotEqualTo(text);
        assertThat(python(check, file("witness.json", more), key)).startsWith("0 ");
        assertThat(Call.of("verify", "--proof", file("witness.json", more)).status())
                .isEqualTo(ExitStatus.DONE);
    }

    /** Its exit status and what it printed. */
    private static String python(Path script, Object... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("python3", script.toString()));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + " " + said;
    }

    @Test
    void aRecordThatSomebodyElseWritesToIsLeftToThem() throws IOException {
        ingest(file("bridge.jsonl", BRIDGE));
        try (FileChannel channel = FileChannel.open(record().resolve("writer.lock"), StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Call refused = ingest(file("market.jsonl", MARKET));
            assertThat(refused.status()).isEqualTo(ExitStatus.ENVIRONMENT);
            assertThat(refused.err()).contains("somebody else is writing").doesNotContain("Exception");
            assertThat(documents()).hasSize(1);
        }
    }

    @Test
    void aRecordThatIsNotThereIsAWrongCall() {
        Call call = Call.of("export", "--ledger", folder.resolve("nowhere"));
        assertThat(call.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(call.err()).contains("no ledger is there");
    }
}
