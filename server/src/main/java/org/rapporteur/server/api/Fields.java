// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Route.Parameter.path;
import static org.rapporteur.server.api.Route.Parameter.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Review;
import org.rapporteur.server.api.Route.Parameter;

/** The parameters that several routes take, and the schemas of parameters. */
final class Fields {

    /** Items of a page where nothing else is asked for. */
    static final int LIMIT = 50;

    /** Most items of a page. */
    static final int MOST = 500;

    static final String TEXT = "{\"type\":\"string\",\"maxLength\":1000}";
    static final String TRUTH = "{\"type\":\"boolean\",\"default\":false}";
    private static final String DAY = "{\"type\":\"string\",\"format\":\"date\"}";

    static final Parameter ID = path("id", "What it goes by, as in the lists.");
    static final Parameter FROM = query("from", "About this day or later.", DAY);
    static final Parameter TO = query("to", "About this day or earlier.", DAY);

    /** What pages of a list take beside their filters. */
    static final List<Parameter> PAGING = List.of(
            query(
                    "limit",
                    "Most items of a page.",
                    "{\"type\":\"integer\",\"minimum\":1,\"maximum\":" + MOST + ",\"default\":" + LIMIT + "}"),
            query("cursor", "`next` of the page before.", TEXT));

    /** Those of {@code find}. */
    static final List<Parameter> FILTERS = List.of(
            query("type", "PLOVER type of an event, category of a figure, how much of a statement is quoted.", TEXT),
            query(
                    "status",
                    "Whether it happened.",
                    oneOf(Arrays.stream(Status.values()).map(Status::label).toList())),
            query("speaker", "Said by somebody whose name has these words.", TEXT),
            query("role", "Said by somebody in an office that has these words, as minister.", TEXT),
            query("actor", "Somebody whose name has these words takes part.", TEXT),
            query("place", "At a place whose name has these words.", TEXT),
            FROM,
            TO,
            query(
                    "review",
                    "How it stands after review; all but the rejected where nothing is asked for.",
                    oneOf(Arrays.stream(Review.State.values())
                            .map(Review.State::label)
                            .toList())),
            query(
                    "min-confidence",
                    "At least so sure; what people confirmed is.",
                    "{\"type\":\"number\",\"minimum\":0,\"maximum\":1}"));

    private Fields() {}

    /** The schema of one of these words. */
    static String oneOf(Collection<String> values) {
        return values.stream()
                .map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(",", "{\"type\":\"string\",\"enum\":[", "]}"));
    }

    static List<Parameter> with(List<Parameter> some, List<Parameter> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }
}
