// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.particulars.Particulars;

/** What came of bytes that were taken for an article in JSON. */
public sealed interface JsonReading {

    /**
     * An article.
     *
     * @param id its {@code id}, where one is given
     * @param text character for character as given
     * @param isMarkup whether the text is HTML
     */
    record Fields(@Nullable String id, Particulars particulars, String text, boolean isMarkup) implements JsonReading {}

    /**
     * An object without the text of an article.
     *
     * @param particulars what it tells of an article all the same
     * @param why what is there instead: <em>only a teaser of 40 characters</em>
     */
    record Textless(@Nullable String id, Particulars particulars, String why) implements JsonReading {}

    /**
     * No article.
     *
     * @param why what stands in the way: <em>unexpected end-of-input in a string</em>
     * @param at byte offset from 0
     */
    record Broken(String why, long at) implements JsonReading {}
}
