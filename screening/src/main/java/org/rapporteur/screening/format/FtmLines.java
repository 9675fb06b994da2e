// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/** FollowTheMoney entities, one JSON object a line; those that are neither persons, bodies nor vessels are passed over. */
final class FtmLines {

    private static final JsonFactory JSON = new JsonFactory();

    private FtmLines() {}

    static void read(String text, Rows rows) {
        long line = 0;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!row.isBlank()) {
                Draft draft = new Draft(line);
                try (JsonParser json = JSON.createParser(row)) {
                    if (entity(json, draft)) {
                        rows.add(draft);
                    }
                } catch (IOException _) {
                    rows.reject(line, "broken-row", "is no whole JSON object; fetch the list again");
                }
            }
        }
    }

    /** Reads an entity; tells whether it is one that can be listed. */
    private static boolean entity(JsonParser json, Draft draft) throws IOException {
        String schema = "";
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("it must begin an object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> draft.id = json.getText();
                case "schema" -> schema = json.getText();
                case "caption" -> draft.name(json.getText(), false);
                case "properties" -> properties(json, draft);
                default -> json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("it ends early");
        }
        draft.kind = Kind.of(schema);
        return draft.kind != Kind.UNKNOWN || schema.equals("LegalEntity");
    }

    private static void properties(JsonParser json, Draft draft) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String property = json.currentName();
            if (json.nextToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                continue;
            }
            for (JsonToken token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                if (token.isScalarValue()) {
                    property(property, json.getText(), draft);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static void property(String property, String value, Draft draft) {
        switch (property) {
            case "name", "alias", "previousName", "abbreviation" -> draft.name(value, false);
            case "weakAlias" -> draft.name(value, true);
            case "birthDate" -> draft.birth(value);
            case "country", "nationality", "citizenship", "jurisdiction", "flag" -> draft.country(value);
            case "position", "notes" -> draft.about(value);
            case "gender" -> draft.gender = Gender.of(value);
            default -> {}
        }
    }
}
