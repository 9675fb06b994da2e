// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.path;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.browse.RecordBrowser;
import org.rapporteur.engine.browse.Slice;
import org.rapporteur.engine.browse.Snapshot;
import org.rapporteur.engine.dossier.DossierJson;
import org.rapporteur.engine.dossier.DossierReader;
import org.rapporteur.engine.dossier.StoryAccountReader;
import org.rapporteur.engine.export.FactsJson;
import org.rapporteur.engine.record.ExportFormat;
import org.rapporteur.engine.record.RecordExport;
import org.rapporteur.engine.record.Selection;
import org.rapporteur.engine.record.Shown;
import org.rapporteur.engine.search.Found;
import org.rapporteur.engine.search.RecordSearch;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** The routes under {@code /api/v1}. */
public final class Api {

    public static final String ROOT = "/api/v1";

    private static final int LIMIT = 50;
    private static final int MOST = 500;

    /** As deep as a search goes: see {@link RecordSearch#find}. */
    private static final int DEEPEST = 10_000;

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern ENTITY_PLACE = Pattern.compile("[0-9]{1,15}\\.[0-9]{1,8}");
    private static final Pattern STORY_PLACE = Pattern.compile("[0-9-]{0,10}\\|t-[0-9a-f]{1,64}");
    private static final Pattern STORY = Pattern.compile("t-[0-9a-f]{8,24}");
    private static final Pattern DOCUMENT = Pattern.compile("sha256:[0-9a-f]{64}");

    private static final String TEXT = "{\"type\":\"string\",\"maxLength\":1000}";
    private static final String DAY = "{\"type\":\"string\",\"format\":\"date\"}";

    private static final Parameter ID = path("id", "What it goes by, as in the lists.");
    private static final Parameter CURSOR = query("cursor", "`next` of the page before.", TEXT);
    private static final Parameter LIMITED = query(
            "limit",
            "Most items of a page.",
            "{\"type\":\"integer\",\"minimum\":1,\"maximum\":" + MOST + ",\"default\":" + LIMIT + "}");
    private static final Parameter FROM = query("from", "About this day or later.", DAY);
    private static final Parameter TO = query("to", "About this day or earlier.", DAY);
    private static final List<Parameter> FILTERS = List.of(
            query("type", "PLOVER type of an event, category of a figure, how much of a statement is quoted.", TEXT),
            query(
                    "status",
                    "Whether it happened.",
                    oneOf(Arrays.stream(Status.values()).map(Status::label))),
            query("speaker", "Said by somebody whose name has these words.", TEXT),
            query("role", "Said by somebody in an office that has these words, as minister.", TEXT),
            query("actor", "Somebody whose name has these words takes part.", TEXT),
            query("place", "At a place whose name has these words.", TEXT),
            FROM,
            TO);

    private final RecordBrowser record;
    private final TextReader reader;
    private final int bodyBytes;
    private final List<Route> routes = new ArrayList<>();

