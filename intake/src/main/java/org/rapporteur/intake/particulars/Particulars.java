// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.plain.Characters;

/**
 * What is told about an article. Immutable.
 *
 * @param title headline, not blank
 * @param published day of publication
 * @param authors in the order given, without <em>By</em>; empty where none are told
 * @param outlet name of the publisher, not blank
 * @param url address it was published at, not blank
 */
public record Particulars(
        @Nullable String title,
        @Nullable LocalDate published,
        List<String> authors,
        @Nullable String outlet,
        @Nullable String url) {

    /** Nothing is told. */
    public static final Particulars NONE = new Particulars(null, null, List.of(), null, null);

    public Particulars {
        title = notBlank(title);
        authors = authors.stream().map(Characters::whole).toList();
        outlet = notBlank(outlet);
        url = notBlank(url);
    }

    /** An article of which only the address is known. */
    public static Particulars at(@Nullable String url) {
        return new Particulars(null, null, List.of(), null, url);
    }

    /** These, and what they lack from others. */
    public Particulars or(Particulars others) {
        return new Particulars(
                title == null ? others.title : title,
                published == null ? others.published : published,
                authors.isEmpty() ? others.authors : authors,
                outlet == null ? others.outlet : outlet,
                url == null ? others.url : url);
    }

    private static @Nullable String notBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : Characters.whole(value);
    }
}
