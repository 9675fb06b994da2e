// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.lemmas;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects the lemmas of treebanks for {@code lemma-exceptions.tsv}: of each form and part of speech the lemma that it nearly
 * always has, where that is not the form itself. Proper names are left out: their lemma depends on their case.
 *
 * <p>Usage: {@code LemmaList FILE_OR_FOLDER...} of CoNLL-U; rows go to standard output, to be put under the head comment.
 */
public final class LemmaList {

    /** How often of ten a form must have the lemma. */
    private static final double NEARLY_ALWAYS = 0.8;

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    private LemmaList() {}

    public static void main(String[] args) throws IOException {
        LemmaList list = new LemmaList();
        for (String arg : args) {
            try (Stream<Path> files = Files.walk(Path.of(arg))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    list.count(file);
                }
            }
        }
        list.print(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    }

    private void count(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            List<String> columns = List.of(line.split("\t", -1));
            boolean word = columns.size() == 10 && columns.getFirst().chars().allMatch(Character::isDigit);
            if (word && !columns.get(2).equals("_") && !columns.get(3).equals("PROPN")) {
                String form = columns.get(1).toLowerCase(Locale.ROOT).replace('’', '\'');
                counts.computeIfAbsent(form + "\t" + columns.get(3), key -> new TreeMap<>())
                        .merge(columns.get(2), 1, Integer::sum);
            }
        }
    }

    private void print(PrintStream out) {
        counts.forEach((key, lemmas) -> {
            String form = key.substring(0, key.indexOf('\t'));
            Map.Entry<String, Integer> most = lemmas.entrySet().stream()
                    .max(Comparator.comparing(Map.Entry::getValue))
                    .orElseThrow();
            int all = lemmas.values().stream().mapToInt(Integer::intValue).sum();
            if (!most.getKey().equals(form) && most.getValue() >= NEARLY_ALWAYS * all) {
                out.println(key + "\t" + most.getKey());
            }
        });
        out.flush();
    }
}
