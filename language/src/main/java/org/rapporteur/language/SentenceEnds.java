// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.language.decode.ReadingDecoder.Place;
import org.rapporteur.model.text.Text;

/**
 * Moves the ends of sentences over what still belongs to them though it stands after the full stop: closing marks written
 * at once after it, and numbers of notes and marks of omission in brackets, as in <i>He left.[17]</i>
 */
final class SentenceEnds {

    private static final Pattern NOTE = Pattern.compile("\\s?\\[(?:\\d{1,3}|\\.\\.\\.|…)\\]");

    private static final String CLOSING = "\"”’»)]}";

    private SentenceEnds() {}

    /**
     * The number of the word after which a sentence ends in truth.
     *
     * @param end the word after which it ends as far as the model sees
     */
    static int settled(Text text, List<Place> places, int end) {
        int settled = end;
        while (settled + 1 < places.size()) {
            int noted = noteEnd(text, places, settled);
            if (noted > settled) {
                settled = noted;
            } else if (closes(text, places, settled + 1)) {
                settled++;
            } else {
                break;
            }
        }
        return settled;
    }

    /**
     * Whether a sentence can begin with a word: none does right after a word in lower case on its line, nor with an amount of money or in
     * lower case right after any other, as in <em>pledged $2 million, is designating Jan Kos</em>.
     *
     * @param next a word with another before it
     */
    static boolean isPossible(Text text, List<Place> places, int next) {
        int start = places.get(next).span().start();
        int before = places.get(next - 1).span().end();
        boolean goesOn = Character.isLetterOrDigit(text.value().charAt(before - 1))
                && text.value().substring(before, start).equals(" ");
        int first = text.value().codePointAt(start);
        boolean small = Character.isLowerCase(
                text.value().codePointAt(places.get(next - 1).span().start()));
        return !goesOn
                || (!small && Character.getType(first) != Character.CURRENCY_SYMBOL && !Character.isLowerCase(first));
    }

    /** The last word of a note that follows a word, or the word itself. */
    private static int noteEnd(Text text, List<Place> places, int word) {
        int from = places.get(word).span().end();
        var note = NOTE.matcher(text.value()).region(from, text.length());
        if (!note.lookingAt()) {
            return word;
        }
        int last = word;
        while (last + 1 < places.size() && places.get(last + 1).span().end() <= note.end()) {
            last++;
        }
        return last;
    }

    private static boolean closes(Text text, List<Place> places, int word) {
        int start = places.get(word).span().start();
        return start == places.get(word - 1).span().end()
                && CLOSING.indexOf(text.value().charAt(start)) >= 0;
    }
}
