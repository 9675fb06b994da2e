// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.server.api.ReadRequest;
import org.rapporteur.server.api.TextReader;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** A report with its facts, on record or read at once; a fact, which stands in its report; and two reports side by side. */
final class ReportPages {

    private static final Pattern FACT = Pattern.compile("[svfpr]-[0-9a-f]{8,64}");
    private static final Pattern DOCUMENT = Pattern.compile("sha256:[0-9a-f]{8,64}");

    private final LiveRecord record;
    private final TextReader reader;
    private final Site site;
    private final int bodyBytes;

    /** @param bodyBytes longest text that is taken */
    ReportPages(LiveRecord record, TextReader reader, Site site, int bodyBytes) {
        this.record = record;
        this.reader = reader;
        this.site = site;
        this.bodyBytes = bodyBytes;
    }

    void register(RoutesConfig routes) {
        routes.post("/read", this::read);
        Site.get(routes, "/documents/{id}", this::document);
        Site.get(routes, "/facts/{id}", this::fact);
        Site.get(routes, "/compare", this::compare);
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
}
