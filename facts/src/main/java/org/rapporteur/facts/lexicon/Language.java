// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.lexicon;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.text.WordList;

/**
 * What is known of one language: its function words and endings by what they do, and its word lists. All of it stands in
 * the folder of the resources that the language has; Java knows no word of any. Immutable and safe for use by many threads.
 */
public final class Language {

    private final String code;
    private final WordRoles<FunctionWord> functions;
    private final Map<String, String> conventions;

    private Language(String code) {
        this.code = code;
        this.functions = roles("function-words", FunctionWord.class);
        this.conventions = table("conventions", value -> value);
    }

    /**
     * The language of a folder of the resources.
     *
     * @param code as {@code en}
     * @throws IllegalStateException if there is no such language
     */
    public static Language of(String code) {
        return new Language(code);
    }

    /** Whether a word, whatever its capitals, is a function word of a kind. */
    public boolean is(String word, FunctionWord kind) {
        return functions.is(word, kind);
    }

    /** Whether a word, whatever its capitals, ends in an ending of a kind. */
    public boolean ends(String word, FunctionWord ending) {
        String plain = word.toLowerCase(Locale.ROOT);
        return functions.words(ending).stream().anyMatch(plain::endsWith);
    }

    /** The function words of a kind, in the order of their list. */
    public Set<String> words(FunctionWord kind) {
        return functions.words(kind);
    }

    private String path(String list) {
        return code + "/" + list + ".txt";
    }

    /** The function words of a kind as the alternatives of a regular expression. */
    public String alternatives(FunctionWord kind) {
        return functions.alternatives(kind);
    }

    /** Whether a word, by its ending alone, looks like a noun of many. */
    public boolean looksPlural(String word) {
        return word.codePoints().allMatch(Character::isLetter)
                && words(FunctionWord.PLURAL_ENDING).stream()
                        .filter(ending -> word.length() > ending.length() + 2 && word.endsWith(ending))
                        .anyMatch(ending -> !word.substring(0, word.length() - ending.length())
                                .endsWith(ending));
    }

    /**
     * How the language writes numbers and dates.
     *
     * @throws IllegalStateException if {@code conventions.txt} does not say
     */
    public String convention(Convention convention) {
        String value =
                conventions.get(convention.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (value == null) {
            throw new IllegalStateException(path("conventions") + " must have a row for " + convention + ", has none");
        }
        return value;
    }

    /**
     * The rows of a list, each with its columns.
     *
     * @param list its name, as {@code time-words}
     * @throws IllegalStateException if there is no such list, or a row has another number of columns
     */
    public List<List<String>> rows(String list, int columns) {
        return WordList.rows(path(list), columns);
    }

    /** The words of a list of one column. */
    public Set<String> words(String list) {
        return WordList.words(path(list));
    }

    /** The first column of a list of two to what the second says. */
    public <V> Map<String, V> table(String list, Function<String, V> value) {
        return rows(list, 2).stream()
                .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> value.apply(row.get(1))));
    }

    /** The first column of a list of two to all that the second says of it. */
    public Map<String, Set<String>> groups(String list) {
        return rows(list, 2).stream()
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(List::getLast, Collectors.toUnmodifiableSet())));
    }

    /** The words of a list of two columns, word and role. */
    public <R extends Enum<R>> WordRoles<R> roles(String list, Class<R> roles) {
        return new WordRoles<>(rows(list, 2), roles);
    }

    /**
     * Where a file of the language lies that is no word list.
     *
     * @throws IllegalStateException if there is none
     */
    public URL file(String name) {
        return Stream.ofNullable(Language.class.getResource("/" + code + "/" + name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("file " + code + "/" + name + " must be on the class path, is not"));
    }
}
