// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.server.guard.Gate;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Proxies;
import org.rapporteur.server.http.Replies;
import org.rapporteur.server.token.Caller;

/** The way in with a token, and out. */
final class LoginPages {

    private final Gate gate;
    private final Proxies proxies;
    private final Site site;

    LoginPages(Gate gate, Proxies proxies, Site site) {
        this.gate = gate;
        this.proxies = proxies;
        this.site = site;
    }

    void register(RoutesConfig routes) {
        routes.get("/login", context -> Replies.html(context, page(false)));
        routes.post("/login", this::login);
        routes.post("/logout", this::logout);
    }

    private String page(boolean isWrong) {
        return site.page("login", "Log in", "", null, Map.of("wrong", isWrong));
    }

    private void login(Context context) {
        String token = context.formParam("token");
        Optional<Caller> caller = token == null ? Optional.empty() : gate.ofToken(token);
        if (caller.isPresent()) {
            context.cookie(cookie(context, gate.pass(caller.get()), (int) Gate.LASTING.toSeconds()));
            context.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            context.status(401);
            Replies.html(context, page(true));
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
