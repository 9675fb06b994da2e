// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rapporteur.language.network.Head;
import org.rapporteur.language.network.Manifest;
import org.rapporteur.language.network.Scores;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Reads sentences out of the scores of a window. Heads that speak of one word are decided together: what tells of an event
 * is a content word. Immutable and safe for use by many threads.
 */
public final class ReadingDecoder {

    private static final String ROOT = "root";

    private static final String PUNCT = "punct";

    /** What a word can be that tells of an event. */
    private static final Set<PartOfSpeech> CONTENT =
            EnumSet.of(PartOfSpeech.VERB, PartOfSpeech.NOUN, PartOfSpeech.ADJ, PartOfSpeech.PROPN);

    /** Relations of words that tell of nothing themselves. */
    private static final Set<String> FUNCTION =
            Set.of("aux", "case", "cc", "cop", "det", "discourse", "expl", "fixed", "mark", "punct");

    private final List<PartOfSpeech> parts;

    private final List<String> relations;

    private final int[] allParts;

    private final int[] contentParts;

    private final int[] allRelations;

    private final int[] contentRelations;

    private final List<Features> features;

    private final Lemmas lemmas;

    private final MarkDecoder marks;

    /**
     * Makes a decoder.
     *
     * @param manifest the labels of the model
     * @param exceptions lemmas by form in lower case and part of speech
     * @param regular mends other lemmas
     * @throws IllegalArgumentException if the model has labels that are not known
     */
    public ReadingDecoder(Manifest manifest, Map<String, Map<PartOfSpeech, String>> exceptions, RegularForms regular) {
        this.parts =
                manifest.labels(Head.UPOS).stream().map(PartOfSpeech::valueOf).toList();
        this.relations = manifest.labels(Head.REL);
        this.allParts = numbers(parts, part -> true);
        this.contentParts = numbers(parts, CONTENT::contains);
        this.allRelations = numbers(relations, relation -> !relation.equals(ROOT));
        this.contentRelations = numbers(
                relations, relation -> !relation.equals(ROOT) && !FUNCTION.contains(relation.replaceFirst(":.*", "")));
        this.features = manifest.has(Head.FEATS)
                ? manifest.labels(Head.FEATS).stream().map(Features::parse).toList()
                : List.of(Features.NONE);
        this.lemmas = new Lemmas(
                manifest.labels(Head.LEMMA).stream().map(LemmaScript::parse).toList(), exceptions, regular);
        this.marks = new MarkDecoder(manifest);
    }

    private static <T> int[] numbers(List<T> labels, Predicate<T> chosen) {
        return IntStream.range(0, labels.size())
                .filter(i -> chosen.test(labels.get(i)))
                .toArray();
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
        Marks found = marks.decode(scores, first, size);
        BitSet triggers = new BitSet(size);
        found.triggers().forEach(trigger -> triggers.set(trigger.token()));
        PartOfSpeech[] pos = new PartOfSpeech[size];
        String[] relation = new String[size];
        BitSet punctuation = new BitSet(size);
        List<String> forms =
                rows.stream().map(place -> text.slice(place.span())).toList();
        for (int i = 0; i < size; i++) {
            boolean content = triggers.get(i);
            pos[i] = parts.get(best(scores, Head.UPOS, first + i, content ? contentParts : allParts));
            relation[i] = heads[i] == 0
                    ? ROOT
                    : relations.get(best(scores, Head.REL, first + i, content ? contentRelations : allRelations));
            punctuation.set(i, pos[i] == PartOfSpeech.PUNCT && relation[i].equals(PUNCT));
        }
        heads = Punctuation.settled(forms, punctuation, heads);
        List<Word> words = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Place place = rows.get(i);
            int script = scores.best(Head.LEMMA, first + i, lemmas.scripts().size());
            String lemma = lemmas.of(forms.get(i), pos[i], script);
            Features form =
                    features.get(features.size() == 1 ? 0 : scores.best(Head.FEATS, first + i, features.size()));
            words.add(new Word(place.span(), place.joined(), lemma, pos[i], form, heads[i], relation[i]));
        }
        return new SentenceReading(words, found);
    }

    /** The best of some labels of a word; of equal ones the first. */
    private static int best(Scores scores, Head head, int word, int[] labels) {
        int best = labels[0];
        for (int label : labels) {
            if (scores.at(head, word, label) > scores.at(head, word, best)) {
                best = label;
            }
        }
        return best;
    }

    /** Where a word stands, and whether it is written as one with the word before it. */
    public record Place(Span span, boolean joined) {}
}
