// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.text.Span;

/**
 * The words of a stretch of text, as far as letters and digits alone tell them apart.
 *
 * @param text the whole text
 * @param spans where each word stands in it
 */
record Words(String text, List<Span> spans) {

    /** A full stop belongs to a word only after a short capitalised one: <em>Mr., Gen., U.S.</em> */
    private static final Pattern WORD = Pattern.compile(
            "\\p{Lu}\\p{L}{0,2}\\.(?=\\s)|(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{N}]+(?:[-'’.][\\p{L}\\p{N}]+)*");

    Words {
        spans = List.copyOf(spans);
    }

    static Words of(String text, Span stretch) {
        List<Span> spans = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(stretch.start(), stretch.end());
        while (word.find()) {
            spans.add(new Span(word.start(), word.end()));
        }
        return new Words(text, spans);
    }

    int size() {
        return spans.size();
    }

    Span span(int i) {
        return spans.get(i);
    }

    String word(int i) {
        Span span = spans.get(i);
        return text.substring(span.start(), span.end());
    }

    /** Whether nothing but blanks stands between a word and the next. */
    boolean adjoinsNext(int i) {
        return text.substring(spans.get(i).end(), spans.get(i + 1).start()).isBlank();
    }
}
