// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/** What is sent to be read. */
sealed interface ReadBody permits ReadRequest, ReadBody.Address {

    /** The address of a page; nothing else is known of it. */
    record Address(String url) implements ReadBody {}

    /**
     * Reads the object {@code {"text", "title", "published", "url"}}, or {@code {"url"}} alone; other fields are passed over.
     *
     * @throws Problem if it is none
     */
    static ReadBody parse(byte[] json) {
        Map<String, String> values = JsonBody.strings(json, Set.of("text", "title", "published", "url"));
        String text = values.get("text");
        String url = values.get("url");
        if (text != null) {
            return new ReadRequest(text, values.get("title"), day(values.get("published")), url);
        }
        if (url == null || values.size() > 1) {
            throw bad("text must be given, or url and nothing else.");
        }
        return new Address(url);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Problem.badParameter("published", "a day as 2019-09-23", String.valueOf(day));
        }
    }

    private static Problem bad(String detail) {
        return new Problem(Code.BAD_JSON, detail);
    }
}
