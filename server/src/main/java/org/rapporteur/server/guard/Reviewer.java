// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.read.Written;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.token.TokenHolder;

/**
 * Who decides, as it goes on record.
 *
 * @param name behind the token; where the service asks for none, what whoever decides has written
 */
public record Reviewer(String name) {

    private static final int LONGEST = 2 * TokenHolder.LONGEST_NAME;

    /**
     * Who decides with a request that {@link Guard} let pass.
     *
     * @param given as whom somebody signs; null or blank where they leave that to their token
     * @throws Problem if another name is given than that of the token, or none where no token is asked for
     */
    public static Reviewer of(Context context, @Nullable String given) {
        String own = Guard.caller(context).name();
        String words = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        if (own != null) {
            if (!words.isEmpty() && !words.equals(own)) {
                throw Problem.badParameter("reviewer", own + ", whose token this is, or left out", words);
            }
            return new Reviewer(own);
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Problem.badParameter(
                    "reviewer", "1 to " + LONGEST + " characters", words.isEmpty() ? "empty" : words);
        }
        try {
            Written.requireOnOneLine("reviewer", words);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("reviewer", "words without control characters", "other");
        }
        return new Reviewer(words);
    }
}
