// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import org.rapporteur.model.fact.Review;

/** What people decided about a fact, as every output has it; written alone. */
public final class ReviewShape {

    /** An object; of a fact on which nobody decided null stands in its place. */
    public static final JsonType<Review> TYPE = JsonType.output(ReviewShape::review);

    private ReviewShape() {}

    private static void review(Fields<Review> fields) {
        fields.derived("state", JsonType.TEXT, review -> review.state().label());
        fields.derived("reviewers", JsonType.list(JsonType.TEXT), Review::reviewers);
        fields.derived("at", JsonType.TIME, Review::at);
        fields.derived("reason", JsonType.TEXT, Review::reason);
        fields.derived("changes", JsonType.list(JsonType.output(ReviewShape::amendment)), Review::amendments);
        fields.derived("waiting", JsonType.INTEGER, Review::waiting);
        fields.derived("byHand", JsonType.TRUTH, Review::isByHand);
        fields.derived("readOtherwise", JsonType.TRUTH, Review::isReadOtherwise);
    }

    private static void amendment(Fields<Review.Amendment> fields) {
        fields.derived("field", JsonType.TEXT, Review.Amendment::field);
        fields.derived("from", JsonType.list(JsonType.TEXT), Review.Amendment::read);
        fields.derived("to", JsonType.list(JsonType.TEXT), Review.Amendment::held);
    }
}