    /** @param bodyBytes largest body that is taken */
    public Api(RecordBrowser record, TextReader reader, Reviewing reviewing, int bodyBytes) {
        this.record = record;
        this.reader = reader;
        this.bodyBytes = bodyBytes;
        routes.add(new Route(
                "POST",
                ROOT + "/read",
                "read",
                "Reads a text and gives its facts; nothing is stored.",
                List.of(),
                "ReadRequest",
                "FactsDocument",
                List.of(JSON),
                this::read));
        for (String kind : List.of("document", "statement", "event", "figure")) {
            list(
                    kind + "s",
                    "Lists " + kind + "s in the order in which they were recorded.",
                    FILTERS,
                    (now, parameters, limit) -> {
                        Matcher place = Cursor.read(parameters.text("cursor"), PLACE);
                        return now.leaves(
                                parameters.selection(Set.of(kind)),
                                place == null ? 0 : Long.parseLong(place.group()),
                                limit);
                    });
            one(
                    kind,
                    kind + "s",
                    kind.equals("document") ? "FactsDocument" : "Leaf",
                    (now, id) -> kind.equals("document") ? now.document(id) : now.fact(kind, id));
        }
        list(
                "entities",
                "Lists who and what the documents name, document by document. A page may have fewer items than asked "
                        + "for, even none: the end is where `next` is null.",
                List.of(
                        query("name", "Words of the name.", TEXT),
                        query(
                                "kind",
                                "What it is.",
                                oneOf(Arrays.stream(EntityKind.values()).map(EntityKind::label)))),
                Api::entities);
        one(
                "entity",
                "entities",
                "Leaf",
                (now, id) -> DOCUMENT.matcher(id.replaceFirst("#e[1-9][0-9]{0,8}$", ""))
                                        .matches()
                                && id.contains("#")
                                && now.document(id.substring(0, id.indexOf('#')))
                                        .isPresent()
                                && now.show(id) instanceof Shown.Party party
                        ? Optional.of(party.json())
                        : Optional.empty());
        list(
                "stories",
                "Lists stories, the one with the newest report first.",
                List.of(
                        FROM,
                        TO,
                        query(
                                "all",
                                "Whether stories of a single report are wanted too.",
                                "{\"type\":\"boolean\",\"default\":false}")),
                Api::stories);
        one("story", "stories", "Leaf", Snapshot::storyLeaf);
        parts(
                "series",
                "Lists the running figures of the stories.",
                query("type", "Category of the figure, as killed.", TEXT),
                "category");
        parts(
                "links",
                "Lists what reports and facts of the stories are to each other.",
                query(
                        "type",
                        "What they are to each other.",
                        oneOf(Arrays.stream(LinkType.values()).map(LinkType::label))),
                "type");
        one("dossier", "dossiers", "Dossier", (now, id) -> Optional.of(dossier(id)));
        routes.addAll(new ScreeningRoutes(record, reviewing, bodyBytes).routes());
        routes.add(new Route(
                "GET",
                ROOT + "/search",
                "search",
                "Finds by words, phrases and filters; without words the newest first.",
                with(
                        List.of(
                                query(
                                        "q",
                                        "Words that must all be there; a phrase in quotation marks; a minus before what must not be.",
                                        TEXT),
                                query(
                                        "kind",
                                        "Only these.",
                                        oneOf(Stream.of("document", "statement", "event", "figure")))),
                        with(FILTERS, List.of(LIMITED, CURSOR))),
                null,
                "Page",
                List.of(JSON),
                this::search));
        routes.add(new Route(
                "GET",
                ROOT + "/export",
                "export",
                "Gives out what is on record, document by document, in a standard format.",
                with(List.of(query("format", "Default: jsonl.", oneOf(formats()))), FILTERS),
                null,
                "Export",
                exportTypes(),
                this::export));
        routes.add(new Route(
                "GET",
                ROOT + "/openapi.json",
                "openapi",
                "This document.",
                List.of(),
                null,
                "OpenApi",
                List.of(JSON),
                context -> Replies.json(context, OpenApi.of(routes))));
    }

    /** All of them, in the order in which they are shown. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    private interface Lister {
        Slice<String> list(Snapshot now, Parameters parameters, int limit);
    }

    private interface Finder {
        Optional<String> find(Snapshot now, String id);
    }

    private void list(String name, String summary, List<Parameter> filters, Lister lister) {
        List<Parameter> parameters = with(filters, List.of(LIMITED, CURSOR));
        List<String> known = parameters.stream().map(Parameter::name).toList();
        Handler handler = context -> {
            Parameters given = Parameters.of(context, known);
            int limit = given.number("limit", LIMIT, 1, MOST);
            record.read(now -> {
                if (!Replies.isKnown(context, now.tag())) {
                    Replies.page(context, lister.list(now, given, limit));
                }
                return true;
            });
        };
        routes.add(new Route(
                "GET",
                ROOT + "/" + name,
                "list" + capital(name),
                summary,
                parameters,
                null,
                "Page",
                List.of(JSON),
                handler));
    }

    private void one(String noun, String name, String reply, Finder finder) {
        Handler handler = context -> {
            Parameters.of(context, List.of());
            String id = context.pathParam("id");
            record.read(now -> {
                String found = finder.find(now, id).orElseThrow(() -> Problem.missing(noun + " of this id"));
                if (!Replies.isKnown(context, now.tag())) {
                    Replies.json(context, found);
                }
                return true;
            });
        };
        routes.add(new Route(
                "GET",
                ROOT + "/" + name + "/{id}",
                "get" + capital(noun),
                "Gives one " + noun + ".",
                List.of(ID),
                null,
                reply,
                List.of(JSON),
                handler));
    }

    /** Lists of what stands in stories: links, series. */
    private void parts(String name, String summary, Parameter type, String field) {
        String kind = name.equals("links") ? "link" : name;
        list(
                name,
                summary,
                List.of(type, FROM, TO),
                (now, parameters, limit) -> StoryParts.list(
                        now, kind, field, parameters, Cursor.read(parameters.text("cursor"), StoryParts.PLACE), limit));
        one(kind, name, "Leaf", (now, id) -> StoryParts.find(now, kind, id));
    }

