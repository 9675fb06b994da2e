// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Span;

/** Phrases of a list, found where they begin or where they end. Immutable and safe for use by many threads. */
final class PhraseTable {

    private final Map<String, String> values;
    private final int longest;

    /** The first letters of the phrases, so that most words of a text are looked up no further. */
    private final Set<Character> begins;

    /** Where a phrase stands beside its number: the third column of a list. */
    enum Side {
        BEFORE,
        AFTER
    }

    /** The rows of a list whose third column says this side. */
    static PhraseTable of(Language language, String name, Side side) {
        String label = side.name().toLowerCase(Locale.ROOT);
        return new PhraseTable(language.rows(name, 3).stream()
                .filter(row -> row.get(2).equals(label))
                .toList());
    }

    /** Takes rows of a phrase and what is said of it. */
    PhraseTable(List<List<String>> rows) {
        this.values = rows.stream().collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(1)));
        this.begins = values.keySet().stream()
                .map(phrase -> Character.toLowerCase(phrase.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
        this.longest = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** A phrase with what the list says of it. */
    record Phrase(Span span, String value) {}

    /** The longest phrase that begins at a position, in the spelling of the list but for capitals. */
    Optional<Phrase> startingAt(String text, int position) {
        if (position >= text.length() || !begins.contains(Character.toLowerCase(text.charAt(position)))) {
            return Optional.empty();
        }
        for (int length = Math.min(longest, text.length() - position); length > 0; length--) {
            int end = position + length;
            if (!isBoundary(text, end)) {
                continue;
            }
            String value = value(text.substring(position, end));
            if (value != null) {
                return Optional.of(new Phrase(new Span(position, end), value));
            }
        }
        return Optional.empty();
    }

    /** The longest phrase that ends at a position. */
    Optional<Phrase> endingAt(String text, int position) {
        for (int length = Math.min(longest, position); length > 0; length--) {
            int start = position - length;
            if (!isBoundary(text, start)) {
                continue;
            }
            String value = value(text.substring(start, position));
            if (value != null) {
                return Optional.of(new Phrase(new Span(start, position), value));
            }
        }
        return Optional.empty();
    }

    private @org.jspecify.annotations.Nullable String value(String words) {
        String exact = values.get(words);
        return exact != null ? exact : values.get(words.replace('\n', ' ').toLowerCase(Locale.ROOT));
    }

    /** Whether no word goes on at a position. */
    private static boolean isBoundary(String text, int position) {
        return position == 0
                || position == text.length()
                || !Character.isLetterOrDigit(text.charAt(position - 1))
                || !Character.isLetterOrDigit(text.charAt(position));
    }
}
