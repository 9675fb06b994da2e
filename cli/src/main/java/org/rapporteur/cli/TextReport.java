// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.report.Amount;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int INDENT = 5;

    String of(FactsDocument facts) {
        StringBuilder out = new StringBuilder(4096);
        head(out, facts.document());
        paragraphs(out, facts.document());
        people(out, facts);
        statements(out, facts);
        events(out, facts);
        figures(out, facts);
        times(out, facts);
        return out.append('\n').toString();
    }

    private void head(StringBuilder out, Document document) {
        out.append(style("bold", document.title() == null ? document.source() : document.title()))
                .append('\n');
        List<String> about = new ArrayList<>();
        if (document.published() != null) {
            about.add(DAY.format(document.published()));
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
        if (facts.entities().isEmpty()) {
            return;
        }
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
        if (facts.statements().isEmpty()) {
            return;
        }
        section(out, "Statements", facts.statements().size());
        for (Statement statement : facts.statements()) {
            List<String> about = new ArrayList<>();
            about.add(style("bold", speaker(facts, statement)));
            about.add(
                    switch (statement.quoted()) {
                        case FULL -> "quoted in full";
                        case PARTIAL -> "quoted in part";
                        case NONE -> "indirect";
                    });
            if (statement.cue() != null) {
                about.add(words(facts, statement.cue()));
            }
            about.add("¶ " + paragraph(facts, statement.content().getFirst()));
            if (statement.repeats() != null) {
                about.add("repeats " + statement.repeats());
            }
            wrapped(out, "%4s ".formatted(statement.id()), String.join(" · ", about));
            String content =
                    statement.content().stream().map(span -> words(facts, span)).collect(Collectors.joining(" … "));
            wrapped(out, " ".repeat(INDENT), content);
            because(out, facts, statement);
        }
    }

    private void events(StringBuilder out, FactsDocument facts) {
        if (facts.events().isEmpty()) {
            return;
        }
        section(out, "Events", facts.events().size());
        for (Event event : facts.events()) {
            List<String> about = new ArrayList<>();
            about.add(style("bold", event.type().name() + (event.mode() == null ? "" : " " + event.mode())));
            about.add(parties(facts, event));
            if (event.place() != null) {
                about.add(facts.entity(event.place()).name());
            }
            if (event.date() != null) {
                about.add(event.date().toString());
            }
            about.add(event.status().label());
            about.add(event.voice().label());
            if (event.statement() != null) {
                about.add("in " + event.statement());
            }
            event.figures().forEach(figure -> about.add(figure.value()));
            about.add("¶ " + paragraph(facts, event.anchor()));
            wrapped(out, "%4s ".formatted(event.id()), String.join(" · ", about));
            String words = event.anchors().stream()
                    .map(span -> words(facts, span) + " [¶ " + paragraph(facts, span) + "]")
                    .collect(Collectors.joining(", "));
            String items =
                    event.items().stream().map(span -> words(facts, span)).collect(Collectors.joining("; "));
            wrapped(out, " ".repeat(INDENT), items.isEmpty() ? words : words + ": " + items);
            because(out, facts, event);
        }
    }

    private static String parties(FactsDocument facts, Event event) {
        String actors = event.actors().isEmpty() ? "nobody named" : names(facts, event.actors());
        return event.recipients().isEmpty() ? actors : actors + " → " + names(facts, event.recipients());
    }

    private static String names(FactsDocument facts, List<EntityId> ids) {
        return ids.stream().map(id -> facts.entity(id).name()).collect(Collectors.joining(", "));
    }

    private void figures(StringBuilder out, FactsDocument facts) {
        if (facts.figures().isEmpty()) {
            return;
        }
        section(out, "Figures", facts.figures().size());
        for (Figure figure : facts.figures()) {
            List<String> about = new ArrayList<>();
            about.add(style("bold", Amount.of(figure)));
            if (figure.of() != null) {
                about.add(figure.of());
            }
            if (figure.place() != null) {
                about.add(facts.entity(figure.place()).name());
            }
            if (figure.asOf() != null) {
                about.add("as of " + figure.asOf());
            }
            if (figure.source() != null) {
                about.add("according to " + facts.entity(figure.source()).name());
            }
            about.add(figure.status().label());
            about.add(figure.voice().label());
            if (figure.partOf() != null) {
                about.add("part of " + figure.partOf());
            }
            about.add("¶ " + paragraph(facts, figure.span()));
            wrapped(out, "%4s ".formatted(figure.id()), String.join(" · ", about));
            wrapped(out, " ".repeat(INDENT), words(facts, figure.span()));
            because(out, facts, figure);
        }
    }

    private void times(StringBuilder out, FactsDocument facts) {
        if (facts.times().isEmpty()) {
            return;
        }
        section(out, "Times", facts.times().size());
        for (TimeExpression time : facts.times()) {
            wrapped(
                    out,
                    " ".repeat(INDENT),
                    words(facts, time.span()) + " · " + style("bold", time.value()) + " · ¶ "
                            + paragraph(facts, time.span()));
            if (explain) {
                reason(out, facts, Why.of(time), INDENT + 2);
            }
        }
    }

    private String speaker(FactsDocument facts, Statement statement) {
        if (!statement.speakers().isEmpty()) {
            String names = names(facts, statement.speakers());
            return statement.role() == null ? names : names + ", " + words(facts, statement.role());
        }
        return statement.source() == null ? "speaker not told" : words(facts, statement.source());
    }

    private void because(StringBuilder out, FactsDocument facts, Fact fact) {
        if (explain) {
            reason(out, facts, fact.why(), INDENT);
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

    private void section(StringBuilder out, String name, int count) {
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
