// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.particulars.Particulars;

/**
 * The article of a web page.
 *
 * @param title headline, where the page tells it
 * @param published day of first publication, where the page tells it
 * @param outlet name of the publisher, where the page tells it
 * @param url the address that the page gives as its own
 * @param authors who wrote it, as the page names them
 * @param body the article's paragraphs with a blank line between them; empty where the page has none
 */
public record Page(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable String url,
        List<String> authors,
        String body) {

    public Page {
        authors = List.copyOf(authors);
        Objects.requireNonNull(body, "body must be given, is null");
    }

    /** What the page tells about its article. */
    public Particulars particulars() {
        return new Particulars(title, published, authors, outlet, url);
    }
}
