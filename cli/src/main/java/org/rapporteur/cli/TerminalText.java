// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Mark;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.record.read.PagePlaces;
import org.rapporteur.record.read.RecordItem;

/** Lays out one thing on record for people. */
final class TerminalText {

    /** Code units of context on either side of evidence. */
    private static final int CONTEXT = 80;

    private final StringBuilder out = new StringBuilder();
    private final RecordedDocument document;

    private final @Nullable PagePlaces page;

    private TerminalText(RecordedDocument document, @Nullable PagePlaces page) {
        this.document = document;
        this.page = page;
    }

    /** @param page that its document was read from; null where it was none */
    static String of(RecordItem shown, @Nullable PagePlaces page) {
        TerminalText text = new TerminalText(shown.document(), page);
        switch (shown) {
            case RecordItem.Fact fact -> text.fact(fact);
            case RecordItem.Document document -> text.document(document);
            case RecordItem.Party party -> text.party(party.entity(), party.actor());
        }
        return text.out.toString();
    }

    private void fact(RecordItem.Fact shown) {
        Fact fact = shown.fact();
        FactView view = FactView.of(fact, document);
        line(view.sentence());
        view.details().forEach(detail -> line("  " + detail));
        if (view.code() != null) {
            line("  coded as " + view.code());
        }
        line("  " + document.key(fact.id()));
        review(document.review(fact.id()));
        heading("Evidence");
        fact.evidence().forEach(this::evidence);
        heading("Why");
        why(fact.why(), "  ");
        List<String> links = links(fact);
        if (!links.isEmpty()) {
            heading("Links");
            links.forEach(link -> line("  " + link));
        }
        List<EntityId> named = named(fact);
        if (!named.isEmpty()) {
            heading("Who and where");
            named.forEach(id -> line("  " + entityLine(document.facts().entity(id))));
        }
        heading("Document");
        head();
        readers(shown.readings());
    }

    private void review(Review review) {
        if (review.equals(Review.NONE)) {
            return;
        }
        line("  %s by %s%s"
                .formatted(
                        Mark.of(review).words(),
                        String.join(", ", review.reviewers()),
                        review.reason() == null ? "" : ": " + review.reason()));
        review.amendments()
                .forEach(change -> line("    %s: %s (read: %s)"
                        .formatted(
                                change.field(),
                                change.held().isEmpty() ? "nothing" : String.join(", ", change.held()),
                                change.read().isEmpty() ? "nothing" : String.join(", ", change.read()))));
        if (review.isReadOtherwise()) {
            line("    decided on when it was read otherwise than now");
        }
    }

    private void document(RecordItem.Document shown) {
        head();
        readers(shown.readings());
        facts("Statements", document.facts().statements());
        facts("Events", document.facts().events());
        facts("Figures", document.facts().figures());
        facts("Victims", document.facts().victims());
        facts("Relations", document.facts().relations());
        heading("Entities");
        document.facts().entities().forEach(entity -> line("  " + entityLine(entity)));
        heading("Text");
        line(document.document().text().value().strip());
    }

    private void party(Entity entity, @Nullable String actor) {
        line(entityLine(entity));
        if (actor != null) {
            line("  " + actor + " in all documents: show it for names and offices");
        }
        Locality locality = entity.locality();
        if (locality != null) {
            line(String.format(
                    Locale.ROOT,
                    "  %s, %.4f, %.4f (%s)",
                    Stream.of(locality.name(), locality.admin1())
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    locality.latitude(),
                    locality.longitude(),
                    locality.precision().label()));
        }
        heading("Mentions");
        entity.mentions().forEach(mention -> evidence(mention.span()));
        facts(
                "Facts",
                document.facts().facts().stream()
                        .filter(fact -> named(fact).contains(entity.id()))
                        .toList());
        heading("Document");
        head();
    }

    private void head() {
        if (document.document().title() != null) {
            line("  " + document.document().title());
        }
        line("  "
                + Stream.of(
                                document.document().outlet(),
                                document.document().published(),
                                document.document().source(),
                                document.document().url())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .distinct()
                        .collect(Collectors.joining(" · ")));
        line("  " + document.document().id());
    }

    private void readers(List<String> readers) {
        line("  read by " + String.join(", then by ", readers));
    }

    private void facts(String name, List<? extends Fact> facts) {
        if (!facts.isEmpty()) {
            heading(name);
            facts.forEach(fact -> {
                line("  " + FactView.of(fact, document.facts()).sentence());
                line("    " + document.key(fact.id()));
            });
        }
    }

