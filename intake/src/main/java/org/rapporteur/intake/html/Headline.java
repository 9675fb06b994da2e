// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline that readers of a page see, which is not always the one that is written for search engines. */
final class Headline {

    /** What parts a headline from the name of the site in the title of a page. */
    private static final Pattern SITE_PARTING = Pattern.compile("\\s+[|\\-–—·•«»:]+\\s+");

    private static final Pattern LAST_PARTING = Pattern.compile("\\s+[|\\-–—·•«»:]+\\s+$");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int FEWEST_WORDS = 3;

    private static final int LONGEST = 250;

    private Headline() {}

    /** The only large heading of the page, if it can be that of the article; else what the page tells. */
    static @Nullable String shown(Document page, @Nullable String outlet, @Nullable String told) {
        List<String> headings = page.select("article h1, main h1").stream()
                .map(Headline::words)
                .filter(heading -> isHeadline(heading, outlet))
                .distinct()
                .toList();
        if (headings.isEmpty()) {
            headings = page.select("h1").stream()
                    .map(Headline::words)
                    .filter(heading -> isHeadline(heading, outlet))
                    .distinct()
                    .toList();
        }
        if (told == null) {
            return headings.isEmpty() ? null : headings.getFirst();
        }
        Set<String> words = wordsOf(told);
        return headings.stream()
                .filter(heading -> isAbout(wordsOf(heading), words))
                .findFirst()
                .orElse(told);
    }

    private static String words(Element heading) {
        return heading.text().strip();
    }

    private static boolean isHeadline(String heading, @Nullable String outlet) {
        return heading.length() <= LONGEST
                && WORD.matcher(heading).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS
                && !heading.equalsIgnoreCase(outlet);
    }

    private static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }

    /** Whether two headlines share a third of the words of the shorter. */
    private static boolean isAbout(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() * 3 >= Math.min(one.size(), other.size());
    }

    /** Without the name of the site that many pages put before or behind the headline. */
    static String withoutSite(String title, @Nullable String outlet) {
        if (outlet == null) {
            return title;
        }
        String[] parts = SITE_PARTING.split(title, -1);
        String last = parts[parts.length - 1];
        boolean isSite = parts.length > 1 && last.strip().equalsIgnoreCase(outlet);
        return isSite
                ? LAST_PARTING
                        .matcher(title.substring(0, title.lastIndexOf(last)))
                        .replaceAll("")
                        .strip()
                : title;
    }
}
