// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.desk.DecidedFact;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.desk.Order.Wish;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.FactField;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.server.api.DeskRoutes;
import org.rapporteur.server.api.QueuePage;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** The pages on which people look at facts and decide on them. */
final class DeskPages {

    static final String PLACE = "/review";

    private static final String ADD = PLACE + "/add";
    private static final Pattern DOCUMENT = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final List<String> KINDS = List.of("statement", "event", "figure", "victim", "relation");
    private static final int ROWS = 50;
    private static final Pattern BACK = Pattern.compile("/documents/sha256:[0-9a-f]{64}#[svfpr]-[0-9a-f]{24}");
    private static final String FIELD = "field.";

    private final LiveRecord record;
    private final Desk desk;
    private final Site site;

    DeskPages(LiveRecord record, Desk desk, Site site) {
        this.record = record;
        this.desk = desk;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        routes.get(PLACE, this::queue);
        routes.head(PLACE, this::queue);
        routes.get(ADD, this::add);
        routes.post(ADD, this::putAdded);
        routes.get(PLACE + "/{id}", this::fact);
        routes.head(PLACE + "/{id}", this::fact);
        routes.post(PLACE + "/{id}", this::decide);
    }

    /** Where a fact of the queue is decided on; one that is not read any more stands in its report. */
    static String address(Found.Hit hit) {
        boolean isLost = hit.gist() != null
                && "again".equals(hit.gist().review())
                && hit.gist().confidence() == null;
        return isLost ? "/documents/" + hit.document() : PLACE + "/" + hit.id();
    }

    private void queue(Context context) {
        List<String> names =
                Stream.concat(Stream.of("kind"), Filters.NAMES.stream()).toList();
        Parameters given = Parameters.of(context, names);
        Filters filters = Filters.of(given);
        String kind = given.oneOf("kind", KINDS);
        Selection selection = given.selection(kind == null ? Set.of() : Set.of(kind));
        record.read(now -> {
            if (site.isKnown(context, now)) {
                return true;
            }
            RecordSearch search = now.search();
            if (search.size() != now.size()) {
                Replies.passing(context);
            }
            QueuePage page = QueuePage.of(search, given.text("q", ""), selection, given.text("cursor"), ROWS);
            Map<String, Object> model = new HashMap<>();
            model.put("filters", filters);
            model.put("kind", kind == null ? "" : kind);
            model.put("rows", page.hits().stream().map(FactRow::ofQueue).toList());
            model.put("looked", page.looked());
            model.put(
                    "next",
                    page.next() == null ? "" : filters.next(page.next()) + (kind == null ? "" : "&kind=" + kind));
            Replies.html(context, site.page("queue", "Review", PLACE, null, model));
            return true;
        });
    }

    private void fact(Context context) {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        record.read(now -> {
            Docket docket = DeskRoutes.find(now, id);
            if (!site.isKnown(context, now)) {
                show(context, DeskPage.of(now, docket, "", "", DeskForm.Writer.of(context)));
            }
            return true;
        });
    }

    /** The form by which a fact is added: the kind and words first, then what the kind has. */
    private void add(Context context) {
        Parameters given = Parameters.of(context, List.of("document", "kind", "words"));
        String kind = given.oneOf("kind", KINDS);
        showAdd(context, given.text("document", ""), kind == null ? "" : kind, given.text("words", ""), Map.of(), "");
    }

    private void showAdd(
            Context context, String document, String kind, String words, Map<String, String> fields, String wrong) {
        if (!DOCUMENT.matcher(document).matches()) {
            throw Problem.missing("document of this id");
        }
        record.read(now -> {
            var report = now.entries()
                    .examined(document)
                    .orElseThrow(() -> Problem.missing("document of this id"))
                    .examined()
                    .document();
            Map<String, Object> model = new HashMap<>();
            model.put("document", document);
            model.put("title", report.title() == null ? report.source() : report.title());
            model.put("kind", kind);
            model.put("words", words);
            model.put("given", fields);
            model.put("wrong", wrong);
            DeskForm.Writer writer = DeskForm.Writer.of(context);
            model.put("name", writer == null ? "" : writer.name());
            model.put(
                    "fields",
                    kind.isEmpty()
                            ? List.of()
                            : FactField.of(FactField.kind(letter(kind))).stream()
                                    .map(FactField::name)
                                    .filter(name -> !name.equals("content"))
                                    .toList());
            context.header("Cache-Control", "no-store");
            Replies.html(context, site.page("add", "Add a fact", PLACE, null, model));
            return true;
        });
    }

