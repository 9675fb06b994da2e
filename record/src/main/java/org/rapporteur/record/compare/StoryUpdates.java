// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review.State;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.stories.agreement.StoryLinker;
import org.rapporteur.stories.copies.Relation;
import org.rapporteur.stories.story.ReportGroup;

/**
 * Tells stories again after people decided on facts of their reports: tolls, corroboration and contradictions rest on what holds.
 * Which reports belong together does not change by that. Immutable and safe for use by many threads.
 */
public final class StoryUpdates {

    private final StoryLinker teller = new StoryLinker(Language.of("en"));

    /**
     * Adds the stories anew that are told otherwise now.
     *
     * @param writer of the ledger; what is added is not committed
     * @param ledger with the decisions and the stories
     * @param stories as they are on record
     * @param reviews all decisions, those of the ledger and those that were added since
     * @return how many stories were added
     */
    public int add(LedgerWriter writer, Ledger ledger, List<StoryLeaf> stories, Reviews reviews) {
        int added = 0;
        for (StoryLeaf story : stories) {
            Map<DocumentId, Reading> readings = new HashMap<>();
            List<String> ids = story.reports().stream()
                    .map(report -> report.document().value())
                    .toList();
            for (List<StoredEntry> reading : ledger.readings(ledger.lastReadings(ids))) {
                readings.put(new DocumentId(reading.getFirst().id()), Reading.of(reading, reviews));
            }
            List<Told> reports = story.reports().stream()
                    .map(report -> told(Objects.requireNonNull(readings.get(report.document()))))
                    .toList();
            ReportGroup gathered =
                    gathered(story, reports.stream().map(Told::document).toList());
            Map<DocumentId, String> readers = new HashMap<>();
            reports.forEach(report -> readers.put(
                    report.document().document().id(), report.document().reader()));
            String madeFrom =
                    madeFrom(ReaderVersion.current(), gathered, id -> Objects.requireNonNull(readers.get(id)), reviews);
            if (!madeFrom.equals(story.madeFrom())) {
                writer.add(entry(story.id(), madeFrom, gathered, reports, teller));
                added++;
            }
        }
        return added;
    }

    /**
     * What a story is told from.
     *
     * @param document without what somebody says the words do not say
     * @param settled categories of figures on which people decided
     */
    record Told(RecordedDocument document, Set<FigureCategory> settled) {}

    static Told told(Reading reading) {
        ReviewedDocument reviewed = reading.reviewed();
        Set<FigureCategory> settled = EnumSet.noneOf(FigureCategory.class);
        for (RecordedDocument document : List.of(reviewed.read(), reviewed.examined())) {
            document.facts().figures().stream()
                    .filter(figure -> reviewed.examined().review(figure.id()).isLookedAt())
                    .forEach(figure -> settled.add(figure.category()));
        }
        return new Told(reviewed.held().without(State.DISPUTED, State.AGAIN), settled);
    }

    /** The leaf of a story, as it is added to a ledger. */
    static Entry entry(String id, String madeFrom, ReportGroup gathered, List<Told> told, StoryLinker teller) {
        List<RecordedDocument> reports = told.stream().map(Told::document).toList();
        Map<DocumentId, Set<FigureCategory>> settled = new HashMap<>();
        told.forEach(one -> settled.put(one.document().document().id(), one.settled()));
        return StoryRecorder.leaf(
                        id,
                        madeFrom,
                        teller.tell(
                                gathered,
                                reports.stream().map(RecordedDocument::facts).toList(),
                                settled),
                        reports)
                .entry(facets(reports));
    }

    private static Facets facets(List<RecordedDocument> reports) {
        List<LocalDate> days = reports.stream()
                .map(report -> report.document().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty()
                ? Facets.NONE
                : new Facets(null, null, List.of(), List.of(), List.of(), days.getFirst(), days.getLast());
    }

    /** A hash of all that a story depends on. */
    static String madeFrom(String program, ReportGroup gathered, Function<DocumentId, String> reader, Reviews reviews) {
        StringBuilder parts = new StringBuilder(program);
        for (DocumentId report : gathered.reports()) {
            parts.append('\n').append(report.value()).append(' ').append(reader.apply(report));
            reviews.of(report.value()).values().stream()
                    .map(List::getLast)
                    .map(Decided::hash)
                    .sorted()
                    .forEach(hash -> parts.append(' ').append(hash));
        }
        for (Relation relation : gathered.relations()) {
            parts.append('\n').append(relation.kind()).append(' ').append(relation.rule());
            parts.append(' ')
                    .append(relation.from().value())
                    .append(' ')
                    .append(relation.to().value());
        }
        return FactKeys.hash(parts.toString());
    }

    /** Which reports a story on record was told from. */
    private static ReportGroup gathered(StoryLeaf story, List<RecordedDocument> reports) {
        Map<DocumentId, RecordedDocument> byId = new HashMap<>();
        reports.forEach(report -> byId.put(report.document().id(), report));
        List<Relation> relations = new ArrayList<>();
        Set<LinkType> ofWords = Set.of(LinkType.COPY_OF, LinkType.UPDATES);
        for (StoryLeaf.Link link : story.links()) {
            if (ofWords.contains(link.type()) && link.from().at().fact() == null) {
                relations.add(new Relation(
                        link.type() == LinkType.COPY_OF ? Relation.Kind.COPY : Relation.Kind.UPDATE,
                        link.from().at().document(),
                        link.to().at().document(),
                        link.why().confidence(),
                        link.why().rule(),
                        spans(link.from(), byId),
                        spans(link.to(), byId)));
            }
        }
        return new ReportGroup(
                story.reports().stream().map(StoryLeaf.Report::document).toList(), relations);
    }

    private static List<Span> spans(StoryLeaf.End end, Map<DocumentId, RecordedDocument> reports) {
        RecordedDocument report = Objects.requireNonNull(reports.get(end.at().document()));
        return end.words().stream()
                .map(words -> report.document().text().toCodeUnits(words.place()))
                .toList();
    }
}
