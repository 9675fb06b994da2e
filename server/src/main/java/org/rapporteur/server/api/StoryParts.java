// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.export.JsonValue;
import org.rapporteur.record.browse.Slice;
import org.rapporteur.record.browse.Snapshot;
import org.rapporteur.record.browse.StoryHead;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;

/**
 * The links or the series of all stories. They are listed by their ids, which stay as they are while reports come in: the id of
 * a part is that of its story, a # and what tells it from others there.
 *
 * @param kind link or series
 * @param field what the filter of the list is about
 * @param types what that may be
 */
record StoryParts(String kind, String field, List<String> types) {

    /** A list goes on after this story, or within it after this part. */
    private static final Pattern PLACE = Pattern.compile("(?<story>t-[0-9a-f]{1,64})(?<part>#[\\w-]{1,64})?");

    /** Stories looked through for one page. */
    private static final int SCAN = 200;

    StoryParts {
        types = List.copyOf(types);
    }

    private record Part(String id, String line) {}

    private List<Part> parts(List<String> lines) {
        String start = "{\"kind\":\"" + kind + "\",";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> new Part(JsonValue.parse(line).required("id"), line))
                .sorted(Comparator.comparing(Part::id))
                .toList();
    }

    /** The part with this id. */
    Optional<String> find(Snapshot now, String id) {
        int mark = id.indexOf('#');
        return mark < 0
                ? Optional.empty()
                : now.storyHead(id.substring(0, mark)).stream()
                        .flatMap(story -> now.storyLines(List.of(story)))
                        .flatMap(lines -> parts(lines).stream())
                        .filter(part -> part.id().equals(id))
                        .map(Part::line)
                        .findFirst();
    }

    /** A page of the list; it may be short of items where few match. */
    Slice<String> list(Snapshot now, Parameters parameters, int limit) {
        String type = parameters.oneOf("type", types);
        Matcher place = Cursor.read(parameters.text("cursor"), PLACE);
        String after = place == null ? "" : place.group();
        String first = place == null ? "" : place.group("story");
        boolean isWithin = place != null && place.group("part") != null;
        Slice<StoryHead> stories = now.storiesById(parameters.dayText("from"), parameters.dayText("to"), first, SCAN);
        List<StoryHead> heads = stories.items().stream()
                .filter(story -> isWithin || !story.id().equals(first))
                .toList();
        List<String> found = new ArrayList<>();
        for (List<String> lines : (Iterable<List<String>>) now.storyLines(heads)::iterator) {
            for (Part part : parts(lines)) {
                if (part.id().compareTo(after) <= 0
                        || (type != null
                                && !type.equals(JsonValue.parse(part.line()).string(field)))) {
                    continue;
                }
                if (found.size() == limit) {
                    return new Slice<>(found, last(found));
                }
                found.add(part.line());
            }
        }
        return new Slice<>(found, stories.next());
    }

    private static String last(List<String> found) {
        return JsonValue.parse(found.getLast()).required("id");
    }
}
