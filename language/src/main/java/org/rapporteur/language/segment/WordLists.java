// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules for words must know of a language. Words are in lower case unless said otherwise; an apostrophe is always
 * the straight one.
 *
 * @param abbreviations abbreviations without their last full stop, and when they keep it
 * @param prefixes parts that stay joined over a hyphen to what follows
 * @param suffixes parts that stay joined over a hyphen to what stands before
 * @param whole words with signs in them that are one word all the same
 * @param joined words written as one that are several: the lengths of their parts
 * @param enclitics ends of words that are words of their own, with their apostrophe
 * @param units what may be glued to a number
 * @param currencyLetters letters that join a dollar sign after them, in capitals
 * @param webNames last parts by which a web or file name is known
 * @param emoticons faces made of signs, case as written
 */
public record WordLists(
        Map<String, Abbreviation> abbreviations,
        Set<String> prefixes,
        Set<String> suffixes,
        Set<String> whole,
        Map<String, List<Integer>> joined,
        Set<String> enclitics,
        Set<String> units,
        Set<String> currencyLetters,
        Set<String> webNames,
        Set<String> emoticons) {

    /** When an abbreviation keeps its full stop. */
    public enum Abbreviation {
        ALWAYS,
        NAME,
        NUMBER,
        INSIDE
    }

    public WordLists {
        abbreviations = Map.copyOf(abbreviations);
        prefixes = Set.copyOf(prefixes);
        suffixes = Set.copyOf(suffixes);
        whole = Set.copyOf(whole);
        joined = Map.copyOf(joined);
        enclitics = Set.copyOf(enclitics);
        units = Set.copyOf(units);
        currencyLetters = Set.copyOf(currencyLetters);
        webNames = Set.copyOf(webNames);
        emoticons = Set.copyOf(emoticons);
    }

    /**
     * The lists of a language that stand among the resources of this module.
     *
     * @param language its folder, such as {@code en}
     * @throws IllegalArgumentException if there are no lists of that language
     */
    public static WordLists of(String language) {
        return new WordLists(
                rows(language, "abbreviations.tsv").stream()
                        .map(row -> row.split("\t", -1))
                        .collect(Collectors.toMap(
                                row -> row[0], row -> Abbreviation.valueOf(row[1].toUpperCase(Locale.ROOT)))),
                Set.copyOf(rows(language, "hyphen-prefixes.txt")),
                Set.copyOf(rows(language, "hyphen-suffixes.txt")),
                Set.copyOf(rows(language, "whole-words.txt")),
                rows(language, "joined-words.tsv").stream()
                        .map(row -> List.of(row.split("\\|", -1)))
                        .collect(Collectors.toMap(
                                parts -> String.join("", parts),
                                parts -> parts.stream().map(String::length).toList())),
                Set.copyOf(rows(language, "enclitics.txt")),
                Set.copyOf(rows(language, "units.txt")),
                Set.copyOf(rows(language, "currency-letters.txt")),
                Set.copyOf(rows(language, "web-names.txt")),
                Set.copyOf(rows(language, "emoticons.txt")));
    }

    /**
     * The rows of a word list: its lines without blank ones and head comments.
     *
     * @throws IllegalArgumentException if the language has no such list
     */
    public static List<String> rows(String language, String file) {
        String path = "/" + language + "/" + file;
        try (InputStream in = WordLists.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("language must have word lists, has no " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
