// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.model.analysis.PartOfSpeech;

/** Makes lemmas: by the script that the model chose, unless a word is known to have another, or to be a lemma itself. */
final class Lemmas {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

    private final List<LemmaScript> scripts;

    private final Map<String, Map<PartOfSpeech, String>> exceptions;

    private final Map<PartOfSpeech, Set<String>> known = new EnumMap<>(PartOfSpeech.class);

    private final RegularForms regular;

    /**
     * Makes them.
     *
     * @param scripts the scripts in the order of the model
     * @param exceptions lemmas by form in lower case, with straight apostrophes, and part of speech
     * @param regular mends what the scripts make
     */
    Lemmas(List<LemmaScript> scripts, Map<String, Map<PartOfSpeech, String>> exceptions, RegularForms regular) {
        this.regular = regular;
        this.scripts = List.copyOf(scripts);
        this.exceptions = Map.copyOf(exceptions);
        exceptions
                .values()
                .forEach(lemmas -> lemmas.forEach((pos, lemma) ->
                        known.computeIfAbsent(pos, key -> new HashSet<>()).add(lemma)));
    }

    List<LemmaScript> scripts() {
        return scripts;
    }

    String of(String form, PartOfSpeech pos, int script) {
        String plain = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String exception = exceptions.getOrDefault(plain, Map.of()).get(pos);
        if (exception != null) {
            return exception;
        }
        if (known.getOrDefault(pos, Set.of()).contains(plain)) {
            return plain;
        }
        boolean capitals = form.equals(form.toUpperCase(Locale.ROOT)) && !form.equals(plain);
        return pos == PartOfSpeech.NUM && !capitals
                ? number(plain)
                : regular.mended(form, pos, scripts.get(script).lemma(form));
    }

    /** A number is its own lemma, without what parts its thousands; the model is asked for Roman ones alone. */
    private static String number(String plain) {
        return THOUSANDS.matcher(plain).replaceAll("");
    }
}
