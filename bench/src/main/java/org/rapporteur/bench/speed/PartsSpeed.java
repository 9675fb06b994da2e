// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.extraction.event.EventFinder;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.StatementReader;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.language.decode.ReadingDecoder;
import org.rapporteur.language.decode.RegularForms;
import org.rapporteur.language.network.Network;
import org.rapporteur.language.network.Scores;
import org.rapporteur.language.network.Window;
import org.rapporteur.language.segment.Segment;
import org.rapporteur.language.segment.Segmenter;
import org.rapporteur.language.segment.WordLists;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.stories.Gatherer;

/**
 * Measures the parts of reading one by one on one thread: segmenting, cutting words to pieces, the network, decoding, the frames
 * of events, statements with reference, all facts, and the passages by which copies are found. For the matching of names see
 * {@code ScreeningSpeed}.
 *
 * <p>Usage: {@code PartsSpeed FILE.jsonl}, lines {@code {"text": ...}}; a few hundred articles at most, since what the network
 * gave is kept. Each part runs over all texts {@value #WARM} times, then {@value #ROUNDS} times; printed are the median and the range of
 * the processor time, in nanoseconds a word. Not written with JMH, which is under the GPL.
 */
public final class PartsSpeed {

    private static final int WARM = 3;
    private static final int ROUNDS = 9;
    private static final int LONGEST = 254;

    private PartsSpeed() {}

    /** What the network gave for the words of a segment. */
    private record Scored(Text text, List<ReadingDecoder.Place> places, Scores scores) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: PartsSpeed FILE.jsonl");
            System.exit(2);
        }
        List<Document> documents = ReadingSpeed.texts(Path.of(arguments[0])).stream()
                .map(text -> Document.of(DocumentId.of(text.value().getBytes(StandardCharsets.UTF_8)), "text", text))
                .toList();
        Language language = Language.of("en");
        Segmenter segmenter = new Segmenter(WordLists.of("en"));
        Network network = Network.load("en");
        ReadingDecoder decoder = new ReadingDecoder(
                network.manifest(),
                Map.of(),
                new RegularForms(WordLists.rows("en", "regular-forms.tsv"), network.pieces()::isWord));
        LanguagePipeline pipeline = LanguagePipeline.forgetful("en");
        List<Analysis> analyses = documents.stream()
                .map(document -> pipeline.analyze(document.text()))
                .toList();
        long words = analyses.stream().mapToLong(Analysis::tokenCount).sum();
        List<List<Segment>> segments = documents.stream()
                .map(document -> segmenter.segment(document.text()))
                .toList();
        List<Scored> scored = scored(documents, segments, network);
        EventFinder frames = new EventFinder(language);
        StatementReader statements = new StatementReader(language);
        FactReader facts = FactReader.of(language);
        Gatherer gatherer = new Gatherer(language);
        System.out.printf("%,d texts, %,d words; nanoseconds of processor time a word%n", documents.size(), words);
        report(
                "segment",
                words,
                () -> documents.stream()
                        .mapToLong(
                                document -> segmenter.segment(document.text()).size())
                        .sum());
        report("pieces", words, () -> pieces(documents, segments, network));
        report("network", words, () -> scored(documents, segments, network).size());
        report(
                "decode",
                words,
                () -> scored.stream()
                        .mapToLong(one -> decoder.decode(one.text(), one.places(), one.scores(), 0)
                                .words()
                                .size())
                        .sum());
        report(
                "frames of events",
                words,
                () -> analyses.stream()
                        .mapToLong(analysis -> frames.candidates(analysis).size())
                        .sum());
        report(
                "statements and reference",
                words,
                () -> sum(
                        documents.size(),
                        i -> statements
                                .read(documents.get(i), analyses.get(i))
                                .statements()
                                .size()));
        report(
                "all facts",
                words,
                () -> sum(
                        documents.size(),
                        i -> facts.read(documents.get(i), analyses.get(i))
                                .events()
                                .size()));
        report(
                "passages",
                words,
                () -> documents.stream()
                        .mapToLong(document ->
                                gatherer.digest(document).id().value().length())
                        .sum());
    }

    private interface Sized {
        long of(int number);
    }

    private static long sum(int count, Sized sized) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += sized.of(i);
        }
        return sum;
    }

    private static long pieces(List<Document> documents, List<List<Segment>> segments, Network network) {
        return sum(
                documents.size(),
                i -> segments.get(i).stream()
                        .flatMap(segment -> segment.words().stream())
                        .mapToLong(word -> network.pieces()
                                .of(documents.get(i).text().slice(word.span()))
                                .pieces()
                                .length)
                        .sum());
    }

    /** Longer segments than the network takes at once are left out: there are few. */
    private static List<Scored> scored(List<Document> documents, List<List<Segment>> segments, Network network) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Text text = documents.get(i).text();
            for (Segment segment : segments.get(i)) {
                Window window = new Window(segment.words().stream()
                        .map(word -> network.pieces().of(text.slice(word.span())))
                        .toList());
                if (window.pieces() <= LONGEST) {
                    scored.add(new Scored(
                            text,
                            segment.words().stream()
                                    .map(word -> new ReadingDecoder.Place(word.span(), word.joined()))
                                    .toList(),
                            network.read(List.of(window)).getFirst()));
                }
            }
        }
        return scored;
    }

    private static void report(String part, long words, LongSupplier work) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] taken = new double[ROUNDS];
        long result = 0;
        for (int i = -WARM; i < ROUNDS; i++) {
            long begun = threads.getCurrentThreadCpuTime();
            result = work.getAsLong();
            if (i >= 0) {
                taken[i] = (threads.getCurrentThreadCpuTime() - begun) / (double) words;
            }
        }
        Arrays.sort(taken);
        System.out.printf(
                "%-26s %,10.0f (%,.0f to %,.0f; result %d)%n",
                part, taken[ROUNDS / 2], taken[0], taken[ROUNDS - 1], result);
    }
}
