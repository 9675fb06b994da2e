// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;

/**
 * Two reports side by side, paragraph by paragraph, with what only one of them has marked.
 *
 * @param rows in the order of both
 * @param onlyOne facts of the first that the second has not in these words
 * @param onlyOther likewise of the second
 * @param shared facts that both have in the same words
 */
public record ComparePage(
        Side one, Side other, List<Row> rows, List<Told> onlyOne, List<Told> onlyOther, List<Told> shared) {

    /** Longest texts that are compared word by word: what lies between grows with the product of two paragraphs. */
    private static final int PARAGRAPHS = 600;

    private static final int WORDS = 1_500;

    /** Least share of words in common by which two paragraphs stand side by side. */
    private static final double ALIKE = 0.3;

    /** A report. */
    public record Side(String title, String line, String address) {}

    /** A paragraph of each; empty where one has none. */
    public record Row(List<Run> one, List<Run> other) {}

    /** Words of a paragraph. */
    public record Run(String words, boolean isOwn) {}

    /** A fact. */
    public record Told(String kind, String words, String address) {}

    static ComparePage of(RecordedDocument one, RecordedDocument other) {
        Map<String, Told> first = told(one);
        Map<String, Told> second = told(other);
        return new ComparePage(
                side(one),
                side(other),
                rows(paragraphs(one), paragraphs(other)),
                without(first, second),
                without(second, first),
                first.entrySet().stream()
                        .filter(entry -> second.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static Side side(RecordedDocument document) {
        String title = document.document().title();
        return new Side(
                title == null ? document.document().source() : title,
                Stream.of(
                                document.document().published() == null
                                        ? ""
                                        : DateWords.of(document.document().published()),
                                document.document().outlet() == null
                                        ? document.document().source()
                                        : document.document().outlet().name())
                        .filter(words -> !words.isEmpty())
                        .reduce((day, outlet) -> day + " · " + outlet)
                        .orElse(""),
                "/documents/" + document.document().id().value());
    }

    private static Map<String, Told> told(RecordedDocument document) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Fact fact : document.facts().facts()) {
            String kind = switch (fact) {
                case Statement _ -> "statement";
                case Event _ -> "event";
                case Figure _ -> "figure";
                default -> "";
            };
            if (!kind.isEmpty()) {
                String words = FactView.of(fact, document.facts()).sentence();
                told.putIfAbsent(
                        words,
                        new Told(
                                kind,
                                words,
                                "/documents/" + document.document().id().value() + "#" + document.key(fact.id())));
            }
        }
        return told;
    }

    private static List<Told> without(Map<String, Told> all, Map<String, Told> others) {
        return all.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> paragraphs(RecordedDocument document) {
        return document.document()
                .text()
                .value()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(PARAGRAPHS)
                .toList();
    }

    /** The order of both with as much in common side by side as there can be. */
    static List<Row> rows(List<String> one, List<String> other) {
        double[][] alike = alike(one, other);
        double[][] best = new double[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                double beside = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(beside, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size()
                    && j < other.size()
                    && alike[i][j] >= ALIKE
                    && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                rows.add(beside(one.get(i++), other.get(j++)));
            } else if (j == other.size() || (i < one.size() && best[i + 1][j] >= best[i][j + 1])) {
                rows.add(new Row(List.of(new Run(one.get(i++), true)), List.of()));
            } else {
                rows.add(new Row(List.of(), List.of(new Run(other.get(j++), true))));
            }
        }
        return rows;
    }

    private static double[][] alike(List<String> one, List<String> other) {
        List<Set<String>> left = one.stream()
                .map(text -> (Set<String>) new HashSet<>(words(text)))
                .toList();
        List<Set<String>> right = other.stream()
                .map(text -> (Set<String>) new HashSet<>(words(text)))
                .toList();
        double[][] alike = new double[one.size()][other.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                Set<String> both = new HashSet<>(left.get(i));
                both.retainAll(right.get(j));
                alike[i][j] =
                        2.0 * both.size() / (left.get(i).size() + right.get(j).size());
            }
        }
        return alike;
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    /** By the longest row of words that both have. */
    private static Row beside(String one, String other) {
        List<String> left = words(one);
        List<String> right = words(other);
        if (left.size() > WORDS || right.size() > WORDS) {
            boolean isSame = one.equals(other);
            return new Row(List.of(new Run(one, !isSame)), List.of(new Run(other, !isSame)));
        }
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                pairs.put(i++, j++);
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new Row(runs(left, pairs.keySet()), runs(right, Set.copyOf(pairs.values())));
    }

    private static List<Run> runs(List<String> words, Set<Integer> shared) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            run.append(run.isEmpty() ? "" : " ").append(words.get(i));
            boolean isOwn = !shared.contains(i);
            if (i + 1 == words.size() || isOwn == shared.contains(i + 1)) {
                runs.add(new Run(run.toString(), isOwn));
                run.setLength(0);
            }
        }
        return runs;
    }
}
