// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.stories.agreement.TollWords.Fate;
import org.rapporteur.stories.agreement.TollWords.Found;
import org.rapporteur.stories.agreement.TollWords.Kind;
import org.rapporteur.stories.wording.Wording;

/**
 * Counts up the dead and the hurt in a headline: <em>Woman, 2 children dead</em> are three. From each word that tells what
 * befell somebody it goes back (<em>two men killed</em>) or on (<em>kills wife, son</em>) over victims and numbers as long
 * as nothing else comes between. Immutable and safe for use by many threads.
 */
final class TollReader {

    /** Words beside a cue in which a written number counts its victims. */
    private static final int NEAR = 3;

    /** A larger number in a headline counts something else, or the dead of a year. */
    private static final int MOST = 999;

    private static final int OLDEST = 110;

    /** Numbers below are more often counts than ages. */
    private static final int YOUNG = 10;

    private final TollWords words;

    TollReader(TollWords words) {
        this.words = words;
    }

    /** The numbers of dead, hurt and shot, at most one of each, the first that is told. */
    List<HeadlineToll> read(Wording line) {
        Map<Fate, HeadlineToll> found = new EnumMap<>(Fate.class);
        int taken = 0;
        int next;
        for (int i = 0; i < line.size(); i = next) {
            next = i + 1;
            Found cue = words.cue(line, i);
            if (cue != null) {
                Found outcome = cue.cue().fate() == Fate.HIT ? words.cue(line, cue.end()) : null;
                // Shot, killed: one fate.
                Found told = outcome == null ? cue : new Found(outcome.cue(), i, outcome.end());
                Counting counting = count(line, told, taken);
                HeadlineToll counted = counting.counted();
                if (counted != null) {
                    found.merge(counted.fate(), counted, (one, other) -> other.more() ? one.plus(other) : one);
                }
                taken = Math.max(taken, counting.end());
                next = told.end();
            }
        }
        several(line).ifPresent(counted -> found.putIfAbsent(Fate.KILLED, counted));
        ordinal(line).ifPresent(counted -> found.put(Fate.KILLED, counted));
        return new ArrayList<>(found.values());
    }

    /** What a cue counts, null where it counts nobody, and where the words end that it has used. */
    private record Counting(@Nullable HeadlineToll counted, int end) {}

    /** @param taken words before are of an earlier count: in <em>killed 1, injured 6</em> the one was killed */
    private Counting count(Wording line, Found found, int taken) {
        int start = found.start();
        int end = found.end();
        Fate fate = found.cue().fate();
        boolean active = words.is(line, end, Kind.OWN) || words.is(line, end, Kind.SELF);
        Walk back = new Walk(line, start - 1, -1, taken);
        if (found.cue().after() && !(active && found.cue().before()) && back.sum > 0) {
            boolean victims = words.is(line, end, Kind.BY) || back.children;
            boolean number = isCounted(line, Math.max(taken, start - NEAR), start);
            // Others who were shot are so besides the dead.
            Fate told = back.others && fate == Fate.HIT ? Fate.INJURED : fate;
            return new Counting(new HeadlineToll(told, back.sum, victims, number, back.more), end);
        }
        Walk on = new Walk(line, end, 1, line.size());
        if (found.cue().before() && on.sum > 0) {
            boolean victims = !on.self && !words.is(line, start, Kind.DEATHS);
            boolean number = isCounted(line, end, Math.min(line.size(), end + NEAR));
            return new Counting(new HeadlineToll(fate, on.sum, victims, number, false), on.end);
        }
        return new Counting(null, end);
    }

