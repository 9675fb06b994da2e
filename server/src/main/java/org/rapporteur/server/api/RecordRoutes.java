// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Fields.FROM;
import static org.rapporteur.server.api.Fields.TO;
import static org.rapporteur.server.api.Fields.oneOf;
import static org.rapporteur.server.api.Fields.with;
import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.dossier.DossierJson;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** Lists of what is on record, and each of their items. */
final class RecordRoutes {

    /** Characters from which on a page of stories ends: one of a hundred reports has a hundred thousand. */
    private static final long PAGE = 4_000_000;

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern ENTITY_PLACE = Pattern.compile("[0-9]{1,15}\\.[0-9]{1,8}");
    private static final Pattern STORY_PLACE = Pattern.compile("[0-9-]{0,10}\\|t-[0-9a-f]{1,64}");
    private static final Pattern STORY = Pattern.compile("t-[0-9a-f]{8,24}");
    private static final Pattern DOCUMENT = Pattern.compile("sha256:[0-9a-f]{64}");

    private static final List<String> ENTITY_KINDS =
            Arrays.stream(EntityKind.values()).map(EntityKind::label).toList();

    private interface Lister {
        Slice<String> list(Record now, Parameters parameters, int limit);
    }

    private interface Finder {
        Optional<String> find(Context context, Record now, String id);
    }

    private final LiveRecord record;
    private final Turns heavy;
    private final List<Route> routes = new ArrayList<>();

    RecordRoutes(LiveRecord record, Turns heavy) {
        this.record = record;
        this.heavy = heavy;
        for (String kind : List.of("document", "statement", "event", "figure")) {
            list(
                    kind + "s",
                    "Lists " + kind + "s in the order in which they were recorded.",
                    Fields.FILTERS,
                    (now, parameters, limit) -> {
                        Matcher place = Cursor.read(parameters.text("cursor"), PLACE);
                        return now.entries()
                                .leaves(
                                        parameters.selection(Set.of(kind)),
                                        place == null ? 0 : Long.parseLong(place.group()),
                                        limit);
                    });
            one(
                    kind,
                    kind + "s",
                    kind.equals("document") ? "FactsDocument" : "Leaf",
                    (context, now, id) -> kind.equals("document")
                            ? now.export().document(id)
                            : now.entries().fact(kind, id));
        }
        list(
                "entities",
                "Lists who and what the documents name, document by document. A page may have fewer items than asked "
                        + "for, even none: the end is where `next` is null.",
                List.of(
                        query("name", "Words of the name.", Fields.TEXT),
                        query("kind", "What it is.", oneOf(ENTITY_KINDS))),
                RecordRoutes::entities);
        one("entity", "entities", "Leaf", (context, now, id) -> entity(now, id));
        list(
                "stories",
                "Lists stories, the one with the newest report first; one that a report joins meanwhile comes first from then on. "
                        + "A page of long ones has fewer than asked for.",
                List.of(FROM, TO, query("all", "Whether stories of a single report are wanted too.", Fields.TRUTH)),
                RecordRoutes::stories);
        one("story", "stories", "Leaf", (context, now, id) -> now.stories().body(id));
        parts(
                StoryParts.SERIES,
                "series",
                "Lists the running figures of the stories, by their ids.",
                query("type", "Category of the figure.", oneOf(StoryParts.SERIES.types())));
        parts(
                StoryParts.LINKS,
                "links",
                "Lists what reports and facts of the stories are to each other, by their ids.",
                query("type", "What they are to each other.", oneOf(StoryParts.LINKS.types())));
        one("dossier", "dossiers", "Dossier", (context, now, id) -> Optional.of(dossier(context, now, id)));
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    private void list(String name, String summary, List<Parameter> filters, Lister lister) {
        List<Parameter> parameters = with(filters, Fields.PAGING);
        List<String> known = Fields.names(parameters);
        Handler handler = context -> {
            Parameters given = Parameters.of(context, known);
            int limit = given.number("limit", Fields.LIMIT, 1, Fields.MOST);
            record.read(now -> {
                if (!Replies.isKnown(context, now.tag())) {
                    Replies.page(context, lister.list(now, given, limit));
                }
                return true;
            });
        };
        routes.add(new Route(
                "GET",
                Api.ROOT + "/" + name,
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
                String found = finder.find(context, now, id).orElseThrow(() -> Problem.missing(noun + " of this id"));
                if (!Replies.isKnown(context, now.tag())) {
                    Replies.json(context, found);
                }
                return true;
            });
        };
        routes.add(new Route(
                "GET",
                Api.ROOT + "/" + name + "/{id}",
                "get" + capital(noun),
                "Gives one " + noun + ".",
                List.of(Fields.ID),
                null,
                reply,
                List.of(JSON),
                handler));
    }

    private void parts(StoryParts parts, String name, String summary, Parameter type) {
        list(
                name,
                summary + " A page may have fewer items than asked for, even none: the end is where `next` is null.",
                List.of(type, FROM, TO),
                parts::list);
        one(parts.kind(), name, "Leaf", (context, now, id) -> parts.find(now, id));
    }

    private static Slice<String> entities(Record now, Parameters parameters, int limit) {
        Matcher place = Cursor.read(parameters.text("cursor"), ENTITY_PLACE);
        return now.entries()
                .entities(
                        parameters.text("name"),
                        parameters.oneOf("kind", ENTITY_KINDS),
                        place == null ? null : place.group(),
                        limit);
    }

    private static Optional<String> entity(Record now, String id) {
        return DOCUMENT.matcher(id.replaceFirst("#e[1-9][0-9]{0,8}$", "")).matches()
                        && id.contains("#")
                        && now.export()
                                .document(id.substring(0, id.indexOf('#')))
                                .isPresent()
                        && now.entries().show(id) instanceof RecordItem.Party party
                ? Optional.of(party.json())
                : Optional.empty();
    }

    private static Slice<String> stories(Record now, Parameters parameters, int limit) {
        Matcher place = Cursor.read(parameters.text("cursor"), STORY_PLACE);
        Slice<StoryHead> found = now.stories()
                .newestFirst(
                        parameters.dayText("from"),
                        parameters.dayText("to"),
                        parameters.isTrue("all") ? 1 : 2,
                        place == null ? null : place.group(),
                        limit);
        return withRoom(found, now.stories().bodies(found.items()).iterator(), PAGE);
    }

    /**
     * A page of the first of these stories, until it has so many characters.
     *
     * @param leaves those of the stories, in their order
     */
    static Slice<String> withRoom(Slice<StoryHead> stories, Iterator<String> leaves, long characters) {
        List<String> page = new ArrayList<>();
        for (long filled = 0;
                filled < characters && leaves.hasNext();
                filled += page.getLast().length()) {
            page.add(leaves.next());
        }
        return new Slice<>(
                page,
                page.size() < stories.items().size()
                        ? stories.items().get(page.size() - 1).key()
                        : stories.next());
    }

    /** All that is on record about an actor, by name or id, or about a story. */
    private String dossier(Context context, Record now, String id) {
        return heavy.in(
                Guard.client(context),
                () -> STORY.matcher(id).matches()
                        ? DossierJson.of(now.dossiers().ofStory(id))
                        : DossierJson.of(now.dossiers().of(id)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
