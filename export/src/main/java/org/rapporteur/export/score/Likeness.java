// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What makes two words, names or lists of facts the same, as far as measuring goes. */
final class Likeness {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.,]\\p{Nd}+)*");

    /** Words that say little: two contents are compared by the others. */
    private static final Set<String> STOP = list("telling-nothing");

    /** Words that part names which end alike, as in the north and the south of a country. */
    private static final Set<String> SIDES = list("side");

    private static final Set<String> ARTICLES = list("no-part-of-name");

    private Likeness() {}

    private static Set<String> list(String purpose) {
        try (InputStream bytes = Likeness.class.getResourceAsStream("/en/score/score-words.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("list score-words.txt must be on the class path, is not");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .filter(cells -> cells[0].equals(purpose))
                    .flatMap(cells -> Arrays.stream(cells[1].split(" ", -1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a text in lower case, each with the decimals of a number. */
    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The words that say something; all of them where none does. */
    static Set<String> content(String text) {
        List<String> all = words(text);
        Set<String> telling = all.stream().filter(word -> !STOP.contains(word)).collect(Collectors.toSet());
        return telling.isEmpty() ? new HashSet<>(all) : telling;
    }

    /** The share of words that two sets have in common, 0 to 1. */
    static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    /** Whether two names may be one, by all of the words of the shorter, initials, or the last word. */
    static boolean isSameName(String one, String other) {
        return isSameName(one, other, true);
    }

    /** @param byLast whether the same last word is enough, unless one names another side */
    static boolean isSameName(String one, String other, boolean byLast) {
        List<String> x = name(one);
        List<String> y = name(other);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        List<String> brief = x.size() <= y.size() ? x : y;
        List<String> full = x.size() <= y.size() ? y : x;
        String initials = full.stream()
                .filter(word -> !STOP.contains(word))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return new HashSet<>(full).containsAll(brief)
                || (full.size() > 1 && brief.equals(List.of(initials)))
                || (byLast && x.getLast().equals(y.getLast()) && !hasOtherSide(x, y));
    }

    private static boolean hasOtherSide(List<String> x, List<String> y) {
        Set<String> apart = new HashSet<>(x);
        y.forEach(word -> {
            if (x.contains(word)) {
                apart.remove(word);
            } else {
                apart.add(word);
            }
        });
        apart.retainAll(SIDES);
        return !apart.isEmpty();
    }

    /** Its words without points and articles; a plural is its singular. */
    private static List<String> name(String name) {
        return words(name.replace(".", "")).stream()
                .filter(word -> !ARTICLES.contains(word))
                .map(word -> word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word)
                .toList();
    }

    /** Places in two lists that go together. */
    record Pair(int gold, int found) {}

    private record Scored(double likeness, int gold, int found) {}

    /** Pairs one to one, the most alike first, equals in their order; what is not alike at all has no pair. */
    static <G, F> List<Pair> match(List<G> golds, List<F> found, ToDoubleBiFunction<G, F> likeness) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double alike = likeness.applyAsDouble(golds.get(i), found.get(j));
                if (alike > 0) {
                    scored.add(new Scored(alike, i, j));
                }
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::likeness)
                .reversed()
                .thenComparingInt(Scored::gold)
                .thenComparingInt(Scored::found));
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Scored one : scored) {
            if (!usedGold.contains(one.gold()) && !usedFound.contains(one.found())) {
                usedGold.add(one.gold());
                usedFound.add(one.found());
                pairs.add(new Pair(one.gold(), one.found()));
            }
        }
        return pairs;
    }

    /** Whether two lists of names hold the same, one to one. */
    static boolean areSameNames(List<String> one, List<String> other) {
        return one.size() == other.size()
                && match(one, other, (a, b) -> isSameName(a, b) ? 1 : 0).size() == one.size();
    }
}
