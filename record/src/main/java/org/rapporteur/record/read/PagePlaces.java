// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.Optional;
import org.rapporteur.intake.html.PageOrigin;
import org.rapporteur.model.source.Evidence;

/** Where the page that a document was read from says the words of evidence. Immutable; safe for use by many threads. */
public final class PagePlaces {

    /**
     * A place in a page.
     *
     * @param start first byte
     * @param end after the last byte
     * @param markup what stands there, with its tags
     */
    public record Place(int start, int end, String markup) {}

    private final PageOrigin origin;

    PagePlaces(PageOrigin origin) {
        this.origin = origin;
    }

    /**
     * The place of evidence; nothing where the page says the words by a script, or in another order.
     *
     * @throws IllegalArgumentException if the evidence is of another document
     */
    public Optional<Place> of(Evidence evidence) {
        return origin.place(evidence).map(place -> new Place(place.start(), place.end(), place.markup()));
    }
}
