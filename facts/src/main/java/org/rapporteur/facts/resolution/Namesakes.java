// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;

/**
 * Decides whether two names may be one person's, and which of several people of one surname a name cut short means: the one of the
 * gender of its title, of its office, or who is both named most and was named last. Where these do not tell, nobody: an accusation
 * must not fall on a brother. Confined to one reading.
 */
final class Namesakes {

    /** So many times as often as any other must somebody be named, to be meant though another was named last. */
    private static final int FAR_MORE = 4;

    private final Language language;
    private final Map<Actor, Set<String>> titles = new HashMap<>();
    private final Map<Actor, Long> named = new HashMap<>();

    Namesakes(Language language) {
        this.language = language;
    }

    /** Keeps that somebody is named and, where it is his full name, what stands before it. */
    void add(Actor actor, Set<String> before) {
        titles.computeIfAbsent(actor, key -> new HashSet<>()).addAll(before);
        named.merge(actor, 1L, Long::sum);
    }

    /** Whether a name may be short for that of a person, or spell it otherwise. */
    boolean isSame(Actor actor, String words, Gender title) {
        if (!actor.gender().agrees(title)) {
            return false;
        }
        if (words.length() > 1 && words.equals(Actor.initials(actor.name()))) {
            return true;
        }
        Optional<String> suffix = suffix(words);
        if (suffix.isPresent()
                && suffix(actor.name())
                        .filter(other -> !other.equals(suffix.get()))
                        .isPresent()) {
            return false;
        }
        List<String> longer = parts(actor.name());
        List<String> shorter = parts(words);
        if (shorter.size() > longer.size()) {
            return false;
        }
        if (shorter.size() == 1) {
            String word = shorter.getFirst();
            return longer.getLast().equals(word) || longer.getFirst().equals(word);
        }
        return longer.getLast().equals(shorter.getLast())
                && isPartOf(shorter.subList(0, shorter.size() - 1), longer.subList(0, longer.size() - 1));
    }

    /** Whether all given names of one are those of another, or their initials, in order: Ada M. Brook is not Ada Lee Brook. */
    private static boolean isPartOf(List<String> shorter, List<String> longer) {
        int at = 0;
        for (String name : shorter) {
            while (at < longer.size() && !isGiven(name, longer.get(at))) {
                at++;
            }
            if (at == longer.size()) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isGiven(String one, String other) {
        return one.equals(other)
                || (one.length() == 1 && other.startsWith(one))
                || (other.length() == 1 && one.startsWith(other));
    }

    /**
     * Whom of several a name means.
     *
     * @param alike at least one whose name it may be
     * @param known who of them was named before it, the last one first
     * @return empty if it may be more than one's
     */
    Optional<Actor> meant(List<Actor> alike, String words, Gender title, Set<String> before, List<Actor> known) {
        List<Actor> left =
                alike.stream().filter(actor -> actor.name().contains(" ")).toList();
        left = left.isEmpty() ? alike : left;
        if (words.contains(" ")) {
            left = narrowed(left, actor -> actor.names().contains(words));
        }
        left = narrowed(left, known::contains);
        left = narrowed(left, actor -> Actor.lastWord(actor.name()).equals(Actor.lastWord(words)));
        if (title != Gender.UNKNOWN) {
            left = narrowed(left, actor -> actor.gender() == title);
        }
        long shared = most(left, actor -> shared(actor, before));
        left = narrowed(left, actor -> shared(actor, before) == shared);
        if (left.size() == 1) {
            return Optional.of(left.getFirst());
        }
        List<Actor> byCount = left.stream()
                .sorted(Comparator.comparingLong((Actor actor) -> -count(actor)))
                .toList();
        Actor first = byCount.getFirst();
        long second = count(byCount.get(1));
        Optional<Actor> last = known.stream().filter(left::contains).findFirst();
        boolean sure = last.equals(Optional.of(first)) ? count(first) > second : count(first) >= FAR_MORE * second;
        return sure ? Optional.of(first) : Optional.empty();
    }

    private static List<Actor> narrowed(List<Actor> actors, Predicate<Actor> wanted) {
        List<Actor> fitting = actors.stream().filter(wanted).toList();
        return fitting.isEmpty() ? actors : fitting;
    }

    private static long most(List<Actor> actors, ToLongFunction<Actor> number) {
        return actors.stream().mapToLong(number).max().orElse(0);
    }

    private long shared(Actor actor, Set<String> before) {
        return titles.getOrDefault(actor, Set.of()).stream()
                .filter(before::contains)
                .count();
    }

    private long count(Actor actor) {
        return named.getOrDefault(actor, 0L);
    }

    private Optional<String> suffix(String words) {
        return split(words)
                .filter(part -> language.is(part, FunctionWord.NAME_SUFFIX))
                .findFirst();
    }

    private List<String> parts(String words) {
        List<String> parts = split(words)
                .filter(part -> !language.is(part, FunctionWord.NAME_SUFFIX) && !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(words) : parts;
    }

    private static Stream<String> split(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace('’', '\'')
                .split("[ ,]+"));
    }
}
