// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Fields.with;
import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.desk.DecidedFact;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.desk.DeskJson;
import org.rapporteur.record.desk.Order;
import org.rapporteur.record.desk.Order.Wish;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.ReviewProgress;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** The queue of facts that people should look at, and decisions on facts. */
public final class DeskRoutes {

    /** What a fact goes by. */
    public static final Pattern FACT = Pattern.compile("[svfpr]-[0-9a-f]{24}");

    /** Copies of a sentence that are offered. */
    public static final int COPIES = 50;

    private static final List<String> KINDS = List.of("statement", "event", "figure", "victim", "relation");
    private static final Pattern DOCUMENT = Pattern.compile("sha256:[0-9a-f]{64}");

    private final LiveRecord record;
    private final Desk desk;
    private final int bodyBytes;

    DeskRoutes(LiveRecord record, Desk desk, int bodyBytes) {
        this.record = record;
        this.desk = desk;
        this.bodyBytes = bodyBytes;
    }

    List<Route> routes() {
        List<Parameter> filters = with(
                List.of(
                        query("q", "Words that must stand there.", Fields.TEXT),
                        query("kind", "Only facts of this kind.", Fields.oneOf(KINDS))),
                Fields.FILTERS);
        List<Parameter> parameters = with(filters, Fields.PAGING);
        return List.of(
                new Route(
                        "GET",
                        Api.ROOT + "/review",
                        "listReview",
                        "Lists facts that nobody has looked at, what matters most and is least sure first, with how"
                                + " far people are; with `review` those that stand so.",
                        parameters,
                        null,
                        "ReviewPage",
                        List.of(JSON),
                        context -> list(context, Fields.names(parameters))),
                new Route(
                        "GET",
                        Api.ROOT + "/review/{id}",
                        "getReview",
                        "Gives a fact as people decide on it: its fields, what was decided, and copies of its"
                                + " sentence.",
                        List.of(Fields.ID),
                        null,
                        "Leaf",
                        List.of(JSON),
                        this::one),
                new Route(
                        "POST",
                        Api.ROOT + "/facts/{id}/review",
                        "decideFact",
                        "Puts on record what a person decides about a fact, and gives the fact as it stands then. To"
                                + " add a fact, the id is that of its document.",
                        List.of(Fields.ID),
                        "ReviewDecision",
                        "Leaf",
                        List.of(JSON),
                        this::decide));
    }

