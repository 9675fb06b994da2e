// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.language.decode.ReadingDecoder;
import org.rapporteur.language.decode.RegularForms;
import org.rapporteur.language.decode.SentenceReading;
import org.rapporteur.language.network.Network;
import org.rapporteur.language.segment.Segmenter;
import org.rapporteur.language.segment.Word;
import org.rapporteur.language.segment.WordLists;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.text.Text;

/** Rules part the text, one pass of the model reads it, decoding makes it well-formed. */
final class NetworkPipeline implements LanguagePipeline {

    private static final Map<String, NetworkPipeline> LOADED = new ConcurrentHashMap<>();

    private final Segmenter segmenter;

    private final Network network;

    private final ReadingDecoder decoder;

    private final ReadStretches before;

    private NetworkPipeline(Segmenter segmenter, Network network, ReadingDecoder decoder, ReadStretches before) {
        this.segmenter = segmenter;
        this.network = network;
        this.decoder = decoder;
        this.before = before;
    }

    static NetworkPipeline of(String language) {
        return LOADED.computeIfAbsent(language, name -> load(name, ReadStretches.ofProcess()));
    }

    /** @param before what need not be read again */
    static NetworkPipeline load(String language, ReadStretches before) {
        // The lists are read beside the model, which takes longer.
        CompletableFuture<Segmenter> segmenter = CompletableFuture.supplyAsync(
                () -> new Segmenter(WordLists.of(language)), Thread.ofPlatform().daemon()::start);
        Map<String, Map<PartOfSpeech, String>> lemmas = LemmaExceptions.of(language);
        Network network = Network.load(language);
        Set<String> listed = lemmas.values().stream()
                .flatMap(byPart -> byPart.values().stream())
                .collect(Collectors.toUnmodifiableSet());
        RegularForms regular = new RegularForms(
                WordLists.rows(language, "regular-forms.tsv"),
                word -> network.pieces().isWord(word) || listed.contains(word));
        return new NetworkPipeline(
                segmenter.join(), network, new ReadingDecoder(network.manifest(), lemmas, regular), before);
    }

    @Override
    public List<Analysis> analyze(List<Text> texts) {
        WindowReader reader = new WindowReader(network, decoder);
        List<List<Supplier<List<SentenceReading>>>> stretches = new ArrayList<>(texts.size());
        for (Text text : texts) {
            stretches.add(segmenter.segment(text).stream()
                    .map(segment -> stretch(text, segment.words(), reader))
                    .toList());
        }
        reader.read();
        List<Analysis> analyses = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            List<SentenceReading> sentences = stretches.get(i).stream()
                    .flatMap(stretch -> stretch.get().stream())
                    .toList();
            analyses.add(Assembly.of(texts.get(i), sentences));
        }
        return List.copyOf(analyses);
    }

    /** The sentences of a stretch, known at once or when the reader has read it. */
    private Supplier<List<SentenceReading>> stretch(Text text, List<Word> words, WindowReader reader) {
        Optional<List<SentenceReading>> known = before.find(text, words);
        if (known.isPresent()) {
            return known::get;
        }
        WindowReader.Stretch stretch = reader.add(text, words);
        return () -> before.keep(text, words, stretch.sentences());
    }
}
