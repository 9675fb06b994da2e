// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Json;
import picocli.CommandLine.Help.Ansi;

class ReadCommandTest {

    private static final String ARTICLE = "\"The bridge is safe,\" said Mayor Ada Brook of the old town on Monday.\n"
            + "Traffic on both banks of the river was light, and the market stayed open until the evening.\n";

    @TempDir
    private Path folder;

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private static Map<?, ?> document(String line) {
        return (Map<?, ?>) Json.object(line).get("document");
    }

    @Test
    void printsParagraphsAndFactsForPeople() throws IOException {
        Call call = Call.of("read", "--published", "2024-05-06", file("bridge.txt", ARTICLE));
        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(call.text())
                .contains("6 May 2024")
                .contains("  1  \"The bridge is safe,\" said Mayor Ada Brook")
                .contains("Statements (1)")
                .contains("s1 Ada Brook said on Monday: “The bridge is safe”")
                .doesNotContain("\u001B");
    }

    @Test
    void coloursOnATerminal() throws IOException {
        assertThat(Call.with(new byte[0], Ansi.ON, "read", file("bridge.txt", ARTICLE))
                        .text())
                .contains("\u001B[1m");
    }

    @Test
    void saysWhyOnRequest() throws IOException {
        Path bridge = file("bridge.txt", ARTICLE);
        assertThat(Call.of("read", bridge).text()).doesNotContain("why:");
        assertThat(Call.of("read", "--explain", bridge).text()).contains("why: cue-marked-and-listed “said” 22");
    }

    @Test
    void factsThatAreLessSureAreLeftOutOnRequest() throws IOException {
        Path bridge = file("bridge.txt", ARTICLE);
        assertThat(Call.of("read", "--format", "jsonl", bridge).text()).contains("\"id\":\"s1\"");
        assertThat(Call.of("read", "--format", "jsonl", "--least", "1", bridge).text())
                .contains("\"statements\":[]");
    }

    @Test
    void writesTheFactsDocumentOfTheContract() throws IOException {
        Call call = Call.of("read", "--format", "jsonl", "--published", "2024-05-06", file("bridge.txt", ARTICLE));
        Map<String, Object> facts = Json.object(call.text());
        assertThat(facts)
                .containsOnlyKeys(
                        "document", "entities", "times", "statements", "events", "figures", "victims", "relations");
        Map<?, ?> document = (Map<?, ?>) facts.get("document");
        assertThat(document.keySet().stream().map(String::valueOf))
                .containsExactly(
                        "id", "source", "title", "published", "outlet", "authors", "language", "text", "rejected");
        assertThat(document.get("published")).isEqualTo("2024-05-06");
        assertThat(document.get("text")).isEqualTo(ARTICLE);
        Map<?, ?> statement = (Map<?, ?>) ((List<?>) facts.get("statements")).getFirst();
        assertThat(statement.keySet().stream().map(String::valueOf))
                .containsExactly(
                        "id",
                        "quoted",
                        "content",
                        "cue",
                        "source",
                        "speaker",
                        "speakers",
                        "onBehalfOf",
                        "role",
                        "repeats",
                        "confidence",
                        "doubts",
                        "kind",
                        "addressees",
                        "place",
                        "date",
                        "occasion",
                        "concerns");
        assertThat(statement.get("speaker")).isEqualTo("e1");
    }

    @Test
    void halfACharacterIsReplacedAndCounted() throws IOException {
        Path article = file(
                "half.jsonl",
                "{\"id\":\"half\",\"text\":\"Caf\u00e9 \\ud83d \\\"closed and shut,\\\" said Mayor Ada Brook of the town.\"}\n");
        Call call = Call.of("read", "--format", "jsonl", article);
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat((String) document(call.text()).get("text")).startsWith("Caf\u00e9 \ufffd \"");
        assertThat(call.err()).contains("1 character was lost before it was read; it is shown as U+FFFD");
    }

    @Test
    void readsStandardInput() {
        Call call = Call.with(ARTICLE.getBytes(UTF_8), Ansi.OFF, "read", "--format", "jsonl", "-");
        assertThat(document(call.text()).get("source")).isEqualTo("-");
    }

