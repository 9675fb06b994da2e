// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The sentence between headline and body that sums up the report. Pages repeat it in what they tell machines of themselves. */
final class Standfirst {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int SHORTEST = 30;

    private static final int LONGEST = 400;

    private Standfirst() {}

    /** It and a blank line, if it is shown and stands before the body; else nothing. */
    static String before(Element body, Document page, Metadata about) {
        List<String> told = about.descriptions().stream()
                .map(Standfirst::letters)
                .filter(letters -> letters.length() >= SHORTEST)
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        String start = letters(body.text());
        for (Element element : page.select("h2, h3, h4, p, div, span, section, header")) {
            if (element.equals(body)) {
                break;
            }
            if (body.parents().contains(element)) {
                continue;
            }
            String text = element.text().strip();
            String letters = text.length() <= LONGEST ? letters(text) : "";
            if (told.contains(letters) && !start.contains(letters)) {
                return text + "\n\n";
            }
        }
        return "";
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
