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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, run from its first line to its last. */
@Tag("slow")
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-zA-Z./]+\\.md)\\)");

    @TempDir
    private Path folder;

    /** A word of a command: samples lie in the project, all else in a folder of this test's own. */
    private Object word(String word) {
        if (word.startsWith("samples/")) {
            return Call.ROOT.resolve(word);
        }
        boolean isFile = word.equals("record") || word.equals("tiles") || (word.contains(".") && !word.startsWith("-"));
        return isFile ? folder.resolve(word) : word;
    }

    @Test
    void everyCommandOfTheTutorialRuns() throws IOException {
        String page = Files.readString(Call.ROOT.resolve("docs/tutorial.md"));
        List<String> commands = BLOCK.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(commands).hasSizeGreaterThan(12);
        for (String command : commands) {
            String[] parts = command.split(" >", 2);
            assertThat(parts[0]).startsWith("rapporteur ");
            Call call = Call.of(Arrays.stream(parts[0].split(" ", -1)).skip(1).map(this::word).toArray());
            assertThat(call.status()).as("%s: %s", command, call.err()).isEqualTo(ExitStatus.DONE);
            if (parts.length > 1) {
                Files.writeString(folder.resolve(parts[1]), call.text());
            }
        }
        assertThat(folder.resolve("dossier.html")).content().contains("Rouhani").contains("<svg");
    }

    @Test
    void everyPageThatItNamesIsThere() throws IOException {
        Path docs = Call.ROOT.resolve("docs");
        for (String page : List.of("tutorial.md", "custody.md", "proofs.md")) {
            assertThat(LINK.matcher(Files.readString(docs.resolve(page))).results())
                    .allSatisfy(link -> assertThat(docs.resolve(link.group(1))).exists());
        }
    }
}
