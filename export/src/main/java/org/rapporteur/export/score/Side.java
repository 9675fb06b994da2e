// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonValue;

/**
 * What a report says, as an annotation or as facts that were found, in the one form in which both are compared. Places in the text
 * are code points.
 */
record Side(List<Statement> statements, List<Figure> figures, List<Event> events, List<Place> places) {

    /** The first letters of a sentence by which an annotation names it, in code points. */
    private static final int NAMED_BY = 40;

    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?][”\"']?[\\s\\p{Z}]+(?=[A-Z“\"])|\n|$", Pattern.UNIX_LINES);

    Side {
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
        events = List.copyOf(events);
        places = List.copyOf(places);
    }

    /** Whether an event is of this type. */
    boolean has(String type) {
        return events.stream().anyMatch(event -> type.equals(event.type()));
    }

    /** The same but for the events of this type. */
    Side without(String type) {
        return new Side(
                statements,
                figures,
                events.stream().filter(event -> !type.equals(event.type())).toList(),
                places);
    }

    /** A stretch of text. */
    record At(int start, int end) {
        int overlap(At other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }

    record Statement(
            String content,
            @Nullable String quoted,
            @Nullable String speaker,
            @Nullable Double confidence) {}

    /** @param at where its words stand: everywhere, for an annotation says only the words */
    record Figure(
            String text,
            List<At> at,
            @Nullable String category,
            @Nullable Double number,
            @Nullable String bound,
            @Nullable String status,
            @Nullable String voice,
            @Nullable String place,
            @Nullable String asOf,
            @Nullable Double confidence) {

        Figure {
            at = List.copyOf(at);
        }

        @Nullable
        String part(String name) {
            return switch (name) {
                case "category" -> category;
                case "bound" -> bound;
                case "status" -> status;
                case "voice" -> voice;
                default -> throw new IllegalArgumentException("a figure has no " + name);
            };
        }
    }

    /** @param sentence where its sentence stands; of what was found none is needed */
    record Event(
            String anchor,
            At at,
            @Nullable At sentence,
            @Nullable String type,
            @Nullable String status,
            @Nullable String voice,
            List<String> actors,
            List<String> recipients,
            @Nullable String place,
            @Nullable String date,
            @Nullable Double confidence) {

        Event {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }

        @Nullable
        String part(String name) {
            return switch (name) {
                case "type" -> type;
                case "status" -> status;
                case "voice" -> voice;
                default -> throw new IllegalArgumentException("an event has no " + name);
            };
        }
    }

    record Place(String name, @Nullable String country) {

        /** By which places are put in order: as Python writes the pair, so that both programs pair alike. */
        String key() {
            return "(" + quoted(name) + ", " + (country == null ? "None" : quoted(country)) + ")";
        }

        private static String quoted(String words) {
            return words.indexOf('\'') >= 0 && words.indexOf('"') < 0 ? '"' + words + '"' : "'" + words + "'";
        }
    }

    // ---- annotations

    /** An annotation. */
    static Side ofGold(JsonValue gold, String text) {
        List<Statement> statements = new ArrayList<>();
        for (JsonValue it : gold.at("statements").elements()) {
            String speaker = filled(it.string("speaker"));
            statements.add(new Statement(
                    String.join(" ", strings(it.at("content"))),
                    it.required("quoted"),
                    speaker == null ? it.string("source") : speaker,
                    null));
        }
        List<Figure> figures = new ArrayList<>();
        for (JsonValue it : gold.at("figures").elements()) {
            String words = it.required("text");
            figures.add(figure(it, words, everywhere(text, words), it.string("place")));
        }
        List<Event> events = new ArrayList<>();
        for (JsonValue it : gold.at("events").elements()) {
            events.add(goldEvent(it, text));
        }
        List<Place> places = new ArrayList<>();
        for (JsonValue it : gold.at("places").elements()) {
            places.add(new Place(it.required("name"), it.string("country")));
        }
        return new Side(statements, figures, events, places);
    }

    private static @Nullable String filled(@Nullable String words) {
        return words == null || words.isEmpty() ? null : words;
    }

    private static Event goldEvent(JsonValue it, String text) {
        String sentence = it.required("sentence");
        int named = sentence.offsetByCodePoints(0, Math.min(NAMED_BY, sentence.codePointCount(0, sentence.length())));
        int base = Math.max(text.indexOf(sentence.substring(0, named)), 0);
        String anchor = it.required("anchor");
        int start = Math.max(text.indexOf(anchor, base), 0);
        int end = Math.min(text.length(), start + anchor.length());
        Matcher matcher = SENTENCE_END.matcher(text);
        int over = matcher.find(end) ? matcher.end() : text.length();
        return event(
                it, anchor, at(text, start, start + anchor.length()), at(text, base, over), UnaryOperator.identity());
    }

    private static List<At> everywhere(String text, String words) {
        List<At> all = new ArrayList<>();
        for (int i = text.indexOf(words); i >= 0 && !words.isEmpty(); i = text.indexOf(words, i + words.length())) {
            all.add(at(text, i, i + words.length()));
        }
        return all;
    }

    private static At at(String text, int start, int end) {
        int within = Math.min(end, text.length());
        return new At(text.codePointCount(0, start), text.codePointCount(0, within) + end - within);
    }

    // ---- what was found

    /** A facts document, as {@code read --format jsonl} writes it. */
    static Side ofFacts(JsonValue facts, String text) {
        Map<String, String> names = new HashMap<>();
        Set<Place> places = new LinkedHashSet<>();
        for (JsonValue it : facts.at("entities").elements()) {
            String name = it.string("name");
            if (name != null) {
                names.put(it.required("id"), name);
                String kind = it.string("kind");
                if (!name.isEmpty() && ("place".equals(kind) || "country".equals(kind))) {
                    String country = filled(it.string("country"));
                    places.add(new Place(name, country == null ? it.at("place").string("country") : country));
                }
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonValue it : facts.at("statements").elements()) {
            String speaker = name(names, it.string("speaker"));
            statements.add(new Statement(
                    String.join(
                            " ",
                            it.at("content").elements().stream()
                                    .map(piece -> piece.required("text"))
                                    .toList()),
                    it.string("quoted"),
                    filled(speaker) == null ? it.at("source").string("text") : speaker,
                    number(it.string("confidence"))));
        }
        List<Figure> figures = new ArrayList<>();
        for (JsonValue it : facts.at("figures").elements()) {
            figures.add(figure(
                    it,
                    Objects.requireNonNullElse(it.string("text"), ""),
                    List.of(new At(it.integer("start"), it.integer("end"))),
                    name(names, it.string("place"))));
        }
        List<Event> events = new ArrayList<>();
        for (JsonValue it : facts.at("events").elements()) {
            for (JsonValue anchor : anchors(it)) {
                At at = new At(anchor.integer("start"), anchor.integer("end"));
                events.add(event(it, between(text, at), at, null, id -> name(names, id)));
            }
        }
        return new Side(
                statements,
                figures,
                events,
                places.stream().sorted(Comparator.comparing(Place::key)).toList());
    }

    /** One event for each time it is told, as annotations have them. */
    private static List<JsonValue> anchors(JsonValue event) {
        List<JsonValue> all = event.at("anchors").elements();
        return !all.isEmpty() ? all : event.at("anchor").isNull() ? List.of() : List.of(event.at("anchor"));
    }

    private static String between(String text, At at) {
        int start = text.offsetByCodePoints(0, at.start());
        return text.substring(start, text.offsetByCodePoints(start, at.end() - at.start()));
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String id) {
        return id == null ? null : names.get(id);
    }

    // ---- both

    private static Figure figure(JsonValue it, String words, List<At> at, @Nullable String place) {
        Double value = number(it.string("value"));
        return new Figure(
                words,
                at,
                it.string("category"),
                value == null ? number(it.string("min")) : value,
                it.string("bound"),
                it.string("status"),
                it.string("voice"),
                place,
                it.string("asOf"),
                number(it.string("confidence")));
    }

    private static Event event(
            JsonValue it, String anchor, At at, @Nullable At sentence, UnaryOperator<@Nullable String> name) {
        return new Event(
                anchor,
                at,
                sentence,
                it.string("type"),
                it.string("status"),
                it.string("voice"),
                named(it.at("actors"), name),
                named(it.at("recipients"), name),
                name.apply(it.string("place")),
                it.string("date"),
                number(it.string("confidence")));
    }

    private static List<String> named(JsonValue list, UnaryOperator<@Nullable String> name) {
        List<String> all = new ArrayList<>();
        for (String id : strings(list)) {
            String found = name.apply(id);
            if (found != null && !found.isEmpty()) {
                all.add(found);
            }
        }
        return all;
    }

    private static List<String> strings(JsonValue list) {
        List<String> all = new ArrayList<>();
        list.elements().forEach(element -> all.add(Objects.requireNonNullElse(element.scalar(), "")));
        return all;
    }

    private static @Nullable Double number(@Nullable String words) {
        return words == null ? null : Double.valueOf(words);
    }
}
