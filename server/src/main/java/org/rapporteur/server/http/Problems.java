// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.server.http.Problem.Code;

/** Turns whatever goes wrong into a problem: for programs as JSON, for people as a page. */
public final class Problems {

    /** Makes a page of a problem. */
    public interface Page {
        String of(Problem problem);
    }

    private final Consumer<String> log;
    private final Page page;

    /** @param log is told of mistakes of the program */
    public Problems(Consumer<String> log, Page page) {
        this.log = log;
        this.page = page;
    }

    public void register(RoutesConfig routes) {
        routes.exception(Problem.class, this::write);
        routes.exception(
                HttpResponseException.class, (e, context) -> write(Problem.of(e.getStatus(), words(e)), context));
        routes.exception(RecordException.class, (e, context) -> write(of(e), context));
        routes.exception(Exception.class, (e, context) -> write(of(e, context), context));
    }

    /** For what is worse than an exception, such as memory that is full. */
    public void mistake(HttpServletResponse response, Error error) {
        log.accept("mistake of the program, please report it: " + error + place(error));
        Problem problem = new Problem(Code.INTERNAL, "The program made a mistake, which is in its log.");
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        try {
            response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }

    private static String words(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            case 413 -> "The request is too large.";
            default -> "The request cannot be answered (" + e.getStatus() + ").";
        };
    }

    private Problem of(RecordException e) {
        Problem problem = Problem.of(e);
        if (problem.code() == Code.RECORD_UNAVAILABLE) {
            log.accept(String.valueOf(e.getMessage()));
        }
        return problem;
    }

    private Problem of(Exception e, Context context) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException bad) {
                return Problem.of(
                        bad.getCode(), bad.getCode() == 413 ? "The request is too large." : "The request is broken.");
            }
            if (cause instanceof EofException) {
                // Whoever asked has gone.
                return new Problem(Code.BAD_REQUEST, "The connection was closed.");
            }
        }
        log.accept("mistake of the program, please report it: " + context.method() + " " + context.path() + ": " + e
                + place(e));
        return new Problem(Code.INTERNAL, "The program made a mistake, which is in its log.");
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private void write(Problem problem, Context context) {
        if (context.res().isCommitted()) {
            return;
        }
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        context.removeHeader("ETag");
        switch (problem.code()) {
            case UNAUTHORIZED -> context.header("WWW-Authenticate", "Bearer");
            case TOO_MANY_REQUESTS, BUSY -> context.header("Retry-After", "1");
            default -> {}
        }
        if (isForPeople(context)) {
            context.contentType("text/html; charset=utf-8")
                    .result(page.of(problem).getBytes(StandardCharsets.UTF_8));
        } else {
            context.contentType(Problem.TYPE).result(problem.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isForPeople(Context context) {
        String accept = context.header("Accept");
        return !context.path().startsWith("/api/v1")
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    /** For what is wrong before a request reaches a route: broken lines, headers too long, addresses that cannot be. */
    public static final class BelowRoutes extends ErrorHandler {

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            Problem problem = Problem.of(
                    code, code >= 500 ? "The request met an obstacle." : "The request is broken or too large.");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            Content.Sink.write(response, true, problem.json(), callback);
        }
    }
}
