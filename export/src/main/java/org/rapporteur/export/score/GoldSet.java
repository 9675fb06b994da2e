// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonValue;

/**
 * Annotated reports: one JSON object a line with {@code id}, {@code title}, {@code published}, {@code text}, {@code statements},
 * {@code figures}, {@code events} and {@code places}, as {@code docs/scorecard.md} says.
 *
 * @param reports in the order of the files
 */
public record GoldSet(List<Report> reports) {

    public GoldSet {
        reports = List.copyOf(reports);
    }

    /**
     * An annotated report.
     *
     * @param id unique in the set
     * @param published as {@code 2024-05-06}, where it is known
     */
    public record Report(
            String id, @Nullable String title, @Nullable String published, String text, JsonValue gold) {

        /** The report as a line of JSON that {@code read} takes. */
        String article() {
            return JsonText.of(out -> {
                out.writeStartObject();
                out.writeStringField("id", id);
                out.writeStringField("title", title);
                out.writeStringField("published", published);
                out.writeStringField("text", text);
                out.writeEndObject();
            });
        }
    }

    /**
     * Reads files.
     *
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if a line is none, has no text, or an id comes twice
     */
    public static GoldSet of(List<Path> files) throws IOException {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    Report report = report(file + ":" + number, line);
                    if (reports.putIfAbsent(report.id(), report) != null) {
                        throw new IllegalArgumentException(
                                file + ":" + number + ": id " + report.id() + " comes twice");
                    }
                }
            }
        }
        return new GoldSet(new ArrayList<>(reports.values()));
    }

    private static Report report(String place, String line) {
        try {
            JsonValue gold = JsonValue.parse(line);
            return new Report(
                    gold.required("id"), gold.string("title"), gold.string("published"), gold.required("text"), gold);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    /** All reports as lines that {@code read} takes, UTF-8. */
    public byte[] articles() {
        StringBuilder lines = new StringBuilder();
        reports.forEach(report -> lines.append(report.article()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
