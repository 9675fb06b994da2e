// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.rapporteur.record.leaf.DecisionLeaf.Review;
import org.rapporteur.record.leaf.Verdict;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.Written;
import org.rapporteur.record.screening.Reviews;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.http.Problem;

/**
 * Puts on record what people decide about hits of screening, one after the other: the record has one writer at a time. Safe
 * for use by many threads.
 */
public final class Reviewing {

    private static final int LONGEST_REASON = 1000;

    private final Reviews reviews;
    private final InstantSource clock;

    /**
     * Reviews in a record.
     *
     * @param directory folder of the record
     * @param keyFile of the key that signs what goes on record
     */
    public Reviewing(Path directory, Path keyFile, InstantSource clock) {
        this.reviews = new Reviews(directory, keyFile);
        this.clock = clock;
    }

    /**
     * What somebody decides.
     *
     * @param row hash of the entry as it was shown
     * @param verdict cleared or confirmed
     * @param reason why, at most 1000 characters
     * @param reviewer who decides
     */
    public record Opinion(String row, Verdict verdict, String reason, String reviewer) {

        /** @throws Problem if a part of it is missing or cannot be */
        public static Opinion of(String row, String verdict, String reason, Reviewer reviewer) {
            Verdict decided = Arrays.stream(Verdict.values())
                    .filter(one -> one.label().equals(verdict))
                    .findFirst()
                    .orElseThrow(() -> Problem.badParameter("verdict", "cleared or confirmed", quoted(verdict)));
            return new Opinion(row, decided, words("reason", reason, LONGEST_REASON), reviewer.name());
        }

        private static String words(String name, String given, int longest) {
            String words = given.strip().replaceAll("\\s+", " ");
            if (words.isEmpty() || words.length() > longest) {
                throw Problem.badParameter(name, "1 to " + longest + " characters", quoted(words));
            }
            try {
                Written.requireOnOneLine(name, words);
            } catch (IllegalArgumentException e) {
                throw Problem.badParameter(name, "words without control characters", "other");
            }
            return words;
        }

        private static String quoted(String words) {
            return words.isEmpty() ? "empty" : words;
        }
    }

    /**
     * Puts a decision on a hit on record.
     *
     * @throws RecordException if there is no such hit, its entry is another by now, or another program writes
     */
    public synchronized void decide(String hit, Opinion opinion) {
        reviews.decideAsShown(
                hit, opinion.row(), Review.now(opinion.verdict(), opinion.reason(), opinion.reviewer(), clock));
    }
}
