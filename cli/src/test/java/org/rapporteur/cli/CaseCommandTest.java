// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandTest {

    @TempDir
    private Path folder;

    private Path record;
    private List<String> ids;

    @BeforeEach
    void ingest() throws IOException {
        record = folder.resolve("record");
        Path report = Files.writeString(
                folder.resolve("report.txt"),
                "Clara Voss said on Monday that the bridge at Hallin is safe. Police arrested 14 people in Hallin.\n");
        assertThat(call("ingest", report).status()).isEqualTo(ExitStatus.DONE);
        ids = Pattern.compile("[svf]-[0-9a-f]{24}")
                .matcher(call("find", "Hallin").text())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        assertThat(ids).hasSizeGreaterThan(1);
    }

    private Call call(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--ledger";
        all[arguments.length + 1] = record;
        return Call.of(all);
    }

    private void done(Object... arguments) {
        Call call = call(arguments);
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aCaseIsWhatWasDoneToIt() {
        done("case", "new", "Hallin bridge", "--reviewer", "A. Lee");
        done("case", "add", "Hallin bridge", ids.getFirst().substring(0, 12), ids.get(1), "--reviewer", "A. Lee");
        done("case", "note", "Hallin bridge", "Ask the engineers", "--about", ids.getFirst(), "--reviewer", "B. Ito");
        done("case", "note", "Hallin bridge", "For the Sunday paper", "--reviewer", "B. Ito");
        done("case", "tag", "Hallin bridge", "bridges", "Hallin");
        done("case", "assign", "Hallin bridge", "C. Poe");

        assertThat(call("case", "show", "Hallin bridge").text())
                .contains(
                        "Hallin bridge\n",
                        "seen to by C. Poe",
                        "bridges, Hallin",
                        ids.getFirst() + " · put in by A. Lee",
                        "B. Ito: Ask the engineers",
                        "B. Ito: For the Sunday paper");
        assertThat(call("case", "list").text()).contains("Hallin bridge  2 in it · seen to by C. Poe");
        done("case", "remove", "Hallin bridge", ids.get(1));
        done("case", "close", "Hallin bridge");
        assertThat(call("case", "show", "Hallin bridge", "--format", "json").text())
                .contains("\"closed\":true", "\"says\":", ids.getFirst())
                .doesNotContain(ids.get(1));
        assertThat(call("verify").status()).isEqualTo(ExitStatus.DONE);
        assertThat(call("export", "--format", "jsonl").text())
                .contains("\"kind\":\"case\"", "\"act\":\"remove\"", "\"reviewer\":\"B. Ito\"");
    }

    @Test
    void evidenceIsOfAllThatIsInACase() {
        done("case", "new", "Hallin bridge");
        done("case", "add", "Hallin bridge", ids.getFirst());

        Call call = call("evidence", "Hallin bridge", "--out", folder.resolve("case.zip"));

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).startsWith("1 fact in ");
        done("case", "new", "Empty");
        assertThat(call("evidence", "Empty", "--out", folder.resolve("none.zip"))
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void saysWhatCannotBe() {
        done("case", "new", "Hallin bridge");
        assertThat(call("case", "new", "Hallin bridge").err()).contains("already");
        assertThat(call("case", "new", " ").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(call("case", "add", "Other", ids.getFirst()).err()).contains("case new");
        assertThat(call("case", "add", "Hallin bridge", "s-" + "0".repeat(24)).err())
                .contains("no fact or document");
        assertThat(call("case", "note", "Hallin bridge", "any", "--about", ids.getFirst())
                        .err())
                .contains("case show");
        assertThat(call("case").status()).isEqualTo(ExitStatus.USAGE);
    }
}
