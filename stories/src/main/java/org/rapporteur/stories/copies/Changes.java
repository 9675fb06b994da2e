// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.stories.copies.Alignment.Gap;
import org.rapporteur.stories.copies.Change.Kind;
import org.rapporteur.stories.wording.Wording;

/**
 * Says what differs between two versions of one passage, and whether a fact does: another number, a negation, another
 * name, another word that means something else. Slips of the pen, other words for the same and cuts change no fact.
 * Immutable and safe for use by many threads.
 */
final class Changes {

    /** A text retyped with this many slips, and this share of its words, may hold any slip. */
    private static final int SLIPS = 5;

    private static final double SLIP_SHARE = 0.02;

    /** Most words that are put in for a negation; more are a clause of their own. */
    private static final int INSERTED = 3;

    /** Most words that are exchanged for as many; more are told anew. */
    private static final int REPLACED = 6;

    /** Most words before the first shared passage, or after the last, that are compared. */
    private static final int EDGE = 6;

    /** Times as many words on one side that are no exchange any more. */
    private static final int UNEVEN = 4;

    /** Letters of a negation from which on a slip is but a slip. */
    private static final int SURE_SLIP = 5;

    private final Map<String, String> families = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> negations = new HashSet<>();

    Changes(Language language) {
        for (List<String> row : language.rows("same-words", 2)) {
            switch (row.get(1)) {
                case "small" -> small.add(row.get(0));
                case "negation" -> negations.add(row.get(0));
                default -> families.put(row.get(0), row.get(1));
            }
        }
    }

    List<Change> between(Wording first, Wording second, Alignment alignment) {
        List<Change> changes = new ArrayList<>();
        for (Gap gap : alignment.gaps()) {
            for (Gap run : runs(first, second, gap)) {
                changes.add(new Change(kind(first, second, run), run));
            }
        }
        edges(first, second, alignment).forEach(run -> changes.add(new Change(edgeKind(first, second, run), run)));
        long slips = changes.stream()
                .filter(change -> change.kind() == Kind.SPELLING)
                .count();
        boolean noisy = slips >= SLIPS && slips >= alignment.matched() * SLIP_SHARE;
        return noisy
                ? changes.stream().map(change -> forgive(first, second, change)).toList()
                : changes;
    }

    /** Words before the first and after the last shared passage, where both texts have as many and begin or end there. */
    private static List<Gap> edges(Wording first, Wording second, Alignment alignment) {
        List<Gap> edges = new ArrayList<>();
        if (alignment.blocks().isEmpty()) {
            return edges;
        }
        var head = alignment.blocks().getFirst();
        if (head.first() == head.second() && head.first() > 0 && head.first() <= EDGE) {
            edges.addAll(runs(first, second, new Gap(0, head.first(), 0, head.second())));
        }
        var tail = alignment.blocks().getLast();
        int left = first.size() - tail.firstEnd();
        if (left == second.size() - tail.secondEnd() && left > 0 && left <= EDGE) {
            edges.addAll(runs(first, second, new Gap(tail.firstEnd(), first.size(), tail.secondEnd(), second.size())));
        }
        return edges;
    }

    /** Names at the edge of a text are those of datelines and writers. */
    private Kind edgeKind(Wording first, Wording second, Gap run) {
        Kind kind = kind(first, second, run);
        return kind == Kind.NAME ? Kind.CUT : kind;
    }

    /** In a text full of slips a word that still looks a little like the other is one more of them. */
    private static Change forgive(Wording first, Wording second, Change change) {
        Gap place = change.place();
        String a = first.letters(place.firstStart(), place.firstEnd());
        String b = second.letters(place.secondStart(), place.secondEnd());
        boolean digits = (a + b).chars().anyMatch(Character::isDigit);
        int length = Math.max(a.length(), b.length());
        boolean slip = change.kind().isFact() && !digits && Letters.distance(a, b) * 5 <= length * 3;
        return slip ? new Change(Kind.SPELLING, place) : change;
    }

