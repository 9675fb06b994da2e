// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTextTest {

    private static String shown(String text, boolean isColoured) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = SafeText.of(bytes, isColoured)) {
            out.print(text);
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void ordinaryTextIsNotTouched() {
        String text =
                "\u201cCaf\u00e9\u201d \u2026 \u20ac\t\ud83d\ude00 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u00a9\r\n";
        assertThat(shown(text, false)).isEqualTo(text);
        assertThat(shown(text, true)).isEqualTo(text);
    }

    @Test
    void whatCommandsATerminalIsShown() {
        assertThat(shown("a\u001b]0;title\u0007b\u0000\u007f\b", false))
                .isEqualTo("a\u241b]0;title\u2407b\u2400\u2421\u2408");
        assertThat(shown("\u001b[31mred\u001b[0m", false)).isEqualTo("\u241b[31mred\u241b[0m");
        assertThat(shown("\u0085\u009b31m", false)).isEqualTo("\ufffd\ufffd31m");
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsShown() {
        assertThat(shown("\u202egpj.exe\u202c \u2066x\u2069 \u200f\u061c", false))
                .isEqualTo("\ufffdgpj.exe\ufffd \ufffdx\ufffd \ufffd\ufffd");
    }

    @Test
    void coloursOfTheProgramComeThroughAndNothingElse() {
        assertThat(shown("\u001b[1;31mred\u001b[0m", true)).isEqualTo("\u001b[1;31mred\u001b[0m");
        assertThat(shown("\u001b[8mhidden\u001b[2Jgone\u001b", true)).isEqualTo("\u241b[8mhidden\u241b[2Jgone\u241b");
    }

    @Test
    void aCharacterThatIsPartedByABufferIsWhole() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = SafeText.of(bytes, false);
        for (byte b : "\u202e\u201c".getBytes(UTF_8)) {
            out.write(b);
            out.flush();
        }
        assertThat(bytes.toString(UTF_8)).isEqualTo("\ufffd\u201c");
    }

    @Test
    void anArticleCannotCommandTheTerminal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"x\\u001b[2J\",\"title\":\"\\u0007Bell\",\"text\":\"\\\"The bridge \\u001b[31m\\u202e is safe,\\\" said Mayor Ada Brook.\"}\n");
        Call text = Call.of("read", file);
        assertThat(text.status()).as(text.err()).isEqualTo(ExitStatus.DONE);
        assertThat(text.text() + text.err()).contains("bridge").doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(Call.of("read", "--format", "jsonl", file).text()).contains("\u202e");
    }
}
