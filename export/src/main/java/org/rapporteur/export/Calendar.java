// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.When;

/**
 * Planned meetings as iCalendar (RFC 5545): events of type CONSULT that are expected, with the days they are on. What is
 * dated by a month or year only is left out: it would fill the calendar.
 */
public final class Calendar implements Export {

    /** Octets of a line, without its break. */
    private static final int WIDTH = 75;

    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private final OutputStream out;

    public Calendar(OutputStream stream) throws IOException {
        out = stream;
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Rapporteur//Rapporteur//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        for (Event event : document.events()) {
            When date = event.date();
            if (event.type() == EventType.CONSULT
                    && event.status() == Status.EXPECTED
                    && date != null
                    && isDay(date.start())
                    && (date.end() == null || isDay(date.end()))) {
                meeting(event, date, document);
            }
        }
    }

    private static boolean isDay(PartialDate date) {
        return date.value() instanceof LocalDate;
    }

    private void meeting(Event event, When date, RecordedDocument document) throws IOException {
        LocalDate published = document.document().published();
        LocalDate last =
                date.end() == null ? date.start().lastDay() : date.end().lastDay();
        line("BEGIN", "VEVENT");
        line("UID", document.key(event.id()) + "@rapporteur");
        // When the entry was made; that of the report, so that the same record gives the same file.
        line("DTSTAMP", day(published == null ? UNKNOWN : published) + "T000000Z");
        line("DTSTART;VALUE=DATE", day(date.start().firstDay()));
        line("DTEND;VALUE=DATE", day(last.plusDays(1)));
        text("SUMMARY", summary(event, document));
        place(document.entity(event.place()));
        text("DESCRIPTION", description(event, document));
        if (document.document().url() != null) {
            line("URL", document.document().url());
        }
        line("CATEGORIES", event.type().name());
        line("STATUS", "TENTATIVE");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String summary(Event event, RecordedDocument document) {
        return FactView.of(event, document.facts()).heading();
    }

    private static String description(Event event, RecordedDocument document) {
        String title = document.document().title();
        return FactView.of(event, document.facts()).sentence() + "\n" + (title == null ? "" : title + "\n")
                + document.document().source();
    }

    private void place(@Nullable Entity place) throws IOException {
        if (place == null) {
            return;
        }
        text("LOCATION", place.name());
        Locality locality = place.locality();
        if (locality != null) {
            line("GEO", locality.latitude() + ";" + locality.longitude());
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private void text(String name, String value) throws IOException {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\r", "\\n"));
    }

    /** Writes a line, folded so that none is longer than the standard lets it be and no character is cut. */
    private void line(String name, String value) throws IOException {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        String whole = name + ":" + value;
        for (int point : whole.codePoints().toArray()) {
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > WIDTH) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
        }
        out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() throws IOException {
        line("END", "VCALENDAR");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
