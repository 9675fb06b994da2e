// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.read.Slice;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.server.api.Reviewing;
import org.rapporteur.server.api.Reviewing.Opinion;
import org.rapporteur.server.api.ScreeningRoutes;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** The pages on which hits of screening are reviewed. */
final class ScreeningPages {

    static final String PLACE = "/screening";

    private static final int ROWS = 50;

    /** What stands for any state: the list begins with what is to be done. */
    private static final String ANY = "all";

    private final LiveRecord record;
    private final Reviewing reviewing;
    private final Site site;

    ScreeningPages(LiveRecord record, Reviewing reviewing, Site site) {
        this.record = record;
        this.reviewing = reviewing;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        routes.get(PLACE, this::list);
        routes.head(PLACE, this::list);
        routes.get(PLACE + "/{id}", this::hit);
        routes.head(PLACE + "/{id}", this::hit);
        routes.post(PLACE + "/{id}", this::decide);
    }

    private void list(Context context) {
        Parameters given = Parameters.of(context, List.of("state", "level", "cursor"));
        String state = given.text("state", RecordedHit.State.OPEN.label());
        RecordedHit.State wanted = state.equals(ANY) ? null : ScreeningRoutes.state(state);
        String level = ScreeningRoutes.level(given);
        Matcher after = Cursor.read(given.text("cursor"), ScreeningRoutes.HIT);
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                Slice<RecordedHit> hits =
                        now.screening().list(level, wanted, after == null ? null : after.group(), ROWS);
                Map<String, Object> model = new HashMap<>();
                model.put("groups", HitRow.byLevel(hits.items()));
                model.put("state", state);
                model.put("level", level == null ? "" : level);
                model.put("total", now.screening().all().size());
                model.put("open", count(now, RecordedHit.State.OPEN));
                model.put("cleared", count(now, RecordedHit.State.CLEARED));
                model.put("confirmed", count(now, RecordedHit.State.CONFIRMED));
                model.put(
                        "next",
                        hits.next() == null
                                ? ""
                                : "?state=" + state + (level == null ? "" : "&level=" + level) + "&cursor="
                                        + Cursor.of(hits.next()));
                Replies.html(context, site.page("screening", "Screening", PLACE, null, model));
            }
            return true;
        });
    }

    private static long count(Record now, RecordedHit.State state) {
        return now.screening().all().stream()
                .filter(hit -> hit.state() == state)
                .count();
    }

    private void hit(Context context) {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        record.read(now -> {
            RecordedHit hit = ScreeningRoutes.find(now, id);
            if (!site.isKnown(context, now)) {
                show(
                        context,
                        HitPage.of(
                                now,
                                hit,
                                HitPage.Draft.EMPTY,
                                Guard.caller(context).name()));
            }
            return true;
        });
    }

    private void show(Context context, HitPage page) {
        Replies.html(context, site.page("hit", page.title(), PLACE, null, Map.of("page", page)));
    }

    private void decide(Context context) {
        String id = context.pathParam("id");
        record.read(now -> ScreeningRoutes.find(now, id));
        SentForm form = new SentForm(context);
        Problem wrong = form.tried(() -> reviewing.decide(
                id, Opinion.of(form.field("row"), form.field("verdict"), form.field("reason"), form.reviewer())));
        if (wrong == null) {
            context.redirect(PLACE + "/" + id, HttpStatus.SEE_OTHER);
            return;
        }
        HitPage.Draft draft =
                new HitPage.Draft(form.field("verdict"), form.field("reason"), form.field("reviewer"), wrong.detail());
        record.read(now -> {
            show(
                    context,
                    HitPage.of(
                            now,
                            ScreeningRoutes.find(now, id),
                            draft,
                            Guard.caller(context).name()));
            return true;
        });
    }
}
