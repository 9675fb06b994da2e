// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.FigureMark;
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
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Short articles of Wikinews (CC BY 2.5, see NOTICE), and reports invented for what these seldom tell, with what the model made of
 * them, as {@code bench.golden.StoredAnalyses} wrote it down in lines of columns parted by tabs.
 */
final class AnalysedNews {

    private static final String FILE = "/news/analyses.txt.gz";

    /** The lines of each article, by its title. */
    private static final Map<String, List<String[]>> ARTICLES = read();

    private final List<List<Word>> sentences = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<SpeechMark> speech = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<FigureMark> figures = new ArrayList<>();
    private final Document document;
    private int end;

    private AnalysedNews(List<String[]> lines) {
        String[] head = lines.getFirst();
        String text = head[4].replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
        document = Document.of(new DocumentId(head[1]), "news", new Text(text))
                .withTitle(head[2])
                .withPublished(LocalDate.parse(head[3]));
        lines.subList(1, lines.size()).forEach(this::line);
    }

    private static Map<String, List<String[]>> read() {
        try (InputStream bytes = Objects.requireNonNull(AnalysedNews.class.getResourceAsStream(FILE), FILE)) {
            Map<String, List<String[]>> articles = new LinkedHashMap<>();
            List<String[]> article = new ArrayList<>();
            for (String line : new String(new GZIPInputStream(bytes).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] columns = line.split("\t", -1);
                if (columns[0].equals("document")) {
                    article = new ArrayList<>();
                    articles.put(columns[2], article);
                }
                article.add(columns);
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> titles() {
        return List.copyOf(ARTICLES.keySet());
    }

    static AnalysedNews titled(String title) {
        return new AnalysedNews(Objects.requireNonNull(ARTICLES.get(title), title));
    }

    Document document() {
        return document;
    }

    Analysis analysis() {
        return new Analysis(document.text(), sentences, new Marks(names, speech, triggers, figures));
    }

    private void line(String[] columns) {
        switch (columns[0]) {
            case "sentence" -> sentences.add(new ArrayList<>());
            case "word" -> sentences.getLast().add(word(columns));
            case "name" -> names.add(new Name(range(columns), NameKind.valueOf(columns[3]), number(columns[4])));
            case "cue" -> speech.add(new SpeechMark.Cue(range(columns), number(columns[3])));
            case "source" -> speech.add(new SpeechMark.Source(range(columns), number(columns[3])));
            case "content" ->
                speech.add(new SpeechMark.Content(
                        range(columns),
                        SpeechMark.Quoting.valueOf(columns[4]),
                        Boolean.parseBoolean(columns[5]),
                        number(columns[3])));
            case "trigger" -> triggers.add(trigger(columns));
            case "figure" ->
                figures.add(new FigureMark(
                        Integer.parseInt(columns[1]), FigureCategory.valueOf(columns[2]), number(columns[3])));
            default -> throw new IllegalStateException("a line must be of a kind, is " + columns[0]);
        }
    }

    private Word word(String[] columns) {
        int start = end + Integer.parseInt(columns[1]);
        end = start + Integer.parseInt(columns[2]);
        Span span = new Span(start, end);
        return new Word(
                span,
                columns[3].equals("joined"),
                columns[4].isEmpty() ? document.text().slice(span).toLowerCase(Locale.ROOT) : columns[4],
                PartOfSpeech.valueOf(columns[5]),
                Features.parse(columns[6]),
                Integer.parseInt(columns[7]),
                columns[8]);
    }

    private static Trigger trigger(String[] columns) {
        Map<EventType, Double> scores = Stream.of(columns[3].split("\\|"))
                .map(score -> score.split("="))
                .collect(Collectors.toMap(score -> EventType.valueOf(score[0]), score -> number(score[1])));
        return new Trigger(
                Integer.parseInt(columns[1]),
                EventType.valueOf(columns[2]),
                scores,
                Status.valueOf(columns[4]),
                number(columns[5]),
                Voice.valueOf(columns[6]),
                number(columns[7]));
    }

    private static TokenRange range(String[] columns) {
        return new TokenRange(Integer.parseInt(columns[1]), Integer.parseInt(columns[2]));
    }

    private static double number(String column) {
        return Double.parseDouble(column);
    }
}
