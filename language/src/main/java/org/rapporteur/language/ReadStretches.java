// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.language.decode.SentenceReading;
import org.rapporteur.language.segment.Word;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * The stretches of text that were read last, with what the model made of them. Newspapers print what agencies send them, word
 * for word, and what the model makes of a stretch depends on nothing beside it: such a stretch is read once. Holds a number of
 * words at most; those that were not asked for longest go first. Safe for use by many threads.
 */
final class ReadStretches {

    /** What a word takes in memory, about, with its lemma, its marks and its characters. */
    private static final int BYTES_A_WORD = 220;

    /** The share of the memory of the process that may be taken. */
    private static final int SHARE = 8;

    private final long most;

    private final Map<String, Stretch> stretches = new LinkedHashMap<>(16, 0.75f, true);

    private long words;

    /** @param most words that are held, 0 for none */
    ReadStretches(long most) {
        this.most = most;
    }

    /** As many as an eighth of the memory of the process holds. */
    static ReadStretches ofProcess() {
        return new ReadStretches(Runtime.getRuntime().maxMemory() / SHARE / BYTES_A_WORD);
    }

    /**
     * A stretch as it was read.
     *
     * @param start where it began in its text
     */
    private record Stretch(int start, List<SentenceReading> sentences, int words) {}

    /** The sentences of a stretch of a text, if one of the same characters, parted into the same words, was read before. */
    Optional<List<SentenceReading>> find(Text text, List<Word> stretch) {
        Stretch known;
        synchronized (stretches) {
            known = stretches.get(characters(text, stretch));
        }
        int distance = known == null ? 0 : start(stretch) - known.start();
        return known == null || !isOf(stretch, known, distance)
                ? Optional.empty()
                : Optional.of(moved(known.sentences(), distance));
    }

    /** Where a text goes on can change how its words are parted, so they are compared one by one. */
    private static boolean isOf(List<Word> stretch, Stretch known, int distance) {
        Iterator<Word> own = stretch.iterator();
        for (SentenceReading sentence : known.sentences()) {
            for (var word : sentence.words()) {
                if (!own.hasNext()) {
                    return false;
                }
                Word next = own.next();
                Span span = next.span();
                if (span.start() != word.span().start() + distance
                        || span.length() != word.span().length()
                        || next.joined() != word.joined()) {
                    return false;
                }
            }
        }
        return !own.hasNext();
    }

    private static List<SentenceReading> moved(List<SentenceReading> sentences, int distance) {
        if (distance == 0) {
            return sentences;
        }
        List<SentenceReading> moved = new ArrayList<>(sentences.size());
        for (SentenceReading sentence : sentences) {
            moved.add(new SentenceReading(
                    sentence.words().stream()
                            .map(word -> new org.rapporteur.model.analysis.Word(
                                    word.span().shift(distance),
                                    word.joined(),
                                    word.lemma(),
                                    word.pos(),
                                    word.features(),
                                    word.head(),
                                    word.relation()))
                            .toList(),
                    sentence.marks()));
        }
        return moved;
    }

    /** Keeps the sentences of a stretch, and gives them back. */
    List<SentenceReading> keep(Text text, List<Word> stretch, List<SentenceReading> sentences) {
        Stretch read = new Stretch(start(stretch), List.copyOf(sentences), stretch.size());
        if (read.words() > most) {
            return read.sentences();
        }
        synchronized (stretches) {
            Stretch before = stretches.put(characters(text, stretch), read);
            words += read.words() - (before == null ? 0 : before.words());
            Iterator<Stretch> oldest = stretches.values().iterator();
            while (words > most) {
                words -= oldest.next().words();
                oldest.remove();
            }
        }
        return read.sentences();
    }

    private static int start(List<Word> stretch) {
        return stretch.getFirst().span().start();
    }

    private static String characters(Text text, List<Word> stretch) {
        return text.slice(stretch.getFirst().span().cover(stretch.getLast().span()));
    }
}
