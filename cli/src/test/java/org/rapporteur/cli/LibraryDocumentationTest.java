// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that the documents show compile and print what they are said to print. */
class LibraryDocumentationTest {

    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern VERSION = Pattern.compile("<version>[^<]*</version>");

    @TempDir
    private Path folder;

    private static List<String> programs(String document) throws IOException {
        return PROGRAM.matcher(Files.readString(Call.ROOT.resolve(document)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Runs a program as a reader would who copies it into a file. */
    private String run(String program) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("Example.java"), program);
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString())
                .directory(Call.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(status).as(printed).isZero();
        return printed;
    }

    @Test
    void theFirstProgramPrintsWhoSaidWhat() throws IOException, InterruptedException {
        String program = programs("README.md").getFirst();
        assertThat(run(program)).isEqualTo("Ada Brook: The bridge is safe,\n");
    }

    @Test
    void theFacadeAndTheGuideShowTheSameProgram() throws IOException {
        String program = programs("README.md").getFirst();
        assertThat(programs("docs/library.md").getFirst()).isEqualTo(program);
        String facade =
                Files.readString(Call.ROOT.resolve("engine/src/main/java/org/rapporteur/engine/Rapporteur.java"));
        assertThat(facade.lines().map(line -> line.replaceFirst("^ \\* ?", "")).toList())
                .containsSubsequence(program.lines().toList());
    }

    @Test
    void thePageForJavaDevelopersShowsAProgramThatRunsAndThisVersion() throws IOException, InterruptedException {
        assertThat(run(programs("docs/users/java.md").getFirst())).isEqualTo("COERCE HAPPENED arrested\n");
        Matcher version = VERSION.matcher(Files.readString(Call.ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Call.ROOT.resolve("docs/users/java.md"))).contains(version.group());
    }

    @Test
    void theOtherProgramsOfTheGuideRun() throws IOException, InterruptedException {
        List<String> programs = programs("docs/library.md");
        assertThat(programs).hasSize(3);
        assertThat(run(programs.get(1)))
                .contains("The owner denied that the ferry was overloaded")
                .contains("Police arrested two men in Oslo");
        assertThat(run(programs.get(2))).contains(" facts\n");
    }
}
