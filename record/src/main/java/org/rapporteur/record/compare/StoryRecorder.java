// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.LinkEnd;
import org.rapporteur.model.link.Series;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf.End;
import org.rapporteur.record.leaf.StoryLeaf.Link;
import org.rapporteur.record.leaf.StoryLeaf.Place;
import org.rapporteur.record.leaf.StoryLeaf.Point;
import org.rapporteur.record.leaf.StoryLeaf.Reason;
import org.rapporteur.record.leaf.StoryLeaf.Report;
import org.rapporteur.record.leaf.StoryLeaf.Words;

/** Turns a story into its leaf, which can be understood without its documents. */
final class StoryRecorder {

    private final Map<DocumentId, FactsDocument> facts = new HashMap<>();
    private final Map<DocumentId, Map<FactId, String>> records = new HashMap<>();

    private StoryRecorder(List<RecordedDocument> reports) {
        for (RecordedDocument report : reports) {
            facts.put(report.document().id(), report.facts());
            records.put(report.document().id(), report.keys());
        }
    }

    /**
     * The leaf of a story.
     *
     * @param madeFrom hash of all that it depends on
     * @param reports every report of it
     */
    static StoryLeaf leaf(String id, String madeFrom, Story story, List<RecordedDocument> reports) {
        StoryRecorder recorder = new StoryRecorder(reports);
        return new StoryLeaf(
                id,
                madeFrom,
                story.origins(),
                IntStream.range(0, story.reports().size())
                        .mapToObj(i -> recorder.report(
                                story.reports().get(i), story.originOf().get(i)))
                        .toList(),
                story.links().stream()
                        .map(link -> new Link(
                                link.type(), recorder.end(link.from()), recorder.end(link.to()), reason(link.why())))
                        .toList(),
                story.series().stream().map(recorder::series).toList());
    }

    private Report report(DocumentId id, int origin) {
        Document document = facts(id).document();
        return new Report(id, document.source(), origin, document.published(), document.title());
    }

    private End end(LinkEnd end) {
        var text = facts(end.document()).document().text();
        return new End(
                place(end.document(), end.fact()),
                end.words().stream()
                        .map(span -> new Words(text.toCodePoints(span), text.slice(span)))
                        .toList());
    }

    private StoryLeaf.Series series(Series series) {
        return new StoryLeaf.Series(
                series.category(),
                series.points().stream().map(this::point).toList(),
                point(series.latest()),
                reason(series.why()));
    }

    private Point point(Series.Point point) {
        return new Point(
                place(point.document(), point.figure()),
                point.quantity(),
                point.asOf(),
                point.published(),
                point.source() == null
                        ? null
                        : facts(point.document()).entity(point.source()).name(),
                reason(point.why()));
    }

    private Place place(DocumentId document, @Nullable FactId fact) {
        String record = fact == null
                ? null
                : Objects.requireNonNull(records.get(document)).get(fact);
        return new Place(document, facts(document).document().source(), fact, record);
    }

    private static Reason reason(Why why) {
        return new Reason(
                why.rule(),
                Math.round(why.confidence() * 1000) / 1000.0,
                why.details().stream().map(StoryRecorder::reason).toList());
    }

    private FactsDocument facts(DocumentId id) {
        return Objects.requireNonNull(facts.get(id), "every report of a story must be given");
    }
}
