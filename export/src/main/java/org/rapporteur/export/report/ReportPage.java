// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
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
 * @param counts how many facts of each kind
 * @param repeated how many paragraphs are printed twice
 * @param paragraphs in order
 */
public record ReportPage(
        int number, String title, List<String> about, List<Count> counts, int repeated, List<Block> paragraphs) {

    /** How many facts of a kind there are. */
    public record Count(Kind kind, String words) {}

    /**
     * A paragraph.
     *
     * @param number from 1
     * @param runs its characters, from first to last
     * @param notes the facts whose words begin in it
     * @param repeats number of the paragraph that it prints again, where it does
     */
    public record Block(
            int number,
            List<Run> runs,
            List<Note> notes,
            @Nullable Integer repeats) {}

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
                counts,
                (int) blocks.stream().filter(block -> block.repeats() != null).count(),
                blocks);
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
        return new Block(number, runs, beginning, repeats);
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
