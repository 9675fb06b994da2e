// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.source.Document;

/**
 * Knows offices that one person at a time holds ({@code sole-offices.txt}), however a report words them: <em>the Norwegian
 * prime minister</em> and <em>prime minister of Norway</em> are one. Immutable and safe for use by many threads.
 */
public final class SoleOffices {

    private static final Pattern DOTS = Pattern.compile("[.]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Most words of the name of a country. */
    private static final int COUNTRY = 4;

    private final List<List<String>> offices;
    private final Set<String> fillers;
    private final Set<String> titles;
    private final Map<String, String> countries = new HashMap<>();

    public SoleOffices(Language language) {
        offices = language.words("sole-offices").stream()
                .map(office -> List.of(office.split(" ", -1)))
                .sorted(Comparator.comparingInt((List<String> office) -> -office.size()))
                .toList();
        fillers = language.words("office-fillers");
        titles = language.words("name-titles").stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        // A part of a country is not the country: its offices are told by its own name.
        language.rows("country-names", 3).stream()
                .filter(row -> !row.get(1).startsWith("part"))
                .forEach(row -> countries.put(String.join(" ", lower(words(row.get(0)))), row.get(2)));
    }

    /** The key of the office that a report gives somebody, empty where it gives none or others may hold the same. */
    public String of(Entity entity, Document document) {
        return entity.role() == null
                ? ""
                : of(
                        document.text().slice(entity.role()),
                        entity.country() == null ? null : entity.country().value());
    }

    /**
     * The same of the words of an office.
     *
     * @param country code of the country that its holder belongs to, used where the words do not tell whose office it is
     */
    String of(String words, @Nullable String country) {
        List<String> written = words(words);
        List<String> lower = lower(written);
        for (List<String> office : offices) {
            for (int start = 0; start + office.size() <= lower.size(); start++) {
                if (lower.subList(start, start + office.size()).equals(office)) {
                    int end = start + office.size();
                    List<String> rest = new ArrayList<>(written.subList(0, start));
                    rest.addAll(written.subList(end, written.size()));
                    return key(String.join(" ", office), rest, country);
                }
            }
        }
        return "";
    }

    /** Whose office it is must be told by names alone: a deputy or a spokesman of his is somebody else. */
    private String key(String office, List<String> rest, @Nullable String country) {
        Set<String> whose = new TreeSet<>();
        List<String> lower = lower(rest);
        int i = 0;
        while (i < rest.size()) {
            int taken = 1;
            String code = null;
            for (int size = Math.min(COUNTRY, rest.size() - i); size > 0 && code == null; size--) {
                code = countries.get(String.join(" ", lower.subList(i, i + size)));
                taken = code == null ? taken : size;
            }
            if (code != null) {
                whose.add(code);
            } else if (!fillers.contains(lower.get(i))) {
                if (!Character.isUpperCase(rest.get(i).codePointAt(0)) || titles.contains(lower.get(i))) {
                    return "";
                }
                whose.add(lower.get(i));
            }
            i += taken;
        }
        if (whose.isEmpty() && country != null) {
            whose.add(country);
        }
        return whose.isEmpty() ? "" : office + " of " + String.join(" ", whose);
    }

    private static List<String> words(String words) {
        return Arrays.stream(GAPS.split(DOTS.matcher(words).replaceAll(""), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
