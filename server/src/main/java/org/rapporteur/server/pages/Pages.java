// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.server.api.ReadRequest;
import org.rapporteur.server.api.Reviewing;
import org.rapporteur.server.api.Route;
import org.rapporteur.server.api.TextReader;
import org.rapporteur.server.drawing.Picture;
import org.rapporteur.server.guard.Gate;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Proxies;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;
import org.rapporteur.server.token.Caller;

/** The pages and what they are made of. */
public final class Pages {

    private static final int ROWS = 50;
    private static final int LATEST = 12;

    /** Stories of a table. */
    private static final int TABLE = 10_000;

    private static final Pattern STORY_PLACE = Pattern.compile("[0-9-]{0,10}\\|t-[0-9a-f]{1,64}");
    private static final Pattern FACT = Pattern.compile("[svfpr]-[0-9a-f]{8,64}");
    private static final Pattern DOCUMENT = Pattern.compile("sha256:[0-9a-f]{8,64}");

    private final LiveRecord record;
    private final TextReader reader;
    private final Gate gate;
    private final Proxies proxies;
    private final List<Route> api;
    private final int bodyBytes;
    private final Assets assets = new Assets();
    private final Site site;
    private final ListPages lists;
    private final ScreeningPages screening;
    private final DeskPages desk;
    private final CasePages cases;
    private final SearchPages searches;
    private final RecordPages recordPages;
    private final KeepPages keeping;
    private final PeoplePages people;
    private final TokenPages tokens;

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
        this.gate = gate;
        this.proxies = proxies;
        this.api = api;
        this.bodyBytes = bodyBytes;
        this.site =
                new Site(assets::address, assets.version() + (reader.isFetching() ? "-fetching" : ""), !gate.isOpen());
        this.lists = new ListPages(record, site);
        this.screening = new ScreeningPages(record, reviewing, site);
        this.desk = new DeskPages(record, desk, site);
        this.cases = new CasePages(record, book, site);
        this.searches = new SearchPages(record, book, site);
        this.recordPages = new RecordPages(record, site, log);
        this.keeping = new KeepPages(record, reader, site, log);
        this.people = new PeoplePages(record, heavy, site);
        this.tokens = new TokenPages(gate, site);
    }

    public void register(RoutesConfig routes) {
        get(routes, "/", this::start);
        routes.post("/read", this::read);
        get(routes, "/documents/{id}", this::document);
        get(routes, "/facts/{id}", this::fact);
        get(routes, "/stories", this::stories);
        routes.get("/stories.csv", this::storyTable);
        get(routes, "/stories/{id}", this::story);
        routes.get("/stories/{id}/{picture}", this::picture);
        get(routes, "/compare", this::compare);
        lists.register(routes);
        screening.register(routes);
        desk.register(routes);
        cases.register(routes);
        searches.register(routes);
        recordPages.register(routes);
        keeping.register(routes);
        people.register(routes);
        tokens.register(routes);
        get(routes, "/api", this::programs);
        routes.get(
                "/login",
                context -> Replies.html(context, site.page("login", "Log in", "", null, Map.of("wrong", false))));
        routes.post("/login", this::login);
        routes.post("/logout", this::logout);
        get(routes, "/assets/{version}/{name}", this::asset);
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

    /** Whoever asks for the head alone gets that of the page. */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
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

    /** Reads a text at once; as a part of the page where a script asks, else as a page of its own. */
    private void read(Context context) {
        FactsDocument facts = facts(context);
        Map<String, Object> model = Map.of("page", DocumentPage.read(facts, keep(context)));
        context.header("Cache-Control", "no-store");
        Replies.html(
                context,
                context.header("HX-Request") == null
                        ? site.page(
                                "document",
                                facts.document().title() == null
                                        ? "Read"
                                        : facts.document().title(),
                                "/",
                                null,
                                model)
                        : Site.part("document", model));
    }

    /** What was read, for whoever may put it on record. */
    private static DocumentPage.@Nullable Keep keep(Context context) {
        return KeepPages.mayKeep(context)
                ? new DocumentPage.Keep(
                        field(context, "text"),
                        field(context, "title"),
                        field(context, "published"),
                        field(context, "url"))
                : null;
    }

    private static String field(Context context, String name) {
        String given = context.formParam(name);
        return given == null ? "" : given.strip();
    }

    private FactsDocument facts(Context context) {
        String text = context.formParam("text");
        String address = context.formParam("url");
        if (text == null || text.isBlank()) {
            if (address == null || address.isBlank()) {
                throw new Problem(Code.NOT_READABLE, "There is no text. Write or drop one.");
            }
            return reader.readAddress(Guard.client(context), address);
        }
        if (text.length() > bodyBytes) {
            throw new Problem(Code.TOO_LARGE, "The text must have at most " + bodyBytes + " characters.");
        }
        if (text.stripLeading().startsWith("<")) {
            return reader.readPage(Guard.client(context), text.getBytes(StandardCharsets.UTF_8));
        }
        String title = context.formParam("title");
        return reader.read(
                Guard.client(context),
                new ReadRequest(text, title == null || title.isBlank() ? null : title, published(context), null));
    }

    private static @Nullable LocalDate published(Context context) {
        String day = context.formParam("published");
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Problem.badParameter("published", "a day as 2019-09-23", String.valueOf(day));
        }
    }

    private void document(Context context) {
        String id = context.pathParam("id");
        if (!DOCUMENT.matcher(id).matches()) {
            throw Problem.missing("document of this id");
        }
        record.read(now -> {
            if (now.entries().show(id) instanceof RecordItem.Document shown && !site.isKnown(context, now)) {
                DocumentPage page = DocumentPage.recorded(
                        now,
                        now.entries()
                                .examined(shown.document().document().id().value())
                                .orElseThrow(),
                        DeskForm.Writer.of(context));
                Replies.html(context, site.page("document", page.title(), "/documents", null, Map.of("page", page)));
            }
            return true;
        });
    }

    /** A fact has no page of its own: it stands in its document. */
    private void fact(Context context) {
        String id = context.pathParam("id");
        if (!FACT.matcher(id).matches()) {
            throw Problem.missing("fact of this id");
        }
        record.read(now -> {
            if (now.entries().show(id) instanceof RecordItem.Fact fact) {
                context.redirect("/documents/" + fact.document().document().id() + "#"
                        + fact.document().key(fact.fact().id()));
            }
            return true;
        });
    }

    private void stories(Context context) {
        Parameters given = Parameters.of(context, List.of("from", "to", "all", "cursor"));
        Filters filters = Filters.of(given);
        Matcher place = Cursor.read(given.text("cursor"), STORY_PLACE);
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
    private void storyTable(Context context) {
        Parameters given = Parameters.of(context, List.of("from", "to", "all"));
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<StoryHead> stories = now.stories()
                        .newestFirst(
                                given.dayText("from"), given.dayText("to"), given.isTrue("all") ? 1 : 2, null, TABLE)
                        .items();
                Pictures.table(
                        context,
                        "stories",
                        List.of("id", "title", "first_day", "last_day", "reports", "sources", "counts"),
                        stories.stream().map(Pages::row).toList());
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

    /** Two reports side by side. */
    private void compare(Context context) {
        Parameters given = Parameters.of(context, List.of("one", "other"));
        List<String> ids = List.of(given.text("one", ""), given.text("other", ""));
        if (!ids.stream().allMatch(id -> DOCUMENT.matcher(id).matches())) {
            throw Problem.badParameter("one and other", "ids of two documents, as sha256:...", String.join(", ", ids));
        }
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<RecordedDocument> both = ids.stream()
                        .map(id -> now.entries()
                                .examined(id)
                                .orElseThrow(() -> Problem.missing("document of this id"))
                                .held())
                        .toList();
                Replies.html(
                        context,
                        site.page(
                                "compare",
                                "Side by side",
                                "/documents",
                                null,
                                Map.of("page", ComparePage.of(both.getFirst(), both.getLast()))));
            }
            return true;
        });
    }

    private void login(Context context) {
        String token = context.formParam("token");
        Optional<Caller> caller = token == null ? Optional.empty() : gate.ofToken(token);
        if (caller.isPresent()) {
            context.cookie(cookie(context, gate.pass(caller.get()), (int) Gate.LASTING.toSeconds()));
            context.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            context.status(401);
            Replies.html(context, site.page("login", "Log in", "", null, Map.of("wrong", true)));
        }
    }

    private void logout(Context context) {
        gate.end(context.cookie(Guard.COOKIE));
        context.cookie(cookie(context, "", 0));
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(Context context, String value, int seconds) {
        Cookie cookie = new Cookie(Guard.COOKIE, value);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(proxies.isSecure(context));
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
