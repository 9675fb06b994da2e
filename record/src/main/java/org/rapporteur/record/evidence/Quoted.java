// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * The paragraphs of a report that a fact rests on, as passages of paragraphs that follow each other; each in pieces that are
 * marked or not.
 */
record Quoted(List<List<Piece>> passages) {

    /**
     * A piece of a passage.
     *
     * @param place within the whole text
     * @param isMarked whether the fact rests on it
     */
    record Piece(CodePointSpan place, String words, boolean isMarked) {}

    Quoted {
        passages = passages.stream().map(List::copyOf).toList();
    }

    /**
     * What a fact rests on.
     *
     * @param leaf of the fact: each place that it names with its words
     */
    static Quoted of(String leaf, Text text) {
        List<Span> marks = new ArrayList<>();
        places(JsonValue.parse(leaf).at("fact"))
                .map(text::toCodeUnits)
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .filter(mark ->
                        marks.isEmpty() || mark.start() >= marks.getLast().end())
                .forEach(marks::add);
        List<Span> passages = new ArrayList<>();
        boolean goesOn = false;
        for (Paragraph paragraph : text.paragraphs()) {
            Span place = paragraph.span();
            boolean isQuoted =
                    marks.stream().anyMatch(mark -> mark.start() < place.end() && mark.end() > place.start());
            if (isQuoted && goesOn) {
                passages.add(new Span(passages.removeLast().start(), place.end()));
            } else if (isQuoted) {
                passages.add(place);
            }
            goesOn = isQuoted;
        }
        return new Quoted(
                passages.stream().map(passage -> pieces(text, passage, marks)).toList());
    }

    private static List<Piece> pieces(Text text, Span passage, List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = passage.start();
        for (Span mark : marks) {
            if (mark.start() >= at && mark.end() <= passage.end()) {
                piece(text, at, mark.start(), false, pieces);
                piece(text, mark.start(), mark.end(), true, pieces);
                at = mark.end();
            }
        }
        piece(text, at, passage.end(), false, pieces);
        return pieces;
    }

    private static void piece(Text text, int start, int end, boolean isMarked, List<Piece> pieces) {
        if (start < end) {
            Span place = new Span(start, end);
            pieces.add(new Piece(text.toCodePoints(place), text.slice(place), isMarked));
        }
    }

    private static Stream<CodePointSpan> places(JsonValue value) {
        Stream<CodePointSpan> within = Stream.concat(value.fields().values().stream(), value.elements().stream())
                .flatMap(Quoted::places);
        return value.string("start") != null && value.string("end") != null && value.string("text") != null
                ? Stream.concat(Stream.of(new CodePointSpan(value.integer("start"), value.integer("end"))), within)
                : within;
    }
}
