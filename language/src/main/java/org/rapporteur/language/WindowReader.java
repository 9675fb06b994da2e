// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.rapporteur.language.decode.ReadingDecoder;
import org.rapporteur.language.decode.ReadingDecoder.Place;
import org.rapporteur.language.decode.SentenceReading;
import org.rapporteur.language.network.Network;
import org.rapporteur.language.network.Scores;
import org.rapporteur.language.network.Window;
import org.rapporteur.language.piece.PiecedWord;
import org.rapporteur.language.segment.Word;
import org.rapporteur.model.text.Text;

/**
 * Reads stretches of texts in windows that the model can hold, several of one size at once. A stretch that is too long is
 * read piece by piece: what follows the last sentence end of a window is read again with what comes next, so that a window
 * cuts no sentence unless the sentence alone is longer than it. For one thread.
 */
final class WindowReader {

    /** Pieces that a window holds at most: a little more than the model saw in training. */
    static final int LONGEST = 256;

    /**
     * Windows in a row that may give less than a quarter of their words. No writing has one short sentence after the other of
     * which each looks endless from before; what has was made to be read a hundred times over.
     */
    private static final int SHORT_STEPS = 3;

    /** Pieces that run at once at most: more cost memory and win nothing. */
    private static final int BUDGET = 256;

    private final Network network;

    private final ReadingDecoder decoder;

    private List<Stretch> waiting = new ArrayList<>();

    WindowReader(Network network, ReadingDecoder decoder) {
        this.network = network;
        this.decoder = decoder;
    }

    /** Takes words to be read. */
    Stretch add(Text text, List<Word> words) {
        List<Place> places = new ArrayList<>(words.size());
        List<PiecedWord> pieced = new ArrayList<>(words.size());
        for (Word word : words) {
            places.add(new Place(word.span(), word.joined()));
            pieced.add(network.pieces().of(text.slice(word.span())));
        }
        Stretch stretch = new Stretch(text, places, pieced);
        waiting.add(stretch);
        return stretch;
    }

    /** Reads all that was added. */
    void read() {
        while (!waiting.isEmpty()) {
            List<Stretch> round = waiting;
            waiting = new ArrayList<>();
            round.forEach(Stretch::advance);
            round.sort(Comparator.comparingInt(stretch -> stretch.window.columns()));
            int from = 0;
            for (int to = 1; to <= round.size(); to++) {
                if (to == round.size() || !fits(round, from, to)) {
                    read(round.subList(from, to));
                    from = to;
                }
            }
        }
    }

    private static boolean fits(List<Stretch> round, int from, int next) {
        int columns = round.get(from).window.columns();
        return round.get(next).window.columns() == columns && columns * (next - from + 1) <= BUDGET;
    }

    private void read(List<Stretch> batch) {
        if (Thread.currentThread().isInterrupted()) {
            // Whoever waited for it has given up: a long text would keep the processor for minutes.
            throw new CancellationException("the reading was interrupted");
        }
        List<Scores> scores =
                network.read(batch.stream().map(stretch -> stretch.window).toList());
        for (int i = 0; i < batch.size(); i++) {
            if (!batch.get(i).take(scores.get(i), decoder)) {
                waiting.add(batch.get(i));
            }
        }
    }

    /** Words that are read on their own, and the sentences found in them so far. */
    static final class Stretch {

        private final Text text;

        private final List<Place> places;

        private final List<PiecedWord> pieced;

        private final List<SentenceReading> sentences = new ArrayList<>();

        private int from;

        private int to;

        private int shortSteps;

        private Window window;

        private Stretch(Text text, List<Place> places, List<PiecedWord> pieced) {
            this.text = text;
            this.places = places;
            this.pieced = pieced;
            this.window = new Window(pieced.subList(0, 1));
        }

        List<SentenceReading> sentences() {
            return sentences;
        }

        /** Sets the window on what is not read yet. */
        private void advance() {
            to = WindowEnd.of(text, places, pieced, from);
            window = new Window(pieced.subList(from, to));
        }

        /** Reads the sentences of the window; tells whether the stretch is done. */
        private boolean take(Scores scores, ReadingDecoder decoder) {
            int start = from;
            int first = from;
            for (int inner : ReadingDecoder.innerEnds(scores)) {
                int end = SentenceEnds.settled(text, places, start + inner) + 1;
                if (end > first && end < to && SentenceEnds.isPossible(text, places, end)) {
                    first = sentence(scores, decoder, start, first, end);
                }
            }
            boolean done = to == places.size();
            if (done || first == start || shortSteps == SHORT_STEPS) {
                first = sentence(scores, decoder, start, first, to);
            }
            shortSteps = first - start < (to - start) / 4 ? shortSteps + 1 : 0;
            from = first;
            return done;
        }

        private int sentence(Scores scores, ReadingDecoder decoder, int start, int first, int end) {
            sentences.add(decoder.decode(text, places.subList(first, end), scores, first - start));
            return end;
        }
    }
}
