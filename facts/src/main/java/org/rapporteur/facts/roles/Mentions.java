// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.model.entity.Mention;

/**
 * Where one candidate, or one day, is told in a report. What stands before a word, behind it or in its sentence is found without a look at all
 * others: a report may name somebody thousands of times. Immutable.
 */
final class Mentions {

    static final Mentions NONE = new Mentions(List.of(), at -> false);

    private final List<At> all;
    private final Map<Integer, List<At>> ofSentence = new HashMap<>();

    /** Those of different head words, by rising head. */
    private final List<At> rising;

    private final List<At> names;
    private final List<At> subjects;

    /**
     * @param all in the order of the text
     * @param isSubject whether one is the subject of a clause
     */
    Mentions(List<At> all, Predicate<At> isSubject) {
        this.all = List.copyOf(all);
        List<At> order = new ArrayList<>();
        for (At at : all.stream().sorted(Comparator.comparingInt(At::head)).toList()) {
            if (order.isEmpty() || order.getLast().head() != at.head()) {
                order.add(at);
            }
        }
        all.forEach(at -> ofSentence
                .computeIfAbsent(at.sentence(), sentence -> new ArrayList<>())
                .add(at));
        rising = List.copyOf(order);
        names = rising(at -> at.form() == Mention.Form.NAME);
        subjects = rising(isSubject);
    }

    private List<At> rising(Predicate<At> test) {
        return all.stream()
                .filter(test)
                .sorted(Comparator.comparingInt(At::head))
                .toList();
    }

    /** All, in the order of the text. */
    List<At> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** Those in a sentence, in the order of the text. */
    List<At> inSentence(int sentence) {
        return ofSentence.getOrDefault(sentence, List.of());
    }

    /** The last whose head stands before a word. */
    @Nullable
    At before(int word) {
        return before(rising, word);
    }

    /** The last that is a name and whose head stands before a word. */
    @Nullable
    At namedBefore(int word) {
        return before(names, word);
    }

    /** The last that is a subject and whose head stands before a word. */
    @Nullable
    At subjectBefore(int word) {
        return before(subjects, word);
    }

    /** The first whose head is a word or stands behind it. */
    @Nullable
    At from(int word) {
        int count = below(rising, word);
        return count == rising.size() ? null : rising.get(count);
    }

    private static @Nullable At before(List<At> rising, int word) {
        int count = below(rising, word);
        return count == 0 ? null : rising.get(count - 1);
    }

    /** How many of mentions by rising head have a head before a word. */
    private static int below(List<At> rising, int word) {
        int low = 0;
        int high = rising.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising.get(middle).head() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