    /** The words between brackets in what stands around them. */
    private void evidence(Span span) {
        String text = document.document().text().value();
        int from = whole(text, span.start() - CONTEXT);
        int to = whole(text, span.end() + CONTEXT);
        CodePointSpan place = document.codePoints(span);
        String words = (from > 0 ? "… " : "") + text.substring(from, span.start()) + "[" + document.words(span) + "]"
                + text.substring(span.end(), to) + (to < text.length() ? " …" : "");
        line("  characters " + place.start() + " to " + place.end());
        line("    " + words.strip().replaceAll("\\s+", " "));
        if (page != null) {
            page.of(document.document().evidence(span)).ifPresent(this::markup);
        }
    }

    /** The page's own markup of evidence. */
    private void markup(PagePlaces.Place place) {
        line("    in the page: bytes %d to %d, %s"
                .formatted(place.start(), place.end(), place.markup().replaceAll("\\s+", " ")));
    }

    /** The nearest place in the text, to the left, that cuts no character in two. */
    private static int whole(String text, int place) {
        int within = Math.clamp(place, 0, text.length());
        boolean isCut = within > 0 && within < text.length() && Character.isLowSurrogate(text.charAt(within));
        return isCut ? within - 1 : within;
    }

    private void why(Why why, String indent) {
        String words = why.words().stream()
                .map(span -> "“" + document.words(span).replaceAll("\\s+", " ") + "”")
                .collect(Collectors.joining(", "));
        line(String.format(
                Locale.ROOT,
                "%s%s%s, %.2f",
                indent,
                why.rule(),
                words.isEmpty() ? "" : ": " + words,
                why.confidence()));
        why.details().forEach(detail -> why(detail, indent + "  "));
    }

    private List<String> links(Fact fact) {
        return switch (fact) {
            case Statement statement ->
                Stream.concat(
                                Stream.of(link("repeats", statement.repeats())).filter(Objects::nonNull),
                                holds(statement.id()))
                        .toList();
            case Event event ->
                Stream.concat(
                                Stream.of(link("told in", event.statement())).filter(Objects::nonNull),
                                event.figures().stream().map(id -> link("has", id)))
                        .toList();
            case Figure figure ->
                Stream.of(link("part of", figure.partOf()), link("told in", figure.statement()))
                        .filter(Objects::nonNull)
                        .toList();
            case Victim victim ->
                Stream.of(link("befell in", victim.event()), link("part of", victim.figure()))
                        .filter(Objects::nonNull)
                        .toList();
            case Relation relation ->
                Stream.of(link("told in", relation.statement()))
                        .filter(Objects::nonNull)
                        .toList();
        };
    }

    /** The events and figures that are told in a statement. */
    private Stream<String> holds(FactId statement) {
        return document.facts().facts().stream()
                .filter(fact -> switch (fact) {
                    case Statement _ -> false;
                    case Event event -> statement.equals(event.statement());
                    case Figure figure -> statement.equals(figure.statement());
                    case Victim _ -> false;
                    case Relation relation -> statement.equals(relation.statement());
                })
                .map(fact -> link("holds", fact.id()));
    }

    private @Nullable String link(String name, @Nullable FactId id) {
        if (id == null) {
            return null;
        }
        Fact other = document.facts().facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow();
        return name + " " + document.key(id) + "  "
                + FactView.of(other, document.facts()).sentence();
    }

    private static List<EntityId> named(Fact fact) {
        Stream<@Nullable EntityId> ids = switch (fact) {
            case Statement statement ->
                Stream.concat(
                        statement.speakers().stream(), Stream.of(statement).map(Statement::onBehalfOf));
            case Event event ->
                Stream.concat(
                        Stream.concat(event.actors().stream(), event.recipients().stream()),
                        Stream.of(event).map(Event::place));
            case Figure figure -> Stream.of(figure).flatMap(it -> Stream.of(it.source(), it.place()));
            case Victim victim -> Stream.of(victim).flatMap(it -> Stream.of(it.entity(), it.home()));
            case Relation relation -> Stream.of(relation).flatMap(it -> Stream.of(it.subject(), it.object()));
        };
        return ids.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private String entityLine(Entity entity) {
        String about = Stream.of(
                        entity.kind().label(),
                        entity.role() == null ? null : document.words(entity.role()),
                        entity.country() == null ? null : entity.country().value(),
                        entity.sectors().isEmpty()
                                ? null
                                : entity.sectors().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return entity.name() + " (" + about + ")  " + document.key(entity.id());
    }

    private void heading(String words) {
        line("");
        line(words);
    }

    private void line(String words) {
        out.append(words).append('\n');
    }
}
