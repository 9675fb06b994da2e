// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/** What is sent to a route: one JSON object, of which strings are taken. */
final class JsonBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(50)
                    .build())
            .build();

    private JsonBody() {}

    /**
     * The body of a request.
     *
     * @throws Problem if it says that it is no JSON, or has more than {@code most} bytes
     */
    static byte[] of(Context context, int most) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json( *;.*)?")) {
            throw new Problem(Code.NOT_JSON, "Content-Type must be application/json.");
        }
        byte[] body = context.bodyInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Problem(Code.TOO_LARGE, "The body must have at most " + most + " bytes.");
        }
        return body;
    }

    /**
     * The fields that are strings, by name, without those that are null; others than {@code fields} are passed over.
     *
     * @throws Problem if it is no object, or one of these is neither a string nor null
     */
    static Map<String, String> strings(byte[] json, Set<String> fields) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw bad("The body must be a JSON object, is another value or empty.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!fields.contains(name)) {
                    parser.skipChildren();
                } else if (value == JsonToken.VALUE_STRING) {
                    values.put(name, parser.getText());
                } else if (value != JsonToken.VALUE_NULL) {
                    throw bad(name + " must be a string.");
                }
            }
            if (parser.nextToken() != null) {
                throw bad("Nothing may follow the JSON object.");
            }
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            throw bad("The body is no JSON, at byte " + Math.max(at, 0) + ".");
        } catch (IOException e) {
            throw bad("The body is no JSON in UTF-8.");
        }
        return values;
    }

    /** @throws Problem if it was not given */
    static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw bad(name + " must be given, is missing.");
        }
        return value;
    }

    private static Problem bad(String detail) {
        return new Problem(Code.BAD_JSON, detail);
    }
}
