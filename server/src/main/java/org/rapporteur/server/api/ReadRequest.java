// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.server.http.Problem;

/**
 * A text to be read.
 *
 * @param text the article
 * @param title headline; null for none
 * @param published day of publication; null where it is not known
 * @param url where it was published; never opened; null where it is not known
 */
public record ReadRequest(
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String url) {

    private static final Set<String> FIELDS = Set.of("text", "title", "published", "url");

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * Reads the object {@code {"text", "title", "published", "url"}}; other fields are passed over.
     *
     * @throws Problem if it is none
     */
    static ReadRequest parse(byte[] json) {
        Map<String, String> values = JsonBody.strings(json, FIELDS);
        String text = JsonBody.required(values, "text");
        return new ReadRequest(text, values.get("title"), day(values.get("published")), values.get("url"));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Problem.badParameter("published", "a day as 2019-09-23", String.valueOf(day));
        }
    }

    /** The bytes of the article, as {@code read} and {@code ingest} take them; the same request is the same bytes. */
    byte[] article() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 200);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("id", url == null || url.isBlank() ? "request" : url);
            if (title != null) {
                out.writeStringField("title", title);
            }
            if (published != null) {
                out.writeStringField("published", published.toString());
            }
            if (url != null) {
                out.writeStringField("url", url);
            }
            out.writeStringField("text", text);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
