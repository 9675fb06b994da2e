// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Review;

/**
 * What a reader must see of a fact at a glance.
 *
 * @param style style class, one word: a status, {@code alleged} or {@code doubtful}
 * @param words the same for people
 */
public record Mark(String style, String words) {

    /** Style of what the report leaves open. */
    public static final String DOUBTFUL = "doubtful";

    /** In the order in which they are shown: the status, then whether it is alleged. */
    static List<Mark> of(Status status, Voice voice) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(status.label(), words(status)));
        if (voice == Voice.ALLEGED) {
            marks.add(new Mark(voice.label(), words(voice)));
        }
        return marks;
    }

    /** How a fact stands after review: its style is {@code reviewed-} and the state. */
    public static Mark of(Review review) {
        String words = words(review.state());
        return new Mark(
                "reviewed-" + review.state().label(), review.waiting() > 0 ? Phrases.fixed("review.waiting") : words);
    }

    /** How a fact stands, in words. */
    public static String words(Review.State state) {
        return Phrases.fixed("review." + state.label());
    }

    /** Who vouches, in a word: <em>alleged</em>. */
    public static String words(Voice voice) {
        return Phrases.fixed("voice." + voice.label());
    }

    /** A status in words: <em>planned or expected</em>. */
    public static String words(Status status) {
        return Phrases.fixed("status." + status.label());
    }
}
