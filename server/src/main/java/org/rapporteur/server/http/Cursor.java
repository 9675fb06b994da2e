// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a list goes on, in a form that nobody is tempted to make by hand. */
public final class Cursor {

    private Cursor() {}

    public static @Nullable String of(@Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place in a cursor.
     *
     * @param form what places of this list look like
     * @return null where none is given
     * @throws Problem if it is no cursor of this list
     */
    public static @Nullable Matcher read(@Nullable String cursor, Pattern form) {
        if (cursor == null) {
            return null;
        }
        try {
            Matcher place = form.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (place.matches()) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like a cursor of another list.
        }
        throw Problem.badParameter("cursor", "next of the page before", cursor);
    }
}
