// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.intake.table.Table;

/** Tells XML by its root element, and texts in a markup that is not read. */
final class Markup {

    private static final Pattern ROOT = Pattern.compile(
            "\\s*(?<xml><\\?xml[^>]*>)?(?:\\s+|<!--.*?-->|<!doctype[^>\\[]*(?:\\[.*?\\]\\s*)?>|<\\?[^>]*>)*+"
                    + "<(?:[\\w.-]+:)?(?<root>[a-z_][\\w.-]*)(?<attributes>[^>]*)>?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][\\w:-]*(?:\\s[^<>]*)?/?>");

    private static final Pattern WIKI = Pattern.compile("\\[\\[|\\{\\{");

    /** So many tags are no slip of the pen. */
    private static final int MOST_TAGS = 8;

    private static final int MOST_WIKI_SIGNS = 6;

    private static final List<List<String>> ROOTS =
            Table.read(Markup.class, "xml-roots.tsv").rows();

    private Markup() {}

    static Optional<Recognised> recognise(String start) {
        Matcher matcher = ROOT.matcher(start);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String root = matcher.group("root").toLowerCase(Locale.ROOT);
        for (List<String> row : ROOTS) {
            if (row.get(0).equals(root)) {
                return Optional.of(new Recognised(Form.valueOf(row.get(1)), row.get(2), row.get(3)));
            }
        }
        boolean isXml =
                matcher.group("xml") != null || matcher.group("attributes").contains("xmlns");
        return isXml && !isPage(root)
                ? Optional.of(Recognised.other("XML with the root <" + root + ">"))
                : Optional.empty();
    }

    private static boolean isPage(String root) {
        return List.of("html", "head", "body", "div", "article", "section", "main", "p")
                .contains(root);
    }

    /** A text in which markup stands all over. */
    static Optional<Recognised> scattered(String start) {
        long tags = TAG.matcher(start).results().limit(MOST_TAGS + 1).count();
        if (tags > MOST_TAGS) {
            return Optional.of(new Recognised(
                    Form.OTHER,
                    "a text with markup all over it",
                    "give it as HTML, named .html, or without the markup"));
        }
        long wiki = WIKI.matcher(start).results().limit(MOST_WIKI_SIGNS + 1).count();
        return wiki > MOST_WIKI_SIGNS
                ? Optional.of(
                        new Recognised(Form.OTHER, "a text in the markup of a wiki", "turn it into text or HTML first"))
                : Optional.empty();
    }
}
