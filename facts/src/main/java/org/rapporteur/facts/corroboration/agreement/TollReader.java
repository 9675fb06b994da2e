// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.corroboration.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.corroboration.wording.Wording;
import org.rapporteur.facts.lexicon.Lexicon;
import org.rapporteur.model.analysis.FigureCategory;

/**
 * Counts up the dead and the hurt in a headline: <em>Woman, 2 children dead</em> are three. From each word that tells what
 * befell somebody it goes back (<em>two men killed</em>) or on (<em>kills wife, son</em>) over victims and numbers as long
 * as nothing else comes between. Immutable and safe for use by many threads.
 */
final class TollReader {

    /** Most words of a cue: <em>shot and killed</em>. */
    private static final int CUE = 3;

    /** Words beside a cue in which a written number counts its victims. */
    private static final int NEAR = 3;

    /** A larger number in a headline counts something else, or the dead of a year. */
    private static final int MOST = 999;

    private static final int OLDEST = 110;

    /** Numbers below are more often counts than ages. */
    private static final int YOUNG = 10;

    private record Cue(FigureCategory category, boolean after, boolean before) {}

    private record Victims(String kind, int count) {}

    private final Map<String, Cue> cues = new HashMap<>();
    private final Map<String, Victims> words = new HashMap<>();
    private final List<String> attackerDeaths = Lexicon.rows("en/attacker-deaths.txt", 1).stream()
            .map(row -> " " + row.getFirst() + " ")
            .toList();

    TollReader() {
        for (List<String> row : Lexicon.rows("en/figure-nouns.txt", 2)) {
            if (row.get(1).equals("person")) {
                words.put(row.get(0), new Victims(row.get(0).endsWith("s") ? "plural" : "person", 1));
            }
        }
        for (List<String> row : Lexicon.rows("en/toll-words.txt", 3)) {
            int count = row.get(2).equals("-") ? 1 : Integer.parseInt(row.get(2));
            words.put(row.get(0), new Victims(row.get(1), count));
        }
        for (List<String> row : Lexicon.rows("en/figure-cues.txt", 3)) {
            FigureCategory category = switch (row.get(1)) {
                case "killed" -> FigureCategory.KILLED;
                case "injured", "hospital" -> FigureCategory.INJURED;
                default -> null;
            };
            if (category != null && !words.containsKey(row.get(0))) {
                Cue other = cues.getOrDefault(row.get(0), new Cue(category, false, false));
                cues.put(
                        row.get(0),
                        new Cue(
                                category,
                                other.after() || row.get(2).equals("after"),
                                other.before() || row.get(2).equals("before")));
            }
        }
    }

    /** The numbers of dead and hurt, at most one of each, the first that is told. */
    List<CountedUp> read(Wording line) {
        Map<FigureCategory, CountedUp> found = new EnumMap<>(FigureCategory.class);
        for (int i = 0; i < line.size(); i++) {
            int end = i;
            Cue cue = null;
            for (int size = Math.min(CUE, line.size() - i); size > 0 && cue == null; size--) {
                cue = cues.get(String.join(" ", line.words(i, i + size)));
                end = i + size;
            }
            if (cue != null) {
                Cue known = cue;
                count(line, i, end, known).ifPresent(counted -> found.putIfAbsent(known.category(), counted));
                i = end - 1;
            }
        }
        several(line, found);
        return new ArrayList<>(found.values());
    }

    /** Whether he who did it is told to be dead too. */
    boolean isAttackerDead(Wording text) {
        String words = " " + text + " ";
        return attackerDeaths.stream().anyMatch(words::contains) || himselfToo(text);
    }

    /** <em>Kills wife, son, then himself.</em> */
    private boolean himselfToo(Wording text) {
        for (int i = 1; i < text.size(); i++) {
            Victims word = words.get(text.word(i));
            if (word != null && word.kind().equals("self") && text.word(i - 1).equals("then")) {
                return true;
            }
        }
        return false;
    }

    /** Whether words end in what is done to those named next: <em>he shot and killed (four people)</em>. */
    boolean endsInAct(Wording words) {
        for (int size = Math.min(CUE, words.size()); size > 0; size--) {
            Cue cue = cues.get(String.join(" ", words.words(words.size() - size, words.size())));
            if (cue != null && cue.before() && cue.category() == FigureCategory.KILLED) {
                return true;
            }
        }
        return false;
    }

