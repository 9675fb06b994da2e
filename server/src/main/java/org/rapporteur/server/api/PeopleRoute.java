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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.people.ListedName;
import org.rapporteur.record.people.NameIndex;
import org.rapporteur.record.people.NameQuery;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.NameParameters;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Replies;

/** The index of people and bodies. */
record PeopleRoute(LiveRecord record) {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");

    private static final List<Parameter> PARAMETERS = with(
            List.of(
                    query("has", "Letters of the name, in any case.", Fields.TEXT),
                    query("country", "That reports give it, ISO 3166-1 alpha-3.", Fields.TEXT),
                    query("listed", "Whether it must have a hit on a sanctions list.", Fields.TRUTH),
                    FROM,
                    TO,
                    query("sort", "By what they are ordered. Default: facts.", oneOf(NameParameters.ORDERS)),
                    query(
                            "reverse",
                            "Whether the order goes the other way than it usually does: most facts and hits first, latest last"
                                    + " day first, else upwards.",
                            Fields.TRUTH)),
            Fields.PAGING);

    private record Page(NameIndex.Page found, @Nullable String next) {}

    private static final JsonType<Page> PAGE = JsonType.output(fields -> {
        fields.derived(
                "items", JsonType.list(ListedName.JSON), page -> page.found().names());
        fields.derived("next", JsonType.TEXT, Page::next);
        fields.derived("total", JsonType.INTEGER, page -> page.found().total());
    });

    Route route() {
        return new Route(
                "GET",
                Api.ROOT + "/people",
                "listPeople",
                "Lists the names by which people and bodies take part in facts, with how many facts, the first and last day of"
                        + " publication, countries and hits on sanctions lists. `from` and `to` ask for those that a report of these"
                        + " days may name.",
                PARAMETERS,
                null,
                "PeoplePage",
                List.of(JSON),
                this::list);
    }

    private void list(Context context) {
        Parameters given = Parameters.of(context, Fields.names(PARAMETERS));
        int limit = given.number("limit", Fields.LIMIT, 1, Fields.MOST);
        NameQuery wanted = NameParameters.query(given);
        Matcher place = Cursor.read(given.text("cursor"), PLACE);
        int from = place == null ? 0 : Integer.parseInt(place.group());
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                if (now.search().size() != now.size()) {
                    Replies.passing(context);
                }
                NameIndex.Page found = now.names().page(wanted, from, limit);
                int end = from + found.names().size();
                Replies.json(
                        context,
                        PAGE.json(new Page(found, end < found.total() ? Cursor.of(String.valueOf(end)) : null)));
            }
            return true;
        });
    }
}
