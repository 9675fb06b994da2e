// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * What a reader of the language sees in a text: sentences, words with their grammar, names and marks. It owns all of that;
 * {@link Sentence} and {@link Token} are views that point in. Immutable and safe for use by many threads.
 *
 * <p>It holds to these rules, or cannot be made: sentences and words stand in the order of the text without overlap; the
 * heads of a sentence form a tree with one root; marks stand within one sentence, in order; names do not overlap, nor do
 * marks of one kind.
 */
public final class Analysis {

    private final Text text;

    private final List<Word> words;

    /** First word of each sentence, and the number of words at the end. */
    private final int[] bounds;

    private final int[][] dependents;

    private final Marks marks;

    private final @Nullable Name[] names;

    private final @Nullable Trigger[] triggers;

    private final @Nullable FigureMark[] figures;

    private final int[] paragraphStarts;

    /**
     * Makes an analysis.
     *
     * @param sentences the words of each sentence, none empty; heads are counted within the sentence
     * @throws IllegalArgumentException if a rule above is broken
     */
    public Analysis(Text text, List<List<Word>> sentences, Marks marks) {
        this.text = text;
        this.marks = marks;
        this.words = sentences.stream().flatMap(List::stream).toList();
        this.bounds = bounds(sentences);
        checkOrder();
        this.dependents = Trees.dependents(words, bounds);
        this.paragraphStarts = text.paragraphs().stream()
                .map(Paragraph::span)
                .mapToInt(Span::start)
                .toArray();
        this.names = names();
        this.triggers = new Trigger[words.size()];
        marks.triggers().forEach(trigger -> place(triggers, trigger, trigger.token()));
        this.figures = new FigureMark[words.size()];
        marks.figures().forEach(figure -> place(figures, figure, figure.token()));
        checkSpeech();
    }

    private static int[] bounds(List<List<Word>> sentences) {
        int[] bounds = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).isEmpty()) {
                throw new IllegalArgumentException("sentence must hold at least one word, is empty: number " + i);
            }
            bounds[i + 1] = bounds[i] + sentences.get(i).size();
        }
        return bounds;
    }

    private void checkOrder() {
        int end = 0;
        for (Word word : words) {
            text.check(word.span());
            if (word.span().start() < end) {
                throw new IllegalArgumentException(
                        "word must begin at or after the end " + end + " of the word before, is " + word.span());
            }
            end = word.span().end();
        }
    }

    private @Nullable Name[] names() {
        @Nullable Name[] at = new Name[words.size()];
        for (Name name : marks.names()) {
            checkRange(name.tokens());
            for (int i = name.tokens().first(); i < name.tokens().end(); i++) {
                place(at, name, i);
            }
        }
        return at;
    }

    private static <T> void place(@Nullable T[] at, T mark, int token) {
        if (token >= at.length) {
            throw new IllegalArgumentException("token must be less than " + at.length + ", is " + token);
        }
        if (at[token] != null) {
            throw new IllegalArgumentException("token must have one mark of a kind, has " + at[token] + " and " + mark);
        }
        at[token] = mark;
    }

    private void checkSpeech() {
        ToIntFunction<SpeechMark> layer = mark -> switch (mark) {
            case SpeechMark.Cue cue -> 0;
            case SpeechMark.Source source -> 1;
            case SpeechMark.Content content -> content.nested() ? 3 : 2;
        };
        int[] ends = new int[4];
        for (SpeechMark mark : marks.speech()) {
            checkRange(mark.tokens());
            int i = layer.applyAsInt(mark);
            if (mark.tokens().first() < ends[i]) {
                throw new IllegalArgumentException(
                        "mark must begin at or after the end " + ends[i] + " of the one before, is " + mark);
            }
            ends[i] = mark.tokens().end();
        }
    }

    private void checkRange(TokenRange range) {
        if (range.end() > words.size()) {
            throw new IllegalArgumentException("tokens must end within " + words.size() + " words, are " + range);
        }
        if (sentenceIndex(range.first()) != sentenceIndex(range.last())) {
            throw new IllegalArgumentException("tokens must stand in one sentence, are " + range);
        }
    }

    public Text text() {
        return text;
    }

    public int sentenceCount() {
        return bounds.length - 1;
    }

    public int tokenCount() {
        return words.size();
    }

    public Sentence sentence(int index) {
        return new Sentence(this, index);
    }

    public Token token(int index) {
        return new Token(this, index);
    }

    /** The sentences in order; none if the text holds nothing but white space. */
    public List<Sentence> sentences() {
        return IntStream.range(0, sentenceCount()).mapToObj(this::sentence).toList();
    }

    /** The words in order. */
    public List<Token> tokens() {
        return IntStream.range(0, tokenCount()).mapToObj(this::token).toList();
    }

    /** The words that share at least one character with a place. */
    public List<Token> tokens(Span place) {
        List<Token> found = new ArrayList<>();
        for (int i = firstEndingAfter(place.start()); i < words.size(); i++) {
            if (words.get(i).span().start() >= place.end()) {
                break;
            }
            found.add(token(i));
        }
        return List.copyOf(found);
    }

    /** The word that holds the character at a position. */
    public Optional<Token> tokenAt(int position) {
        int i = firstEndingAfter(position);
        return i < words.size() && words.get(i).span().contains(position) ? Optional.of(token(i)) : Optional.empty();
    }

    /** Index of the first word that ends behind a position; how many words there are if none does. */
    public int firstEndingAfter(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public Marks marks() {
        return marks;
    }

    /** From the first character of the first token to the last of the last. */
    public Span span(TokenRange range) {
        return words.get(range.first()).span().cover(words.get(range.last()).span());
    }

    Word word(int token) {
        return words.get(token);
    }

    List<Token> dependents(int token) {
        return Arrays.stream(dependents[token]).mapToObj(this::token).toList();
    }

    TokenRange sentenceRange(int sentence) {
        return new TokenRange(bounds[sentence], bounds[sentence + 1]);
    }

    Sentence sentenceOf(int token) {
        return sentence(sentenceIndex(token));
    }

    private int sentenceIndex(int token) {
        int found = Arrays.binarySearch(bounds, token);
        return found >= 0 ? found : -found - 2;
    }

    Optional<Name> nameAt(int token) {
        return Optional.ofNullable(names[token]);
    }

    Optional<Trigger> triggerAt(int token) {
        return Optional.ofNullable(triggers[token]);
    }

    Optional<FigureMark> figureAt(int token) {
        return Optional.ofNullable(figures[token]);
    }

    int paragraphAt(int position) {
        int found = Arrays.binarySearch(paragraphStarts, position);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
