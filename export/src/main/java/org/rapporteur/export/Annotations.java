// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/**
 * Facts as annotations of the W3C (Web Annotation Data Model, 2017): one collection with one page, an annotation a line. A
 * target is found by its place in code points and, should the text have changed, by its words and those around them.
 */
public final class Annotations implements Export {

    /** Code units before and after that help to find words again. */
    private static final int CONTEXT = 32;

    private final JsonFile out;
    private long total;

    public Annotations(OutputStream stream) throws IOException {
        out = new JsonFile(stream);
        out.startObject();
        out.field("@context", "http://www.w3.org/ns/anno.jsonld");
        out.field("id", Names.NAMESPACE + "annotations");
        out.field("type", "AnnotationCollection");
        out.startObject("first");
        out.field("id", Names.NAMESPACE + "annotations:1");
        out.field("type", "AnnotationPage");
        out.field("startIndex", 0);
        out.startList("items");
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        out.escapeFor(document.document().text());
        List<Fact> facts = new ArrayList<>();
        facts.addAll(document.statements());
        facts.addAll(document.events());
        facts.addAll(document.figures());
        facts.addAll(document.victims());
        facts.addAll(document.relations());
        for (Fact fact : facts) {
            out.feed();
            out.object(() -> annotation(fact, document));
            total++;
        }
    }

    private void annotation(Fact fact, RecordedDocument document) throws IOException {
        out.field("id", Names.of(document.key(fact.id())));
        out.field("type", "Annotation");
        out.field("motivation", "identifying");
        out.object("generator", () -> {
            out.field("type", "Software");
            out.field("name", document.reader());
        });
        out.startList("body");
        body("describing", FactView.of(fact, document.facts()).sentence());
        for (String tag : tags(fact)) {
            body("tagging", tag);
        }
        body("assessing", document.review(fact.id()).state().label());
        out.endList();
        out.list("target", fact.evidence(), span -> target(span, document.document()));
    }

    private static List<String> tags(Fact fact) {
        return switch (fact) {
            case Statement statement -> List.of("statement", statement.quoted().label());
            case Event event ->
                List.of(
                        "event",
                        event.type().name(),
                        event.status().label(),
                        event.voice().label());
            case Figure figure ->
                List.of(
                        "figure",
                        figure.category().label(),
                        figure.status().label(),
                        figure.voice().label());
            case Victim victim -> List.of("victim", victim.fate().label());
            case Relation relation ->
                List.of("relation", relation.type().label(), relation.polarity().label());
        };
    }

    private void body(String purpose, String value) throws IOException {
        out.object(() -> {
            out.field("type", "TextualBody");
            out.field("purpose", purpose);
            out.field("format", "text/plain");
            out.field("value", value);
        });
    }

    private void target(Span span, Document document) throws IOException {
        CodePointSpan place = document.text().toCodePoints(span);
        String text = document.text().value();
        out.object(() -> {
            out.object("source", () -> {
                out.field("id", Names.of(document.id()));
                out.field("type", "Text");
                out.field("language", document.language());
                out.field("via", document.url());
            });
            out.startList("selector");
            out.object(() -> {
                out.field("type", "TextPositionSelector");
                out.field("start", place.start());
                out.field("end", place.end());
            });
            out.object(() -> {
                out.field("type", "TextQuoteSelector");
                out.field("exact", document.text().slice(span));
                out.field("prefix", text.substring(whole(text, span.start() - CONTEXT), span.start()));
                out.field("suffix", text.substring(span.end(), whole(text, span.end() + CONTEXT)));
            });
            out.endList();
        });
    }

    /** The nearest place in the text, to the left, that cuts no character in two. */
    private static int whole(String text, int place) {
        int within = Math.clamp(place, 0, text.length());
        boolean isCut = within > 0 && within < text.length() && Character.isLowSurrogate(text.charAt(within));
        return isCut ? within - 1 : within;
    }

    @Override
    public void end() throws IOException {
        out.endList();
        out.endObject();
        out.field("total", total);
        out.endObject();
        out.feed();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
