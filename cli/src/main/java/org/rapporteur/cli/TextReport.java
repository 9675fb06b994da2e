// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.TimeWords;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import picocli.CommandLine.Help.Ansi;

/**
 * A facts document for people, as plain text: head, numbered paragraphs, and each kind of fact in its own section.
 *
 * @param ansi whether it is coloured
 * @param columns width of a line, at least 40
 * @param explain whether each fact says why it is believed
 */
record TextReport(Ansi ansi, int columns, boolean explain) {

    private static final int INDENT = 5;

    String of(FactsDocument facts) {
        StringBuilder out = new StringBuilder(4096);
        head(out, facts.document());
        paragraphs(out, facts.document());
        people(out, facts);
        statements(out, facts);
        events(out, facts);
        figures(out, facts);
        others(out, facts, "Victims", facts.victims());
        others(out, facts, "Relations", facts.relations());
        times(out, facts);
        return out.append('\n').toString();
    }

    private void head(StringBuilder out, Document document) {
        out.append(style("bold", document.title() == null ? document.source() : document.title()))
                .append('\n');
        List<String> about = new ArrayList<>();
        if (document.published() != null) {
            about.add(DateWords.of(document.published()));
        }
        if (document.outlet() != null) {
            about.add(document.outlet().name());
        }
        if (document.title() != null) {
            about.add(document.source());
        }
        about.add(document.id().value());
        out.append(style("faint", String.join(" · ", about))).append("\n\n");
    }

    private void paragraphs(StringBuilder out, Document document) {
        int number = 0;
        for (Paragraph paragraph : document.text().paragraphs()) {
            number++;
            String words = document.text().slice(paragraph.span()).replaceAll("\\s+", " ");
            if (paragraph.repeats().isPresent()) {
                words += " [printed before, ¶ " + (paragraph.repeats().getAsInt() + 1) + "]";
            }
            wrapped(out, "%3d  ".formatted(number), words);
        }
    }

    private void people(StringBuilder out, FactsDocument facts) {
        section(out, "People, bodies and places", facts.entities().size());
        for (Entity entity : facts.entities()) {
            List<String> about = new ArrayList<>();
            about.add(style("bold", entity.name()));
            if (entity.role() != null) {
                about.add(words(facts, entity.role()));
            }
            about.add(entity.kind().label());
            if (entity.country() != null) {
                about.add(entity.country().value());
            }
            if (entity.locality() != null) {
                about.add("%.2f, %.2f"
                        .formatted(
                                entity.locality().latitude(), entity.locality().longitude()));
            }
            int times = entity.mentions().size();
            about.add(times == 1 ? "named once" : "named " + times + " times");
            wrapped(out, "%4s ".formatted(entity.id()), String.join(" · ", about));
            if (explain && entity.locality() != null) {
                Locality.Choice choice = entity.locality().choice();
                String other = choice.runnerUp() == null ? "" : ", rather than " + choice.runnerUp();
                wrapped(out, " ".repeat(INDENT), style("faint", "why: " + choice.rule() + other));
            }
        }
    }

    private void statements(StringBuilder out, FactsDocument facts) {
        section(out, "Statements", facts.statements().size());
        for (Statement statement : facts.statements()) {
            FactView view = FactView.of(statement, facts);
            sentence(out, view);
            List<String> about = new ArrayList<>(view.details());
            if (statement.repeats() != null) {
                about.removeLast();
                about.add("said before in " + statement.repeats());
            }
            about.add(place(facts, statement.content().getFirst()));
            wrapped(out, " ".repeat(INDENT), style("faint", String.join(" · ", about)));
            because(out, facts, view);
        }
    }

    private void events(StringBuilder out, FactsDocument facts) {
        section(out, "Events", facts.events().size());
        for (Event event : facts.events()) {
            FactView view = FactView.of(event, facts);
            sentence(out, view);
            List<String> about = new ArrayList<>();
            about.add(event.anchors().stream()
                    .map(span -> "“" + words(facts, span) + "” " + place(facts, span))
                    .collect(Collectors.joining(", ")));
            about.addAll(view.details());
            if (event.statement() != null) {
                about.add("told in " + event.statement());
            }
            if (!event.figures().isEmpty()) {
                about.add(
                        event.figures().stream().map(FactId::value).collect(Collectors.joining(", ", "numbers ", "")));
            }
            wrapped(out, " ".repeat(INDENT), style("faint", String.join(" · ", about)));
            because(out, facts, view);
        }
    }

