// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;

/**
 * The word that shows a statement, with what belongs to it, as the verb of a sentence about its speaker.
 *
 * @param words such as <em>has repeatedly denied</em>
 * @param isVerb whether what the report has behind the word may go on behind these
 */
record CueWords(String words, boolean isVerb) {

    private static final Map<String, List<String>> OTHERS = others();

    /** Words before the verb that are quoted where nothing better is known. */
    private static final int QUOTED = 3;

    static CueWords of(Surroundings around, Span cue, Parties speaker) {
        String words = around.words(cue);
        String plain = words.toLowerCase(Locale.ROOT);
        String head = plain.contains(" ") ? plain.substring(0, plain.indexOf(' ')) : plain;
        @Nullable VerbForms verb = VerbForms.of(head);
        List<String> other = OTHERS.get(plain);
        List<String> before = around.before(cue.start());
        if (other != null && (verb == null || other.getLast().equals("always") || isNoun(around, cue, before))) {
            boolean isTurned = !before.isEmpty() && Phrases.is("negation", before.getFirst());
            return isTurned
                    ? quoted(words, before)
                    : new CueWords(
                            Phrases.filled(other.getFirst(), Map.of("is", speaker.is(), "was", speaker.was())), false);
        }
        if (isWhole(plain)) {
            return new CueWords(words, true);
        }
        if (verb == null && head.endsWith(Phrases.fixed("past.ending"))) {
            // Most words of saying that no list has are regular verbs: speculated.
            return verb(words, head, new VerbForms("", "", head, head, ""), before, speaker);
        }
        if (verb == null) {
            return quoted(words, before);
        }
        CueWords found = verb(words, head, verb, before, speaker);
        // Who speaks in a passive stands before the verb here: of "was claimed by" remains "claimed".
        String behind = Objects.requireNonNullElse(around.wordBehind(cue.end()), "");
        return Phrases.is("agent", behind) ? new CueWords(found.words(), false) : found;
    }

    /** Whether words are a verb with all that turns it: <em>could not be reached</em>. */
    static boolean isWhole(String words) {
        int blank = words.indexOf(' ');
        return blank > 0 && Phrases.is("auxiliary", words.substring(0, blank).toLowerCase(Locale.ROOT));
    }

    private static boolean isNoun(Surroundings around, Span cue, List<String> before) {
        return around.isOwned(cue.start()) || (!before.isEmpty() && Phrases.is("determiner", before.getFirst()));
    }

    /** The word as it stands, with those before it that could turn it into something else. */
    private static CueWords quoted(String words, List<String> before) {
        int count = 0;
        while (count < Math.min(QUOTED, before.size())
                && (Phrases.is("auxiliary", before.get(count))
                        || Phrases.is("negation", before.get(count))
                        || Phrases.is("clause", before.getFirst()))) {
            count++;
        }
        List<String> near = before.subList(0, count);
        String all = (String.join(" ", near.reversed()) + " " + words).strip();
        return new CueWords("(“" + all + "”)", false);
    }

    private static CueWords verb(String words, String head, VerbForms verb, List<String> before, Parties speaker) {
        List<String> auxiliaries = new ArrayList<>();
        int from = 0;
        if (!before.isEmpty() && before.getFirst().equalsIgnoreCase("to")) {
            if (before.size() < 2 || !Phrases.is("to", before.get(1))) {
                return quoted(words, before);
            }
            auxiliaries.add(before.get(0));
            auxiliaries.add(before.get(1));
            from = 2;
        }
        for (String word : before.subList(from, before.size())) {
            if (!Phrases.is("auxiliary", word)) {
                break;
            }
            auxiliaries.add(word);
        }
        String tail = words.substring(head.length());
        boolean be = auxiliaries.stream().anyMatch(word -> Phrases.is("be", word));
        boolean turned = auxiliaries.stream().anyMatch(word -> Phrases.is("negation", word));
        if (from == 0 && be && !head.equals(verb.gerund())) {
            // A passive tells of the speaker behind it: they were told by the minister.
            return turned ? quoted(words, before) : new CueWords(verb.past() + tail, true);
        }
        if (head.equals(verb.gerund()) && !be) {
            return !before.isEmpty() && Phrases.is("negation", before.getFirst())
                    ? quoted(words, before)
                    : new CueWords(verb.past() + tail, true);
        }
        if (auxiliaries.isEmpty() && head.equals(verb.base()) && !head.equals(verb.past())) {
            return new CueWords((speaker.isPlural() ? verb.base() : verb.third()) + tail, true);
        }
        String said = String.join(" ", auxiliaries.reversed());
        return new CueWords((said + " " + head + tail).strip(), true);
    }

    private static Map<String, List<String>> others() {
        Map<String, List<String>> others = new HashMap<>();
        for (List<String> row : Phrases.rows("statement-cues.txt", 3)) {
            for (String word : row.getFirst().split(",", -1)) {
                others.put(word, row.subList(1, 3));
            }
        }
        return others;
    }
}
