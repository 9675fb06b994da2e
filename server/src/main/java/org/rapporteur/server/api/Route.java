// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route for programs.
 *
 * @param method of HTTP
 * @param path with parameters in braces
 * @param name that no other route has, for clients made from the document
 * @param summary a sentence
 * @param parameters in the order in which they are shown
 * @param body name of the schema of what is sent; null for nothing
 * @param reply name of the schema of the reply
 * @param types media types that the reply may have
 * @param handler answers it
 */
public record Route(
        String method,
        String path,
        String name,
        String summary,
        List<Parameter> parameters,
        @Nullable String body,
        String reply,
        List<String> types,
        Handler handler) {

    static final String JSON = "application/json";

    /**
     * A parameter.
     *
     * @param schema as JSON Schema
     * @param isPath whether it is part of the path; else it is part of the query, and may be left out
     */
    public record Parameter(String name, String description, String schema, boolean isPath) {

        static Parameter query(String name, String description, String schema) {
            return new Parameter(name, description, schema, false);
        }

        static Parameter path(String name, String description) {
            return new Parameter(name, description, "{\"type\":\"string\",\"maxLength\":200}", true);
        }
    }

    public Route {
        parameters = List.copyOf(parameters);
        types = List.copyOf(types);
    }

    /** The names of the parameters of its query. */
    public List<String> query() {
        return parameters.stream()
                .filter(parameter -> !parameter.isPath())
                .map(Parameter::name)
                .toList();
    }
}
