// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Analyses written by hand. One word a line: the word, or {@code word/lemma}; its part of speech; its head, counted from 1
 * in the sentence; its relation; then what marks it, of {@code person organization country place group cue source content},
 * or a type of events; or the features of its form, as {@code Number=Plur}. A mark goes on over the lines below that have it too. {@code ~} before a word joins it to the word before; an empty line
 * ends a sentence, a line with {@code ¶} a paragraph.
 */
public final class HandParsed {

    private static final List<String> KINDS = List.of("person", "organization", "country", "place", "group");

    private final StringBuilder text = new StringBuilder();
    private final List<List<Word>> sentences = new ArrayList<>();
    private final List<List<String>> marks = new ArrayList<>();

    private HandParsed() {}

    /** The analysis that such lines write down. */
    public static Analysis of(String lines) {
        HandParsed parsed = new HandParsed();
        parsed.sentences.add(new ArrayList<>());
        lines.lines().map(String::strip).forEach(parsed::line);
        parsed.sentences.removeIf(List::isEmpty);
        return new Analysis(
                new Text(parsed.text.toString()),
                parsed.sentences,
                new Marks(parsed.names(), parsed.speech(), parsed.triggers(), List.of()));
    }

    private void line(String line) {
        if (line.isEmpty() || line.equals("¶")) {
            sentences.add(new ArrayList<>());
            text.append(line.isEmpty() ? "" : "\n\n");
            return;
        }
        List<String> columns = List.of(line.split("\\s+"));
        boolean joined = columns.getFirst().startsWith("~");
        String[] word = columns.getFirst().substring(joined ? 1 : 0).split("/", -1);
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(joined || first ? "" : " ");
        int start = text.length();
        text.append(word[0]);
        sentences
                .getLast()
                .add(new Word(
                        new Span(start, text.length()),
                        false,
                        word.length > 1 ? word[1] : word[0].toLowerCase(Locale.ROOT),
                        PartOfSpeech.valueOf(columns.get(1)),
                        features(columns),
                        Integer.parseInt(columns.get(2)),
                        columns.get(3)));
        marks.add(columns.subList(4, columns.size()));
    }

    private static Features features(List<String> columns) {
        return columns.stream()
                .filter(column -> column.contains("="))
                .findFirst()
                .map(Features::parse)
                .orElse(Features.NONE);
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (String kind : KINDS) {
            ranges(kind)
                    .forEach(range -> names.add(new Name(range, NameKind.valueOf(kind.toUpperCase(Locale.ROOT)), 0.9)));
        }
        names.sort((a, b) -> Integer.compare(a.tokens().first(), b.tokens().first()));
        return names;
    }

    private List<Trigger> triggers() {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            for (EventType type : EventType.values()) {
                if (marks.get(i).contains(type.name())) {
                    triggers.add(new Trigger(i, type, Map.of(type, 0.9), Status.HAPPENED, 0.5, Voice.REPORTED, 0.5));
                }
            }
        }
        return triggers;
    }

    private List<SpeechMark> speech() {
        List<SpeechMark> speech = new ArrayList<>();
        ranges("cue").forEach(range -> speech.add(new SpeechMark.Cue(range, 0.9)));
        ranges("source").forEach(range -> speech.add(new SpeechMark.Source(range, 0.9)));
        ranges("content")
                .forEach(range -> speech.add(new SpeechMark.Content(range, SpeechMark.Quoting.NONE, false, 0.9)));
        return speech;
    }

    /** The runs of words that have a mark; a run ends with its sentence. */
    private List<TokenRange> ranges(String mark) {
        List<Integer> ends = new ArrayList<>();
        int count = 0;
        for (List<Word> sentence : sentences) {
            count += sentence.size();
            ends.add(count);
        }
        List<TokenRange> ranges = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= marks.size(); i++) {
            boolean marked = i < marks.size() && marks.get(i).contains(mark);
            if (start >= 0 && (!marked || ends.contains(i))) {
                ranges.add(new TokenRange(start, i));
                start = -1;
            }
            start = marked && start < 0 ? i : start;
        }
        return ranges;
    }

    /** Sentences one after the other. */
    public static Analysis of(String... sentences) {
        return of(String.join("\n", Arrays.asList(sentences)));
    }
}
