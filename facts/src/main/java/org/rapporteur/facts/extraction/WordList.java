// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists under {@code resources/<language>}: UTF-8, comment lines begin with {@code #}. */
final class WordList {

    private WordList() {}

    /**
     * The rows of a list, each with its columns.
     *
     * @param name path under the resources, as {@code en/cues.txt}
     * @throws IllegalStateException if there is no such list
     */
    static List<List<String>> rows(String name) {
        try (InputStream bytes = WordList.class.getResourceAsStream("/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("word list " + name + " must be on the class path, is not");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name + " cannot be read", e);
        }
    }

    /** The first column of a list. */
    static List<String> words(String name) {
        return rows(name).stream().map(List::getFirst).toList();
    }
}
