// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.table.Table;
import org.rapporteur.export.table.Table.Column;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.server.drawing.Picture;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** Stories: their list, each of them, and what is taken along of both. */
final class StoryPages {

    private static final int ROWS = 50;

    /** Stories of a table. */
    private static final int MOST = 10_000;

    private static final Table TABLE = new Table(
            "stories",
            List.of(
                    new Column("id", Table.Type.TEXT),
                    new Column("title", Table.Type.TEXT),
                    new Column("first_day", Table.Type.DATE),
                    new Column("last_day", Table.Type.DATE),
                    new Column("reports", Table.Type.INTEGER),
                    new Column("sources", Table.Type.INTEGER),
                    new Column("counts", Table.Type.TEXTS)));

    private static final Pattern PLACE = Pattern.compile("[0-9-]{0,10}\\|t-[0-9a-f]{1,64}");

    private final LiveRecord record;
    private final Site site;

    StoryPages(LiveRecord record, Site site) {
        this.record = record;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        Site.get(routes, "/stories", this::stories);
        for (TableFiles form : TableFiles.values()) {
            routes.get("/stories." + form.ending(), context -> storyTable(context, form));
        }
        Site.get(routes, "/stories/{id}", this::story);
        routes.get("/stories/{id}/{picture}", this::picture);
    }

    private void stories(Context context) {
        Parameters given = Parameters.of(context, List.of("from", "to", "all", "cursor"));
        Filters filters = Filters.of(given);
        Matcher place = Cursor.read(given.text("cursor"), PLACE);
        LocalDate from = given.day("from");
        LocalDate to = given.day("to");
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                Slice<StoryHead> stories = now.stories()
                        .newestFirst(
                                from == null ? null : from.toString(),
                                to == null ? null : to.toString(),
                                given.isTrue("all") ? 1 : 2,
                                place == null ? null : place.group(),
                                ROWS);
                Map<String, Object> model = new HashMap<>();
                model.put("stories", stories.items());
                model.put("filters", filters);
                model.put(
                        "next", stories.next() == null ? "" : filters.next(String.valueOf(Cursor.of(stories.next()))));
                Replies.html(context, site.page("stories", "Stories", "/stories", null, model));
            }
            return true;
        });
    }

    /** The stories of a list as a table, with its filters. */
    private void storyTable(Context context, TableFiles form) {
        Parameters given = Parameters.of(context, List.of("from", "to", "all"));
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<StoryHead> stories = now.stories()
                        .newestFirst(
                                given.dayText("from"), given.dayText("to"), given.isTrue("all") ? 1 : 2, null, MOST)
                        .items();
                form.give(context, TABLE, stories.stream().map(StoryPages::row).toList());
            }
            return true;
        });
    }

    private static List<@Nullable Object> row(StoryHead story) {
        return Arrays.asList(
                story.id(),
                story.title(),
                story.first(),
                story.last(),
                (long) story.documents().size(),
                (long) story.origins(),
                story.counts());
    }

    private void story(Context context) {
        String id = context.pathParam("id");
        record.read(now -> {
            StoryHead head = now.stories().head(id).orElseThrow(() -> Problem.missing("story of this id"));
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            if (!site.isKnown(context, now, today)) {
                StoryLeaf story = now.stories().find(head.id()).orElseThrow();
                if (now.search().size() != now.size()) {
                    Replies.passing(context);
                }
                String title = story.name();
                Replies.html(
                        context,
                        site.page("story", title, "/stories", null, Map.of("page", StoryPage.of(now, story, today))));
            }
            return true;
        });
    }

    /** A drawing of a story as a file. */
    private void picture(Context context) {
        Matcher name = Pictures.name(context, "timeline|map|count-[0-9]{1,4}");
        record.read(now -> {
            StoryHead head =
                    now.stories().head(context.pathParam("id")).orElseThrow(() -> Problem.missing("story of this id"));
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            if (!site.isKnown(context, now, today)) {
                StoryLeaf story = now.stories().find(head.id()).orElseThrow();
                Picture picture = StoryPage.of(now, story, today)
                        .picture(name.group(1), now)
                        .orElseThrow(() -> Problem.missing("drawing of this name"));
                Pictures.give(context, name.group(2), picture);
            }
            return true;
        });
    }
}
