// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.Frame.Condition;
import org.rapporteur.facts.extraction.event.Frame.Weight;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.EventType;

/** Reads the lists of frames; the head comment of {@code event-verbs.txt} says how they are written. */
final class FrameLists {

    private static final String NONE = "-";

    private final Language language;
    private final Map<String, Set<String>> sets;

    FrameLists(Language language) {
        this.language = language;
        this.sets = language.table("event-sets", words -> Set.of(words.split(",", -1)));
    }

    /** The frames of a list by the word that carries them. */
    Map<String, List<Frame>> read(String list, boolean nouns) {
        Map<String, List<Frame>> frames = new HashMap<>();
        for (List<String> row : language.rows(list, 7)) {
            List<Condition> conditions = conditions(list, row.get(1));
            for (String words : row.get(0).split(",", -1)) {
                Frame frame = frame(List.of(words.strip().split(" ", -1)), conditions, row);
                String carrier = frame.words().get(nouns ? head(frame.words()) : 0);
                frames.computeIfAbsent(carrier, key -> new ArrayList<>()).add(frame);
            }
        }
        return Map.copyOf(frames);
    }

    /** The number of the word that is the noun: the last, or the last before a word such as <em>of</em>. */
    int head(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (language.is(words.get(i), FunctionWord.COMPOUND_LINK)) {
                return i - 1;
            }
        }
        return words.size() - 1;
    }

    private static Frame frame(List<String> words, List<Condition> conditions, List<String> row) {
        return new Frame(
                words,
                conditions,
                row.get(2).equals(NONE) ? null : EventType.valueOf(row.get(2)),
                row.get(3).equals(NONE) ? null : row.get(3),
                row.get(4).equals(NONE) ? List.of() : List.of(row.get(4).split(",", -1)),
                Weight.valueOf(row.get(5).toUpperCase(Locale.ROOT)),
                slots(row.get(6)));
    }

    private static @Nullable Slots slots(String words) {
        if (words.equals(NONE)) {
            return null;
        }
        Map<String, String> parts = Arrays.stream(words.split(";", -1))
                .map(part -> part.split(":", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        return Slots.of(
                parts.getOrDefault("actors", NONE),
                parts.getOrDefault("recipients", NONE),
                parts.getOrDefault("items", "object"));
    }

    private List<Condition> conditions(String list, String words) {
        List<Condition> conditions = new ArrayList<>();
        // A blank parts conditions, but also stands within words: what has no = belongs to the condition before.
        List<String> parts = new ArrayList<>();
        for (String part : words.split(" ", -1)) {
            if (part.contains("=") || parts.isEmpty()) {
                parts.add(part);
            } else {
                parts.add(parts.removeLast() + " " + part);
            }
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                boolean absent = part.startsWith("!");
                conditions.add(Condition.of(
                        absent, part.substring(absent ? 1 : 0, equals), words(list, part.substring(equals + 1))));
            }
        }
        return List.copyOf(conditions);
    }

    private Set<String> words(String list, String names) {
        Set<String> words = new HashSet<>();
        for (String name : names.split(",", -1)) {
            if (!name.startsWith("@")) {
                words.add(name);
                continue;
            }
            Set<String> set = sets.get(name.substring(1));
            if (set == null) {
                throw new IllegalStateException(list + " must name lists of event-sets.txt, names " + name);
            }
            words.addAll(set);
        }
        return Set.copyOf(words);
    }

    /** A list of words by its name; empty where the language has none. */
    Set<String> set(String name) {
        return sets.getOrDefault(name, Set.of());
    }
}
