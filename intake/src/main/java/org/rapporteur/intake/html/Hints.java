// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.rapporteur.intake.table.Table;

/** What the names that a page's author gave to its parts tell: {@code class="article-body"}, {@code id="comments"}. */
final class Hints {

    private static final Table NAMES = Table.read(Hints.class, "/en/page-parts.tsv");

    private static final Set<List<String>> CLUTTER = words("clutter");

    private static final Set<List<String>> BODY = words("body");

    private static final Set<List<String>> ENTRY = words("entry");

    private static final Pattern PARTS = Pattern.compile("[^\\p{Alnum}]+|(?<=\\p{Lower})(?=\\p{Upper})");

    private Hints() {}

    private static Set<List<String>> words(String kind) {
        return NAMES.keysOf(kind).stream()
                .map(name -> List.of(name.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the names speak of something beside the article: sharing, comments, related reports. */
    static boolean sayClutter(Element element) {
        return names(element).anyMatch(name -> has(name, CLUTTER));
    }

    /** Whether the names speak of an entry of a live blog. */
    static boolean sayEntry(Element element) {
        return names(element).anyMatch(name -> has(name, ENTRY));
    }

    /** Whether the names speak of the body of an article. */
    static boolean sayBody(Element element) {
        return element.attr("itemprop").equalsIgnoreCase("articleBody")
                || names(element).anyMatch(name -> has(name, BODY));
    }

    private static Stream<List<String>> names(Element element) {
        return Stream.concat(
                        Stream.of(
                                element.id(),
                                element.attr("role"),
                                element.attr("data-component"),
                                element.attr("data-testid")),
                        element.classNames().stream())
                .filter(name -> !name.isEmpty())
                .map(name -> Stream.of(PARTS.split(name))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Whether one of the phrases stands in a name, as whole words in a row. */
    private static boolean has(List<String> name, Set<List<String>> phrases) {
        for (int from = 0; from < name.size(); from++) {
            for (int to = from + 1; to <= Math.min(name.size(), from + 3); to++) {
                if (phrases.contains(name.subList(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }
}
