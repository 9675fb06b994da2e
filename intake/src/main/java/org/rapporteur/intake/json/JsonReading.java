// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of bytes that were taken for an article in JSON. */
public sealed interface JsonReading {

    /**
     * An article. What is not given, is null or is of another kind than expected is null here.
     *
     * @param published the date; of a date with time the date as written
     * @param text character for character as given
     */
    record Fields(
            @Nullable String id,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable String outlet,
            @Nullable String url,
            String text)
            implements JsonReading {}

    /**
     * No article.
     *
     * @param why what stands in the way: <em>unexpected end-of-input in a string</em>
     * @param at byte offset from 0
     */
    record Broken(String why, long at) implements JsonReading {}
}
