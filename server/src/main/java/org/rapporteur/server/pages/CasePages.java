// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.AuditEntry;
import org.rapporteur.record.cases.Case;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.server.api.CaseRoutes;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** The pages of cases, and the one on which a fact is put into a case. */
final class CasePages {

    static final String PLACE = "/cases";

    /** Decisions on one page. */
    private static final int DEEDS = 500;

    private final LiveRecord record;
    private final CaseBook book;
    private final Site site;

    CasePages(LiveRecord record, CaseBook book, Site site) {
        this.record = record;
        this.book = book;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        routes.get(PLACE, context -> list(context, null));
        routes.post(PLACE, this::open);
        routes.get(PLACE + "/{id}", context -> show(context, null));
        routes.post(PLACE + "/{id}", this::act);
        routes.get("/decisions", this::decisions);
        routes.get("/star/{id}", context -> star(context, null));
        routes.post("/star/{id}", this::put);
    }

    private void list(Context context, @Nullable Problem wrong) {
        Parameters.of(context, List.of());
        context.header("Cache-Control", "no-store");
        record.read(now -> {
            Map<String, Object> model = new HashMap<>();
            model.put("cases", now.cases().all());
            model.put("searches", SearchPages.kept(now));
            model.put("signer", SentForm.signer(context));
            model.put("wrong", wrong == null ? "" : wrong.detail());
            Replies.html(context, site.page("cases", "Cases", PLACE, null, model));
            return true;
        });
    }

    private void open(Context context) {
        SentForm form = new SentForm(context);
        String name = form.field("name");
        Problem wrong = form.tried(() -> CaseRoutes.open(book, name, form.reviewer()));
        if (wrong != null) {
            list(context, wrong);
        } else {
            String id = record.read(now -> CaseRoutes.find(now, name).id());
            context.redirect(PLACE + "/" + id, HttpStatus.SEE_OTHER);
        }
    }

    private void show(Context context, @Nullable Problem wrong) {
        Parameters.of(context, List.of());
        context.header("Cache-Control", "no-store");
        record.read(now -> {
            Case one = CaseRoutes.find(now, context.pathParam("id"));
            CasePage page = CasePage.of(now, one, SentForm.signer(context), wrong);
            Replies.html(context, site.page("case", one.name(), PLACE, null, Map.of("page", page)));
            return true;
        });
    }

    private void act(Context context) {
        Case one = record.read(now -> CaseRoutes.find(now, context.pathParam("id")));
        SentForm form = new SentForm(context);
        Problem wrong = form.tried(() -> CaseRoutes.put(
                book, one, form.field("act"), form.orNull("item"), form.orNull("words"), form.reviewer()));
        if (wrong == null) {
            context.redirect(PLACE + "/" + one.id(), HttpStatus.SEE_OTHER);
        } else {
            show(context, wrong);
        }
    }

    /** Who decided what. */
    private void decisions(Context context) {
        String by = Parameters.of(context, List.of("reviewer")).text("reviewer", "");
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<AuditEntry> all = now.cases().deeds();
                List<AuditEntry> wanted = all.stream()
                        .filter(deed -> by.isEmpty() || deed.reviewer().equals(by))
                        .toList();
                Map<String, Object> model = new HashMap<>();
                model.put("deeds", wanted.subList(0, Math.min(DEEDS, wanted.size())));
                model.put(
                        "people",
                        all.stream()
                                .map(AuditEntry::reviewer)
                                .distinct()
                                .sorted()
                                .toList());
                model.put("by", by);
                model.put("isCut", wanted.size() > DEEDS);
                Replies.html(context, site.page("decisions", "Who decided what", "/record", null, model));
            }
            return true;
        });
    }

    /** What a fact or document is called; a problem where there is none. */
    private static String title(Record now, String id) {
        return switch (now.entries().show(id)) {
            case RecordItem.Fact fact ->
                FactView.of(fact.fact(), fact.document().facts()).sentence();
            case RecordItem.Document document -> {
                String title = document.document().document().title();
                yield title == null ? document.document().document().source() : title;
            }
            case RecordItem.Party _ -> throw Problem.missing("fact or document of this id");
        };
    }

    private void star(Context context, @Nullable Problem wrong) {
        Parameters.of(context, List.of());
        context.header("Cache-Control", "no-store");
        String id = context.pathParam("id");
        record.read(now -> {
            Map<String, Object> model = new HashMap<>();
            model.put("id", id);
            model.put("title", title(now, id));
            model.put(
                    "cases",
                    now.cases().all().stream().filter(one -> !one.isClosed()).toList());
            model.put("signer", SentForm.signer(context));
            model.put("wrong", wrong == null ? "" : wrong.detail());
            Replies.html(context, site.page("star", "Put into a case", PLACE, null, model));
            return true;
        });
    }

    private void put(Context context) {
        String item = context.pathParam("id");
        SentForm form = new SentForm(context);
        String chosen = form.orNull("case");
        String fresh = form.orNull("name");
        Problem wrong = form.tried(() -> {
            Reviewer reviewer = form.reviewer();
            if (fresh != null) {
                CaseRoutes.open(book, fresh, reviewer);
            }
            String name = fresh == null ? chosen : fresh;
            if (name == null) {
                throw Problem.badParameter("case", "chosen, or a new one named", "neither");
            }
            Case one = record.read(now -> CaseRoutes.find(now, name));
            CaseRoutes.put(book, one, "add", item, null, reviewer);
            context.redirect(PLACE + "/" + one.id(), HttpStatus.SEE_OTHER);
        });
        if (wrong != null) {
            star(context, wrong);
        }
    }
}
