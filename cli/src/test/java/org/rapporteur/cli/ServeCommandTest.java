// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ServeCommandTest {

    @TempDir
    private static Path folder;

    private static Path record;

    @BeforeAll
    static void ingest() throws IOException {
        record = folder.resolve("record");
        Path report = Files.writeString(folder.resolve("report.txt"), "Police arrested 14 people in Oslo on Monday.\n");
        assertThat(Call.of("ingest", "--ledger", record, report).status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void saysWhereItListensAndNothingElse() throws Exception {
        PipedInputStream shown = new PipedInputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(new PipedOutputStream(shown), true, StandardCharsets.UTF_8),
                Ansi.OFF,
                false,
                100);
        Thread serving = Thread.ofPlatform()
                .start(() -> Main.run(new String[] {"serve", "--ledger", record.toString(), "--port", "0"}, console));

        String line = new BufferedReader(new InputStreamReader(shown, StandardCharsets.UTF_8)).readLine();

        assertThat(line).matches("Listening on http://127\\.0\\.0\\.1:\\d+");
        URI health = URI.create(line.substring("Listening on ".length()) + "/healthz");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .body())
                    .contains("\"status\":\"up\"");
        }
        serving.interrupt();
        serving.join();
    }

    @Test
    void doesNotOpenItselfToOthersWithoutAToken() throws IOException {
        Call open = Call.of("serve", "--ledger", record, "--host", "0.0.0.0", "--port", "0");
        assertThat(open.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(open.err()).contains("--token-file");

        Path token = Files.writeString(folder.resolve("token"), "secret\n");
        Call weak = Call.of("serve", "--ledger", record, "--host", "0.0.0.0", "--port", "0", "--token-file", token);
        assertThat(weak.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(weak.err()).contains("at least 24").doesNotContain("secret");
    }

    @Test
    void saysWhatIsInItsWay() throws IOException {
        assertThat(Call.of("serve", "--ledger", folder.resolve("none")).status())
                .isEqualTo(ExitStatus.USAGE);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Call call = Call.of("serve", "--ledger", record, "--port", taken.getLocalPort());
            assertThat(call.status()).isEqualTo(ExitStatus.ENVIRONMENT);
            assertThat(call.err()).contains("port " + taken.getLocalPort(), "--port");
        }
    }
}
