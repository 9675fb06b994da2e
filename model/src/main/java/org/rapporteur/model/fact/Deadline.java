// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.regex.Pattern;

/**
 * Until when something is to be done.
 *
 * @param value a day, month or year as {@link PartialDate} writes it, or a duration as {@code P60D} where its beginning is not known
 */
public record Deadline(String value) {

    private static final Pattern DURATION = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

    public Deadline {
        if (!DURATION.matcher(value).matches()) {
            var _ = PartialDate.parse(value);
        }
    }

    /** Whether it is a stretch of time of unknown beginning. */
    public boolean isDuration() {
        return value.startsWith("P");
    }

    @Override
    public String toString() {
        return value;
    }
}
