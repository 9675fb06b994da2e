// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.WordList;
import org.rapporteur.screening.list.Birth;

/** Finds ages and births beside names, by the patterns of {@code en/actor-births.tsv}. Safe for use by many threads. */
final class Births {

    private static final String LIST = "en/actor-births.tsv";

    /** Characters looked at on either side of a name. */
    private static final int REACH = 60;

    private static final int YOUNGEST = 10;

    private record Rule(boolean before, boolean age, Pattern pattern) {}

    private static final List<Rule> RULES = rules();

    private Births() {}

    /** The births that a document tells of somebody; an age gives two years, as the birthday is not known. */
    static List<Birth> of(Entity entity, Document document) {
        List<Birth> births = new ArrayList<>();
        for (Mention mention : entity.mentions()) {
            if (mention.form() == Mention.Form.NAME) {
                for (Rule rule : RULES) {
                    Birth birth = birth(rule, around(rule, mention.span(), document), document.published());
                    if (birth != null) {
                        births.add(birth);
                    }
                }
            }
        }
        return births;
    }

    private static String around(Rule rule, Span name, Document document) {
        String text = document.text().value();
        return rule.before()
                ? text.substring(Math.max(0, name.start() - REACH), name.start())
                : text.substring(name.end(), Math.min(text.length(), name.end() + REACH));
    }

    private static @Nullable Birth birth(Rule rule, String words, @Nullable LocalDate published) {
        Matcher found = rule.pattern().matcher(words);
        if (!found.find()) {
            return null;
        }
        int number = Integer.parseInt(found.group(1));
        if (!rule.age()) {
            return new Birth(number, number, 0, 0);
        }
        return published == null || number < YOUNGEST
                ? null
                : new Birth(published.getYear() - number - 1, published.getYear() - number, 0, 0);
    }

    private static List<Rule> rules() {
        return WordList.rows(LIST, 3).stream()
                .map(row ->
                        new Rule(row.get(0).equals("before"), row.get(1).equals("age"), Pattern.compile(row.get(2))))
                .toList();
    }
}
