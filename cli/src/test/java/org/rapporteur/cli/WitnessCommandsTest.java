// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.record.proof.HeadCode;
import org.rapporteur.record.proof.Witness;
import org.rapporteur.server.witness.WitnessService;

/** A keeper of a record, a witness of it, and a reader who trusts the witness. */
class WitnessCommandsTest {

    private static final String CONFIG = "rapporteur.config";
    private static final String REPORT =
            "{\"id\":\"town\",\"title\":\"Town\",\"published\":\"2024-05-06\",\"text\":\"The market stays open, said Mayor Ada Brook.\"}\n";

    @TempDir
    private Path folder;

    private String before;
    private Path record;
    private Path key;
    private Path head;
    private String statement;

    @BeforeEach
    void aRecordOfTheKeeper() throws IOException {
        before = System.getProperty(CONFIG);
        record = folder.resolve("record");
        ingest("town");
        key = file(
                "key.txt",
                as("keeper", () -> Call.of("signer", "show", "--ledger", record))
                        .text());
        head = file(
                "head.txt",
                as("keeper", () -> Call.of("verify", "--ledger", record)).text());
        Matcher id = Pattern.compile("\"record\":\"(s-[0-9a-f]{24})\"")
                .matcher(Call.of("export", "--ledger", record, "--format", "jsonl")
                        .text());
        assertThat(id.find()).isTrue();
        statement = id.group(1);
    }

    @AfterEach
    void backToTheKeyOfOtherTests() {
        System.setProperty(CONFIG, before);
    }

    private Call as(String who, Supplier<Call> call) {
        System.setProperty(CONFIG, folder.resolve(who).toString());
        return call.get();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void ingest(String id) throws IOException {
        Path articles = file(id + ".jsonl", REPORT.replace("town", id).replace("market", id + " market"));
        assertThat(as("keeper", () -> Call.of("ingest", "--ledger", record, articles))
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aProofInTheFormOfOthersIsCheckedLikeOurs() throws IOException {
        Path proof = folder.resolve("fact.tlog-proof");
        as("keeper", () -> Call.of("prove", statement, "--ledger", record, "--format", "tlog-proof", "--out", proof));
        assertThat(proof).content().startsWith("c2sp.org/tlog-proof@v1\nextra ");
        Call holds = as("reader", () -> Call.of("verify", "--proof", proof, "--key", key));
        assertThat(holds.status()).as(holds.err()).isEqualTo(ExitStatus.DONE);
        assertThat(holds.text()).contains("The town market stays open");
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof)).err())
                .contains("unknown signer");
        Path changed = file("changed.tlog-proof", Files.readString(proof).replaceFirst("index \\d+", "index 0"));
        assertThat(as("reader", () -> Call.of("verify", "--proof", changed, "--key", key))
                        .status())
                .isEqualTo(ExitStatus.DAMAGED);
    }

