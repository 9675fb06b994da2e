// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonText;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Link;
import org.rapporteur.model.link.LinkEnd;
import org.rapporteur.model.link.Series;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/**
 * Writes the leaves of stories. The same story is the same bytes, for fields have one order and unknown ones are null.
 *
 * <pre>
 * {"kind":"story","id":"t-...","mergedInto":null,"madeFrom":"...","origins":2,"reports":[{"document","source","origin","published","title"}],
 *  "links":[{"type","from":{"document","source","fact","record","words":[{"start","end","words"}]},"to":{...},
 *            "why":{"rule","confidence","details"}}],
 *  "series":[{"category","points":[{"document","source","fact","record","bound","value","min","max","asOf","published",
 *             "by","why"}],"latest":{...},"why"}]}
 * </pre>
 */
final class StoryJson {

    private static final String MADE_FROM = "madeFrom";

    private final JsonGenerator out;
    private final Map<DocumentId, FactsDocument> facts = new HashMap<>();
    private final Map<DocumentId, Map<FactId, String>> records = new HashMap<>();

    private StoryJson(JsonGenerator out, List<FactsDocument> facts) {
        this.out = out;
        for (FactsDocument report : facts) {
            this.facts.put(report.document().id(), report);
            FactKeys keys = new FactKeys(report.document());
            Map<FactId, String> own = new HashMap<>();
            for (Fact fact : report.facts()) {
                own.put(fact.id(), keys.next(fact));
            }
            records.put(report.document().id(), own);
        }
    }

    private interface Body {
        void write(StoryJson json) throws IOException;
    }

    /** What stands in the leaf of a story that was made from that. */
    static String madeFrom(String hash) {
        return "\"" + MADE_FROM + "\":\"" + hash + "\"";
    }

    /** What tells one version of a story from another: the hash of all that it was made from, else the whole leaf. */
    static String mark(String body) {
        // No text of a leaf can hold this: its quotation marks would be escaped.
        int at = body.indexOf("\"" + MADE_FROM + "\":\"");
        return at < 0 ? body : body.substring(at, body.indexOf('"', at + MADE_FROM.length() + 4) + 1);
    }

    /**
     * The leaf of a story.
     *
     * @param madeFrom hash of all that it depends on
     */
    static String story(String id, String madeFrom, Story story, List<FactsDocument> facts) {
        return write(facts, json -> json.write(id, madeFrom, story));
    }

    /** The leaf of a story that is part of another now. */
    static String merged(String id, String into) {
        return write(List.of(), json -> {
            json.out.writeStartObject();
            json.out.writeStringField("kind", "story");
            json.out.writeStringField("id", id);
            json.out.writeStringField("mergedInto", into);
            json.out.writeEndObject();
        });
    }

    private static String write(List<FactsDocument> facts, Body body) {
        return JsonText.of(out -> {
            body.write(new StoryJson(out, facts));
        });
    }

    private void write(String id, String madeFrom, Story story) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", "story");
        out.writeStringField("id", id);
        out.writeNullField("mergedInto");
        out.writeStringField(MADE_FROM, madeFrom);
        out.writeNumberField("origins", story.origins());
        out.writeArrayFieldStart("reports");
        for (int i = 0; i < story.reports().size(); i++) {
            DocumentId report = story.reports().get(i);
            out.writeStartObject();
            document(report);
            out.writeNumberField("origin", story.originOf().get(i));
            string("published", report(report).document().published());
            string("title", report(report).document().title());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("links");
        for (Link link : story.links()) {
            out.writeStartObject();
            out.writeStringField("type", link.type().label());
            end("from", link.from());
            end("to", link.to());
            why(link.why());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("series");
        for (Series series : story.series()) {
            out.writeStartObject();
            out.writeStringField("category", series.category().label());
            out.writeArrayFieldStart("points");
            for (Series.Point point : series.points()) {
                point(point);
            }
            out.writeEndArray();
            out.writeFieldName("latest");
            point(series.latest());
            why(series.why());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void end(String name, LinkEnd end) throws IOException {
        FactsDocument report = report(end.document());
        out.writeObjectFieldStart(name);
        document(end.document());
        fact(end.document(), end.fact());
        out.writeArrayFieldStart("words");
        for (Span span : end.words()) {
            CodePointSpan place = report.document().text().toCodePoints(span);
            out.writeStartObject();
            out.writeNumberField("start", place.start());
            out.writeNumberField("end", place.end());
            out.writeStringField("words", report.document().text().slice(span));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void point(Series.Point point) throws IOException {
        Quantity quantity = point.quantity();
        out.writeStartObject();
        document(point.document());
        fact(point.document(), point.figure());
        out.writeStringField("bound", quantity.bound().label());
        number("value", quantity.value());
        number("min", quantity.min());
        number("max", quantity.max());
        string("asOf", point.asOf());
        string("published", point.published());
        string(
                "by",
                point.source() == null
                        ? null
                        : report(point.document()).entity(point.source()).name());
        why(point.why());
        out.writeEndObject();
    }

    private void why(Why why) throws IOException {
        out.writeObjectFieldStart("why");
        reason(why);
        out.writeEndObject();
    }

    private void reason(Why why) throws IOException {
        out.writeStringField("rule", why.rule());
        out.writeNumberField("confidence", Math.round(why.confidence() * 1000) / 1000.0);
        out.writeArrayFieldStart("details");
        for (Why detail : why.details()) {
            out.writeStartObject();
            reason(detail);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void document(DocumentId id) throws IOException {
        string("document", id);
        string("source", report(id).document().source());
    }

    private void fact(DocumentId document, @Nullable FactId fact) throws IOException {
        string("fact", fact);
        string(
                "record",
                fact == null
                        ? null
                        : Objects.requireNonNull(records.get(document)).get(fact));
    }

    private FactsDocument report(DocumentId id) {
        return Objects.requireNonNull(facts.get(id), "every report of a story must be given");
    }

    private void string(String name, @Nullable Object value) throws IOException {
        out.writeStringField(name, value == null ? null : value.toString());
    }

    private void number(String name, @Nullable BigDecimal value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeFieldName(name);
            out.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }
}
