// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.server.http.Replies;

/** The page of the record itself, on which it can be verified. */
final class RecordPages {

    private static final int ROWS = 50;

    private final LiveRecord record;
    private final Site site;
    private final Verifying verifying;

    /** @param log is told why a record cannot be verified */
    RecordPages(LiveRecord record, Site site, Consumer<String> log) {
        this.record = record;
        this.site = site;
        this.verifying = new Verifying(record.directory(), log);
    }

    void register(RoutesConfig routes) {
        routes.get("/record", this::page);
        routes.head("/record", this::page);
        routes.get("/record/verify", this::progress);
        routes.head("/record/verify", this::progress);
        routes.post("/record/verify", this::verify);
    }

    private void page(Context context) {
        record.read(now -> {
            Map<String, Object> model = new HashMap<>(model());
            model.put("size", now.size());
            model.put("head", now.head() == null ? "" : now.head());
            model.put("keys", now.keys());
            model.put("entries", now.entries().latest(ROWS));
            context.header("Cache-Control", "no-store");
            Replies.html(context, site.page("record", "Record", "/record", null, model));
            return true;
        });
    }

    private void progress(Context context) {
        context.header("Cache-Control", "no-store");
        Replies.html(context, Site.part("verify", model()));
    }

    private void verify(Context context) {
        verifying.begin(record.read(Record::size));
        if (context.header("HX-Request") == null) {
            context.redirect("/record", HttpStatus.SEE_OTHER);
        } else {
            Replies.html(context, Site.part("verify", model()));
        }
    }

    private Map<String, Object> model() {
        return Map.of("state", verifying.state());
    }
}
