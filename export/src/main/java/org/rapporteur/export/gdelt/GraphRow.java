// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.conflict.Tally;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.text.Span;

/** A document as a row of GDELT's knowledge graph: 27 columns, offsets in code points. */
final class GraphRow {

    static final int COLUMNS = 27;

    private static final String BLOCKS = ";";
    private static final String WEB = "1";
    private static final String CITATION = "2";
    private static final int YEAR_ONLY = 1;
    private static final int YEAR_AND_MONTH = 2;
    private static final int FULL_DATE = 3;

    private GraphRow() {}

    static List<String> of(RecordedDocument document, LocalDate published, long number) {
        List<Entity> entities = document.facts().entities();
        List<String> row = new ArrayList<>(COLUMNS);
        row.add(Days.midnight(published) + "-" + number);
        row.add(Days.midnight(published));
        row.add(document.document().url() == null ? CITATION : WEB);
        row.add(Objects.toString(document.document().outlet(), ""));
        row.add(EventRow.address(document));
        row.add(counts(document, false));
        row.add(counts(document, true));
        row.add("");
        row.add("");
        row.add(entities.stream()
                .map(Geography::of)
                .filter(Objects::nonNull)
                .map(place -> Objects.requireNonNull(place).block())
                .distinct()
                .collect(Collectors.joining(BLOCKS)));
        row.add(locations(document));
        for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.ORGANIZATION)) {
            row.add(entities.stream()
                    .filter(entity -> entity.kind() == kind)
                    .map(entity -> cell(entity.name()).replace(",", " "))
                    .distinct()
                    .collect(Collectors.joining(BLOCKS)));
            row.add(names(document, entity -> entity.kind() == kind));
        }
        row.add("");
        row.add(dates(document));
        row.addAll(List.of("", "", "", "", ""));
        row.add(quotations(document));
        row.add(names(document, entity -> true));
        row.add(amounts(document));
        row.add("");
        row.add(title(document));
        return row;
    }

    /** {@code type#count#object#place}, in the newer column with the place in the text after it. */
    private static String counts(RecordedDocument document, boolean hasOffsets) {
        List<String> blocks = new ArrayList<>();
        for (Figure figure : document.figures()) {
            String type = countType(figure.category());
            if (type != null) {
                Geography place = Geography.of(document.entity(figure.place()));
                blocks.add(String.join(
                                "#",
                                type,
                                String.valueOf(Tally.of(figure.quantity()).best()),
                                cell(Objects.requireNonNullElse(figure.of(), "")),
                                place == null ? "0######" : place.block())
                        + (hasOffsets ? "#" + document.codePoints(figure.span()).start() : ""));
            }
        }
        return String.join(BLOCKS, blocks);
    }

    /** What GDELT calls the count of such people; null for what it does not count. */
    private static @Nullable String countType(FigureCategory category) {
        return switch (category) {
            case KILLED -> "KILL";
            case INJURED -> "WOUND";
            case DETAINED -> "ARREST";
            case CROWD -> "PROTEST";
            case MISSING, DISPLACED, SICK, AFFECTED -> "AFFECT";
            case FORCES, EQUIPMENT, MONEY, DAMAGED, VOTES, OTHER -> null;
        };
    }

    private static String locations(RecordedDocument document) {
        return document.facts().entities().stream()
                .flatMap(entity -> {
                    Geography place = Geography.of(entity);
                    return place == null
                            ? Stream.<String>empty()
                            : named(entity)
                                    .map(span -> place.block(
                                            document.codePoints(span).start()));
                })
                .collect(Collectors.joining(BLOCKS));
    }

    /** {@code name,offset} for each place that has the name. */
    private static String names(RecordedDocument document, Predicate<Entity> wanted) {
        return document.facts().entities().stream()
                .filter(wanted)
                .flatMap(entity -> named(entity)
                        .map(span -> cell(entity.name()).replace(",", " ") + ","
                                + document.codePoints(span).start()))
                .collect(Collectors.joining(BLOCKS));
    }

    private static Stream<Span> named(Entity entity) {
        return entity.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(Mention::span);
    }

    /** {@code resolution#month#day#year#offset}; only what is a day, month or year. */
    private static String dates(RecordedDocument document) {
        List<String> blocks = new ArrayList<>();
        for (TimeExpression time : document.facts().times()) {
            String[] parts = time.value().split("-", -1);
            if (time.type() == TimeExpression.Type.DATE
                    && time.value().matches("[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")) {
                int resolution = parts.length == 1 ? YEAR_ONLY : parts.length == 2 ? YEAR_AND_MONTH : FULL_DATE;
                blocks.add(String.join(
                        "#",
                        String.valueOf(resolution),
                        parts.length > 1 ? String.valueOf(Integer.parseInt(parts[1])) : "0",
                        parts.length > 2 ? String.valueOf(Integer.parseInt(parts[2])) : "0",
                        parts[0],
                        String.valueOf(document.codePoints(time.span()).start())));
            }
        }
        return String.join(BLOCKS, blocks);
    }

    /** {@code offset|length|verb|quote} of what is quoted in full or in part, number signs between. */
    private static String quotations(RecordedDocument document) {
        List<String> blocks = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.quoted() != Quoted.NONE) {
                String quote = document.words(statement.content());
                blocks.add(String.join(
                        "|",
                        String.valueOf(document.codePoints(statement.content().getFirst())
                                .start()),
                        String.valueOf(quote.codePointCount(0, quote.length())),
                        statement.cue() == null ? "" : bar(document.words(statement.cue())),
                        bar(quote)));
            }
        }
        return String.join("#", blocks);
    }

    /** {@code amount,object,offset} of figures that no count holds. */
    private static String amounts(RecordedDocument document) {
        List<String> blocks = new ArrayList<>();
        for (Figure figure : document.figures()) {
            BigDecimal value = figure.quantity().value();
            if (countType(figure.category()) == null && value != null) {
                String object = figure.of() == null ? figure.unit() : figure.of();
                blocks.add(String.join(
                        ",",
                        value.stripTrailingZeros().toPlainString(),
                        cell(Objects.requireNonNullElse(object, "")).replace(",", " "),
                        String.valueOf(document.codePoints(figure.span()).start())));
            }
        }
        return String.join(BLOCKS, blocks);
    }

    /** The last column is XML, as GDELT writes the title of a page. */
    private static String title(RecordedDocument document) {
        String title = document.document().title();
        return title == null
                ? ""
                : "<PAGE_TITLE>"
                        + title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                        + "</PAGE_TITLE>";
    }

    /** Without the signs that part blocks and what is in them. */
    private static String cell(String words) {
        return words.replace('#', ' ').replace(';', ' ');
    }

    private static String bar(String words) {
        return words.replace('|', ' ').replace('#', ' ');
    }
}