    private void figures(StringBuilder out, FactsDocument facts) {
        section(out, "Figures", facts.figures().size());
        for (Figure figure : facts.figures()) {
            FactView view = FactView.of(figure, facts);
            sentence(out, view);
            List<String> about = new ArrayList<>();
            about.add("“" + words(facts, figure.span()) + "” " + place(facts, figure.span()));
            about.addAll(view.details());
            if (figure.partOf() != null) {
                about.removeLast();
                about.add("part of " + figure.partOf());
            }
            if (figure.statement() != null) {
                about.add("told in " + figure.statement());
            }
            wrapped(out, " ".repeat(INDENT), style("faint", String.join(" · ", about)));
            because(out, facts, view);
        }
    }

    /** Facts of which the words at their first place tell all that is to be told beside their view. */
    private void others(StringBuilder out, FactsDocument facts, String heading, List<? extends Fact> others) {
        section(out, heading, others.size());
        for (Fact fact : others) {
            FactView view = FactView.of(fact, facts);
            sentence(out, view);
            List<String> about = new ArrayList<>();
            Span first = fact.evidence().getFirst();
            about.add("“" + words(facts, first) + "” " + place(facts, first));
            about.addAll(view.details());
            wrapped(out, " ".repeat(INDENT), style("faint", String.join(" · ", about)));
            because(out, facts, view);
        }
    }

    /** What a fact says, under its id, the heading bold. */
    private void sentence(StringBuilder out, FactView view) {
        String heading = style("bold", view.heading());
        String sentence = heading + view.sentence().substring(view.heading().length());
        wrapped(out, "%4s ".formatted(view.fact().id()), sentence);
    }

    /** Times of which the words tell what they mean. */
    private void times(StringBuilder out, FactsDocument facts) {
        List<TimeExpression> told = facts.times().stream()
                .filter(time -> TimeWords.of(time).isPresent())
                .toList();
        section(out, "Times", told.size());
        for (TimeExpression time : told) {
            String meaning = TimeWords.of(time).orElseThrow();
            wrapped(
                    out,
                    " ".repeat(INDENT),
                    "“" + words(facts, time.span()) + "” · " + style("bold", meaning) + " · "
                            + place(facts, time.span()));
            if (explain) {
                reason(out, facts, Why.of(time), INDENT + 2);
            }
        }
    }

    private void because(StringBuilder out, FactsDocument facts, FactView view) {
        if (explain) {
            if (view.code() != null) {
                wrapped(out, " ".repeat(INDENT), style("faint", "code: " + view.code()));
            }
            reason(out, facts, view.fact().why(), INDENT);
        }
    }

    private void reason(StringBuilder out, FactsDocument facts, Why why, int indent) {
        String words = why.words().stream()
                .map(span -> "“" + shortened(words(facts, span)) + "” "
                        + facts.document().text().toCodePoints(span).start())
                .collect(Collectors.joining(", "));
        String line = "why: " + why.rule() + (words.isEmpty() ? "" : " " + words)
                + (why.confidence() < 1 ? " (%.2f)".formatted(why.confidence()) : "");
        wrapped(out, " ".repeat(indent), style("faint", line));
        why.details().forEach(detail -> reason(out, facts, detail, indent + 2));
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, words.offsetByCodePoints(0, 37)) + "…";
    }

    private static String place(FactsDocument facts, Span span) {
        return "¶ " + paragraph(facts, span);
    }

    private static int paragraph(FactsDocument facts, Span span) {
        List<Paragraph> paragraphs = facts.document().text().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).span().overlaps(span)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("every fact stands in a paragraph, this does not: " + span);
    }

    private static String words(FactsDocument facts, Span span) {
        return facts.document().text().slice(span).replaceAll("\\s+", " ");
    }

    /** The heading of a section that has something in it. */
    private void section(StringBuilder out, String name, int count) {
        if (count == 0) {
            return;
        }
        out.append('\n').append(style("bold", name + " (" + count + ")")).append('\n');
    }

    private String style(String style, @Nullable String words) {
        String plain = words == null ? "" : words;
        return ansi.enabled()
                ? Ansi.Style.on(Ansi.Style.valueOf(style)) + plain + Ansi.Style.off(Ansi.Style.valueOf(style))
                : plain;
    }

    /** Breaks words into lines of the console's width, each under the first word of the first. */
    private void wrapped(StringBuilder out, String label, String words) {
        String indent = " ".repeat(label.length());
        StringBuilder line = new StringBuilder(label);
        boolean first = true;
        for (String word : words.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > columns) {
                out.append(line).append('\n');
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        out.append(line).append('\n');
    }
}
