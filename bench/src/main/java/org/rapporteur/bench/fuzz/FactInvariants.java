// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonValue;

/**
 * What docs/facts.md promises of every facts document, whatever the text, looked at from outside: on the line of JSON, as somebody
 * would who has nothing else. Safe for use by many threads.
 */
public final class FactInvariants {

    private static final Pattern ENTITY = Pattern.compile("e[1-9][0-9]*");
    private static final Pattern FACT = Pattern.compile("[svfpr][1-9][0-9]*");
    private static final Set<String> HOSTILE = Set.of("ASSAULT", "COERCE", "THREATEN", "SANCTION");

    /** Fields that hold ids; candidates hold values too, so only what looks like an id is looked up. */
    private static final Set<String> ENTITIES = Set.of(
            "speaker",
            "speakers",
            "onBehalfOf",
            "actors",
            "recipients",
            "addressees",
            "entity",
            "home",
            "subject",
            "object",
            "court",
            "attendees",
            "hosts",
            "from",
            "to");

    private static final Set<String> FACTS =
            Set.of("repeats", "statement", "figures", "amount", "victims", "event", "figure", "partOf");

    private static final List<String> LISTS = List.of("statements", "events", "figures", "victims", "relations");

    private final int[] text;
    private final Set<String> entities = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> facts = new HashSet<>();
    private final Set<String> broken = new TreeSet<>();

    private FactInvariants(String text) {
        this.text = text.codePoints().toArray();
    }

    /** What of a line does not hold, each with its place; empty where all does. */
    public static List<String> broken(String line) {
        JsonValue document = JsonValue.parse(line);
        JsonValue head = document.at("document");
        if (!head.at("rejected").isNull()) {
            List<String> full = new ArrayList<>(LISTS);
            full.add("entities");
            full.add("times");
            full.removeIf(list -> document.fields().containsKey(list)
                    && document.at(list).elements().isEmpty());
            return full.stream()
                    .map(list -> list + " of what was refused must be empty")
                    .toList();
        }
        FactInvariants invariants = new FactInvariants(head.required("text"));
        invariants.ids(document);
        document.fields().forEach((name, value) -> {
            if (!name.equals("document")) {
                invariants.check(name, name, value);
            }
        });
        document.at("events").elements().forEach(invariants::hostile);
        document.at("figures").elements().forEach(invariants::bounds);
        return List.copyOf(invariants.broken);
    }

    private void ids(JsonValue document) {
        for (JsonValue entity : document.at("entities").elements()) {
            unique(entities, ENTITY, entity.required("id"));
            if (entity.at("mentions").elements().stream()
                    .anyMatch(mention -> mention.required("form").equals("name"))) {
                named.add(entity.required("id"));
            }
        }
        for (String list : LISTS) {
            document.at(list).elements().forEach(fact -> unique(facts, FACT, fact.required("id")));
        }
    }

    private void unique(Set<String> ids, Pattern form, String id) {
        if (!form.matcher(id).matches()) {
            broken.add("id must be as " + form + ", is " + id);
        }
        if (!ids.add(id)) {
            broken.add("id must be of one thing alone, is not: " + id);
        }
    }

    private void check(String place, String name, JsonValue value) {
        value.elements().forEach(element -> check(place, name, element));
        value.fields().forEach((field, below) -> check(place + "." + field, field, below));
        if (value.fields().containsKey("start") && value.fields().containsKey("end")) {
            span(place, value);
        }
        if (value.fields().containsKey("probability")) {
            share(place + ".probability", value.at("probability").scalar());
        }
        String scalar = value.scalar();
        if (scalar == null) {
            return;
        }
        boolean isPlaceOfFact = name.equals("place") && ENTITY.matcher(scalar).matches();
        if ((ENTITIES.contains(name) || isPlaceOfFact) && !entities.contains(scalar)) {
            broken.add(place + " names an entity that is not there: " + scalar);
        }
        if (FACTS.contains(name) && !facts.contains(scalar)) {
            broken.add(place + " names a fact that is not there: " + scalar);
        }
        if (name.equals("candidates") && ENTITY.matcher(scalar).matches() && !entities.contains(scalar)) {
            broken.add(place + " names an entity that is not there: " + scalar);
        }
        if (name.equals("confidence")) {
            share(place, scalar);
        }
    }

    private void span(String place, JsonValue span) {
        int start = span.integer("start");
        int end = span.integer("end");
        if (start < 0 || end <= start || end > text.length) {
            broken.add(place + " must be a place of " + text.length + " code points, is " + start + " to " + end);
        } else if (!new String(text, start, end - start).equals(span.string("text"))) {
            broken.add(place + " must repeat its words, does not");
        }
    }

    private void share(String place, @Nullable String number) {
        if (number != null) {
            BigDecimal share = new BigDecimal(number);
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                broken.add(place + " must be from 0 to 1, is " + share);
            }
        }
    }

    /** Nobody is named as who did a hostile act where it is doubted that those told are the right ones; others are told of with the doubt. */
    private void hostile(JsonValue event) {
        if (!HOSTILE.contains(event.required("type"))) {
            return;
        }
        boolean doubted = event.at("doubts").elements().stream()
                .anyMatch(doubt -> doubt.required("field").equals("actors")
                        && doubt.at("candidates").elements().isEmpty());
        for (JsonValue actor : event.at("actors").elements()) {
            if (doubted && named.contains(actor.scalar())) {
                broken.add(
                        "events.actors who are named must be sure of a hostile act, are not: " + event.required("id"));
            }
        }
    }

    private void bounds(JsonValue figure) {
        BigDecimal min = number(figure, "min");
        BigDecimal max = number(figure, "max");
        BigDecimal value = number(figure, "value");
        if (min != null && max != null && min.compareTo(max) > 0) {
            broken.add("figures.min must be at most max, is " + min + " and " + max);
        }
        String bound = figure.required("bound");
        boolean isAbove = value == null || min == null || bound.equals("moreThan") || min.compareTo(value) <= 0;
        boolean isBelow = value == null || max == null || bound.equals("lessThan") || value.compareTo(max) <= 0;
        if (!isAbove || !isBelow) {
            broken.add("figures.value must be within its bounds, is " + value + " of " + min + " to " + max);
        }
    }

    private static @Nullable BigDecimal number(JsonValue figure, String name) {
        String number = figure.string(name);
        return number == null ? null : new BigDecimal(number);
    }
}
