// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Route.JSON;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Replies;

/** The routes under {@code /api/v1}. */
public final class Api {

    public static final String ROOT = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    /**
     * The routes of a record.
     *
     * @param heavy turns at what reads large parts of the record
     * @param bodyBytes largest body that is taken
     */
    public Api(
            LiveRecord record,
            TextReader reader,
            Turns heavy,
            Reviewing reviewing,
            Desk desk,
            CaseBook book,
            int bodyBytes) {
        routes.add(new ReadRoute(reader, bodyBytes).route());
        routes.addAll(new RecordRoutes(record, heavy).routes());
        routes.add(new PeopleRoute(record).route());
        routes.addAll(new ScreeningRoutes(record, reviewing, bodyBytes).routes());
        routes.addAll(new DeskRoutes(record, desk, bodyBytes).routes());
        routes.add(new SearchRoute(record).route());
        routes.add(new ExportRoute(record, heavy).route());
        routes.addAll(new CaseRoutes(record, book, heavy, bodyBytes).routes());
        routes.add(new EvidenceRoute(record, heavy).route());
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
}
