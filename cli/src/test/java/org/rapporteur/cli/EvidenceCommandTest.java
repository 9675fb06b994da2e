// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence as somebody gets it who has Python and no Rapporteur. */
class EvidenceCommandTest {

    private static final String REPORT =
            "Clara Voss said on Monday that the bridge at Hallin is safe. <b>Engineers & others doubt it.\r\n"
                    + "Voss is the mayor of Hallin.\n";

    @TempDir
    private static Path shared;

    private static Path bundle;
    private static String fact;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        Path record = shared.resolve("record");
        Path report = Files.writeString(shared.resolve("report.txt"), REPORT);
        assertThat(Call.of("ingest", "--ledger", record, report).status()).isEqualTo(ExitStatus.DONE);
        bundle = shared.resolve("evidence.zip");
        String document = Call.of("find", "bridge", "--kind", "document", "--ledger", record, "--format", "jsonl")
                .text()
                .replaceFirst("(?s).*?\"(sha256:[0-9a-f]{64})\".*", "$1");
        Call call = Call.of("evidence", document, "--ledger", record, "--out", bundle);
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).contains("START-HERE.html");
        Call none = Call.of(
                "evidence", "s-000000000000000000000000", "--ledger", record, "--out", shared.resolve("none.zip"));
        assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(shared.resolve("none.zip")).doesNotExist();
    }

    @BeforeEach
    void unpack() throws IOException {
        unpack(bundle);
    }

    private void unpack(Path zipped) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(zipped), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path unpacked = folder.resolve(entry.getName());
                Files.createDirectories(unpacked.getParent());
                Files.write(unpacked, zip.readAllBytes());
            }
        }
        try (Stream<Path> facts = Files.list(folder.resolve("facts"))) {
            fact = facts.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("s-") && name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Checked(int status, String words) {}

    private Checked check(String... arguments) throws IOException {
        try {
            Process python = new ProcessBuilder(Stream.concat(
                                    Stream.of(
                                            "python3",
                                            folder.resolve("check.py").toString()),
                                    Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            try (InputStream out = python.getInputStream()) {
                String words = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new Checked(python.waitFor(), words);
            }
        } catch (IOException e) {
            assumeTrue(false, "no python3: " + e.getMessage());
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("evidence/" + fact + ".evidence.json"))
                .replaceFirst("(?s).*?\"key\" : \"([^\"]+)\".*", "$1");
    }

    @Test
    void holdsAsItIsAndSaysWhoseSignatureItIs() throws IOException {
        assertThat(folder.resolve("START-HERE.html")).content().contains("five minutes", fact);
        assertThat(folder.resolve("facts/" + fact + ".pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        assertThat(folder.resolve("originals")).isDirectoryContaining("glob:**.txt");
        assertThat(check().status()).isEqualTo(3);
        assertThat(check().words()).contains("HOLDS", "UNKNOWN SIGNER");
        assertThat(check(key()).status()).isZero();
        assertThat(check(key().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+")).status())
                .isEqualTo(1);
    }

    private static void run(Path at, String... words) throws IOException {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(at.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (InputStream out = process.getInputStream()) {
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(said).isZero();
            }
        } catch (IOException e) {
            assumeTrue(false, "no OpenSSL here: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token of a head, from an authority that is made for it. */
    private static void stamp(Path at) throws IOException {
        Files.writeString(at.resolve("tsa.cnf"), """
            [req]
            distinguished_name = name
            x509_extensions = tsa
            prompt = no
            [name]
            CN = Test Authority
            [tsa]
            extendedKeyUsage = critical, timeStamping
            [ts]
            serial = serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256
            """);
        Files.writeString(at.resolve("serial"), "01\n");
        run(
                at,
                "openssl",
                "req",
                "-x509",
                "-config",
                "tsa.cnf",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.pem");
        run(at, "openssl", "ts", "-query", "-data", "head.txt", "-sha256", "-cert", "-out", "query");
        run(
                at,
                "openssl",
                "ts",
                "-reply",
                "-queryfile",
                "query",
                "-config",
                "tsa.cnf",
                "-section",
                "ts",
                "-signer",
                "tsa.pem",
                "-inkey",
                "tsa.key",
                "-token_out",
                "-out",
                "time-1.tsr");
    }

    @Test
    void timeStampsOfTheRecordGoAlongAndStayTiedToTheFact() throws IOException {
        Path record = folder.resolve("timed");
        assertThat(Call.of("ingest", "--ledger", record, shared.resolve("report.txt"))
                        .status())
                .isZero();
        String head = Call.of("verify", "--ledger", record).text();
        Path at = Files.createDirectories(
                record.resolve("attestations/%012d".formatted(Long.parseLong(head.split("\n", 3)[1]))));
        Files.writeString(at.resolve("head.txt"), head);
        stamp(at);
        assertThat(Call.of("review", "confirm", fact, "--ledger", record, "--reviewer", "A. Lee")
                        .status())
                .isZero();
        Path stamped = folder.resolve("stamped.zip");
        Call made = Call.of("evidence", fact, "--ledger", record, "--out", stamped);
        assertThat(made.status()).as(made.err()).isZero();
        unpack(stamped);
        assertThat(folder.resolve("START-HERE.html")).content().contains("CN=Test Authority", "openssl ts -verify");
        Files.copy(at.resolve("tsa.pem"), folder.resolve("timestamps/authority.pem"));
        String size = head.split("\n", 3)[1];
        run(
                folder.resolve("timestamps"),
                "openssl",
                "ts",
                "-verify",
                "-data",
                size + "-head.txt",
                "-in",
                size + "-time-1.tsr",
                "-token_in",
                "-CAfile",
                "authority.pem");
        assertThat(check(key()).words()).contains("HOLDS " + fact);
        assertThat(folder.resolve("evidence/" + fact + ".tlog-proof")).content().startsWith("c2sp.org/tlog-proof@v1");
        assertThat(Call.of("verify", "--proof", folder.resolve("evidence/" + fact + ".tlog-proof"), "--key", key())
                        .status())
                .isZero();

        Path evidence = folder.resolve("evidence/" + fact + ".evidence.json");
        String whole = Files.readString(evidence);
        int token = whole.indexOf("\"token\" : \"") + "\"token\" : \"".length();
        Files.writeString(evidence, whole.substring(0, token) + whole.substring(token + 400));
        assertThat(check(key()).words()).contains("DOES NOT HOLD " + fact);
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.zip");
        String document;
        try (Stream<Path> originals = Files.list(folder.resolve("originals"))) {
            document = "sha256:"
                    + originals
                            .findFirst()
                            .orElseThrow()
                            .getFileName()
                            .toString()
                            .replaceFirst("\\..*", "");
        }
        assertThat(Call.of("evidence", document, "--ledger", shared.resolve("record"), "--out", again)
                        .status())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(bundle);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the leaf | evidence/FACT.evidence.json | Clara | Clora",
                "the index | evidence/FACT.evidence.json | \"index\" : 1 | \"index\" : 2",
                "the head | evidence/FACT.evidence.json | recorded 20 | recorded 19",
                "the signature | evidence/FACT.evidence.json | \\u2014 rapporteur | \\u2014 rapportour",
                "the original | originals/ORIGINAL | safe | unsafe",
                "the words on the page | facts/FACT.html | </mark> | !</mark>",
                "the leaf on the page | facts/FACT.html | <pre id=\"leaf\">{ | <pre id=\"leaf\">{{",
                "the evidence in the page | facts/FACT.html | \"index\" : 1 | \"index\" : 2"
            })
    void whatIsAlteredIsRefused(String what, String file, String from, String to) throws IOException {
        String original;
        try (Stream<Path> originals = Files.list(folder.resolve("originals"))) {
            original = originals.findFirst().orElseThrow().getFileName().toString();
        }
        Path altered = folder.resolve(file.replace("FACT", fact).replace("ORIGINAL", original));
        String before = Files.readString(altered);
        assertThat(before).as(what).contains(from);
        Files.writeString(altered, before.replace(from, to));

        Checked checked = check(key());

        assertThat(checked.status()).as(checked.words()).isEqualTo(1);
        assertThat(checked.words()).contains("DOES NOT HOLD");
    }

    @Test
    void whatPeopleDecidedGoesAlongAndNoneIsLeftOut() throws IOException {
        Path record = folder.resolve("own");
        assertThat(Call.of("ingest", "--ledger", record, shared.resolve("report.txt"))
                        .status())
                .isZero();
        assertThat(Call.of("review", "confirm", fact, "--ledger", record, "--reviewer", "A. Lee")
                        .status())
                .isZero();
        assertThat(Call.of("review", "reject", fact, "--ledger", record, "--reviewer", "B. Ito", "--reason", "Not so")
                        .status())
                .isZero();
        Path reviewed = folder.resolve("reviewed.zip");
        assertThat(Call.of("evidence", fact, "--ledger", record, "--out", reviewed)
                        .status())
                .isZero();
        unpack(reviewed);
        Path evidence = folder.resolve("evidence/" + fact + ".evidence.json");
        assertThat(folder.resolve("facts/" + fact + ".html"))
                .content()
                .contains("State of review: disputed.", "Confirmed by A. Lee", "Rejected by B. Ito", "Not so");
        assertThat(check(key()).words()).contains("HOLDS " + fact);

        String whole = Files.readString(evidence);
        int first = whole.indexOf("\"decisions\" : [ {") + "\"decisions\" : [ ".length();
        Files.writeString(evidence, whole.substring(0, first) + whole.substring(whole.indexOf("}, {", first) + 3));
        assertThat(check(key()).words()).contains("DOES NOT HOLD " + fact);
    }

    @Test
    void anEmptyFolderProvesNothing() throws IOException {
        try (Stream<Path> evidence = Files.list(folder.resolve("evidence"))) {
            for (Path file : evidence.toList()) {
                Files.delete(file);
            }
        }
        assertThat(check().status()).isEqualTo(1);
        assertThat(List.of(check().words())).first().asString().contains("no evidence");
    }
}
