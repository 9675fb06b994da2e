// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.people;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.search.NameSpan;

/**
 * A name of the index.
 *
 * @param span where it stands
 * @param folded the name in small letters
 * @param hits on sanctions lists of whoever goes by it, at least 0; those that a reviewer cleared or the list dropped do not count
 */
public record ListedName(NameSpan span, String folded, int hits) {

    /** How it is given out, with the fields of {@link NameSpan} beside the hits. */
    public static final JsonType<ListedName> JSON = JsonType.output(ListedName::json);

    public String name() {
        return span.name();
    }

    /** The country of most of its facts; null where none is known. */
    @Nullable
    String country() {
        List<String> countries = span.countries();
        return countries.isEmpty() ? null : countries.getFirst();
    }

    private static void json(Fields<ListedName> fields) {
        fields.derived("name", JsonType.TEXT, ListedName::name);
        fields.derived("facts", JsonType.INTEGER, listed -> listed.span().facts());
        fields.derived(
                "first", JsonType.TEXT, listed -> Objects.toString(listed.span().first(), null));
        fields.derived(
                "last", JsonType.TEXT, listed -> Objects.toString(listed.span().last(), null));
        fields.derived(
                "countries",
                JsonType.list(JsonType.TEXT),
                listed -> listed.span().countries());
        fields.derived("hits", JsonType.INTEGER, ListedName::hits);
    }
}
