// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.token.Caller;
import org.rapporteur.server.token.Role;

/** What every request passes before it reaches its route. */
public final class Guard {

    /** Cookie of the pass. */
    public static final String COOKIE = "rapporteur-pass";

    /** Scripts, styles and everything else from here alone, and nothing written into the page itself. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    /** What can be had without a token: whether the service lives, and what the page that asks for the token is made of. */
    private static final String OPEN = "/healthz|/login|/assets/.*";

    /** What is sent and puts nothing on record. */
    private static final String READING = "/login|/logout|/read|/api/v1/read|/record/verify|/record/check";

    private static final String CALLER = "rapporteur.caller";
    private static final String CLIENT = "rapporteur.client";
    private static final Caller UNKNOWN = new Caller(null, null, Role.READER);

    private final Hosts hosts;
    private final Gate gate;
    private final RateLimit rate;
    private final Proxies proxies;

    public Guard(Hosts hosts, Gate gate, RateLimit rate, Proxies proxies) {
        this.hosts = hosts;
        this.gate = gate;
        this.rate = rate;
        this.proxies = proxies;
    }

    /** Who asks with a request that passed; whoever has not been asked for a token may read. */
    public static Caller caller(Context context) {
        Caller caller = context.attribute(CALLER);
        return caller == null ? UNKNOWN : caller;
    }

    private static final String OVERRIDE = "X-HTTP-Method-Override";

    /** What a request counts against, where clients take turns: the token, else the address that it comes from. */
    public static String client(Context context) {
        String client = context.attribute(CLIENT);
        return client == null ? context.ip() : client;
    }

    /** @throws Problem if the request is refused */
    public void check(Context context) {
        headers(context);
        String host = context.req().getServerName();
        if (host == null || !hosts.isOurs(host)) {
            throw new Problem(
                    Code.FOREIGN_HOST,
                    "The service does not answer to this host. Ask it by its address, or allow the name when it is started.");
        }
        if (context.header(OVERRIDE) != null) {
            // The router would go by it, the checks below by the method that was sent.
            throw new Problem(Code.BAD_REQUEST, "Send the method itself, not " + OVERRIDE + ".");
        }
        String address = proxies.client(context);
        if (!rate.admits(address)) {
            throw new Problem(Code.TOO_MANY_REQUESTS, "Too many requests from one address. Go on more slowly.");
        }
        Optional<Caller> caller = gate.isOpen()
                ? Optional.of(Caller.ANYBODY)
                : gate.ofHeader(context.header("Authorization")).or(() -> gate.ofPass(context.cookie(COOKIE)));
        caller.ifPresent(known -> context.attribute(CALLER, known));
        String token = caller.map(Caller::id).orElse(null);
        context.attribute(CLIENT, token == null ? address : token);
        if (caller.isEmpty() && !context.path().matches(OPEN)) {
            throw new Problem(
                    Code.UNAUTHORIZED, "Send the token of the service as Authorization: Bearer, or log in at /login.");
        }
        if (!CHANGING_NOTHING.contains(context.req().getMethod()) && isFromElsewhere(context)) {
            throw new Problem(Code.FOREIGN_ORIGIN, "Only pages of the service itself may send this.");
        }
        if (!CHANGING_NOTHING.contains(context.req().getMethod())
                && !context.path().matches(READING)) {
            require(context, Role.REVIEWER);
        }
    }

    /** @throws Problem if who asks may not do what this role may */
    public static void require(Context context, Role needed) {
        Role role = caller(context).role();
        if (!role.may(needed)) {
            throw new Problem(
                    Code.FORBIDDEN,
                    "This needs the token of a " + needed.label() + ", yours is that of a " + role.label()
                            + ". A keeper of the tokens makes one with: rapporteur token add NAME --role "
                            + needed.label());
        }
    }

    /**
     * Whether a page of another site sends this (CSRF). Browsers say so of themselves, in one of two headers that no page
     * can change; what is no browser sends neither, and carries no cookie that a page could misuse.
     */
    private static boolean isFromElsewhere(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = context.header("Origin");
        return origin != null && !String.valueOf(context.header("Host")).equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Vary", "Accept-Encoding");
    }
}