    private boolean isCounted(Wording line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.is(line, i, FunctionWord.SINGLE) || (line.isNumber(i) && !isAge(line, i))) {
                return true;
            }
        }
        return false;
    }

    /** The victims from a place on, in one direction, within the sentence; none where their number is not told. */
    private final class Walk {

        private final Wording line;
        private final int step;
        private final int end;
        private int sum;
        private boolean more;
        private boolean others;
        private boolean self;
        private boolean children = true;
        private @Nullable Integer number;
        private boolean persons;

        /** @param limit the first word that it must not go back over, or that it must not reach */
        Walk(Wording line, int from, int step, int limit) {
            this.line = line;
            this.step = step;
            int i = from;
            while ((step < 0 ? i >= limit : i < limit) && !ends(i, from) && take(i)) {
                i += step;
            }
            end = i;
            children &= sum > 0;
        }

        private boolean ends(int index, int from) {
            return step < 0 ? line.closesSentence(index) : index > from && line.closesSentence(index - 1);
        }

        /** Whether to go on. */
        private boolean take(int index) {
            if (line.isNumber(index) || words.is(line, index, FunctionWord.SINGLE)) {
                return number(index);
            }
            TollWords.Word word = words.word(line, index);
            if (word == null) {
                return false;
            }
            more |= word.kind() == Kind.MORE;
            others |= word.others();
            switch (word.kind()) {
                case PERSON, SEVERAL -> {
                    sum += step > 0 && number != null ? 0 : word.count();
                    number = step < 0 ? Integer.valueOf(word.count()) : null;
                }
                case PLURAL -> {
                    if (step > 0 && number == null) {
                        sum = 0;
                        return false;
                    }
                    number = step < 0 ? Integer.valueOf(0) : null;
                }
                case SELF -> {
                    // He who did it is counted with those he killed: kills himself, two children.
                    sum += step > 0 ? 1 : 0;
                    self = step > 0;
                    return step > 0;
                }
                case FILLER, ARTICLE, OWN, MORE, AGE -> {
                    return true;
                }
                case DEED, ORDINAL, DEATHS, BY, THEN, MEASURE -> {
                    return false;
                }
            }
            persons = true;
            children &= word.child();
            return true;
        }

        private boolean number(int index) {
            int value = line.isNumber(index) ? value(line.word(index)) : 1;
            if (isAge(line, index)) {
                if (isAlone(line, index)) {
                    sum++;
                    children = false;
                }
                return true;
            }
            if (step < 0 && isAgeOfOne(line, index, value)) {
                return true;
            }
            if (value <= 0
                    || value > MOST
                    || words.is(line, index + 1, Kind.ARTICLE)
                    || words.is(line, index + 1, Kind.MEASURE)) {
                return false;
            }
            if (step < 0) {
                // Going back, the number comes after its noun, which counted as one or not at all.
                sum += persons && number != null ? value - number : value;
                children &= persons;
                number = null;
                persons = false;
            } else {
                sum += value;
                number = value;
            }
            return true;
        }
    }

    /** <em>Double homicide</em>: two, where nothing else tells how many died. */
    private Optional<HeadlineToll> several(Wording line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            TollWords.Word word = words.word(line, i);
            if (word != null && word.kind() == Kind.SEVERAL && word.count() > 1 && words.is(line, i + 1, Kind.DEED)) {
                return Optional.of(new HeadlineToll(Fate.KILLED, word.count(), true, true, false));
            }
        }
        return Optional.empty();
    }

    /** <em>Fourth victim of the shooting dies</em>: four. */
    private Optional<HeadlineToll> ordinal(Wording line) {
        for (int i = 0; i < line.size(); i++) {
            TollWords.Word word = words.word(line, i);
            if (word != null && word.kind() == Kind.ORDINAL) {
                boolean victim = false;
                for (int next = i + 1; next < line.size() && !line.closesSentence(next - 1); next++) {
                    TollWords.Word other = words.word(line, next);
                    victim |= next <= i + NEAR && other != null && other.victim();
                    Found cue = words.cue(line, next);
                    if (victim
                            && cue != null
                            && cue.cue().fate() == Fate.KILLED
                            && cue.cue().after()) {
                        return Optional.of(new HeadlineToll(Fate.KILLED, word.count(), true, true, false));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAge(Wording line, int index) {
        return words.is(line, index + 1, Kind.AGE);
    }

    /** <em>A 3-year-old and four adults</em>: an age that stands for the one who has it. */
    private boolean isAlone(Wording line, int index) {
        int after = index + 1;
        while (after < line.size() && words.is(line, after, Kind.AGE)) {
            after++;
        }
        return !words.isPerson(line, after);
    }

    /** <em>Man, 22, killed</em>; <em>John Smith, 22, killed</em>: a number of an age right after one person or a name. */
    private boolean isAgeOfOne(Wording line, int index, int value) {
        if (index == 0 || value > OLDEST || words.isPerson(line, index + 1)) {
            return false;
        }
        TollWords.Word before = words.word(line, index - 1);
        return before == null ? value >= YOUNG && line.isCapital(index - 1) : before.kind() == Kind.PERSON;
    }

    private static int value(String word) {
        return word.length() > 4 || word.indexOf('.') >= 0 ? -1 : Integer.parseInt(word);
    }
}
