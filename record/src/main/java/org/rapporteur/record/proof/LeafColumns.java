// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Columns;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.When;

/**
 * What a leaf alone says should stand beside it, as {@code Recorder} and {@code Comparing} put it there. Reads only the few
 * fields that matter, for it is done to every leaf of a record.
 */
final class LeafColumns {

    private static final JsonFactory JSON = new JsonFactory();

    /** Scalars and lists of strings, by the name of the field; those of parts after the part and a dot. */
    private final Map<String, String> values = new HashMap<>();

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<LocalDate> published = new ArrayList<>();

    private LeafColumns() {}

    /**
     * The columns of a leaf.
     *
     * @param day of publication of the document that the leaf was read from, where it was read from one and that is known
     * @throws IOException if the leaf is no JSON
     * @throws IllegalArgumentException if it lacks something
     */
    static Columns of(StoredEntry entry, @Nullable LocalDate day) throws IOException {
        return switch (entry.kind()) {
            case LIST, HIT, DECISION, REVIEW, CASE, SEARCH, REJECTION, IDENTITY, RULING, CAPTURE, SIGNER ->
                new Columns(Facets.NONE, null);
            case DOCUMENT -> read(entry, "document").document();
            case STATEMENT -> new Columns(read(entry, "fact").statement(day), null);
            case EVENT -> new Columns(read(entry, "fact").event(), null);
            case FIGURE -> new Columns(read(entry, "fact").figure(), null);
            case VICTIM -> new Columns(read(entry, "fact").victim(day), null);
            case RELATION -> new Columns(read(entry, "fact").relation(day), null);
            case STORY -> new Columns(read(entry, "reports").story(), null);
        };
    }

    private static LeafColumns read(StoredEntry entry, String part) throws IOException {
        LeafColumns leaf = new LeafColumns();
        try (JsonParser json = JSON.createParser(entry.body())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals(part) && token == JsonToken.START_OBJECT) {
                    leaf.part(json);
                } else if (name.equals(part) && token == JsonToken.START_ARRAY) {
                    leaf.reports(json);
                } else if (name.equals("entities") && part.equals("fact")) {
                    leaf.entities(json);
                } else if (token == JsonToken.VALUE_STRING) {
                    leaf.values.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        return leaf;
    }

    private void part(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = "." + json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_STRING && !name.equals(".text")) {
                values.put(name, json.getText());
            } else if (token == JsonToken.START_ARRAY) {
                lists.put(name, strings(json));
            } else {
                json.skipChildren();
            }
        }
    }

    private static List<String> strings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                strings.add(json.getText());
            }
            json.skipChildren();
        }
        return strings;
    }

    private void entities(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> entity = object(json);
            names.put(required(entity, "id"), required(entity, "name"));
        }
    }

    private void reports(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String day = object(json).get("published");
            if (day != null) {
                published.add(day(day));
            }
        }
    }

    /** The strings of an object that was just begun. */
    private static Map<String, String> object(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                fields.put(name, json.getText());
            }
            json.skipChildren();
        }
        return fields;
    }

    private Columns document() {
        LocalDate day = values.containsKey(".published") ? day(required(values, ".published")) : null;
        return new Columns(
                new Facets(null, null, List.of(), List.of(), List.of(), day, day),
                new Columns.Origin(required(values, ".source"), required(values, "reader"), day));
    }

    private Facets statement(@Nullable LocalDate day) {
        List<String> speakers = lists.getOrDefault(".speakers", List.of());
        Set<String> named = new LinkedHashSet<>(speakers);
        if (values.containsKey(".onBehalfOf")) {
            named.add(required(values, ".onBehalfOf"));
        }
        return new Facets(required(values, ".quoted"), null, names(speakers), names(named), List.of(), day, day);
    }

    private Facets event() {
        Set<String> parties = new LinkedHashSet<>(lists.getOrDefault(".actors", List.of()));
        parties.addAll(lists.getOrDefault(".recipients", List.of()));
        return new Facets(
                required(values, ".type"),
                required(values, ".status"),
                List.of(),
                names(parties),
                name(".place"),
                first(".date"),
                last(".date"));
    }

    private Facets figure() {
        return new Facets(
                required(values, ".category"),
                required(values, ".status"),
                name(".source"),
                name(".source"),
                name(".place"),
                first(".asOf"),
                last(".asOf"));
    }

    private Facets victim(@Nullable LocalDate day) {
        return new Facets(required(values, ".fate"), null, List.of(), name(".entity"), name(".home"), day, day);
    }

    private Facets relation(@Nullable LocalDate day) {
        Set<String> parties = new LinkedHashSet<>(List.of(required(values, ".subject")));
        if (values.containsKey(".object")) {
            parties.add(required(values, ".object"));
        }
        String type = required(values, ".type").toLowerCase(Locale.ROOT);
        return new Facets(type, null, List.of(), names(parties), List.of(), day, day);
    }

    private Facets story() {
        List<LocalDate> days = published.stream().sorted().toList();
        return days.isEmpty()
                ? Facets.NONE
                : new Facets(null, null, List.of(), List.of(), List.of(), days.getFirst(), days.getLast());
    }

    private List<String> names(Collection<String> ids) {
        List<String> found = new ArrayList<>();
        new LinkedHashSet<>(ids).forEach(id -> found.add(required(names, id)));
        return found;
    }

    private List<String> name(String field) {
        return values.containsKey(field) ? names(List.of(required(values, field))) : List.of();
    }

    private @Nullable LocalDate first(String field) {
        When when = when(field);
        return when == null ? null : when.firstDay();
    }

    private @Nullable LocalDate last(String field) {
        When when = when(field);
        return when == null ? null : when.lastDay();
    }

    private @Nullable When when(String field) {
        return values.containsKey(field) ? When.parse(required(values, field)) : null;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day must be as 2026-01-31, is " + text, e);
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " must be there, is not");
        }
        return value;
    }
}
