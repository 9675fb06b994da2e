// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.CalendarScale;
import biweekly.property.Geo;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Mark;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.When;

/**
 * What is to come as iCalendar (RFC 5545): expected meetings (CONSULT) and agreements (AGREE) with the days they are on, and the days by
 * which something is due. What is dated by a month or year only is left out: it would fill the calendar. They are few, and kept
 * until the end.
 */
public final class Calendar implements Export {

    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private final OutputStream out;
    private final ICalendar calendar = new ICalendar();

    public Calendar(OutputStream stream) {
        out = stream;
        calendar.setProductId("-//Rapporteur//Rapporteur//EN");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod("PUBLISH");
    }

    @Override
    public void write(RecordedDocument document) {
        for (Event event : document.events()) {
            When date = event.date();
            if (isPlanned(event) && date != null && isDay(date.start()) && (date.end() == null || isDay(date.end()))) {
                calendar.addEvent(entry(event, date, document));
            }
            Deadline deadline = event.details().deadline();
            if (deadline != null && !deadline.isDuration()) {
                When due = When.parse(deadline.value());
                if (isDay(due.start()) && due.end() == null) {
                    calendar.addEvent(due(event, due, document));
                }
            }
        }
    }

    private static boolean isPlanned(Event event) {
        return event.status() == org.rapporteur.model.analysis.Status.EXPECTED
                && switch (event.type()) {
                    case CONSULT, AGREE -> true;
                    case ACCUSE,
                            AID,
                            ASSAULT,
                            COERCE,
                            CONCEDE,
                            COOPERATE,
                            INCIDENT,
                            MOBILIZE,
                            PROTEST,
                            REJECT,
                            REQUEST,
                            RETREAT,
                            SANCTION,
                            SUPPORT,
                            THREATEN -> false;
                };
    }

    private static VEvent due(Event event, When due, RecordedDocument document) {
        VEvent entry = entry(event, due, document);
        entry.setUid(document.key(event.id()) + "-due@rapporteur");
        entry.setSummary("Due: " + FactView.of(event, document.facts()).heading());
        entry.addCategories("deadline");
        return entry;
    }

    private static boolean isDay(PartialDate date) {
        return date.value() instanceof LocalDate;
    }

    private static VEvent entry(Event event, When date, RecordedDocument document) {
        FactView view = FactView.of(event, document.facts());
        LocalDate last = date.lastDay();
        Review.State review = document.review(event.id()).state();
        VEvent meeting = new VEvent();
        meeting.setUid(document.key(event.id()) + "@rapporteur");
        meeting.setDateTimeStamp(stamp(document));
        meeting.setDateStart(day(date.firstDay()));
        meeting.setDateEnd(day(last.plusDays(1)));
        meeting.setSummary(view.heading());
        place(document.entity(event.place()), meeting);
        String title = document.document().title();
        meeting.setDescription(view.sentence() + "\n" + (title == null ? "" : title + "\n")
                + document.document().source() + "\n" + Mark.words(review));
        meeting.setExperimentalProperty("X-RAPPORTEUR-REVIEW", review.label());
        if (document.document().url() != null) {
            meeting.setUrl(document.document().url());
        }
        meeting.addCategories(event.type().name());
        meeting.setStatus(Status.tentative());
        meeting.setTransparency(true);
        return meeting;
    }

    /** When the entry was made; that of the report, so that the same record gives the same file. */
    private static Date stamp(RecordedDocument document) {
        LocalDate published = document.document().published();
        LocalDate day = published == null ? UNKNOWN : published;
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A day of the calendar, of no time zone. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static void place(@Nullable Entity place, VEvent meeting) {
        if (place == null) {
            return;
        }
        meeting.setLocation(place.name());
        Locality locality = place.locality();
        if (locality != null) {
            meeting.setGeo(new Geo(locality.latitude(), locality.longitude()));
        }
    }

    @Override
    public void end() throws IOException {
        Biweekly.write(calendar).go(out);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
