// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.compare.Identities;
import org.rapporteur.record.dossier.DossierHtml;
import org.rapporteur.record.dossier.DossierPage;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** People and bodies: an index of names, who acts on whom, the dossier of each, and rulings on whether two names are of one. */
final class PeoplePages {

    private static final String PLACE = "/dossiers";

    private static final DossierHtml DOSSIERS = new DossierHtml();

    private final LiveRecord record;
    private final Turns heavy;
    private final Site site;

    PeoplePages(LiveRecord record, Turns heavy, Site site) {
        this.record = record;
        this.heavy = heavy;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        routes.get(PLACE, this::show);
        routes.head(PLACE, this::show);
        routes.get(PLACE + "/names.csv", this::names);
        routes.get(PLACE + "/{picture}", this::picture);
        routes.post(PLACE + "/rule", this::rule);
    }

    private void show(Context context) {
        Parameters given = Parameters.of(context, List.of("name", "has", "sort"));
        String name = given.text("name");
        String has = given.text("has", "");
        boolean isByName = "name".equals(given.oneOf("sort", List.of("name", "facts")));
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                show(context, now, name, has, isByName, "");
            }
            return true;
        });
    }

    /** All that is on record about somebody, by the words of a name; without one the index. */
    private void show(
            Context context, Record now, @Nullable String name, String has, boolean isByName, String unruled) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", name == null ? "" : name);
        model.put("wrong", unruled);
        model.put("has", has);
        model.put("isByName", isByName);
        model.put("names", name == null ? NameList.of(now, has, isByName) : null);
        model.put("dossier", null);
        model.put("ties", null);
        model.put("writer", DeskForm.Writer.of(context));
        try {
            DossierPage page = name == null ? null : dossier(context, now, name);
            model.put("dossier", page == null ? null : (Content) out -> DOSSIERS.article(page, "/star/", out));
            if (has.isEmpty()) {
                model.put(
                        "ties", Ties.of(now, page == null ? null : page.title()).orElse(null));
            }
            model.put("called", page == null ? "" : page.title());
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.MISSING) {
                throw e;
            }
            context.status(404);
            context.removeHeader("ETag");
            model.put("called", "");
            model.put("wrong", withoutPlace(e));
        }
        Replies.html(context, site.page("dossiers", name == null ? "People and bodies" : name, PLACE, null, model));
    }

    /** The folder of the record is nobody's business here. */
    private String withoutPlace(RecordException e) {
        return String.valueOf(e.getMessage()).replace(record.directory() + " has", "The record has");
    }

    private DossierPage dossier(Context context, Record now, String name) {
        return heavy.in(
                Guard.client(context), () -> DossierPage.of(now.dossiers().of(name)));
    }

    /** The names of the index as a table, with its filter. */
    private void names(Context context) {
        Parameters given = Parameters.of(context, List.of("has"));
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                NameList.counts(now, given.text("has", ""))
                        .forEach(count -> rows.add(Arrays.asList(count.value(), (long) count.count())));
                Pictures.table(context, "names", List.of("name", "facts"), rows);
            }
            return true;
        });
    }

    private void picture(Context context) {
        Matcher file = Pictures.name(context, "graph");
        String name = Parameters.of(context, List.of("name")).text("name");
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                Ties ties = Ties.of(now, name).orElseThrow(() -> Problem.missing("act of one on another"));
                Pictures.give(context, file.group(2), ties.picture(name, now));
            }
            return true;
        });
    }

    /** Puts on record that two names are of one, or are not. */
    private void rule(Context context) {
        String one = field(context, "one");
        String other = field(context, "other");
        String verdict = field(context, "verdict");
        Reviewer reviewer = Reviewer.of(context, context.formParam("reviewer"));
        try {
            if (!List.of("same", "another").contains(verdict)) {
                throw Problem.badParameter("verdict", "same or another", verdict);
            }
            Identities.rule(
                    record.directory(),
                    KeyFile.ofUser(),
                    one,
                    other,
                    verdict.equals("same"),
                    field(context, "reason"),
                    reviewer.name(),
                    Clock.systemUTC());
            context.redirect(PLACE + "?name=" + URLEncoder.encode(one, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            refused(context, one, "It was not put on record: " + e.getMessage());
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.MISSING) {
                throw e;
            }
            refused(context, one, "It was not put on record. " + withoutPlace(e));
        }
    }

    private void refused(Context context, String name, String why) {
        context.status(HttpStatus.BAD_REQUEST);
        record.read(now -> {
            show(context, now, name, "", false, why);
            return true;
        });
    }

    private static String field(Context context, String name) {
        String given = context.formParam(name);
        return given == null ? "" : given.strip();
    }
}
