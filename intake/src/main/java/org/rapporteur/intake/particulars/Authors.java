// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.intake.table.Table;

/**
 * The names in bylines: <em>By Ann Reporter and Tom Writer, Staff Writers</em>. Addresses, titles of the trade and words
 * around the names are left out; so is what is no name. Pure.
 */
public final class Authors {

    /** Longer than any name; what is longer is a sentence about somebody. */
    private static final int LONGEST = 60;

    private static final int MOST_WORDS = 6;

    /** More are no byline but a list of all who work there. */
    private static final int MOST = 20;

    /** Room for as many names as a byline has, with addresses; what is longer is a text, and would be searched for hours. */
    private static final int LONGEST_BYLINE = 2000;

    private static final Set<String> TRADE =
            Table.read(Authors.class, "/en/byline-words.tsv").keysOf("trade");

    private static final Set<String> KINDS =
            Table.read(Authors.class, "/en/byline-words.tsv").keysOf("kind");

    private static final Set<String> NEVER =
            Table.read(Authors.class, "/en/byline-words.tsv").keysOf("never");

    private static final Set<String> NOBODY =
            Table.read(Authors.class, "/en/byline-words.tsv").keysOf("nobody");

    /** By at the beginning, as a word of its own. */
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:view all posts|posted|written|published|reported|reporting|story|words|text|report|article|analysis)\\s+)?(?:by|author|authors|from|von|par|por)\\b\\s*:?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTING = Pattern.compile(
            "\\s*[;|\\n•·]\\s*|\\s*,\\s*(?:and\\s+)?|\\s+(?:and|&|with)\\s+|\\s+/\\s+", Pattern.CASE_INSENSITIVE);

    /** As mail and RSS write: {@code ann@example.org (Ann Reporter)} or {@code Ann Reporter <ann@example.org>}. */
    private static final Pattern ADDRESS = Pattern.compile("<?[\\w.+-]+@[\\w.-]+>?");

    private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)\\S+|@\\w+");

    private static final Pattern OUTER = Pattern.compile("^[\\s(\\[\"'“]+|[\\s)\\]\"'”,.:–—-]+$");

    private static final Set<String> DEGREES =
            Table.read(Authors.class, "/en/byline-words.tsv").keysOf("degree");

    /** Of those that stand behind a name, what is part of it. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    private Authors() {}

    /** The names in what is told, each once, in order. */
    public static List<String> of(String... told) {
        return of(List.of(told));
    }

    /** The names in what is told, each once, in order. */
    public static List<String> of(List<String> told) {
        Map<String, String> names = new LinkedHashMap<>();
        told.stream().flatMap(Authors::names).forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return names.size() > MOST ? List.of() : List.copyOf(names.values());
    }

    private static Stream<String> names(String told) {
        if (told.length() > LONGEST_BYLINE) {
            return Stream.empty();
        }
        String plain =
                WEB.matcher(ADDRESS.matcher(told.strip()).replaceAll(" ")).replaceAll(" ");
        plain = BY.matcher(plain.strip()).replaceFirst("");
        // "Reporter, Ann" would be two: hardly any outlet writes so, and libraries part those by semicolons.
        return Stream.of(PARTING.split(plain))
                .map(name -> BY.matcher(name.strip()).replaceFirst(""))
                .map(name -> withoutDegrees(OUTER.matcher(name).replaceAll("").replaceAll("\\s+", " ")))
                .filter(Authors::isName);
    }

    private static String withoutDegrees(String name) {
        String plain = name;
        for (int end = plain.lastIndexOf(' '); end > 0; end = plain.lastIndexOf(' ')) {
            String last = plain.substring(end + 1).toLowerCase(Locale.ROOT).replace(".", "");
            if (!DEGREES.contains(last) || GENERATIONS.contains(last) || plain.indexOf(' ') == end) {
                break;
            }
            plain = plain.substring(0, end).replaceAll("[,\\s]+$", "");
        }
        return plain;
    }

    /** <em>Senior Political Reporter</em>, <em>Head of News</em>; but not <em>Ann Reporter</em>. */
    private static boolean isTitle(List<String> words) {
        boolean isTrade = words.stream().anyMatch(TRADE::contains);
        return isTrade && (TRADE.contains(words.getFirst()) || words.stream().anyMatch(KINDS::contains));
    }

    private static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = List.of(lower.split(" "));
        return !name.isEmpty()
                && !DEGREES.contains(lower.replace(".", ""))
                && name.length() <= LONGEST
                && words.size() <= MOST_WORDS
                && name.codePoints().anyMatch(Character::isLetter)
                && name.chars().noneMatch(Character::isDigit)
                && !NOBODY.contains(lower)
                && words.stream().noneMatch(NEVER::contains)
                && !isTitle(words)
                && words.stream()
                                .map(word -> word.replaceAll("\\W+$", ""))
                                .collect(Collectors.joining(" "))
                                .length()
                        > 1;
    }
}
