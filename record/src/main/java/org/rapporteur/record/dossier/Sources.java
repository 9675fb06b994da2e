// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.dossier.Dossier.Cited;
import org.rapporteur.record.dossier.Dossier.Source;
import org.rapporteur.stories.agreement.Origins;

/** The documents of a dossier: their order, the stories they belong to, and which of them are independent. Immutable. */
final class Sources {

    private static final Comparator<RecordedDocument> OLDEST_FIRST = Comparator.comparing(Sources::day)
            .thenComparing(document -> document.document().id().value());

    private final List<RecordedDocument> documents;
    private final Map<DocumentId, Source> sources = new LinkedHashMap<>();

    private Sources(List<RecordedDocument> documents) {
        this.documents = documents;
    }

    /**
     * @param stories of each document the story it belongs to
     * @param heads of each document that is a copy or update the first of the same text
     */
    static Sources of(
            List<RecordedDocument> documents, Map<DocumentId, String> stories, Map<DocumentId, DocumentId> heads) {
        List<RecordedDocument> ordered = documents.stream().sorted(OLDEST_FIRST).toList();
        Sources sources = new Sources(ordered);
        Map<DocumentId, DocumentId> allHeads = new HashMap<>(heads);
        ordered.forEach(
                one -> allHeads.putIfAbsent(one.document().id(), one.document().id()));
        Map<DocumentId, String> origins = new Origins(Language.of("en"))
                .of(ordered.stream().map(RecordedDocument::document).toList(), allHeads);
        Map<String, Integer> numbers = new HashMap<>();
        for (RecordedDocument one : ordered) {
            Document document = one.document();
            // One agency stands behind all of a story, but not behind its reports of other stories.
            String story = stories.get(document.id());
            String origin = (story == null ? document.id() : story) + " " + origins.get(document.id());
            numbers.putIfAbsent(origin, numbers.size() + 1);
            sources.sources.put(
                    document.id(),
                    new Source(
                            sources.sources.size() + 1,
                            document.id().value(),
                            document.source(),
                            document.title(),
                            document.outlet() == null ? null : document.outlet().name(),
                            document.published(),
                            story,
                            Objects.requireNonNull(numbers.get(origin))));
        }
        return sources;
    }

    private static LocalDate day(RecordedDocument document) {
        LocalDate published = document.document().published();
        return published == null ? LocalDate.MAX : published;
    }

    /** Oldest first, those without a day last. */
    List<RecordedDocument> documents() {
        return documents;
    }

    List<Source> list() {
        return List.copyOf(sources.values());
    }

    Source source(RecordedDocument document) {
        return Objects.requireNonNull(sources.get(document.document().id()), "document must be one of the sources");
    }

    /** The story that a document belongs to, else the document itself. */
    String story(RecordedDocument document) {
        Source source = source(document);
        return source.story() == null ? source.document() : source.story();
    }

    /** A fact of a document. */
    record Place(RecordedDocument document, FactId fact) {}

    /** Cites facts. */
    Cited cite(List<Place> places) {
        List<String> records = new ArrayList<>();
        Set<Integer> numbers = new TreeSet<>();
        Set<Integer> origins = new TreeSet<>();
        for (Place place : places) {
            records.add(place.document().key(place.fact()));
            numbers.add(source(place.document()).number());
            origins.add(source(place.document()).origin());
        }
        return new Cited(records, List.copyOf(numbers), origins.size());
    }

    /** Cites whole documents. */
    Cited citeDocuments(List<RecordedDocument> cited) {
        Set<Integer> numbers = new TreeSet<>();
        Set<Integer> origins = new TreeSet<>();
        for (RecordedDocument document : cited) {
            numbers.add(source(document).number());
            origins.add(source(document).origin());
        }
        return new Cited(List.of(), List.copyOf(numbers), origins.size());
    }

    /** The first day on which one of these came out. */
    static @Nullable LocalDate first(List<RecordedDocument> documents) {
        return days(documents).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The last such day. */
    static @Nullable LocalDate last(List<RecordedDocument> documents) {
        return days(documents).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<LocalDate> days(List<RecordedDocument> documents) {
        return documents.stream()
                .map(document -> document.document().published())
                .filter(Objects::nonNull);
    }
}
