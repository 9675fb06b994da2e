// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.server.guard.Gate;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;
import org.rapporteur.server.token.Role;
import org.rapporteur.server.token.TokenHolder;

/** The page of whoever keeps the tokens: who may use the service, what as, and how that ends. */
final class TokenPages {

    static final String PLACE = "/tokens";

    private final Gate gate;
    private final Site site;

    TokenPages(Gate gate, Site site) {
        this.gate = gate;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        routes.get(PLACE, context -> show(context, ""));
        routes.head(PLACE, context -> show(context, ""));
        routes.post(PLACE + "/{id}", this::revoke);
    }

    /** Whether who asks may see the page, and there is something to be seen. */
    static boolean isOpenTo(Context context, Site site) {
        return site.isGuarded() && Guard.caller(context).role().may(Role.KEEPER);
    }

    private void show(Context context, String wrong) {
        Guard.require(context, Role.KEEPER);
        Parameters.of(context, List.of());
        context.header("Cache-Control", "no-store");
        List<TokenHolder> holders = gate.tokens().map(tokens -> tokens.all()).orElse(List.of());
        String own = Guard.caller(context).id();
        Map<String, Object> model = new HashMap<>();
        model.put("holders", holders);
        model.put("own", own == null ? "" : own);
        model.put("wrong", wrong);
        Replies.html(context, site.page("tokens", "Who may use this service", "/record", null, model));
    }

    private void revoke(Context context) {
        Guard.require(context, Role.KEEPER);
        String id = context.pathParam("id");
        if (id.equals(Guard.caller(context).id())) {
            context.status(HttpStatus.CONFLICT);
            show(
                    context,
                    "That is your own token: nobody would be left who keeps the others. Take it back by: rapporteur"
                            + " token revoke");
            return;
        }
        try {
            if (gate.tokens().isEmpty() || !gate.tokens().get().revoke(id)) {
                throw Problem.missing("token of this id");
            }
            context.redirect(PLACE, HttpStatus.SEE_OTHER);
        } catch (IOException e) {
            throw new Problem(
                    Code.RECORD_UNAVAILABLE,
                    "The file of tokens cannot be written (" + e.getMessage()
                            + "). Take the token back on the machine of the service by: rapporteur token revoke");
        }
    }
}
