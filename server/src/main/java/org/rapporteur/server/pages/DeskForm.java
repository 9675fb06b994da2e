// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.Mark;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Review;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.token.Caller;
import org.rapporteur.server.token.Role;

/**
 * The form beside a fact by which people decide on it without leaving the text.
 *
 * @param fact what it goes by
 * @param state how it stands, in words; empty where nobody decided
 * @param seen as it is shown
 * @param back address of the page that it stands on
 * @param writer who may decide; null where whoever looks may not
 */
public record DeskForm(
        String fact,
        String state,
        String seen,
        String back,
        @Nullable Writer writer) {

    /** @param name as it goes on record; empty where they have to give one */
    public record Writer(String name) {

        /** Whoever asks; null where they may not decide. */
        static @Nullable Writer of(Context context) {
            Caller caller = Guard.caller(context);
            return caller.role().may(Role.REVIEWER) ? new Writer(caller.name() == null ? "" : caller.name()) : null;
        }
    }

    static DeskForm of(ReviewedDocument reviewed, FactId id, @Nullable Writer writer) {
        Review review = reviewed.examined().review(id);
        String key = reviewed.examined().key(id);
        return new DeskForm(
                key,
                state(review),
                Docket.seen(reviewed, id),
                "/documents/" + reviewed.examined().document().id().value() + "#" + key,
                writer);
    }

    /** Such as <em>confirmed by A. Lee</em>; empty where nobody decided. */
    static String state(Review review) {
        return review.equals(Review.NONE)
                ? ""
                : Mark.of(review).words() + " by " + String.join(", ", review.reviewers());
    }
}
