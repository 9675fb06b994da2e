// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Fields.oneOf;
import static org.rapporteur.server.api.Fields.with;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.export.ExportFormat;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.SearchCriteria;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** Gives out what is on record as a stream. */
record ExportRoute(LiveRecord record, Turns heavy) {

    /** As deep as a search goes. */
    private static final int DEEPEST = 10_000;

    private static final List<ExportFormat> FORMATS = Arrays.stream(ExportFormat.values())
            .filter(format -> !format.isFolder())
            .toList();

    static final List<String> LABELS = FORMATS.stream().map(ExportFormat::label).toList();

    static final List<String> TYPES =
            FORMATS.stream().map(ExportFormat::mediaType).distinct().toList();

    /** As those of a list: what is found by them is looked up in the index, 10,000 entries deep. */
    private static final List<Parameter> FOUND = List.of(
            query("kind", "Only these.", oneOf(List.of("document", "statement", "event", "figure"))),
            query("q", "Words that must all be there, of the best 10,000.", Fields.TEXT),
            query("outlet", "Of reports of this outlet, of the newest 10,000.", Fields.TEXT),
            query("country", "At places in this country, ISO 3166-1 alpha-3, of the newest 10,000.", Fields.TEXT),
            query("pair", "Who acts on whom, as `Ada Brook → Bell`, of the newest 10,000.", Fields.TEXT),
            query(
                    "about",
                    "Words that must stand in what is said, done or counted, of the newest 10,000.",
                    Fields.TEXT),
            query("least", "Number that must be counted at least, of the newest 10,000.", Fields.TEXT),
            query("most", "Number that must be counted at most, of the newest 10,000.", Fields.TEXT));

    private static final List<Parameter> PARAMETERS =
            with(List.of(query("format", "Default: jsonl.", oneOf(LABELS))), with(FOUND, Fields.FILTERS));

    Route route() {
        return new Route(
                "GET",
                Api.ROOT + "/export",
                "export",
                "Gives out what is on record, document by document, in a standard format.",
                PARAMETERS,
                null,
                "Export",
                TYPES,
                this::export);
    }

    private void export(Context context) {
        Parameters given = Parameters.of(context, Fields.names(PARAMETERS));
        ExportFormat format = format(given.text("format", ExportFormat.JSONL.label()));
        String kind = given.text("kind");
        Set<String> kinds = kind == null ? Set.of() : Set.of(kind);
        Selection selection = given.selection(kinds);
        boolean isFound = Stream.of("q", "outlet", "country", "pair", "about", "least", "most")
                .anyMatch(name -> given.text(name) != null);
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                context.contentType(format.mediaType());
                context.header("Content-Disposition", "attachment; filename=\"rapporteur." + format.ending() + "\"");
                if (!HandlerType.HEAD.equals(context.method())) {
                    Set<String> ids = isFound ? found(now, given.wanted(kinds)) : null;
                    write(now, selection, ids, format, context);
                }
            }
            return true;
        });
    }

    private static Set<String> found(Record now, SearchCriteria wanted) {
        return now.search().find(wanted, DEEPEST).hits().stream()
                .map(Found.Hit::id)
                .collect(Collectors.toSet());
    }

    private void write(
            Record now, Selection selection, @Nullable Set<String> ids, ExportFormat format, Context context) {
        heavy.in(Guard.client(context), () -> {
            Replies.streamed(context, out -> {
                if (ids == null) {
                    now.export().write(selection, format, out);
                } else {
                    now.export().write(selection, ids, format, out);
                }
            });
            return true;
        });
    }

    static ExportFormat format(String label) {
        return FORMATS.stream()
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        "format",
                        "one of " + String.join(", ", LABELS) + " (others are several files: use the command)",
                        label));
    }
}