    private void list(Context context, List<String> known) {
        Parameters given = Parameters.of(context, known);
        int limit = given.number("limit", Fields.LIMIT, 1, Fields.MOST);
        String kind = given.text("kind");
        Selection selection = given.selection(kind == null ? Set.of() : Set.of(kind));
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                RecordSearch search = now.search();
                if (search.size() != now.size()) {
                    Replies.passing(context);
                }
                Replies.json(
                        context,
                        PAGE.json(QueuePage.of(search, given.text("q", ""), selection, given.text("cursor"), limit)));
            }
            return true;
        });
    }

    private static final JsonType<QueuePage> PAGE = JsonType.output(fields -> {
        fields.derived("items", JsonType.list(DeskJson.HIT), QueuePage::hits);
        fields.derived("next", JsonType.TEXT, QueuePage::next);
        fields.derived(
                "progress",
                JsonType.output(part -> {
                    part.derived("looked", JsonType.INTEGER, ReviewProgress::looked);
                    part.derived("all", JsonType.INTEGER, ReviewProgress::all);
                }),
                QueuePage::looked);
    });

    private void one(Context context) {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        record.read(now -> {
            Docket docket = find(now, id);
            if (!Replies.isKnown(context, now.tag())) {
                Replies.json(context, DeskJson.of(docket, copies(now, docket)));
            }
            return true;
        });
    }

    /**
     * The fact of this id.
     *
     * @throws Problem if there is none
     */
    public static Docket find(Record now, String id) {
        if (!FACT.matcher(id).matches()) {
            throw Problem.missing("fact of this id");
        }
        return now.dockets().find(id).orElseThrow(() -> Problem.missing("fact of this id that is read now"));
    }

    /** The same sentence in other reports. */
    public static List<Found.Hit> copies(Record now, Docket docket) {
        return now.search().sameSentence(docket.fact(), docket.document(), COPIES).stream()
                .filter(hit -> !hit.id().equals(docket.key()))
                .toList();
    }

    private void decide(Context context) throws IOException {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        JsonValue body = body(context);
        Reviewer reviewer = Reviewer.of(context, body.string("reviewer"));
        Wish wish = wish(body);
        boolean isAdded = wish instanceof Wish.Add;
        if (!(isAdded ? DOCUMENT : FACT).matcher(id).matches()) {
            throw Problem.missing(isAdded ? "document of this id" : "fact of this id");
        }
        DecidedFact decided =
                put(desk, id, wish, reviewer, body.string("reason"), body.string("seen"), strings(body.at("also")));
        context.header("Cache-Control", "no-store");
        Replies.json(
                context,
                decided.docket()
                        .map(docket -> DeskJson.of(docket, List.of()))
                        .orElseGet(() -> DeskJson.gone(decided.leaf().subject().fact())));
    }

    /**
     * Puts a decision on record.
     *
     * @param also facts that it is about too
     * @return the decision on the first fact
     * @throws Problem if what is asked for cannot be
     */
    public static DecidedFact put(
            Desk desk,
            String id,
            Wish wish,
            Reviewer reviewer,
            @Nullable String reason,
            @Nullable String seen,
            List<String> also) {
        try {
            List<Order> orders = new ArrayList<>();
            orders.add(new Order(id, wish, reviewer.name(), reason, seen));
            also.stream()
                    .distinct()
                    .filter(other -> !other.equals(id))
                    .forEach(other -> orders.add(new Order(other, wish, reviewer.name(), reason, null)));
            return desk.decide(orders).getFirst();
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.BAD_PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    private JsonValue body(Context context) throws IOException {
        byte[] body = JsonBody.of(context, bodyBytes);
        try {
            JsonValue json = JsonValue.parse(new String(body, StandardCharsets.UTF_8));
            if (json.fields().isEmpty()) {
                throw new Problem(Code.BAD_JSON, "The body must be a JSON object, is another value or empty.");
            }
            return json;
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.BAD_JSON, String.valueOf(e.getMessage()));
        }
    }

    private static Wish wish(JsonValue body) {
        String act = body.string("act");
        return switch (act == null ? "" : act) {
            case "confirm" -> new Wish.Confirm(body.string("of"));
            case "reject" -> new Wish.Reject();
            case "correct" -> new Wish.Correct(fields(body.at("fields")));
            case "undo" -> new Wish.Undo(body.string("of"));
            case "add" -> new Wish.Add(letter(body), rests(body.at("rests")), fields(body.at("fields")));
            default ->
                throw Problem.badParameter(
                        "act", "confirm, reject, correct, add or undo", act == null ? "missing" : act);
        };
    }

    private static char letter(JsonValue body) {
        String kind = body.string("kind");
        return switch (kind == null ? "" : kind) {
            case "statement" -> 's';
            case "event" -> 'v';
            case "figure" -> 'f';
            case "victim" -> 'p';
            case "relation" -> 'r';
            default -> throw Problem.badParameter("kind", String.join(", ", KINDS), kind == null ? "missing" : kind);
        };
    }

    private static List<CodePointSpan> rests(JsonValue spans) {
        try {
            return spans.elements().stream()
                    .map(span -> new CodePointSpan(span.integer("start"), span.integer("end")))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    Code.BAD_PARAMETER, "rests must be places as {\"start\":12,\"end\":40}: " + e.getMessage());
        }
    }

    private static Map<String, List<String>> fields(JsonValue fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.fields().forEach((name, value) -> values.put(name, strings(value)));
        return values;
    }

    /** One value, a list of them, or none. */
    private static List<String> strings(JsonValue value) {
        return value.scalar() != null
                ? List.of(value.scalar())
                : value.elements().stream()
                        .map(one -> String.valueOf(one.scalar()))
                        .toList();
    }
}
