// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.server.http.Problem;

/** Writes the OpenAPI document of routes: it says what the router does because both are made from the same list. */
final class OpenApi {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private OpenApi(JsonGenerator out) {
        this.out = out;
    }

    static String of(List<Route> routes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new OpenApi(out).write(routes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return text.toString();
    }

    private void write(List<Route> routes) throws IOException {
        out.writeStartObject();
        out.writeStringField("openapi", "3.1.0");
        raw("info", """
                {"title":"Rapporteur","version":"1","summary":"Reads news reports and establishes the facts in them.",\
                "license":{"name":"Apache-2.0","identifier":"Apache-2.0"}}""");
        raw("servers", "[{\"url\":\"/\"}]");
        raw("security", "[{},{\"token\":[]}]");
        out.writeObjectFieldStart("paths");
        Set<String> paths = new LinkedHashSet<>();
        routes.forEach(route -> paths.add(route.path()));
        for (String path : paths) {
            out.writeObjectFieldStart(path);
            for (Route route : routes) {
                if (route.path().equals(path)) {
                    operation(route);
                }
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        raw("components", components());
        out.writeEndObject();
    }

    private void operation(Route route) throws IOException {
        out.writeObjectFieldStart(route.method().toLowerCase(Locale.ROOT));
        out.writeStringField("operationId", route.name());
        out.writeStringField("summary", route.summary());
        out.writeArrayFieldStart("parameters");
        for (Route.Parameter parameter : route.parameters()) {
            out.writeStartObject();
            out.writeStringField("name", parameter.name());
            out.writeStringField("in", parameter.isPath() ? "path" : "query");
            out.writeStringField("description", parameter.description());
            out.writeBooleanField("required", parameter.isPath());
            raw("schema", parameter.schema());
            out.writeEndObject();
        }
        out.writeEndArray();
        if (route.body() != null) {
            out.writeObjectFieldStart("requestBody");
            out.writeBooleanField("required", true);
            content(List.of(Route.JSON), route.body());
            out.writeEndObject();
        }
        out.writeObjectFieldStart("responses");
        out.writeObjectFieldStart("200");
        out.writeStringField("description", "The answer.");
        content(route.types(), route.reply());
        out.writeEndObject();
        out.writeObjectFieldStart("default");
        out.writeStringField("description", "A problem of RFC 9457; its `code` is stable.");
        content(List.of(Problem.TYPE), "Problem");
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void content(List<String> types, String schema) throws IOException {
        out.writeObjectFieldStart("content");
        for (String type : types) {
            out.writeObjectFieldStart(type);
            raw("schema", "{\"$ref\":\"#/components/schemas/" + schema + "\"}");
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void raw(String name, String json) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(json);
    }

    private static String components() throws IOException {
        try (InputStream bytes = OpenApi.class.getResourceAsStream("/openapi/components.json")) {
            if (bytes == null) {
                throw new IllegalStateException("/openapi/components.json must be on the class path, is not");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
