// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.http.Replies;

/**
 * What every page has: the look, the way to the others, and what is searched for.
 *
 * @param asset gives the address of an asset
 * @param look told apart from that of any other style sheet and scripts
 * @param isGuarded whether there is a token, and thus a way to log out
 */
public record Site(UnaryOperator<String> asset, String look, boolean isGuarded) {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rapporteur.server.pages.templates");

    /** Whoever asks for the head alone gets that of the page. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** A page stays good while the record does not grow, the program has the same look and the same person asks. */
    boolean isKnown(Context context, Record now) {
        return isKnown(context, now.tag());
    }

    /** The same of a page that shows which day it is. */
    boolean isKnown(Context context, Record now, LocalDate today) {
        return isKnown(context, now.tag() + "-" + today);
    }

    private boolean isKnown(Context context, String tag) {
        String caller = Guard.caller(context).id();
        return Replies.isKnown(context, tag + "-" + look + (caller == null ? "" : "-" + caller));
    }

    /**
     * A whole page.
     *
     * @param place address of the part of the site that it belongs to, as {@code /stories}
     * @param query what is searched for; null for nothing
     */
    String page(String template, String title, String place, @Nullable String query, Map<String, ?> model) {
        Map<String, Object> layout = new HashMap<>();
        layout.put("site", this);
        layout.put("title", title);
        layout.put("place", place);
        layout.put("query", query == null ? "" : query);
        layout.put("content", content(template, model));
        StringOutput out = new StringOutput(16_000);
        TEMPLATES.render("layout.jte", layout, out);
        return out.toString();
    }

    /** A part of a page. */
    static Content content(String template, Map<String, ?> model) {
        // Whoever renders takes a map of objects and changes nothing in it.
        Map<String, Object> parameters = new HashMap<>(model);
        return out -> TEMPLATES.render(template + ".jte", parameters, out);
    }

    static String part(String template, Map<String, ?> model) {
        StringOutput out = new StringOutput(4_000);
        content(template, model).writeTo(out);
        return out.toString();
    }
}
