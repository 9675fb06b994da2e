// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static String line(Object... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(bytes, List.of("a", "b"))) {
            file.add(Arrays.asList(cells));
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsNoFormula() throws IOException {
        assertThat(line("=HYPERLINK(1)", "+1", "-1", "@x")).isEqualTo("a,b\r\n'=HYPERLINK(1),'+1,'-1,'@x\r\n");
        assertThat(line(List.of("=1", "b"), "a=b")).isEqualTo("a,b\r\n'=1; b,a=b\r\n");
    }

    @Test
    void numbersAndDaysStayWhatTheyAre() throws IOException {
        assertThat(line(-0.5, -3L, LocalDate.of(2024, 6, 7), null)).isEqualTo("a,b\r\n-0.5,-3,2024-06-07,\r\n");
    }

    @Test
    void whatPartsCellsIsQuoted() throws IOException {
        assertThat(line("Oslo, Norway", "the \"boss\"\nleft"))
                .isEqualTo("a,b\r\n\"Oslo, Norway\",\"the \"\"boss\"\"\nleft\"\r\n");
    }
}
