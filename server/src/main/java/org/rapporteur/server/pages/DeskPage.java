// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.text.Span;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.FactField;
import org.rapporteur.record.search.Found;
import org.rapporteur.server.api.DeskRoutes;

/**
 * A fact as the page shows it on which people decide on it.
 *
 * @param docket the fact with what was decided
 * @param sentence what it says
 * @param before the words of the report before those that it rests on
 * @param words that it rests on
 * @param after the words of the report after them
 * @param fields that can be corrected
 * @param copies of the same sentence in other reports
 * @param next address of the next fact to look at; empty where there is none
 * @param wrong with what was written into the form; empty for nothing
 * @param reason that was written into the form already
 * @param writer who may decide; null where whoever looks may not
 */
public record DeskPage(
        Docket docket,
        String sentence,
        String before,
        String words,
        String after,
        List<Field> fields,
        List<Found.Hit> copies,
        String next,
        String wrong,
        String reason,
        DeskForm.@Nullable Writer writer) {

    /** Characters of the report that are shown on each side. */
    private static final int CONTEXT = 300;

    /** Between several values of a field. */
    static final String BETWEEN = "; ";

    /**
     * A field of the fact.
     *
     * @param name in the facts document
     * @param value as it stands, several with semicolons between
     * @param read as it was read, where that is otherwise; empty where it is not
     */
    public record Field(String name, String value, String read) {}

    static DeskPage of(Record now, Docket docket, String wrong, String reason, DeskForm.@Nullable Writer writer) {
        Fact fact = docket.fact();
        String text = docket.document().document().text().value();
        Span first = fact.evidence().getFirst();
        Span last = fact.evidence().getLast();
        return new DeskPage(
                docket,
                FactView.of(fact, docket.document().facts()).sentence(),
                text.substring(from(text, first.start()), first.start()),
                text.substring(first.start(), last.end()),
                text.substring(last.end(), to(text, last.end())),
                fields(docket),
                DeskRoutes.copies(now, docket),
                next(now, docket.key()),
                wrong,
                reason,
                writer);
    }

    private static int from(String text, int place) {
        int start = Math.max(0, place - CONTEXT);
        int blank = start == 0 ? 0 : text.indexOf(' ', start) + 1;
        return blank > place ? place : blank;
    }

    private static int to(String text, int place) {
        int end = Math.min(text.length(), place + CONTEXT);
        int blank = end == text.length() ? end : text.lastIndexOf(' ', end);
        return Math.max(blank, place);
    }

    private static List<Field> fields(Docket docket) {
        Map<String, List<String>> now = docket.words();
        Map<String, List<String>> read = docket.words(docket.asRead());
        List<Field> fields = new ArrayList<>();
        for (FactField field : FactField.of(docket.fact())) {
            String value = String.join(BETWEEN, now.getOrDefault(field.name(), List.of()));
            String before = String.join(BETWEEN, read.getOrDefault(field.name(), List.of()));
            fields.add(
                    new Field(field.name(), value, before.equals(value) ? "" : before.isEmpty() ? "nothing" : before));
        }
        return fields;
    }

    /** The first of the queue that is another. */
    private static String next(Record now, String key) {
        return now.search().queue("", org.rapporteur.model.fact.Selection.ALL, 2).hits().stream()
                .filter(hit -> !hit.id().equals(key))
                .findFirst()
                .map(hit -> DeskPages.address(hit))
                .orElse("");
    }

    public String kind() {
        return FactLeaf.kindLabel(docket.key());
    }

    public String state() {
        return DeskForm.state(docket.review());
    }

    /** What was decided, the last first. */
    public List<String> decisions() {
        return docket.decisions().reversed().stream()
                .map(Decided::leaf)
                .map(leaf -> leaf.sentence())
                .toList();
    }

    public String document() {
        return docket.document().document().id().value();
    }

    public String title() {
        String title = docket.document().document().title();
        return title == null ? docket.document().document().source() : title;
    }
}
