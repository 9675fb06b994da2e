// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;

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
        @Nullable String url) implements ReadBody {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** The article as a source. */
    public Input input() {
        return new Input.Bytes(title == null ? "text" : title, new ByteArrayInputStream(article()));
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