    private static String letter(String kind) {
        return switch (kind) {
            case "statement" -> "s";
            case "event" -> "v";
            case "figure" -> "f";
            case "victim" -> "p";
            default -> "r";
        };
    }

    private void putAdded(Context context) {
        SentForm form = new SentForm(context);
        String document = form.field("document");
        String kind = form.field("kind");
        if (!KINDS.contains(kind)) {
            throw Problem.badParameter("kind", String.join(", ", KINDS), kind.isEmpty() ? "empty" : kind);
        }
        String words = form.field("words");
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        context.formParamMap().forEach((name, given) -> {
            if (name.startsWith(FIELD) && !given.getFirst().isBlank()) {
                fields.put(name.substring(FIELD.length()), given.getFirst());
                values.put(name.substring(FIELD.length()), parts(given.getFirst()));
            }
        });
        Problem wrong = form.tried(() -> {
            DecidedFact added = DeskRoutes.put(
                    desk,
                    document,
                    new Wish.Add(letter(kind).charAt(0), List.of(place(document, words)), values),
                    form.reviewer(),
                    null,
                    null,
                    List.of());
            context.redirect(PLACE + "/" + added.leaf().subject().fact(), HttpStatus.SEE_OTHER);
        });
        if (wrong != null) {
            showAdd(context, document, kind, words, fields, wrong.detail());
        }
    }

    /** Where the report has these words first. */
    private CodePointSpan place(String document, String words) {
        return record.read(now -> {
            Text text = now.entries()
                    .examined(document)
                    .orElseThrow(() -> Problem.missing("document of this id"))
                    .examined()
                    .document()
                    .text();
            int start = words.isEmpty() ? -1 : text.value().indexOf(words);
            if (start < 0) {
                throw Problem.badParameter(
                        "words", "words of the report, as it has them", words.isEmpty() ? "empty" : words);
            }
            return text.toCodePoints(new Span(start, start + words.length()));
        });
    }

    private static List<String> parts(String given) {
        return Stream.of(given.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private void show(Context context, DeskPage page) {
        Replies.html(context, site.page("fact", page.sentence(), PLACE, null, Map.of("page", page)));
    }

    private void decide(Context context) {
        String id = context.pathParam("id");
        Docket docket = record.read(now -> DeskRoutes.find(now, id));
        SentForm form = new SentForm(context);
        Problem wrong = form.tried(() -> put(form, docket));
        if (wrong == null) {
            String back = form.field("back");
            context.redirect(BACK.matcher(back).matches() ? back : PLACE + "/" + id, HttpStatus.SEE_OTHER);
            return;
        }
        record.read(now -> {
            show(
                    context,
                    DeskPage.of(
                            now,
                            DeskRoutes.find(now, id),
                            wrong.detail(),
                            form.field("reason"),
                            DeskForm.Writer.of(context)));
            return true;
        });
    }

    private void put(SentForm form, Docket docket) {
        var _ = DeskRoutes.put(
                desk,
                docket.key(),
                wish(form, docket),
                form.reviewer(),
                form.context().formParam("reason"),
                form.field("seen"),
                form.context().formParams("also").stream()
                        .filter(also -> DeskRoutes.FACT.matcher(also).matches())
                        .toList());
    }

    private static Wish wish(SentForm form, Docket docket) {
        String act = form.field("act");
        String of = form.field("of");
        return switch (act) {
            case "confirm" -> new Wish.Confirm(of.isEmpty() ? null : of);
            case "reject" -> new Wish.Reject();
            case "undo" -> new Wish.Undo(of.isEmpty() ? null : of);
            case "correct" -> new Wish.Correct(changed(form.context(), docket));
            default ->
                throw Problem.badParameter("act", "confirm, reject, correct or undo", act.isEmpty() ? "empty" : act);
        };
    }

    /** The fields that are not as they were shown. */
    private static Map<String, List<String>> changed(Context context, Docket docket) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        docket.words().forEach((name, values) -> {
            String given = context.formParam(FIELD + name);
            if (given != null) {
                List<String> written = parts(given);
                if (!written.equals(values)) {
                    fields.put(name, written);
                }
            }
        });
        return fields;
    }
}
