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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.compare.Identities;
import org.rapporteur.record.dossier.DossierHtml;
import org.rapporteur.record.dossier.DossierPage;
import org.rapporteur.record.people.NameQuery;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Cursor;
import org.rapporteur.server.http.NameParameters;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** People and bodies: an index of names, who acts on whom, the dossier of each, and rulings on whether two names are of one. */
final class PeoplePages {

    private static final String PLACE = "/dossiers";

    private static final List<String> KNOWN = Stream.concat(Stream.of("name", "cursor"), NameParameters.NAMES.stream())
            .toList();

    private static final Pattern ROW = Pattern.compile("[0-9]{1,9}");

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
        Site.get(routes, PLACE, this::show);
        for (TableFiles form : TableFiles.values()) {
            routes.get(PLACE + "/names." + form.ending(), context -> names(context, form));
        }
        routes.get(PLACE + "/{picture}", this::picture);
        routes.post(PLACE + "/rule", this::rule);
    }

    private void show(Context context) {
        Parameters given = Parameters.of(context, KNOWN);
        String name = given.text("name");
        Matcher place = Cursor.read(given.text("cursor"), ROW);
        int from = place == null ? 0 : Integer.parseInt(place.group());
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                if (name == null) {
                    index(context, now, given, from);
                } else {
                    dossier(context, now, name, "");
                }
            }
            return true;
        });
    }

    private void index(Context context, Record now, Parameters given, int from) {
        if (now.search().size() != now.size()) {
            Replies.passing(context);
        }
        NameList names = NameList.of(now, given, from);
        Map<String, Object> model = new HashMap<>();
        model.put("names", names);
        model.put(
                "ties",
                names.isNarrowed() || from > 0 ? null : Ties.of(now, null).orElse(null));
        Replies.html(context, site.page("people", "People and bodies", PLACE, null, model));
    }

    /** All that is on record about somebody, by the words of a name. */
    private void dossier(Context context, Record now, String name, String unruled) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("wrong", unruled);
        model.put("dossier", null);
        model.put("ties", null);
        model.put("writer", DeskForm.Writer.of(context));
        try {
            DossierPage page = dossier(context, now, name);
            model.put("dossier", (Content) out -> DOSSIERS.article(page, "/star/", out));
            model.put("ties", Ties.of(now, page.title()).orElse(null));
            model.put("called", page.title());
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.MISSING) {
                throw e;
            }
            context.status(404);
            context.removeHeader("ETag");
            model.put("called", "");
            model.put("wrong", withoutPlace(e));
        }
        Replies.html(context, site.page("dossiers", name, PLACE, null, model));
    }

    /** The folder of the record is nobody's business here. */
    private String withoutPlace(RecordException e) {
        return String.valueOf(e.getMessage()).replace(record.directory() + " has", "The record has");
    }

    private DossierPage dossier(Context context, Record now, String name) {
        return heavy.in(
                Guard.client(context), () -> DossierPage.of(now.dossiers().of(name)));
    }

    /** The names of the index as a table, with its filters. */
    private void names(Context context, TableFiles form) {
        NameQuery query = NameParameters.query(Parameters.of(context, NameParameters.NAMES));
        record.read(now -> {
            if (!site.isKnown(context, now)) {
                form.give(context, NameList.TABLE, NameList.table(now, query));
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
            dossier(context, now, name, why);
            return true;
        });
    }

    private static String field(Context context, String name) {
        String given = context.formParam(name);
        return given == null ? "" : given.strip();
    }
}
