// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Fields.oneOf;
import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.AuditEntry;
import org.rapporteur.record.cases.Case;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.cases.CaseJson;
import org.rapporteur.record.read.Slice;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** Cases, and what is done to them. */
public final class CaseRoutes {

    private static final Pattern DEED = Pattern.compile("[0-9]{1,15}");

    private static final Set<String> FIELDS = Set.of("name", "act", "item", "words", "reviewer");

    /** What can be done to a case. */
    public static final List<String> ACTS = List.of("add", "remove", "note", "tag", "assign", "close");

    private final LiveRecord record;
    private final CaseBook book;
    private final Turns heavy;
    private final int bodyBytes;

    CaseRoutes(LiveRecord record, CaseBook book, Turns heavy, int bodyBytes) {
        this.record = record;
        this.book = book;
        this.heavy = heavy;
        this.bodyBytes = bodyBytes;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        Api.ROOT + "/cases",
                        "listCases",
                        "Lists the cases, the one that was last worked on first.",
                        List.of(),
                        null,
                        "Page",
                        List.of(JSON),
                        this::list),
                new Route(
                        "POST",
                        Api.ROOT + "/cases",
                        "openCase",
                        "Begins a case and gives it.",
                        List.of(),
                        "Case",
                        "Leaf",
                        List.of(JSON),
                        this::open),
                new Route(
                        "GET",
                        Api.ROOT + "/cases/{id}",
                        "getCase",
                        "Gives one case, by its id or name.",
                        List.of(Fields.ID),
                        null,
                        "Leaf",
                        List.of(JSON),
                        this::one),
                new Route(
                        "POST",
                        Api.ROOT + "/cases/{id}",
                        "actOnCase",
                        "Puts on record what somebody does to a case, and gives the case as it stands then.",
                        List.of(Fields.ID),
                        "CaseAct",
                        "Leaf",
                        List.of(JSON),
                        this::act),
                new Route(
                        "GET",
                        Api.ROOT + "/cases/{id}/export",
                        "exportCase",
                        "Gives out the documents of a case with their facts, in a standard format.",
                        List.of(Fields.ID, query("format", "Default: jsonl.", oneOf(ExportRoute.LABELS))),
                        null,
                        "Export",
                        ExportRoute.TYPES,
                        this::export),
                new Route(
                        "GET",
                        Api.ROOT + "/decisions",
                        "listDecisions",
                        "Lists what people decided or did, the newest first, with the names it carries.",
                        Fields.with(List.of(query("reviewer", "By whom.", Fields.TEXT)), Fields.PAGING),
                        null,
                        "Page",
                        List.of(JSON),
                        this::decisions));
    }

    private void decisions(Context context) {
        Parameters given = Parameters.of(context, List.of("reviewer", "limit", "cursor"));
        int limit = given.number("limit", Fields.LIMIT, 1, Fields.MOST);
        String by = given.text("reviewer");
        Matcher cursor = Cursor.read(given.text("cursor"), DEED);
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor.group());
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                List<AuditEntry> wanted = now.cases().deeds().stream()
                        .filter(deed -> deed.place() < before
                                && (by == null || deed.reviewer().equals(by)))
                        .limit(limit + 1L)
                        .toList();
                List<AuditEntry> page = wanted.subList(0, Math.min(limit, wanted.size()));
                Replies.page(
                        context,
                        new Slice<>(
                                page.stream().map(AuditEntry::json).toList(),
                                wanted.size() > limit
                                        ? String.valueOf(page.getLast().place())
                                        : null));
            }
            return true;
        });
    }

    /** @throws Problem if there is none of this id or name */
    public static Case find(Record now, String idOrName) {
        return now.cases().find(idOrName).orElseThrow(() -> Problem.missing("case of this id or name"));
    }

    /**
     * Does something to a case.
     *
     * @param act one of {@link #ACTS}
     * @param item id of the fact or document; null for the case as a whole
     * @param words the note, the tags parted by commas, or the name of the assignee
     * @throws Problem if that cannot be
     */
    public static void put(
            CaseBook book, Case one, String act, @Nullable String item, @Nullable String words, Reviewer reviewer) {
        String by = reviewer.name();
        Consumer<CaseBook> deed = switch (act) {
            case "add" -> to -> to.add(one.id(), needed("item", item), by);
            case "remove" -> to -> to.remove(one.id(), needed("item", item), by);
            case "note" -> to -> to.note(one.id(), item, needed("words", words), by);
            case "tag" -> to -> to.tag(one.id(), tags(words), by);
            case "assign" -> to -> to.assign(one.id(), words, by);
            case "close" -> to -> to.close(one.id(), by);
            default -> throw Problem.badParameter("act", "one of " + String.join(", ", ACTS), act);
        };
        checked(book, deed);
    }

    /** @throws Problem if the name is taken or cannot be */
    public static void open(CaseBook book, String name, Reviewer reviewer) {
        checked(book, to -> to.open(name.strip(), reviewer.name()));
    }

    private static void checked(CaseBook book, Consumer<CaseBook> deed) {
        try {
            deed.accept(book);
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.BAD_PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> tags(@Nullable String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.badParameter(name, "given", "missing");
        }
        return value;
    }

    private void list(Context context) {
        Parameters.of(context, List.of());
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                Replies.page(
                        context,
                        new Slice<>(now.cases().all().stream().map(CaseJson::of).toList(), null));
            }
            return true;
        });
    }

    private void one(Context context) {
        Parameters.of(context, List.of());
        record.read(now -> {
            Case one = find(now, context.pathParam("id"));
            if (!Replies.isKnown(context, now.tag())) {
                Replies.json(context, CaseJson.of(one));
            }
            return true;
        });
    }

    private void open(Context context) throws IOException {
        Parameters.of(context, List.of());
        Map<String, String> body = JsonBody.strings(JsonBody.of(context, bodyBytes), FIELDS);
        String name = JsonBody.required(body, "name");
        open(book, name, Reviewer.of(context, body.get("reviewer")));
        show(context, name.strip());
    }

    private void act(Context context) throws IOException {
        Parameters.of(context, List.of());
        Map<String, String> body = JsonBody.strings(JsonBody.of(context, bodyBytes), FIELDS);
        Case one = record.read(now -> find(now, context.pathParam("id")));
        put(
                book,
                one,
                JsonBody.required(body, "act"),
                body.get("item"),
                body.get("words"),
                Reviewer.of(context, body.get("reviewer")));
        show(context, one.id());
    }

    private void show(Context context, String idOrName) {
        context.header("Cache-Control", "no-store");
        record.read(now -> {
            Replies.json(context, CaseJson.of(find(now, idOrName)));
            return true;
        });
    }

    private void export(Context context) {
        var format = ExportRoute.format(
                Parameters.of(context, List.of("format")).text("format", ExportRoute.LABELS.getFirst()));
        record.read(now -> {
            Case one = find(now, context.pathParam("id"));
            if (!Replies.isKnown(context, now.tag())) {
                context.contentType(format.mediaType());
                if (!HandlerType.HEAD.equals(context.method())) {
                    List<String> documents = now.cases().documents(one.items());
                    heavy.in(Guard.client(context), () -> {
                        Replies.streamed(context, out -> now.export().write(documents, format, out));
                        return true;
                    });
                }
            }
            return true;
        });
    }
}
