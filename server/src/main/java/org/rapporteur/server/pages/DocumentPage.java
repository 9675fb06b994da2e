// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.report.HtmlReport;
import org.rapporteur.export.report.Note;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.Mark;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.story.StoryHead;

/**
 * A document as its page shows it.
 *
 * @param article with its facts in the margin
 * @param title of the page
 * @param story that it belongs to with other reports; null for none
 * @param id by which it is on record; null where it is not
 * @param rejected facts of it that people rejected
 * @param mayWrite whether whoever looks may put facts on record
 * @param others reports of the same story, to be put beside it
 * @param keep what was read, to be put on record; null where it is, or whoever looks may not
 */
public record DocumentPage(
        Content article,
        String title,
        @Nullable StoryHead story,
        @Nullable String id,
        List<DeskForm> rejected,
        boolean mayWrite,
        List<Other> others,
        @Nullable Keep keep) {

    private static final HtmlReport REPORT = new HtmlReport();

    /** Reports that are offered to be put beside one. */
    private static final int OTHERS = 40;

    /** What was written to be read, or its address. */
    public record Keep(String text, String title, String published, String address) {}

    /** Another report of the story. */
    public record Other(String id, String title) {}

    /** A reason for a fact, and how deep it lies below another. */
    public record Reason(String rule, int percent, String words, int depth) {}

    /** What a fact is to one of another report. */
    public record Tie(String type, String source, String address) {}

    /** One that is on record. */
    static DocumentPage recorded(Record now, ReviewedDocument reviewed, DeskForm.@Nullable Writer writer) {
        RecordedDocument document = reviewed.held();
        Map<String, DeskForm> forms = new HashMap<>();
        reviewed.examined().keys().forEach((fact, key) -> forms.put(key, DeskForm.of(reviewed, fact, writer)));
        String id = document.document().id().value();
        StoryHead head = now.stories().ofReport(id);
        StoryHead story = head == null || head.documents().size() < 2 ? null : head;
        Map<String, List<Tie>> ties = story == null ? Map.of() : ties(now, story, id);
        return new DocumentPage(
                out -> REPORT.article(
                        document.facts(),
                        note -> note.fact() == null
                                ? nothing -> {}
                                : why(
                                        note,
                                        document.document().text(),
                                        document.key(note.fact().id()),
                                        ties,
                                        forms.get(document.key(note.fact().id()))),
                        out),
                title(document.facts()),
                story,
                id,
                forms.values().stream()
                        .filter(form -> form.state().startsWith(Mark.words(Review.State.REJECTED)))
                        .toList(),
                writer != null,
                story == null ? List.of() : others(now, story, id),
                null);
    }

    private static List<Other> others(Record now, StoryHead story, String id) {
        List<String> ids = story.documents().stream()
                .filter(other -> !other.equals(id))
                .limit(OTHERS)
                .toList();
        return now.search().documents(ids).stream()
                .map(report -> new Other(
                        report.id(),
                        Stream.of(
                                        report.published() == null ? null : DateWords.of(report.published()),
                                        report.report().outlet(),
                                        report.line())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    /** One that was only read. */
    static DocumentPage read(FactsDocument facts, @Nullable Keep keep) {
        return new DocumentPage(
                out -> REPORT.article(
                        facts,
                        note -> note.fact() == null
                                ? nothing -> {}
                                : why(
                                        note,
                                        facts.document().text(),
                                        "why-" + note.fact().id(),
                                        Map.of(),
                                        null),
                        out),
                title(facts),
                null,
                null,
                List.of(),
                false,
                List.of(),
                keep);
    }

    private static String title(FactsDocument facts) {
        String title = facts.document().title();
        return title == null ? facts.document().source() : title;
    }

    private static Content why(Note note, Text text, String key, Map<String, List<Tie>> ties, @Nullable DeskForm form) {
        List<Reason> reasons = new ArrayList<>();
        if (note.fact() != null) {
            add(note.fact().why(), text, 0, reasons);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("key", key);
        model.put("reasons", reasons);
        model.put("ties", ties.getOrDefault(key, List.of()));
        model.put("form", form);
        return Site.content("why", model);
    }

    private static void add(Why why, Text text, int depth, List<Reason> reasons) {
        String words = String.join(" … ", why.words().stream().map(text::slice).toList())
                .strip();
        reasons.add(new Reason(why.rule(), (int) Math.round(why.confidence() * 100), words, Math.min(depth, 3)));
        why.details().forEach(detail -> add(detail, text, depth + 1, reasons));
    }

    private static Map<String, List<Tie>> ties(Record now, StoryHead story, String id) {
        Map<String, List<Tie>> ties = new HashMap<>();
        now.stories()
                .find(story.id())
                .ifPresent(whole -> whole.links().forEach(link -> {
                    add(link.type().label(), link.from().at(), link.to().at(), id, ties);
                    add(reversed(link.type()), link.to().at(), link.from().at(), id, ties);
                }));
        return ties;
    }

    private static void add(
            String type, StoryLeaf.Place here, StoryLeaf.Place there, String id, Map<String, List<Tie>> ties) {
        if (here.document().value().equals(id) && here.record() != null) {
            String fact = there.record() == null ? "" : "#" + there.record();
            ties.computeIfAbsent(here.record(), key -> new ArrayList<>())
                    .add(new Tie(type, there.source(), "/documents/" + there.document() + fact));
        }
    }

    /** What a link is from its other end. */
    private static String reversed(LinkType type) {
        return switch (type) {
            case CORROBORATES -> "corroborated by";
            case CONTRADICTS -> "contradicted by";
            case SUPERSEDES -> "superseded by";
            case UPDATES -> "updated by";
            case COPY_OF -> "copied by";
            case SAME_STORY -> type.label();
        };
    }
}