    /** Whether words tell that somebody was shot, but not how it ended. */
    boolean isOnlyShot(Wording words) {
        boolean shot = words.words(0, words.size()).contains("shot");
        boolean told = false;
        for (int i = 0; i < words.size(); i++) {
            Cue cue = cues.get(words.word(i));
            told |= cue != null && !words.word(i).equals("shot");
        }
        return shot && !told;
    }

    private Optional<CountedUp> count(Wording line, int start, int end, Cue cue) {
        int back = cue.after() ? walk(line, start - 1, -1) : 0;
        if (back > 0) {
            return Optional.of(
                    new CountedUp(cue.category(), back, false, isCounted(line, Math.max(0, start - NEAR), start)));
        }
        int on = cue.before() ? walk(line, end, 1) : 0;
        return on > 0
                ? Optional.of(new CountedUp(
                        cue.category(), on, true, isCounted(line, end, Math.min(line.size(), end + NEAR))))
                : Optional.empty();
    }

    private static boolean isCounted(Wording line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (line.word(i).equals("one") || (line.isNumber(i) && !isAge(line, i))) {
                return true;
            }
        }
        return false;
    }

    /** The victims from a place on, in one direction; 0 where there are none or their number is not told. */
    private int walk(Wording line, int from, int step) {
        int sum = 0;
        @Nullable Integer number = null;
        boolean persons = false;
        for (int i = from; i >= 0 && i < line.size(); i += step) {
            Victims word = words.get(line.word(i));
            if (line.isNumber(i) || line.word(i).equals("one")) {
                int value = line.isNumber(i) ? number(line.word(i)) : 1;
                if (isAge(line, i) || (step < 0 && isAgeOfOne(line, i, value))) {
                    continue;
                }
                if (value <= 0 || value > MOST) {
                    break;
                }
                if (step < 0) {
                    // Going back, the number comes after its noun, which counted as one or not at all.
                    sum += persons && number != null ? value - number : value;
                    number = null;
                    persons = false;
                } else {
                    sum += value;
                    number = value;
                }
            } else if (word == null) {
                break;
            } else if (word.kind().equals("person") || word.kind().equals("several")) {
                boolean counted = step > 0 && number != null;
                sum += counted ? 0 : word.count();
                number = step < 0 ? Integer.valueOf(word.count()) : null;
                persons = true;
            } else if (word.kind().equals("plural")) {
                if (step > 0 && number == null) {
                    return 0;
                }
                number = step < 0 ? Integer.valueOf(0) : null;
                persons = true;
            } else if (!word.kind().equals("filler")) {
                break;
            }
        }
        return sum;
    }

    /** <em>Double homicide</em>: two, where nothing else tells how many died. */
    private void several(Wording line, Map<FigureCategory, CountedUp> found) {
        for (int i = 0; i + 1 < line.size(); i++) {
            Victims word = words.get(line.word(i));
            Cue next = cues.get(line.word(i + 1) + " of");
            if (word != null
                    && word.kind().equals("several")
                    && word.count() > 1
                    && (line.word(i + 1).equals("homicide")
                            || (next != null && next.category() == FigureCategory.KILLED))) {
                found.putIfAbsent(
                        FigureCategory.KILLED, new CountedUp(FigureCategory.KILLED, word.count(), false, true));
            }
        }
    }

    private static boolean isAge(Wording line, int index) {
        if (index + 1 >= line.size()) {
            return false;
        }
        String next = line.word(index + 1);
        return next.startsWith("year")
                || next.startsWith("month")
                || next.startsWith("week")
                || next.equals("day")
                || next.equals("yo");
    }

    /** <em>Man, 22, killed</em>; <em>John Smith, 22, killed</em>: a number of an age right after one person or a name. */
    private boolean isAgeOfOne(Wording line, int index, int value) {
        if (index == 0 || value > OLDEST) {
            return false;
        }
        Victims before = words.get(line.word(index - 1));
        return before == null
                ? value >= YOUNG && line.isCapital(index - 1)
                : before.kind().equals("person");
    }

    private static int number(String word) {
        return word.length() > 4 || word.indexOf('.') >= 0 ? -1 : Integer.parseInt(word);
    }
}
