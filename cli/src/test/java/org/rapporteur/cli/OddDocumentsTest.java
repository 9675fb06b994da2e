// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that once were refused as mistakes of the program, or ended a run. */
class OddDocumentsTest {

    @TempDir
    private Path folder;

    private Call read(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.jsonl"), lines);
        return Call.of("read", "--format", "jsonl", file);
    }

    @Test
    void daysAfterTheYear9999AreNone() throws IOException {
        Call call = read("""
                {"id":"a","published":"9999-12-30","text":"The minister will meet rebels in Oslo next week, officials said. Police said 12 people were killed this week."}
                {"id":"b","published":"9999-12-31","text":"Protesters will march in Paris on Friday, police said. At least 12 people were killed this week."}
                {"id":"c","text":"The army will attack on 9999-12-31. It will attack in the week of December 31, 9999."}
                """);
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.text()).doesNotContain("+10000");
    }

    @Test
    void aHundredThousandQuotationMarksEndNoRun() throws IOException {
        // Most repeat and are read once; the last document must come through.
        String marks = "\\" + "\"\\".repeat(30_000) + "\"";
        Call call = read("{\"id\":\"a\",\"text\":\"It fell. " + marks + "\"}\n"
                + "{\"id\":\"b\",\"text\":\"The bridge fell, police said.\"}\n");
        assertThat(call.status()).as(call.err()).isIn(ExitStatus.DONE, ExitStatus.REJECTED);
        assertThat(call.text().lines()).hasSize(2).last().asString().contains("The bridge fell");
    }
}
