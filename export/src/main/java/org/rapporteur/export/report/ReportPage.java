// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * One document as a page shows it: paragraphs with the words of each fact marked, and the facts beside them.
 *
 * @param number which document of the page, from 1; part of every link target
 * @param title headline, or the source where it has none
 * @param about date, outlet, source, identity
 * @param original address it was published at; null where none of the web is known
 * @param counts how many facts of each kind
 * @param repeated how many paragraphs are printed twice
 * @param paragraphs in order
 */
public record ReportPage(
        int number,
        String title,
        List<String> about,
        @Nullable String original,
        List<Count> counts,
        int repeated,
        List<Block> paragraphs) {

    /** How many facts of a kind there are. */
    public record Count(Kind kind, String words) {}

    /**
     * A paragraph.
     *
     * @param number from 1
     * @param runs its characters, from first to last
     * @param sentences the facts whose words begin in it, those of one sentence together, in the order of the text
     * @param times the times that it tells, in the order of the text
     * @param repeats number of the paragraph that it prints again, where it does
     */
    public record Block(
            int number,
            List<Run> runs,
            List<List<Note>> sentences,
            List<Note> times,
            @Nullable Integer repeats) {

        public Block {
            runs = List.copyOf(runs);
            sentences = List.copyOf(sentences);
            times = List.copyOf(times);
        }
    }

    public ReportPage {
        about = List.copyOf(about);
        counts = List.copyOf(counts);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Lays out a document.
     *
     * @param number which document of the page, from 1
     */
    public static ReportPage of(int number, FactsDocument facts) {
        Document document = facts.document();
        List<Note> notes = Notes.of(facts);
        List<Block> blocks = new ArrayList<>();
        for (Paragraph paragraph : document.text().paragraphs()) {
            blocks.add(block(blocks.size() + 1, document.text(), paragraph, notes));
        }
        List<Count> counts = Arrays.stream(Kind.values())
                .map(kind -> new Count(kind, kind.count((int)
                        notes.stream().filter(note -> note.kind() == kind).count())))
                .filter(count -> !count.words().startsWith("0 "))
                .toList();
        return new ReportPage(
                number,
                document.title() == null ? document.source() : document.title(),
                about(document),
                original(document.url()),
                counts,
                (int) blocks.stream().filter(block -> block.repeats() != null).count(),
                blocks);
    }

    /** An address that is no page of the web, such as a script, is nothing to follow. */
    private static @Nullable String original(@Nullable String url) {
        return url != null && url.matches("(?i)https?://.+") ? url : null;
    }

    private static List<String> about(Document document) {
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
        about.add(document.id().value().substring(0, 19) + "…");
        return about;
    }

    private static Block block(int number, Text text, Paragraph paragraph, List<Note> notes) {
        Span span = paragraph.span();
        List<Note> here = notes.stream()
                .filter(note -> note.words().stream().anyMatch(span::overlaps))
                .toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(span.start(), span.end()));
        here.stream()
                .flatMap(note -> note.words().stream())
                .flatMap(words -> Stream.of(words.start(), words.end()))
                .filter(edge -> span.start() < edge && edge < span.end())
                .forEach(edges::add);
        List<Run> runs = new ArrayList<>();
        int from = edges.removeFirst();
        for (int to : edges) {
            runs.add(run(text, new Span(from, to), here));
            from = to;
        }
        List<Note> beginning = here.stream()
                .filter(note -> span.contains(note.words().getFirst().start()))
                .toList();
        Integer repeats = paragraph.repeats().isPresent() ? paragraph.repeats().getAsInt() + 1 : null;
        return new Block(number, runs, sentences(text, beginning), of(beginning, true), repeats);
    }

    private static List<Note> of(List<Note> notes, boolean isTime) {
        return notes.stream()
                .filter(note -> (note.kind() == Kind.TIME) == isTime)
                .toList();
    }

    private static List<List<Note>> sentences(Text text, List<Note> notes) {
        Map<Span, List<Note>> sentences = new LinkedHashMap<>();
        for (Note note : of(notes, false)) {
            sentences
                    .computeIfAbsent(Sentence.around(text, note.words().getFirst()), key -> new ArrayList<>())
                    .add(note);
        }
        return List.copyOf(sentences.values());
    }

    private static Run run(Text text, Span run, List<Note> notes) {
        return new Run(
                text.slice(run),
                notes.stream()
                        .filter(note -> note.words().stream().anyMatch(run::overlaps))
                        .toList(),
                notes.stream()
                        .filter(note -> note.words().getFirst().start() == run.start())
                        .toList(),
                notes.stream()
                        .filter(note -> note.words().getLast().end() == run.end())
                        .toList());
    }
}
