// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the object {@code {"id", "title", "published", "outlet", "url", "text"}}. Other keys are passed over, of a key
 * given twice the last counts, and only {@code text} must be there.
 */
public final class JsonArticle {

    /** Whoever stored the bytes has limited them already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonArticle() {}

    /**
     * Reads one article. Pure; safe for use by many threads.
     *
     * @param json the object, which must end where the text ends
     */
    public static JsonReading read(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(json, "this is no JSON object", 0);
            }
            Map<String, String> values = values(parser);
            if (parser.nextToken() != null) {
                return broken(
                        json,
                        "something follows the JSON object",
                        parser.currentTokenLocation().getCharOffset());
            }
            String text = values.get("text");
            return text == null
                    ? broken(json, "the JSON object has no \"text\" that is a string", 0)
                    : fields(values, text);
        } catch (JsonProcessingException e) {
            String why = requireNonNullElse(e.getOriginalMessage(), "this is no JSON");
            return broken(
                    json, why, e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    /** The members of an object that are strings or numbers. */
    private static Map<String, String> values(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING || (value.isNumeric() && name.equals("id"))) {
                values.put(name, parser.getText());
            } else {
                values.remove(name);
                parser.skipChildren();
            }
        }
        return values;
    }

    private static JsonReading fields(Map<String, String> values, String text) {
        return new JsonReading.Fields(
                notBlank(values.get("id")),
                notBlank(values.get("title")),
                Optional.ofNullable(values.get("published"))
                        .flatMap(WrittenDate::parse)
                        .orElse(null),
                notBlank(values.get("outlet")),
                notBlank(values.get("url")),
                text);
    }

    private static @Nullable String notBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static JsonReading broken(String json, String why, long at) {
        int chars = (int) Math.max(0, Math.min(at, json.length()));
        return new JsonReading.Broken(oneLine(why), json.substring(0, chars).getBytes(StandardCharsets.UTF_8).length);
    }

    private static String oneLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
