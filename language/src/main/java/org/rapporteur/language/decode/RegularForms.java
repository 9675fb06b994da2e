// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.PartOfSpeech;

/**
 * Mends the lemmas of regular forms. The model chooses an edit for the end of a form and often errs by a letter where it has
 * not met the word: <em>resumed</em> of <em>resum</em>, <em>coaches</em> of <em>coache</em>. A lemma stays if it is a word that
 * is known, or the form is not regular; else the regular lemma that is known takes its place, or the likeliest by spelling.
 * Immutable and safe for use by many threads.
 */
public final class RegularForms {

    /** Fewest letters of a lemma that is made of a form; shorter ones are mostly forms of their own. */
    private static final int SHORTEST = 3;

    private record Ending(String form, String lemma) {}

    private final Map<PartOfSpeech, List<Ending>> endings;
    private final String vowels;
    private final String silent;
    private final String doubled;
    private final String doubledIfKnown;
    private final String undoubled;
    private final List<String> beforeSilent;
    private final Predicate<String> known;

    /**
     * Takes the rows of {@code regular-forms.tsv}.
     *
     * @param known whether a word is one of the language
     */
    public RegularForms(List<String> rows, Predicate<String> known) {
        List<String[]> columns = rows.stream().map(row -> row.split("\t", -1)).toList();
        this.endings = Map.of(PartOfSpeech.VERB, endings(columns, "verb"), PartOfSpeech.NOUN, endings(columns, "noun"));
        this.vowels = String.join("", values(columns, "vowels"));
        this.silent = String.join("", values(columns, "silent"));
        this.doubled = String.join("", values(columns, "double"));
        this.doubledIfKnown = String.join("", values(columns, "double-known"));
        this.undoubled = String.join("", values(columns, "undoubled"));
        this.beforeSilent = values(columns, "after");
        this.known = known;
    }

    private static List<Ending> endings(List<String[]> rows, String kind) {
        return rows.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> new Ending(row[1], row[2]))
                .toList();
    }

    private static List<String> values(List<String[]> rows, String kind) {
        return rows.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .toList();
    }

    /**
     * The lemmas that a form can have by its ending.
     *
     * @param lemmas the likeliest first; none if the form is not regular
     * @param clear whether the spelling of the stem leaves no doubt that it is the first
     */
    private record Regular(List<String> lemmas, boolean clear) {

        static final Regular NONE = new Regular(List.of(), false);
    }

    /** The lemma of a form of which the model says this. */
    String mended(String form, PartOfSpeech pos, String lemma) {
        String plain = form.toLowerCase(Locale.ROOT);
        boolean isWord = endings.containsKey(pos)
                && lemma.codePoints().noneMatch(Character::isUpperCase)
                && plain.codePoints().allMatch(Character::isLetter);
        if (!isWord) {
            return lemma;
        }
        Regular regular = regular(plain, pos, lemma);
        boolean isKnown = known.test(lemma);
        if (regular.lemmas().isEmpty()) {
            return !isKnown && known.test(plain) ? plain : lemma;
        }
        String first = regular.lemmas().getFirst();
        boolean fits = regular.lemmas().contains(lemma);
        boolean better = regular.clear() && known.test(first);
        if (lemma.equals(first) ? isKnown || regular.clear() : isKnown && fits && !better) {
            return lemma;
        }
        if (pos == PartOfSpeech.NOUN && isKnown) {
            return lemma;
        }
        boolean stays = isKnown || (pos == PartOfSpeech.NOUN && fits);
        return regular.lemmas().stream().filter(known).findFirst().orElse(stays ? lemma : first);
    }

    private Regular regular(String form, PartOfSpeech pos, String lemma) {
        int longest = 0;
        Regular regular = Regular.NONE;
        for (Ending ending : endings.getOrDefault(pos, List.of())) {
            int length = ending.form().length();
            if (form.endsWith(ending.form()) && length >= longest) {
                String stem = form.substring(0, form.length() - length);
                boolean joined =
                        ending.lemma().isEmpty() && isVowel(ending.form().charAt(0));
                Regular more = joined ? spelt(stem, lemma) : new Regular(List.of(stem + ending.lemma()), false);
                regular = length > longest ? more : joined(regular, more);
                longest = length;
            }
        }
        List<String> lemmas = regular.lemmas().stream()
                .filter(made -> made.length() >= SHORTEST && made.chars().anyMatch(this::isVowel))
                .toList();
        return new Regular(lemmas, regular.clear());
    }

    private static Regular joined(Regular one, Regular other) {
        return new Regular(
                Stream.concat(one.lemmas().stream(), other.lemmas().stream()).toList(), false);
    }

    /** What a stem before a vowel was: a doubled letter is a single one, a silent one was dropped. */
    private Regular spelt(String stem, String lemma) {
        int last = stem.length() - 1;
        if (last < 1 || stem.chars().noneMatch(this::isVowel)) {
            return Regular.NONE;
        }
        String whole = stem + silent;
        if (isVowel(stem.charAt(last))) {
            // Weed is no form of wee.
            return last < 2
                    ? Regular.NONE
                    : new Regular(stem.endsWith(silent) ? List.of(whole) : List.of(whole, stem), false);
        }
        if (stem.charAt(last) == stem.charAt(last - 1)) {
            String single = stem.substring(0, last);
            boolean stays = doubled.indexOf(stem.charAt(last)) >= 0
                    || (doubledIfKnown.indexOf(stem.charAt(last)) >= 0 && known.test(stem));
            return new Regular(stays ? List.of(stem, single) : List.of(single, stem), !stays);
        }
        if (isShort(stem)) {
            return new Regular(List.of(whole), true);
        }
        if (beforeSilent.stream().anyMatch(ending -> endsIn(stem, ending))) {
            return new Regular(List.of(whole, stem), true);
        }
        boolean open = isVowel(stem.charAt(last - 1)) && (last < 2 || !isVowel(stem.charAt(last - 2)));
        return new Regular(open && lemma.equals(whole) ? List.of(whole, stem) : List.of(stem, whole), false);
    }

    private boolean endsIn(String stem, String ending) {
        int before = stem.length() - ending.length() - 1;
        return stem.endsWith(ending) && !(before >= 0 && isVowel(ending.charAt(0)) && isVowel(stem.charAt(before)));
    }

    /** One vowel between consonants: such a stem would double its last letter. */
    private boolean isShort(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && !isVowel(stem.charAt(last))
                && undoubled.indexOf(stem.charAt(last)) < 0
                && isVowel(stem.charAt(last - 1))
                && stem.chars().limit(last - 1).noneMatch(this::isVowel);
    }

    private boolean isVowel(int letter) {
        return vowels.indexOf(letter) >= 0;
    }
}
