// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a lemma is made of a form, as the model names it: {@code l-1+y} cuts one character off the lower-cased form and adds
 * <i>y</i>, {@code l=be} is <i>be</i> whatever the form. The first letter says of what: {@code l} of the form in lower case,
 * {@code k} of the form as it is, {@code t} of the form with one capital at its start.
 *
 * @param letters which case
 * @param cut how many characters go off the end, at least 0; -1 for all
 * @param suffix what is added
 */
record LemmaScript(Letters letters, int cut, String suffix) {

    private static final Pattern EDIT = Pattern.compile("([lkt])-(\\d{1,3})\\+(.*)", Pattern.DOTALL);

    private static final Pattern WHOLE = Pattern.compile("([lkt])=(.+)", Pattern.DOTALL);

    /** The case of what is cut. */
    enum Letters {
        LOWER,
        KEPT,
        TITLE;

        private String of(String form) {
            return switch (this) {
                case LOWER -> form.toLowerCase(Locale.ROOT);
                case KEPT -> form;
                case TITLE -> {
                    int first = form.offsetByCodePoints(0, 1);
                    yield form.substring(0, first).toUpperCase(Locale.ROOT)
                            + form.substring(first).toLowerCase(Locale.ROOT);
                }
            };
        }

        private static Letters of(char letter) {
            return switch (letter) {
                case 'l' -> LOWER;
                case 'k' -> KEPT;
                default -> TITLE;
            };
        }
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LemmaScript parse(String script) {
        Matcher edit = EDIT.matcher(script);
        if (edit.matches()) {
            return new LemmaScript(Letters.of(edit.group(1).charAt(0)), Integer.parseInt(edit.group(2)), edit.group(3));
        }
        Matcher whole = WHOLE.matcher(script);
        if (whole.matches()) {
            return new LemmaScript(Letters.of(whole.group(1).charAt(0)), -1, whole.group(2));
        }
        throw new IllegalArgumentException("script must be CASE-CUT+SUFFIX or CASE=LEMMA, is " + script);
    }

    /** The lemma of a form; where nothing would be left, the form in lower case. */
    String lemma(String form) {
        if (cut < 0) {
            return suffix;
        }
        String base = letters.of(form);
        int kept = Math.max(0, base.codePointCount(0, base.length()) - cut);
        String lemma = base.substring(0, base.offsetByCodePoints(0, kept)) + suffix;
        return lemma.isEmpty() ? Letters.LOWER.of(form) : lemma;
    }
}