    /** The runs of words within a gap that find no counterpart, by the cheapest alignment of its words. */
    private static List<Gap> runs(Wording first, Wording second, Gap gap) {
        int rows = gap.firstEnd() - gap.firstStart();
        int columns = gap.secondEnd() - gap.secondStart();
        int[][] cost = new int[rows + 1][columns + 1];
        for (int i = rows; i >= 0; i--) {
            for (int j = columns; j >= 0; j--) {
                if (i == rows || j == columns) {
                    cost[i][j] = 2 * (rows - i + columns - j);
                } else {
                    int both = cost[i + 1][j + 1]
                            + change(first.word(gap.firstStart() + i), second.word(gap.secondStart() + j));
                    cost[i][j] = Math.min(both, 2 + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        List<Gap> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        int fromI = 0;
        int fromJ = 0;
        while (i < rows || j < columns) {
            boolean both = i < rows && j < columns;
            int change = both ? change(first.word(gap.firstStart() + i), second.word(gap.secondStart() + j)) : 0;
            if (both && cost[i][j] == cost[i + 1][j + 1] + change) {
                i++;
                j++;
                if (change == 0) {
                    addRun(runs, gap, fromI, i - 1, fromJ, j - 1);
                    fromI = i;
                    fromJ = j;
                }
            } else if (i < rows && cost[i][j] == 2 + cost[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        addRun(runs, gap, fromI, rows, fromJ, columns);
        return runs;
    }

    private static void addRun(List<Gap> runs, Gap gap, int fromI, int toI, int fromJ, int toJ) {
        if (toI > fromI || toJ > fromJ) {
            runs.add(new Gap(
                    gap.firstStart() + fromI,
                    gap.firstStart() + toI,
                    gap.secondStart() + fromJ,
                    gap.secondStart() + toJ));
        }
    }

    private static int change(String first, String second) {
        return first.equals(second) ? 0 : 3;
    }

    private Kind kind(Wording first, Wording second, Gap run) {
        List<String> a = first.words(run.firstStart(), run.firstEnd());
        List<String> b = second.words(run.secondStart(), run.secondEnd());
        boolean onlyOne = a.isEmpty() || b.isEmpty();
        if ((onlyOne && a.size() + b.size() > INSERTED) || Math.min(a.size(), b.size()) > REPLACED) {
            return Kind.CUT;
        }
        if (crosses(first, run.firstStart(), run.firstEnd()) || crosses(second, run.secondStart(), run.secondEnd())) {
            return Kind.CUT;
        }
        List<String> numbersA = numbers(a);
        List<String> numbersB = numbers(b);
        if (!numbersA.equals(numbersB) && (!onlyOne || isReplaced(numbersA, numbersB))) {
            return Kind.NUMBER;
        }
        boolean negated = a.stream().anyMatch(negations::contains) != b.stream().anyMatch(negations::contains);
        // A slip in a short word may have made a negation: not, now.
        boolean slip = Letters.isSlip(String.join("", a), String.join("", b));
        if (slip && (!negated || String.join("", a).length() >= SURE_SLIP)) {
            return Kind.SPELLING;
        }
        if (negated) {
            return Kind.NEGATION;
        }
        if (onlyOne || Math.max(a.size(), b.size()) > UNEVEN * Math.min(a.size(), b.size())) {
            return Kind.CUT;
        }
        List<Integer> restA = rest(first, run.firstStart(), run.firstEnd(), b);
        List<Integer> restB = rest(second, run.secondStart(), run.secondEnd(), a);
        if (restA.isEmpty() && restB.isEmpty()) {
            return Kind.SAME;
        }
        if (restA.isEmpty() || restB.isEmpty()) {
            return Kind.CUT;
        }
        boolean names =
                restA.stream().allMatch(first::isCapital) && restB.stream().allMatch(second::isCapital);
        return names ? Kind.NAME : Kind.WORD;
    }

    /** Whether a sentence ends before the last of the words: then some were left out, not exchanged. */
    private static boolean crosses(Wording wording, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            if (wording.closesSentence(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReplaced(List<String> first, List<String> second) {
        return !first.isEmpty() && !second.isEmpty();
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
    }

    /** The words that carry a meaning of their own and find no other word for it on the other side. */
    private List<Integer> rest(Wording wording, int start, int end, List<String> others) {
        List<Integer> rest = new ArrayList<>();
        for (int i = start; i < end; i++) {
            String word = wording.word(i);
            if (!small.contains(word) && others.stream().noneMatch(other -> isSame(word, other))) {
                rest.add(i);
            }
        }
        return rest;
    }

    private boolean isSame(String word, String other) {
        if (Letters.isSlip(word, other) || Letters.isForm(word, other)) {
            return true;
        }
        String family = families.get(word);
        return family != null && family.equals(families.get(other));
    }
}
