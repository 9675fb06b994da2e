// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.record.story.StoryLines;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;

/**
 * The links or the series of all stories. They are listed by their ids, which stay as they are while reports come in: the id of
 * a part is that of its story, a # and what tells it from others there.
 *
 * @param kind link or series
 * @param types what the filter of the list may be
 * @param parts those of a story
 */
record StoryParts(String kind, List<String> types, Function<StoryLeaf, List<Part>> parts) {

    /** A list goes on after this story, or within it after this part. */
    private static final Pattern PLACE = Pattern.compile("(?<story>t-[0-9a-f]{1,64})(?<part>#[\\w-]{1,64})?");

    /** Stories looked through for one page. */
    private static final int SCAN = 200;

    /**
     * A part of a story.
     *
     * @param type what the filter is about
     * @param line as the export has it
     */
    record Part(String id, String type, Supplier<String> line) {}

    /** What reports and facts are to each other. */
    static final StoryParts LINKS = new StoryParts(
            "link",
            Arrays.stream(LinkType.values()).map(LinkType::label).toList(),
            story -> story.links().stream()
                    .map(link -> new Part(story.linkId(link), link.type().label(), () -> StoryLines.link(story, link)))
                    .toList());

    /** Running figures. */
    static final StoryParts SERIES = new StoryParts(
            "series",
            Arrays.stream(FigureCategory.values()).map(FigureCategory::label).toList(),
            story -> story.series().stream()
                    .map(series -> new Part(
                            StoryLines.id(story, series),
                            series.category().label(),
                            () -> StoryLines.series(story, series)))
                    .toList());

    StoryParts {
        types = List.copyOf(types);
    }

    /** The part with this id. */
    Optional<String> find(Record now, String id) {
        int mark = id.indexOf('#');
        return mark < 0
                ? Optional.empty()
                : now.stories().find(id.substring(0, mark)).stream()
                        .flatMap(story -> parts.apply(story).stream())
                        .filter(part -> part.id().equals(id))
                        .map(part -> part.line().get())
                        .findFirst();
    }

    /** A page of the list; it may be short of items where few match. */
    Slice<String> list(Record now, Parameters parameters, int limit) {
        String type = parameters.oneOf("type", types);
        Matcher place = Cursor.read(parameters.text("cursor"), PLACE);
        String after = place == null ? "" : place.group();
        String first = place == null ? "" : place.group("story");
        boolean isWithin = place != null && place.group("part") != null;
        Slice<StoryHead> stories =
                now.stories().byId(parameters.dayText("from"), parameters.dayText("to"), first, SCAN);
        List<StoryHead> heads = stories.items().stream()
                .filter(story -> isWithin || !story.id().equals(first))
                .toList();
        List<Part> found = new ArrayList<>();
        for (StoryLeaf story : (Iterable<StoryLeaf>) now.stories().read(heads)::iterator) {
            List<Part> own = parts.apply(story).stream()
                    .filter(part -> part.id().compareTo(after) > 0 && (type == null || type.equals(part.type())))
                    .sorted(Comparator.comparing(Part::id))
                    .toList();
            for (Part part : own) {
                if (found.size() == limit) {
                    return new Slice<>(lines(found), found.getLast().id());
                }
                found.add(part);
            }
        }
        return new Slice<>(lines(found), stories.next());
    }

    private static List<String> lines(List<Part> parts) {
        return parts.stream().map(part -> part.line().get()).toList();
    }
}
