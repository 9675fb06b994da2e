// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A scorecard in words for people, for a page or a text.
 *
 * @param title of the page
 * @param about what was measured, a line each
 * @param beside what else was measured on the same reports, by name: another program, another reader
 * @param tables measures with their words
 * @param curves how often facts of some confidence are right
 * @param reports those in which something is otherwise than annotated
 */
public record ScorePage(
        String title,
        List<String> about,
        List<String> beside,
        List<Table> tables,
        List<Curve> curves,
        List<Wrong> reports) {

    public ScorePage {
        about = List.copyOf(about);
        beside = List.copyOf(beside);
        tables = List.copyOf(tables);
        curves = List.copyOf(curves);
        reports = List.copyOf(reports);
    }

    /** Measures of one kind. */
    public record Table(String title, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A measure, its value as it is printed.
     *
     * @param beside the same of what was measured besides, in its order
     */
    public record Row(String words, String value, List<String> beside) {
        public Row {
            beside = List.copyOf(beside);
        }
    }

    /**
     * A curve in a square of 100, from 2 at the top left.
     *
     * @param path as SVG draws it
     */
    public record Curve(String kind, String path, List<Dot> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A point of a curve, and what it stands for. */
    public record Dot(String x, String y, Scorecard.Point of) {

        /** What it stands for, in words. */
        public String words() {
            return String.format(
                    Locale.ROOT, "%d facts, %.2f sure, %.2f right", of.facts(), of.confidence(), of.right());
        }
    }

    /** What is wrong in a report. */
    public record Wrong(String id, List<Line> errors) {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /** An error; what is not there is a dash. */
    public record Line(String what, String gold, String found) {}

    private static final Map<String, List<String>> PARTS = parts();

    private static final String METHOD = """
            ## What counts as right

            Facts that were found are paired with annotated ones, one to one, the most alike first.

            - **Statements** meet where half of their telling words are the same (Jaccard 0.5). *end*: the speaker is right too. *quoted*: only those in quotation marks.
            - **Figures** meet where the number is the same and the words overlap or the category is the same. Those of category `other` are left out.
            - **Events** meet where the words that tell of them overlap; *events* where the type is the same too, *anchors* whatever it is, *nearby* where the type is the
              same within the sentence. Parties, place and day are measured on those that met. Incidents are left out where a set has none annotated.
            - **Whole** facts are right in all that a reader relies on. A statement: its words (Jaccard 0.8) and speaker. A figure: number, words, category, bound, status and
              place. An event: words, type, actors, recipients, status and day; what the annotation leaves open must be left open.
            - **Accusations** are hostile acts (assault, coerce, threaten, sanction) with a named actor, once a report. *Wrongly*: the share of those found in which the annotation
              knows this name in no hostile act of the report, or only as the one who suffered it.
            - **Places** are names, once a report.
            - Confidence is that of the fact; *right* means right as a whole.

            An annotated report is a JSON object on a line: `id`, `title`, `published`, `text`; `statements` of `content` (a list of words), `quoted` (full, partial, none), `speaker`, `source`;
            `figures` of `text`, `category`, `value` or `min` and `max`, `bound`, `status`, `voice`, `place`, `asOf`; `events` of `sentence`, `anchor`, `type`, `status`, `voice`, `actors`,
            `recipients`, `place`, `date`; `places` of `name` and `country`.

            """;

    private static Map<String, List<String>> parts() {
        return Map.of(
                "Statements", List.of("statements", "quoted"),
                "Figures", List.of("figures"),
                "Events", List.of("events", "anchors", "nearby", "actors", "recipients"),
                "Whole facts", List.of("whole"),
                "Accusations", List.of("accused"),
                "Places", List.of("places"));
    }

    private static final List<String> ORDER =
            List.of("Whole facts", "Accusations", "Statements", "Figures", "Events", "Places");

    /**
     * Puts a scorecard into words.
     *
     * @param beside scorecards of others on the same reports, by name
     * @param about what was measured and with what
     */
    public static ScorePage of(Scorecard card, Map<String, Scorecard> beside, List<String> about) {
        return new ScorePage(
                "Scorecard",
                about,
                List.copyOf(beside.keySet()),
                ORDER.stream()
                        .map(title -> table(title, card, List.copyOf(beside.values())))
                        .toList(),
                card.curves().entrySet().stream()
                        .map(curve -> curve(curve.getKey(), curve.getValue()))
                        .toList(),
                card.errors().stream()
                        .collect(Collectors.groupingBy(ScoreError::report, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(report -> new Wrong(
                                report.getKey(),
                                report.getValue().stream().map(ScorePage::error).toList()))
                        .toList());
    }

    private static Line error(ScoreError error) {
        return new Line(
                error.what(),
                Objects.requireNonNullElse(error.gold(), "–"),
                Objects.requireNonNullElse(error.found(), "–"));
    }

    private static Table table(String title, Scorecard card, List<Scorecard> beside) {
        List<String> kinds = Objects.requireNonNull(PARTS.get(title));
        return new Table(
                title,
                card.figures().entrySet().stream()
                        .filter(figure -> kinds.contains(
                                figure.getKey().substring(0, figure.getKey().indexOf('_'))))
                        .map(figure -> new Row(
                                words(figure.getKey()),
                                value(figure.getKey(), figure.getValue()),
                                beside.stream()
                                        .map(other -> value(
                                                figure.getKey(),
                                                other.figures().getOrDefault(figure.getKey(), OptionalDouble.empty())))
                                        .toList()))
                        .toList());
    }

    private static String words(String name) {
        return name.replaceAll("_p$", ", precision")
                .replaceAll("_r$", ", recall")
                .replaceAll("_macro_f1$", ", F1 over its values")
                .replaceAll("_f1$", ", F1")
                .replaceAll("_gold$", ", annotated")
                .replaceAll("_at_90$", ", share found at 90 % precision")
                .replaceAll("_calibration$", ", mean gap between confidence and being right")
                .replace('_', ' ');
    }

    /** A measure as it is printed: four places, a count without any. */
    public static String value(String name, OptionalDouble value) {
        return value.isEmpty()
                ? "-"
                : name.endsWith("_gold")
                        ? Long.toString(Math.round(value.getAsDouble()))
                        : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }

    private static Curve curve(String kind, List<Scorecard.Point> points) {
        List<Dot> dots = points.stream()
                .map(point -> new Dot(place(point.confidence()), place(1 - point.right()), point))
                .toList();
        String path = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining("L", "M", ""));
        return new Curve(kind, dots.isEmpty() ? "" : path, dots);
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f", 2 + 100 * share);
    }

    private static void cells(StringBuilder out, String first, String second, List<String> more) {
        out.append("| ").append(first).append(" | ").append(second);
        more.forEach(cell -> out.append(" | ").append(cell));
        out.append(" |\n");
    }

    /** As Markdown, without the errors. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# ").append(title).append("\n\n");
        out.append("Written by `rapporteur score`, not by hand.\n\n");
        about.forEach(line -> out.append(line).append("\n\n"));
        for (Table table : tables) {
            out.append("## ").append(table.title()).append("\n\n");
            cells(out, "measure", beside.isEmpty() ? "value" : "Rapporteur", beside);
            cells(out, "---", "---", beside.stream().map(name -> "---").toList());
            table.rows().forEach(row -> cells(out, row.words(), row.value(), row.beside()));
            out.append('\n');
        }
        out.append(
                "## How sure, and how often right\n\n| kind | facts | mean confidence | right as a whole |\n| --- | --- | --- | --- |\n");
        for (Curve curve : curves) {
            for (Dot dot : curve.points()) {
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f |\n",
                        curve.kind(),
                        dot.of().facts(),
                        dot.of().confidence(),
                        dot.of().right()));
            }
        }
        return out.append('\n').append(METHOD.strip()).append('\n').toString();
    }
}
