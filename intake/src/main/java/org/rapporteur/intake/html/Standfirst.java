// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The sentence between headline and body that sums up the report. Pages repeat it in what they tell machines of themselves. */
final class Standfirst {

    private static final int SHORTEST = 30;

    private static final int LONGEST = 400;

    private Standfirst() {}

    /** It and a blank line, if it is shown and stands before the body; else nothing. */
    static String before(Element body, Document page, Metadata about) {
        List<String> told = about.descriptions().stream()
                .map(Sentences::letters)
                .filter(letters -> letters.length() >= SHORTEST)
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        String start = Sentences.letters(body.text());
        for (Element element : page.select("h2, h3, h4, p, div, span, section, header")) {
            if (element.equals(body)) {
                break;
            }
            if (body.parents().contains(element)) {
                continue;
            }
            String text = element.text().strip();
            String letters = text.length() <= LONGEST ? Sentences.letters(text) : "";
            if (told.contains(letters) && !Sentences.allStand(text, start)) {
                return text + "\n\n";
            }
        }
        return "";
    }
}
