// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.browse.Slice;
import org.rapporteur.engine.browse.Snapshot;
import org.rapporteur.engine.browse.StoryHead;
import org.rapporteur.engine.export.JsonValue;
import org.rapporteur.server.http.Parameters;

/** The links and series of the stories, story by story, those with the newest report first. */
final class StoryParts {

    /** Where a list goes on: after this story, or within it after so many parts. */
    static final Pattern PLACE = Pattern.compile("(?<after>(?:[0-9-]{0,10}\\|t-[0-9a-f]{1,64})?)/(?<skip>[0-9]{1,6})");

    /** Stories taken together. */
    private static final int CHUNK = 100;

    private StoryParts() {}

    /** The parts of one kind of a story. */
    static List<String> of(Snapshot now, String kind, String story) {
        String start = "{\"kind\":\"" + kind + "\",";
        return now.storyLines(story).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    /** The part with this id: that of its story, a # and what tells it from others there. */
    static Optional<String> find(Snapshot now, String kind, String id) {
        int mark = id.indexOf('#');
        return mark < 0
                ? Optional.empty()
                : of(now, kind, id.substring(0, mark)).stream()
                        .filter(part -> JsonValue.parse(part).required("id").equals(id))
                        .findFirst();
    }

    static Slice<String> list(
            Snapshot now, String kind, String field, Parameters parameters, @Nullable Matcher place, int limit) {
        String type = parameters.text("type");
        String wanted = "\"" + field + "\":\"" + type + "\"";
        List<String> found = new ArrayList<>();
        String after = place == null || place.group("after").isEmpty() ? null : place.group("after");
        int skip = place == null ? 0 : Integer.parseInt(place.group("skip"));
        while (true) {
            Slice<StoryHead> stories =
                    now.stories(Api.day(parameters, "from"), Api.day(parameters, "to"), 1, after, CHUNK);
            for (StoryHead story : stories.items()) {
                List<String> parts = of(now, kind, story.id()).stream()
                        .filter(part -> type == null || part.contains(wanted))
                        .toList();
                for (int i = skip; i < parts.size(); i++) {
                    if (found.size() == limit) {
                        return new Slice<>(found, (after == null ? "" : after) + "/" + i);
                    }
                    found.add(parts.get(i));
                }
                skip = 0;
                after = story.key();
            }
            if (stories.next() == null) {
                return new Slice<>(found, null);
            }
        }
    }
}
