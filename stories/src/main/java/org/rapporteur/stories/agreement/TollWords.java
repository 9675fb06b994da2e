// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.stories.wording.Wording;

/**
 * The words by which victims are counted up: {@code toll-words.txt}, the persons of {@code figure-nouns.txt} and the
 * fates of {@code figure-cues.txt}. Immutable and safe for use by many threads.
 */
final class TollWords {

    /** Most words of a cue: <em>shot and killed</em>. */
    private static final int CUE = 3;

    /** What a word does in a count; the head comment of the list says it of each. */
    enum Kind {
        PERSON,
        PLURAL,
        SEVERAL,
        SELF,
        FILLER,
        ARTICLE,
        OWN,
        MORE,
        AGE,
        DEED,
        ORDINAL,
        DEATHS,
        BY,
        THEN,
        MEASURE
    }

    /**
     * A word of a count.
     *
     * @param count how many persons it is
     * @param child whether it names children, none of whom is the attacker of a family
     * @param victim whether it leaves him out who did it
     * @param others whether it leaves out those told of before
     */
    record Word(Kind kind, int count, boolean child, boolean victim, boolean others) {

        boolean isPerson() {
            return kind == Kind.PERSON || kind == Kind.PLURAL || kind == Kind.SEVERAL;
        }

        /** Whether it may stand between a victim and what befell him. */
        boolean isFiller() {
            return switch (kind) {
                case FILLER, ARTICLE, OWN, MORE, AGE -> true;
                case PERSON, PLURAL, SEVERAL, SELF, DEED, ORDINAL, DEATHS, BY, THEN, MEASURE -> false;
            };
        }
    }

    /** What befell somebody. */
    enum Fate {
        KILLED,
        INJURED,
        /** Shot or struck; how it ended is not told. */
        HIT;

        FigureCategory category() {
            return this == KILLED ? FigureCategory.KILLED : FigureCategory.INJURED;
        }
    }

    /**
     * Words that tell what befell somebody.
     *
     * @param after whether they may stand after the victim
     * @param before whether they may stand before the victim
     */
    record Cue(Fate fate, boolean after, boolean before) {}

    /** A cue in a line, from the first word to after the last. */
    record Found(Cue cue, int start, int end) {}

    private final Map<String, Cue> cues = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Language language;

    TollWords(Language language) {
        this.language = language;
        for (List<String> row : language.rows("figure-nouns", 2)) {
            if (row.get(1).equals("person")) {
                Kind kind = language.ends(row.get(0), FunctionWord.PLURAL_ENDING) ? Kind.PLURAL : Kind.PERSON;
                words.put(row.get(0), new Word(kind, 1, false, false, false));
            }
        }
        for (List<String> row : language.rows("toll-words", 3)) {
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            int count = kind == Kind.SEVERAL || kind == Kind.ORDINAL ? Integer.parseInt(row.get(2)) : 1;
            String whom = row.get(2);
            words.put(
                    row.get(0),
                    new Word(kind, count, whom.equals("child"), whom.equals("victim"), whom.equals("others")));
        }
        for (List<String> row : language.rows("figure-cues", 3)) {
            Fate fate = switch (row.get(1)) {
                case "killed" -> Fate.KILLED;
                case "injured", "hospital" -> Fate.INJURED;
                case "hit" -> Fate.HIT;
                default -> null;
            };
            if (fate != null && !words.containsKey(row.get(0))) {
                Cue other = cues.getOrDefault(row.get(0), new Cue(fate, false, false));
                boolean after = other.after() || row.get(2).equals("after");
                boolean before = other.before() || row.get(2).equals("before");
                cues.put(row.get(0), new Cue(fate, after, before));
            }
        }
    }

    @Nullable
    Word word(Wording line, int index) {
        return index < 0 || index >= line.size() ? null : words.get(line.word(index));
    }

    boolean is(Wording line, int index, FunctionWord kind) {
        return language.is(line.word(index), kind);
    }

    boolean is(Wording line, int index, Kind kind) {
        Word word = word(line, index);
        return word != null && word.kind() == kind;
    }

    boolean isPerson(Wording line, int index) {
        Word word = word(line, index);
        return word != null && word.isPerson();
    }

    /** The longest cue that begins at a word. */
    @Nullable
    Found cue(Wording line, int start) {
        for (int size = Math.min(CUE, line.size() - start); size > 0; size--) {
            Cue cue = cues.get(String.join(" ", line.words(start, start + size)));
            if (cue != null) {
                return new Found(cue, start, start + size);
            }
        }
        return null;
    }

    /** The longest cue that ends with the line. */
    @Nullable
    Found lastCue(Wording line) {
        for (int size = Math.min(CUE, line.size()); size > 0; size--) {
            Cue cue = cues.get(String.join(" ", line.words(line.size() - size, line.size())));
            if (cue != null) {
                return new Found(cue, line.size() - size, line.size());
            }
        }
        return null;
    }
}
