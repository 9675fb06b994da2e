// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Text;

/**
 * Makes the names of a text agree. The model reads each sentence by itself; but within one text the same words name the same
 * kind of thing, so all places of a name get the kind for which most speaks, and places that were overlooked are names too.
 * A full name of a person speaks for its last word as well.
 */
final class NameAgreement {

    /** Only a name as sure as this at one place is looked for at others. */
    private static final double SURE = 0.9;

    private final Text text;

    private final List<List<Word>> sentences;

    private final Map<String, Map<NameKind, Double>> votes = new HashMap<>();

    private final Map<String, Name> surest = new HashMap<>();

    private NameAgreement(Text text, List<List<Word>> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /**
     * The names that agree, in the order of the text.
     *
     * @param names what the model saw, in order, tokens counted over all sentences
     */
    static List<Name> of(Text text, List<List<Word>> sentences, List<Name> names) {
        List<Word> words = sentences.stream().flatMap(List::stream).toList();
        NameAgreement agreement = new NameAgreement(text, sentences);
        names.forEach(name -> agreement.vote(words, name));
        List<Name> agreed = new ArrayList<>();
        for (Name name : names) {
            agreed.add(new Name(name.tokens(), agreement.kind(words, name.tokens()), name.confidence()));
        }
        agreement.addOverlooked(words, agreed);
        agreed.sort(Comparator.comparingInt(name -> name.tokens().first()));
        return agreed;
    }

    private void vote(List<Word> words, Name name) {
        TokenRange tokens = name.tokens();
        String form = form(words, tokens.first(), tokens.end());
        vote(form, name);
        surest.merge(form, name, (one, other) -> one.confidence() >= other.confidence() ? one : other);
        if (name.kind() == NameKind.PERSON && tokens.length() > 1) {
            vote(form(words, tokens.last(), tokens.end()), name);
        }
    }

    private void vote(String form, Name name) {
        votes.computeIfAbsent(form, key -> new EnumMap<>(NameKind.class))
                .merge(name.kind(), name.confidence(), Double::sum);
    }

    private NameKind kind(List<Word> words, TokenRange tokens) {
        Map<NameKind, Double> kinds = votes.getOrDefault(form(words, tokens.first(), tokens.end()), Map.of());
        return kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private String form(List<Word> words, int first, int end) {
        return text.slice(words.get(first).span().cover(words.get(end - 1).span()));
    }

    private void addOverlooked(List<Word> words, List<Name> names) {
        boolean[] taken = new boolean[words.size()];
        names.forEach(name -> take(taken, name.tokens()));
        Map<String, List<Name>> known = knownByFirstWord(words);
        int first = 0;
        for (List<Word> sentence : sentences) {
            int end = first + sentence.size();
            for (int i = first; i < end; i++) {
                for (Name name : known.getOrDefault(form(words, i, i + 1), List.of())) {
                    TokenRange place = new TokenRange(i, i + name.tokens().length());
                    String form =
                            form(words, name.tokens().first(), name.tokens().end());
                    if (place.end() <= end && isOverlooked(words, place, form, taken)) {
                        take(taken, place);
                        names.add(new Name(place, kind(words, place), name.confidence()));
                    }
                }
            }
            first = end;
        }
    }

    /** The names that are worth looking for, the longest first, by their first word. */
    private Map<String, List<Name>> knownByFirstWord(List<Word> words) {
        return surest.values().stream()
                .filter(name -> name.confidence() >= SURE)
                .filter(name -> Character.isUpperCase(text.value()
                        .codePointAt(words.get(name.tokens().first()).span().start())))
                .sorted(Comparator.comparingInt((Name name) -> -name.tokens().length())
                        .thenComparingInt(name -> name.tokens().first()))
                .collect(Collectors.groupingBy(
                        name -> form(words, name.tokens().first(), name.tokens().first() + 1)));
    }

    private boolean isOverlooked(List<Word> words, TokenRange place, String form, boolean[] taken) {
        int start = words.get(place.first()).span().start();
        if (!text.value().startsWith(form, start)
                || words.get(place.last()).span().end() != start + form.length()) {
            return false;
        }
        for (int i = place.first(); i < place.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        PartOfSpeech pos = words.get(place.first()).pos();
        return place.length() > 1 || pos == PartOfSpeech.PROPN || pos == PartOfSpeech.ADJ;
    }

    private static void take(boolean[] taken, TokenRange tokens) {
        for (int i = tokens.first(); i < tokens.end(); i++) {
            taken[i] = true;
        }
    }
}
