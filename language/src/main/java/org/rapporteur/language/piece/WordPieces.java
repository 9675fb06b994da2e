// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.piece;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts words into the pieces of an uncased WordPiece vocabulary, exactly as the tokenizer with which the encoder was trained.
 * Immutable and safe for use by many threads.
 *
 * <p>The rules are those of BERT: clean, put blanks round Chinese characters, strip accents, lower the case, part
 * punctuation, then take the longest known piece from the left. The tokenizers on offer for Java are either native
 * libraries that take longer to load than our model, or leave out the first steps.
 */
public final class WordPieces {

    private static final String CONTINUES = "##";

    /** A longer stretch of letters is no word that the vocabulary could know. */
    private static final int LONGEST = 100;

    private final Map<String, Integer> vocabulary;

    private final int unknown;

    private final int most;

    /**
     * Makes a cutter.
     *
     * @param pieces the pieces in the order of their numbers
     * @param unknown the number of the piece for what is not known
     * @param most how many pieces of a word are kept, at least 1
     */
    public WordPieces(List<String> pieces, int unknown, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, is " + most);
        }
        this.vocabulary = HashMap.newHashMap(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
        }
        this.unknown = unknown;
        this.most = most;
    }

    /** Whether a word in lower case is a piece of its own. */
    boolean isWhole(String word) {
        return vocabulary.containsKey(word);
    }

    /** The numbers of the pieces of a word, at least one. */
    public int[] cut(String word) {
        List<Integer> found = new ArrayList<>();
        for (String stretch : stretches(normalized(word))) {
            if (found.size() >= most) {
                break;
            }
            cut(stretch, found);
        }
        if (found.isEmpty()) {
            found.add(unknown);
        }
        return found.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }

    private void cut(String stretch, List<Integer> found) {
        int before = found.size();
        if (stretch.codePointCount(0, stretch.length()) > LONGEST) {
            found.add(unknown);
            return;
        }
        int start = 0;
        while (start < stretch.length()) {
            int end = stretch.length();
            Integer piece = null;
            while (end > start) {
                String part = stretch.substring(start, end);
                piece = vocabulary.get(start == 0 ? part : CONTINUES + part);
                if (piece != null) {
                    break;
                }
                end = stretch.offsetByCodePoints(end, -1);
            }
            if (piece == null) {
                found.subList(before, found.size()).clear();
                found.add(unknown);
                return;
            }
            found.add(piece);
            start = end;
        }
    }

    private static String normalized(String word) {
        StringBuilder clean = new StringBuilder(word.length());
        word.codePoints().filter(c -> !isDropped(c)).forEach(c -> {
            if (isChinese(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
            } else {
                clean.appendCodePoint(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        StringBuilder lower = new StringBuilder(clean.length());
        Normalizer.normalize(clean, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
        return lower.toString();
    }

    private static boolean isDropped(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /** Stretches between blanks; each punctuation mark is one of its own. */
    private static List<String> stretches(String text) {
        List<String> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean blank = c == ' ';
            if (blank || isPunctuation(c)) {
                if (start < i) {
                    stretches.add(text.substring(start, i));
                }
                if (!blank) {
                    stretches.add(text.substring(i, next));
                }
                start = next;
            }
            i = next;
        }
        if (start < text.length()) {
            stretches.add(text.substring(start));
        }
        return stretches;
    }

    private static boolean isPunctuation(int c) {
        boolean ascii = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
