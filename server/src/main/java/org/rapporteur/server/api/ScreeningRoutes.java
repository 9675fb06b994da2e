// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.path;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.record.screening.ReviewJson;
import org.rapporteur.server.api.Reviewing.Opinion;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** Hits of screening, and decisions on them. */
public final class ScreeningRoutes {

    /** What a hit goes by. */
    public static final Pattern HIT = Pattern.compile("h-[0-9a-f]{24}");

    /** Levels that a hit may have. */
    public static final List<String> LEVELS = List.of("none", "related", "possible", "likely", "confirmed");

    private static final int LIMIT = 50;
    private static final int MOST = 500;

    /** Facts that are written out, as many as a hit names. */
    private static final int FACTS = 25;

    private static final Set<String> FIELDS = Set.of("verdict", "reason", "reviewer", "row");

    private final LiveRecord record;
    private final Reviewing reviewing;
    private final int bodyBytes;

    ScreeningRoutes(LiveRecord record, Reviewing reviewing, int bodyBytes) {
        this.record = record;
        this.reviewing = reviewing;
        this.bodyBytes = bodyBytes;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        Api.ROOT + "/screening",
                        "listHits",
                        "Lists hits of screening, the likeliest first.",
                        List.of(
                                query("level", "As it stands after the review.", oneOf(LEVELS.stream())),
                                query("state", "How far the review is.", oneOf(states())),
                                query(
                                        "limit",
                                        "Most items of a page.",
                                        "{\"type\":\"integer\",\"minimum\":1,\"maximum\":" + MOST + ",\"default\":"
                                                + LIMIT + "}"),
                                query(
                                        "cursor",
                                        "`next` of the page before.",
                                        "{\"type\":\"string\",\"maxLength\":1000}")),
                        null,
                        "Page",
                        List.of(JSON),
                        this::list),
                new Route(
                        "GET",
                        Api.ROOT + "/screening/{id}",
                        "getHit",
                        "Gives one hit with the words of its facts.",
                        List.of(path("id", "What it goes by, as in the list.")),
                        null,
                        "Leaf",
                        List.of(JSON),
                        this::one),
                new Route(
                        "POST",
                        Api.ROOT + "/screening/{id}/decision",
                        "decideHit",
                        "Puts on record what a person decides about a hit, and gives the hit as it stands then.",
                        List.of(path("id", "What it goes by, as in the list.")),
                        "Decision",
                        "Leaf",
                        List.of(JSON),
                        this::decide));
    }

    private static Stream<String> states() {
        return Arrays.stream(RecordedHit.State.values()).map(RecordedHit.State::label);
    }

    private static String oneOf(Stream<String> values) {
        return values.map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(",", "{\"type\":\"string\",\"enum\":[", "]}"));
    }

    /**
     * The level that is asked for; null for any.
     *
     * @throws Problem if there is none of this name
     */
    public static @Nullable String level(Parameters given) {
        String level = given.text("level");
        if (level != null && !LEVELS.contains(level)) {
            throw Problem.badParameter("level", "one of " + String.join(", ", LEVELS), level);
        }
        return level;
    }

    /**
     * The state of this name.
     *
     * @throws Problem if there is none
     */
    public static RecordedHit.State state(String label) {
        return Arrays.stream(RecordedHit.State.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badParameter("state", "one of " + states().collect(Collectors.joining(", ")), label));
    }

    /**
     * The hit of this id.
     *
     * @throws Problem if there is none
     */
    public static RecordedHit find(Record now, String id) {
        return now.screening().find(id).orElseThrow(() -> Problem.missing("hit of this id"));
    }

    private void list(Context context) {
        Parameters given = Parameters.of(context, List.of("level", "state", "limit", "cursor"));
        int limit = given.number("limit", LIMIT, 1, MOST);
        String level = level(given);
        String state = given.text("state");
        RecordedHit.State wanted = state == null ? null : state(state);
        Matcher after = Cursor.read(given.text("cursor"), HIT);
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                Slice<RecordedHit> hits =
                        now.screening().list(level, wanted, after == null ? null : after.group(), limit);
                Replies.page(
                        context,
                        new Slice<>(
                                hits.items().stream()
                                        .map(hit -> ReviewJson.of(hit, null))
                                        .toList(),
                                hits.next()));
            }
            return true;
        });
    }

    private void one(Context context) {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        record.read(now -> {
            RecordedHit hit = find(now, id);
            if (!Replies.isKnown(context, now.tag())) {
                Replies.json(context, ReviewJson.of(hit, now.screening().appearances(hit, FACTS)));
            }
            return true;
        });
    }

    private void decide(Context context) throws IOException {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        Map<String, String> body = JsonBody.strings(JsonBody.of(context, bodyBytes), FIELDS);
        Opinion opinion = Opinion.of(
                JsonBody.required(body, "row"),
                JsonBody.required(body, "verdict"),
                JsonBody.required(body, "reason"),
                Reviewer.of(context, body.get("reviewer")));
        record.read(now -> find(now, id));
        reviewing.decide(id, opinion);
        context.header("Cache-Control", "no-store");
        record.read(now -> {
            RecordedHit hit = find(now, id);
            Replies.json(context, ReviewJson.of(hit, now.screening().appearances(hit, FACTS)));
            return true;
        });
    }
}
