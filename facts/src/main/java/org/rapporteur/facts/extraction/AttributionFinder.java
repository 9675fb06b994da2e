// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.facts.extraction.Attribution.Title;
import org.rapporteur.model.text.Span;

/**
 * Finds a verb of saying and who is named beside it by word lists alone: a name with its titles, a pronoun, or a
 * description that begins with an article. Immutable and safe for use by many threads.
 */
final class AttributionFinder {

    /** Most words of a description without a name: <em>the spokesman for the foreign ministry</em>. */
    private static final int DESCRIPTION_WORDS = 7;

    private final Cues cues = new Cues("en");
    private final Map<String, Title> titles = WordList.rows("en/titles.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    List::getFirst, row -> Title.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    private final Set<String> pronouns = Set.copyOf(WordList.words("en/pronouns.txt"));
    private final Set<String> joiners = Set.copyOf(WordList.words("en/name-joiners.txt"));
    private final Set<String> articles = Set.copyOf(WordList.words("en/articles.txt"));
    private final Set<String> modifiers = Set.copyOf(WordList.words("en/cue-modifiers.txt"));

    /**
     * The attribution in a stretch beside a quotation.
     *
     * @param text the whole text
     * @param stretch within one sentence, before or after a quotation
     * @param nearestLast whether the quotation follows the stretch, so that its last verb counts, not its first
     */
    Optional<Attribution> find(String text, Span stretch, boolean nearestLast) {
        Words words = Words.of(text, stretch);
        return IntStream.range(0, words.size())
                .map(i -> nearestLast ? words.size() - 1 - i : i)
                .filter(i -> cues.lemma(words.word(i)).isPresent())
                .mapToObj(i -> before(words, i).or(() -> after(words, i)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> cueAlone(words, nearestLast));
    }

    /** A verb of saying right beside the quotation, whose source the word lists do not find. */
    private Optional<Attribution> cueAlone(Words words, boolean nearestLast) {
        int beside = nearestLast ? words.size() - 1 : 0;
        return words.size() > 0 && cues.lemma(words.word(beside)).isPresent()
                ? Optional.of(new Attribution(words.span(beside), null, null, Title.NONE))
                : Optional.empty();
    }

    /** Source before the verb: <em>Mr. Smith said</em>, <em>he continued</em>, <em>the ministry said</em>. */
    private Optional<Attribution> before(Words words, int cue) {
        int end = cue;
        while (end > 0 && modifiers.contains(words.word(end - 1)) && words.adjoinsNext(end - 1)) {
            end--;
        }
        if (end == 0 || !words.adjoinsNext(end - 1)) {
            return Optional.empty();
        }
        int start = end;
        while (start > 0 && words.adjoinsNext(start - 1) && belongs(words.word(start - 1))) {
            start--;
        }
        while (start < end && joiners.contains(words.word(start)) && !isArticle(words.word(start))) {
            start++;
        }
        return isNamed(words, start, end)
                ? Optional.of(attribution(words, start, end, cue))
                : description(words, end, cue);
    }

    /** Source after the verb: <em>said Mr. Smith</em>. */
    private Optional<Attribution> after(Words words, int cue) {
        int end = cue + 1;
        while (end < words.size() && words.adjoinsNext(end - 1) && belongs(words.word(end))) {
            end++;
        }
        while (end > cue + 1 && joiners.contains(words.word(end - 1))) {
            end--;
        }
        return isNamed(words, cue + 1, end) ? Optional.of(attribution(words, cue + 1, end, cue)) : Optional.empty();
    }

    /** An article and a few words up to the verb, with nothing but blanks between. */
    private Optional<Attribution> description(Words words, int end, int cue) {
        for (int i = end - 2; i >= 0 && end - i <= DESCRIPTION_WORDS && words.adjoinsNext(i); i--) {
            if (isArticle(words.word(i))) {
                return Optional.of(attribution(words, i, end, cue));
            }
        }
        return Optional.empty();
    }

    private boolean belongs(String word) {
        return Character.isUpperCase(word.charAt(0)) || joiners.contains(word) || isPronoun(word);
    }

    private boolean isPronoun(String word) {
        return pronouns.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isArticle(String word) {
        return articles.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0)) && !isArticle(word);
    }

    private boolean isNamed(Words words, int start, int end) {
        return IntStream.range(start, end).mapToObj(words::word).anyMatch(word -> isPronoun(word) || isCapital(word));
    }

    /** The name is what follows the last title; where there is none, what the source ends with. */
    private Attribution attribution(Words words, int start, int end, int cue) {
        int title = end - 1;
        while (title >= start && (title(words.word(title)) == Title.NONE || !isNameAt(words, title + 1, end))) {
            title--;
        }
        int last = end;
        int first = end;
        if (title >= start) {
            first = title + 1;
            last = first;
            while (isNameAt(words, last, end)) {
                last++;
            }
        } else {
            while (first > start && isNameWord(words.word(first - 1))) {
                first--;
            }
        }
        Span source = words.span(start).cover(words.span(end - 1));
        Span name = first == last ? null : words.span(first).cover(words.span(last - 1));
        Title before = title >= start ? title(words.word(title)) : Title.NONE;
        return new Attribution(words.span(cue), source, name, before);
    }

    private boolean isNameAt(Words words, int i, int end) {
        return i < end && isNameWord(words.word(i));
    }

    private boolean isNameWord(String word) {
        return isCapital(word) && title(word) == Title.NONE && !isPronoun(word);
    }

    private Title title(String word) {
        return titles.getOrDefault(word.endsWith(".") ? word.substring(0, word.length() - 1) : word, Title.NONE);
    }
}
