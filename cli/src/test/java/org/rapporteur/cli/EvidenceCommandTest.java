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
            "Clara Voss said on Monday that the bridge at Hallin is safe. <b>Engineers & others doubt it.\r\nVoss is the mayor of Hallin.\n";

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
