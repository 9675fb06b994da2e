// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.language.network.Head;
import org.rapporteur.language.network.Manifest;
import org.rapporteur.language.network.Scores;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** Reads sentences out of the scores of a window. Immutable and safe for use by many threads. */
public final class ReadingDecoder {

    private static final String ROOT = "root";

    private final List<PartOfSpeech> parts;

    private final List<String> relations;

    private final int root;

    private final Lemmas lemmas;

    private final MarkDecoder marks;

    /**
     * Makes a decoder.
     *
     * @param manifest the labels of the model
     * @param exceptions lemmas by form in lower case and part of speech
     * @throws IllegalArgumentException if the model has labels that are not known
     */
    public ReadingDecoder(Manifest manifest, Map<String, Map<PartOfSpeech, String>> exceptions) {
        this.parts =
                manifest.labels(Head.UPOS).stream().map(PartOfSpeech::valueOf).toList();
        this.relations = manifest.labels(Head.REL);
        this.root = relations.indexOf(ROOT);
        this.lemmas = new Lemmas(
                manifest.labels(Head.LEMMA).stream().map(LemmaScript::parse).toList(), exceptions);
        this.marks = new MarkDecoder(manifest);
    }

    /** The numbers of the words after which a sentence ends, the last word of the window not among them. */
    public static List<Integer> innerEnds(Scores scores) {
        List<Integer> ends = new ArrayList<>();
        for (int word = 0; word + 1 < scores.words(); word++) {
            if (scores.at(Head.END, word, 0) > 0) {
                ends.add(word);
            }
        }
        return ends;
    }

    /**
     * Reads one sentence.
     *
     * @param first the number of its first word in the window
     * @param rows its words: where they stand
     */
    public SentenceReading decode(Text text, List<Place> rows, Scores scores, int first) {
        int size = rows.size();
        int[] heads = TreeDecoder.heads(
                size, (dependent, head) -> scores.at(Head.ARC, first + dependent - 1, head == 0 ? 0 : first + head));
        List<Word> words = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Place place = rows.get(i);
            int word = first + i;
            PartOfSpeech pos = parts.get(scores.best(Head.UPOS, word, parts.size()));
            int script = scores.best(Head.LEMMA, word, lemmas.scripts().size());
            String lemma = lemmas.of(text.slice(place.span()), pos, script);
            words.add(new Word(place.span(), place.joined(), lemma, pos, heads[i], relation(scores, word, heads[i])));
        }
        return new SentenceReading(words, marks.decode(scores, first, size));
    }

    private String relation(Scores scores, int word, int head) {
        if (head == 0) {
            return ROOT;
        }
        int best = root == 0 ? 1 : 0;
        for (int i = 0; i < relations.size(); i++) {
            if (i != root && scores.at(Head.REL, word, i) > scores.at(Head.REL, word, best)) {
                best = i;
            }
        }
        return relations.get(best);
    }

    /** Where a word stands, and whether it is written as one with the word before it. */
    public record Place(Span span, boolean joined) {}
}