    private void read(Context context) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json( *;.*)?")) {
            throw new Problem(Code.NOT_JSON, "Content-Type must be application/json.");
        }
        Parameters.of(context, List.of());
        byte[] body = context.bodyInputStream().readNBytes(bodyBytes + 1);
        if (body.length > bodyBytes) {
            throw new Problem(Code.TOO_LARGE, "The body must have at most " + bodyBytes + " bytes.");
        }
        context.header("Cache-Control", "no-store");
        context.contentType(JSON).result(FactsJson.line(reader.read(ReadRequest.parse(body))));
    }

    private static Slice<String> entities(Snapshot now, Parameters parameters, int limit) {
        Matcher place = Cursor.read(parameters.text("cursor"), ENTITY_PLACE);
        return now.entities(
                parameters.text("name"), parameters.text("kind"), place == null ? null : place.group(), limit);
    }

    private static Slice<String> stories(Snapshot now, Parameters parameters, int limit) {
        Matcher place = Cursor.read(parameters.text("cursor"), STORY_PLACE);
        var found = now.stories(
                day(parameters, "from"),
                day(parameters, "to"),
                parameters.isTrue("all") ? 1 : 2,
                place == null ? null : place.group(),
                limit);
        return new Slice<>(
                found.items().stream()
                        .map(story -> now.storyLeaf(story.id()).orElseThrow())
                        .toList(),
                found.next());
    }

    static @Nullable String day(Parameters parameters, String name) {
        var day = parameters.day(name);
        return day == null ? null : day.toString();
    }

    private void search(Context context) {
        Parameters given = Parameters.of(
                context,
                List.of(
                        "q", "kind", "type", "status", "speaker", "role", "actor", "place", "from", "to", "limit",
                        "cursor"));
        int limit = given.number("limit", LIMIT, 1, MOST);
        String kind = given.text("kind");
        Selection selection;
        try {
            selection = given.selection(kind == null ? Set.of() : Set.of(kind));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("kind", "document, statement, event or figure", String.valueOf(kind));
        }
        Matcher place = Cursor.read(given.text("cursor"), PLACE);
        int from = place == null ? 0 : (int) Math.min(DEEPEST, Long.parseLong(place.group()));
        record.read(now -> {
            RecordSearch search = now.search();
            Found found = search.find(given.text("q", ""), selection, Math.min(from + limit, DEEPEST));
            List<Found.Hit> hits = found.hits()
                    .subList(Math.min(from, found.hits().size()), found.hits().size());
            boolean isMore = found.total() > from + hits.size() && from + limit < DEEPEST;
            Found here = new Found(found.total(), found.isExact(), hits);
            Replies.page(context, new Slice<>(search.leaves(here), isMore ? String.valueOf(from + hits.size()) : null));
            return true;
        });
    }

    /** All that is on record about an actor, by name or id, or about a story. */
    private String dossier(String id) {
        return STORY.matcher(id).matches()
                ? DossierJson.of(StoryAccountReader.of(record.directory(), id))
                : DossierJson.of(DossierReader.of(record.directory(), id));
    }

    private static Stream<String> formats() {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> !format.isFolder())
                .map(ExportFormat::label);
    }

    private void export(Context context) throws IOException {
        Parameters given = Parameters.of(
                context, List.of("format", "type", "status", "speaker", "role", "actor", "place", "from", "to"));
        String label = given.text("format", ExportFormat.JSONL.label());
        ExportFormat format = Arrays.stream(ExportFormat.values())
                .filter(one -> one.label().equals(label) && !one.isFolder())
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        "format",
                        "one of " + formats().collect(Collectors.joining(", "))
                                + " (others are several files: use the command)",
                        label));
        Selection selection = given.selection(Set.of());
        context.contentType(type(format));
        context.header("Cache-Control", "private, no-cache");
        Replies.stream(context, out -> RecordExport.write(record.directory(), selection, format, out));
    }

    private static List<String> exportTypes() {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> !format.isFolder())
                .map(Api::type)
                .distinct()
                .toList();
    }

    private static String type(ExportFormat format) {
        return switch (format) {
            case JSONL, FTM, PLOVER -> "application/x-ndjson";
            case ANNOTATIONS, SCHEMA_ORG -> "application/ld+json";
            case GEOJSON -> "application/geo+json";
            case PROV -> JSON;
            case ICS -> "text/calendar";
            case ACLED, UCDP, CSV, GDELT, PARQUET -> "text/csv";
        };
    }

    private static String oneOf(Stream<String> values) {
        return values.map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(",", "{\"type\":\"string\",\"enum\":[", "]}"));
    }

    private static List<Parameter> with(List<Parameter> some, List<Parameter> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