    @Test
    void writesToAFile() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Call call = Call.of("read", "--format", "jsonl", "--output", out, file("bridge.txt", ARTICLE));
        assertThat(call.text()).isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(1);
    }

    @Test
    void saysWhatToDoWhereItCannotWrite() throws IOException {
        Call call = Call.of("read", "--output", folder.resolve("no/such/out.txt"), file("bridge.txt", ARTICLE));
        assertThat(call.status()).isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(call.err()).contains("no/such/out.txt: no such folder. Make it first.");
    }

    @Test
    void aFileThatIsNotThereIsAWrongCall() {
        Call call = Call.of("read", folder.resolve("nothing.txt"));
        assertThat(call.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(call.err()).contains("nothing.txt: no such file or folder");
    }

    @Test
    void opensAddressesOnlyWhenAskedTo() {
        Call call = Call.of("read", "https://news.example/report");
        assertThat(call.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(call.err()).contains("https://news.example/report: addresses are opened only with --fetch");
    }

    @Test
    void anAddressThatMustNotBeOpenedIsCountedLikeAnyOtherObstacle() throws IOException {
        Call call =
                Call.of("read", "--fetch", "--format", "jsonl", "http://127.0.0.1/report", file("bridge.txt", ARTICLE));
        assertThat(call.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(call.err())
                .contains("rapporteur: refused-address: http://127.0.0.1/report leads to an address that is not of the"
                        + " public internet");
        assertThat(call.text().lines()).hasSize(2).first().asString().contains("\"code\":\"refused-address\"");
    }

    @Test
    void wrongValuesAreWrongCalls() throws IOException {
        Path bridge = file("bridge.txt", ARTICLE);
        Call wrong = Call.of("read", "--published", "yesterday", bridge);
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err())
                .contains("'yesterday' must be a day as 2019-09-23")
                .doesNotContain("java.time");
        assertThat(Call.of("read", "--least", "1.5", bridge).err()).contains("--least must be from 0 to 1, is 1.5");
        assertThat(Call.of("read", "--jobs", "0", bridge).err()).contains("--jobs must be at least 1, is 0");
        assertThat(Call.of("read", "--max-bytes", "0", bridge).err()).contains("--max-bytes must be within 1 to");
        assertThat(Call.of("read").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Call.of().status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void whatCannotBeReadIsCountedAndNeverStopsTheRun() throws IOException {
        file("a-bridge.txt", ARTICLE);
        file("b-empty.txt", "");
        Files.write(
                folder.resolve("c-picture.jpg"),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0});
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("d-noise.txt"), noise);
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("e-large.txt").toFile(), "rw")) {
            large.setLength(20_000_000);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ARTICLE.repeat(50).getBytes(UTF_8));
        }
        Files.write(folder.resolve("f-cut.txt.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        file(
                "g-broken.jsonl",
                "{\"id\":\"one\",\"text\":" + quoted(ARTICLE) + "}\n{\"id\":\n{\"id\":\"two\",\"text\":"
                        + quoted(ARTICLE) + "}\n");

        Call call = Call.of("read", "--format", "jsonl", folder);
        assertThat(call.status()).isEqualTo(ExitStatus.REJECTED);
        List<String> lines = call.text().lines().toList();
        assertThat(lines).hasSize(9);
        assertThat(lines.stream().map(line -> document(line).get("rejected")).filter(java.util.Objects::nonNull))
                .hasSize(6);
        assertThat(call.err()).contains("3 documents read, 6 rejected").contains("line 2");
        assertThat(document(lines.getLast()).get("source")).isEqualTo("two");
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void thePageNeedsNoScriptAndEveryLinkLeadsSomewhere() {
        Call call = Call.of("read", "--format", "html", Call.ROOT.resolve("samples"));
        String page = call.text();
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("</html>")
                .doesNotContain("<script")
                .doesNotContain("<link");
        List<String> targets = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> ids = Pattern.compile("id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(targets).isNotEmpty();
        assertThat(ids).containsAll(targets).doesNotHaveDuplicates();
    }

    @Test
    void thePageNeverTrustsTheWordsOfAnArticle() throws IOException {
        Path evil = file(
                "evil.txt",
                "\"<script>alert(1)</script> is what we say,\" said Mayor Ada <b>Brook</b> of the old town & more.\n");
        String page = Call.of("read", "--format", "html", evil).text();
        assertThat(page).doesNotContain("<script>").doesNotContain("<b>Brook").contains("&lt;script&gt;");
    }

    @Test
    void tellsItsVersion() {
        assertThat(Call.of("--version").text()).matches("rapporteur \\d+\\.\\d+\\.\\d+\\s*");
    }
}
