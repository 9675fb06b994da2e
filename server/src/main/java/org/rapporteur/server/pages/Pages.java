// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.server.api.Reviewing;
import org.rapporteur.server.api.Route;
import org.rapporteur.server.api.TextReader;
import org.rapporteur.server.guard.Gate;
import org.rapporteur.server.guard.Proxies;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** The pages and what they are made of. */
public final class Pages {

    private static final int LATEST = 12;

    private final LiveRecord record;
    private final TextReader reader;
    private final List<Route> api;
    private final Assets assets = new Assets();
    private final Site site;
    private final ReportPages reports;
    private final StoryPages stories;
    private final ListPages lists;
    private final ScreeningPages screening;
    private final DeskPages desk;
    private final CasePages cases;
    private final SearchPages searches;
    private final RecordPages recordPages;
    private final KeepPages keeping;
    private final PeoplePages people;
    private final TokenPages tokens;
    private final LoginPages logins;

    /**
     * The pages of a record.
     *
     * @param heavy turns at what reads large parts of the record
     * @param api routes that are shown to people too
     * @param bodyBytes longest text that is taken
     * @param log is told why a record cannot be verified
     */
    public Pages(
            LiveRecord record,
            TextReader reader,
            Turns heavy,
            Reviewing reviewing,
            Desk desk,
            CaseBook book,
            Gate gate,
            Proxies proxies,
            List<Route> api,
            int bodyBytes,
            Consumer<String> log) {
        this.record = record;
        this.reader = reader;
        this.api = api;
        this.site =
                new Site(assets::address, assets.version() + (reader.isFetching() ? "-fetching" : ""), !gate.isOpen());
        this.reports = new ReportPages(record, reader, site, bodyBytes);
        this.stories = new StoryPages(record, site);
        this.lists = new ListPages(record, site);
        this.screening = new ScreeningPages(record, reviewing, site);
        this.desk = new DeskPages(record, desk, site);
        this.cases = new CasePages(record, book, site);
        this.searches = new SearchPages(record, book, site);
        this.recordPages = new RecordPages(record, site, log);
        this.keeping = new KeepPages(record, reader, site, log);
        this.people = new PeoplePages(record, heavy, site);
        this.tokens = new TokenPages(gate, site);
        this.logins = new LoginPages(gate, proxies, site);
    }

    public void register(RoutesConfig routes) {
        Site.get(routes, "/", this::start);
        reports.register(routes);
        stories.register(routes);
        lists.register(routes);
        screening.register(routes);
        desk.register(routes);
        cases.register(routes);
        searches.register(routes);
        recordPages.register(routes);
        keeping.register(routes);
        people.register(routes);
        tokens.register(routes);
        logins.register(routes);
        Site.get(routes, "/api", this::programs);
        Site.get(routes, "/assets/{version}/{name}", this::asset);
    }

    private void programs(Context context) {
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                String service = context.scheme() + "://" + context.host();
                Replies.html(
                        context,
                        site.page(
                                "api",
                                "For programs",
                                "/api",
                                null,
                                Map.of("routes", api, "examples", ApiExamples.of(api, now, service))));
            }
            return true;
        });
    }

    /** The page of a problem. */
    public String problem(Problem problem) {
        return problem.code() == Code.UNAUTHORIZED
                ? site.page("login", "Log in", "", null, Map.of("wrong", false))
                : site.page("problem", problem.code().title(), "", null, Map.of("problem", problem));
    }

    private void asset(Context context) {
        String name = context.pathParam("name");
        byte[] asset = assets.find(name).orElseThrow(() -> new Problem(Code.NOT_FOUND, "There is no such file."));
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(Assets.type(name)).result(asset);
    }

    private void start(Context context) {
        boolean isExample = Parameters.of(context, List.of("example")).isTrue("example");
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                if (now.search().size() != now.size()) {
                    Replies.passing(context);
                }
                Map<String, Object> model = new HashMap<>();
                model.put("holdings", Holdings.of(now));
                model.put("example", isExample ? Assets.example() : "");
                model.put(
                        "stories",
                        now.stories().newestFirst(null, null, 2, null, LATEST).items());
                model.put("entries", now.size());
                model.put("fetching", reader.isFetching());
                model.put("mayKeep", KeepPages.mayKeep(context));
                Replies.html(context, site.page("start", "Rapporteur", "/", null, model));
            }
            return true;
        });
    }
}