    @Test
    void twoHeadsAreComparedWithoutTheRecord() throws IOException {
        ingest("harbour");
        Path grown = folder.resolve("grown.txt");
        assertThat(Call.of("prove", "--from", head, "--ledger", record, "--out", grown)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Call same = as("reader", () -> Call.of("verify", "--from", head, "--to", grown, "--key", key));
        assertThat(same.status()).as(same.err()).isEqualTo(ExitStatus.DONE);
        assertThat(same.err()).contains("the record has only grown, from 3 to ");
        Path later = file("later.txt", same.text());
        assertThat(as("reader", () -> Call.of("verify", "--from", later, "--to", later, "--key", key))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Call bare = as("reader", () -> Call.of("verify", "--from", head, "--to", later, "--key", key));
        assertThat(bare.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(bare.err()).contains("prove --from OLD");
        Call back = as("reader", () -> Call.of("verify", "--from", later, "--to", head, "--key", key));
        assertThat(back.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(back.err()).contains("fewer rows");
        assertThat(as("reader", () -> Call.of("verify", "--from", head, "--to", grown))
                        .err())
                .contains("unknown signer");
        Path forged = file("forged.txt", Files.readString(grown).replaceFirst("\n[A-Za-z0-9+/]{4}", "\nAAAA"));
        assertThat(as("reader", () -> Call.of("verify", "--from", head, "--to", forged, "--key", key))
                        .status())
                .isEqualTo(ExitStatus.DAMAGED);
    }

    @Test
    void aWitnessSignsHeadsThatGoOnAndNoOthers() throws IOException {
        String known = as("witness", () -> Call.of("witness", "show")).text().strip();
        for (String who : List.of("keeper", "reader")) {
            assertThat(as(who, () -> Call.of("witness", "add", known)).status()).isEqualTo(ExitStatus.DONE);
        }
        Path request = folder.resolve("request.txt");
        Path nothing = file(
                "nothing.txt",
                Files.readString(head)
                        .replaceFirst("\n\\d+\n[^\n]+\n", "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"));
        assertThat(Call.of("prove", "--from", nothing, "--ledger", record, "--out", request)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Call signed = as("witness", () -> Call.of("witness", "sign", request, "--log", key));
        assertThat(signed.status()).as(signed.err()).isEqualTo(ExitStatus.DONE);
        Path line = file("line.txt", signed.text());
        Call kept = as("keeper", () -> Call.of("witness", "ask", "--signed", line, "--ledger", record));
        assertThat(kept.status()).as(kept.err()).isEqualTo(ExitStatus.DONE);
        Call checked = as("reader", () -> Call.of("witness", "check", "--ledger", record));
        assertThat(checked.status()).as(checked.err()).isEqualTo(ExitStatus.DONE);
        Call verified = as("reader", () -> Call.of("verify", "--ledger", record, "--key", key, "--witnesses", "1"));
        assertThat(verified.status()).as(verified.err()).isEqualTo(ExitStatus.DONE);
        assertThat(verified.err()).contains("witnessed at 3 rows: rapporteur/witness/");
        Path proof = folder.resolve("witnessed.tlog-proof");
        as("keeper", () -> Call.of("prove", statement, "--ledger", record, "--format", "tlog-proof", "--out", proof));
        assertThat(as("reader", () -> Call.of("verify", "--proof", proof, "--key", key, "--witnesses", "1"))
                        .err())
                .contains("witnessed by");
        Call too = as("reader", () -> Call.of("verify", "--proof", proof, "--key", key, "--witnesses", "2"));
        assertThat(too.status()).isEqualTo(ExitStatus.DAMAGED);

        // Another record of the same keeper under the same name: the witness has seen that it had something else.
        Call again = as("witness", () -> Call.of("witness", "sign", request, "--log", key));
        assertThat(again.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(again.err()).contains("not signed").contains("signed last has 3 rows");
        assertThat(as("witness", () -> Call.of("witness", "sign", request, "--log", known))
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        Files.writeString(
                record.resolve("attestations/000000000003/head.txt"),
                Files.readString(head)
                        .replaceFirst("\n3\n[^\n]+", "\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
        Call fork = as("reader", () -> Call.of("verify", "--ledger", record, "--key", key));
        assertThat(fork.status()).isEqualTo(ExitStatus.DAMAGED);
        assertThat(fork.err()).contains("shown in two forms");
    }

    @Test
    void aWitnessIsAskedOverHttp() throws IOException, InterruptedException {
        System.setProperty(CONFIG, folder.resolve("witness").toString());
        Witness witness = Witness.ofUser(List.of(Files.readString(key).strip()));
        try (WitnessService service =
                WitnessService.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            as("keeper", () -> Call.of("witness", "add", witness.verifier(), "--url", service.address()));
            Call first = as("keeper", () -> Call.of("witness", "ask", "--ledger", record));
            assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.DONE);
            ingest("harbour");
            Call second = as("keeper", () -> Call.of("witness", "ask", "--ledger", record));
            assertThat(second.status()).as(second.err()).isEqualTo(ExitStatus.DONE);
            String now = as("keeper", () -> Call.of("witness", "check", "--ledger", record))
                    .text();
            String origin = now.lines().findFirst().orElseThrow();
            String hash = sha256(origin);
            assertThat(get(service.address() + "/" + hash + "/checkpoint")).isEqualTo("200 " + now);
            assertThat(post(service, "old 0\n\n" + now)).startsWith("409 ").endsWith("\n");
            assertThat(post(service, "old 1\n\n" + now)).startsWith("409 ");
            assertThat(post(service, "nonsense")).startsWith("400 ");
            assertThat(post(service, "old 0\n\n" + now.replace(origin, "other/log")))
                    .startsWith("404 ");
            assertThat(post(service, "old 0\n\n" + now.replaceFirst("recorded 2", "recorded 1")))
                    .startsWith("403 ");
            assertThat(get(service.address() + "/")).startsWith("404 ");
        }
        Call gone = as("keeper", () -> Call.of("witness", "ask", "--ledger", record));
        assertThat(gone.status()).isEqualTo(ExitStatus.ENVIRONMENT);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String post(WitnessService service, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(service.address() + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return reply.statusCode() + " " + reply.body();
        }
    }

    @Test
    void theWholeLogIsGivenOutAsTiles() {
        Path tiles = folder.resolve("tiles");
        Call export = Call.of("export", "--ledger", record, "--format", "tlog-tiles", "--out", tiles);
        assertThat(export.status()).as(export.err()).isEqualTo(ExitStatus.DONE);
        assertThat(tiles.resolve("checkpoint")).hasSameTextualContentAs(head);
        assertThat(tiles.resolve("tile/0/000.p/3")).hasSize(96);
        assertThat(tiles.resolve("tile/entries/000.p/3")).isNotEmptyFile();
        Call part = Call.of(
                "export",
                "--ledger",
                record,
                "--format",
                "tlog-tiles",
                "--out",
                folder.resolve("part"),
                "--type",
                "killed");
        assertThat(part.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(part.err()).contains("the whole log");
    }

    @Test
    void aHeadFitsACodeThatATelephoneReads() throws IOException {
        String svg = HeadCode.svg(Files.readString(head));
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .endsWith("</svg>");
        assertThat(svg).contains("M4,4h1v1h-1z");
    }
}
