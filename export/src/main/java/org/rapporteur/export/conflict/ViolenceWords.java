// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of {@code violence-words.txt} by what they do. */
final class ViolenceWords {

    /** What a word does; the head comment of each group in the list says more. */
    enum Role {
        KILL,
        FORCE,
        DOUBTFUL,
        ACCIDENT,
        SEVERAL,
        WEAPON,
        DEAD,
        HURT,
        BARE,
        CARRY,
        LINK,
        APART,
        PART,
        ANEW,
        THING,
        COURT,
        PERIOD,
        SINCE,
        RECORD,
        UNTIL
    }

    private static final String LIST = "/en/conflict/violence-words.txt";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-.,][\\p{L}\\p{N}]+)*");
    private static final Map<Role, Set<String>> GROUPS = groups();

    private ViolenceWords() {}

    /** The words of a stretch of text, in small letters. */
    static List<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    static boolean is(String word, Role role) {
        return GROUPS.getOrDefault(role, Set.of()).contains(word);
    }

    /** Whether one of some words does one of some things. */
    static boolean any(List<String> words, Role first, Role... more) {
        EnumSet<Role> roles = EnumSet.of(first, more);
        return words.stream().anyMatch(word -> roles.stream().anyMatch(role -> is(word, role)));
    }

    /** Whether some words, in their order, hold one of the phrases that do something. */
    static boolean has(List<String> words, Role role) {
        String line = " " + String.join(" ", words) + " ";
        return GROUPS.getOrDefault(role, Set.of()).stream().anyMatch(phrase -> line.contains(" " + phrase + " "));
    }

    private static Map<Role, Set<String>> groups() {
        try (InputStream bytes = ViolenceWords.class.getResourceAsStream(LIST)) {
            if (bytes == null) {
                throw new IllegalStateException("list " + LIST + " must be on the class path, is not");
            }
            Map<Role, Set<String>> groups = new EnumMap<>(Role.class);
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row ->
                            groups.put(Role.valueOf(row[0].toUpperCase(Locale.ROOT)), Set.of(row[1].split(",", -1))));
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException("list " + LIST + " cannot be read", e);
        }
    }
}
