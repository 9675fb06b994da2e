// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Fields.oneOf;
import static org.rapporteur.server.api.Fields.with;
import static org.rapporteur.server.api.Route.JSON;
import static org.rapporteur.server.api.Route.Parameter.query;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.export.ExportFormat;
import org.rapporteur.server.api.Route.Parameter;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Replies;

/** Gives out what is on record as a stream. */
record ExportRoute(LiveRecord record, Turns heavy) {

    private static final List<ExportFormat> FORMATS = Arrays.stream(ExportFormat.values())
            .filter(format -> !format.isFolder())
            .toList();

    static final List<String> LABELS = FORMATS.stream().map(ExportFormat::label).toList();

    static final List<String> TYPES =
            FORMATS.stream().map(ExportRoute::type).distinct().toList();

    private static final List<Parameter> PARAMETERS =
            with(List.of(query("format", "Default: jsonl.", oneOf(LABELS))), Fields.FILTERS);

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
        Selection selection = given.selection(Set.of());
        record.read(now -> {
            if (!Replies.isKnown(context, now.tag())) {
                context.contentType(type(format));
                context.header("Content-Disposition", "attachment; filename=\"rapporteur." + ending(format) + "\"");
                if (!HandlerType.HEAD.equals(context.method())) {
                    write(now, selection, format, context);
                }
            }
            return true;
        });
    }

    private void write(Record now, Selection selection, ExportFormat format, Context context) {
        heavy.in(Guard.client(context), () -> {
            Replies.streamed(context, out -> now.export().write(selection, format, out));
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

    static String type(ExportFormat format) {
        return switch (format) {
            case JSONL, FTM, PLOVER, GOLD -> "application/x-ndjson";
            case ANNOTATIONS, SCHEMA_ORG -> "application/ld+json";
            case GEOJSON -> "application/geo+json";
            case PROV -> JSON;
            case ICS -> "text/calendar";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case ACLED, UCDP, CSV, TABLES, GDELT, PARQUET, TLOG_TILES -> "text/csv";
        };
    }

    /** How the name of its file ends. */
    private static String ending(ExportFormat format) {
        return switch (format) {
            case JSONL, PLOVER, FTM, GOLD -> format.label() + (format == ExportFormat.JSONL ? "" : ".jsonl");
            case ANNOTATIONS, SCHEMA_ORG -> format.label() + ".jsonld";
            case PROV -> "prov.json";
            case GEOJSON, ICS, CSV, XLSX -> format.label();
            case ACLED, UCDP, TABLES, GDELT, PARQUET, TLOG_TILES -> format.label() + ".csv";
        };
    }
}
