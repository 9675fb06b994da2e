// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.web.WebRequest;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;

/**
 * What is known of an address that is followed.
 *
 * @param address as it was named or listed
 * @param role what it is looked at for
 * @param found when it was first named or listed
 * @param stated when it last changed, as the list of it says; null where no list does
 * @param checked when it was last answered; null where it is to be asked now
 * @param changed when it last held something new; null where it was never answered
 * @param notBefore when it may be asked again after a failure; null where it did not fail
 * @param failures in a row
 * @param code of what it could not be read for, the last time; null where it could
 * @param page address of its last capture; null where there is none
 * @param known by what the server can tell whether it has changed; null where it does not say
 */
record Visit(
        String address,
        Role role,
        Instant found,
        @Nullable String stated,
        @Nullable Instant checked,
        @Nullable Instant changed,
        @Nullable Instant notBefore,
        int failures,
        @Nullable String code,
        @Nullable String page,
        WebRequest.@Nullable Known known) {

    /** What an address is looked at for. */
    enum Role {
        /** Somebody named it; what it holds shows what it is. */
        NAMED,
        /** A list of lists named it. */
        LIST,
        /** A feed or sitemap listed it. */
        PAGE,
        /** It is the {@code robots.txt} of a host that is to be left alone for a time; nobody asks for it. */
        HOST
    }

    private static final Duration MOST = Duration.ofDays(1);

    /** One that was never asked. */
    static Visit of(String address, Role role, @Nullable String stated, Instant now) {
        return new Visit(address, role, now, stated, null, null, null, 0, null, null, null);
    }

    /**
     * When it is to be asked; null for no more.
     *
     * @param begun when the run began: one that runs once asks each address once
     */
    @Nullable
    Instant due(WatchSettings settings, Instant begun, Instant now) {
        Instant regular = regular(settings, begun, now);
        return regular == null || notBefore == null || regular.isAfter(notBefore) ? regular : notBefore;
    }

    private @Nullable Instant regular(WatchSettings settings, Instant begun, Instant now) {
        if (role == Role.HOST) {
            return null;
        }
        if (checked == null || changed == null) {
            return found;
        }
        return switch (role) {
            case NAMED, HOST -> again(checked, settings, begun);
            // A list that is dated is looked at when its date changes.
            case LIST -> stated != null ? null : again(checked, settings, begun);
            case PAGE -> {
                Duration quiet = Duration.between(changed, checked);
                yield Duration.between(changed, now).compareTo(settings.settled()) > 0
                        ? null
                        : checked.plus(clamped(quiet.dividedBy(2), settings.every()));
            }
        };
    }

    private static @Nullable Instant again(Instant checked, WatchSettings settings, Instant begun) {
        if (!settings.once()) {
            return checked.plus(settings.every());
        }
        return checked.isBefore(begun) ? checked : null;
    }

    private static Duration clamped(Duration time, Duration least) {
        return time.compareTo(least) < 0 ? least : time.compareTo(MOST) > 0 ? MOST : time;
    }

    /** Listed again; asked anew where the list says that it has changed. */
    Visit listed(@Nullable String date) {
        boolean isSame = date == null || date.equals(stated);
        return isSame
                ? this
                : new Visit(address, role, found, date, null, changed, notBefore, failures, code, page, known);
    }

    /** What it holds is captured under this address. */
    Visit at(@Nullable String capture) {
        return new Visit(address, role, found, stated, checked, changed, notBefore, failures, code, capture, known);
    }

    /** Answered with what it held before. */
    Visit same(Instant now, WebRequest.@Nullable Known answer) {
        return new Visit(
                address, role, found, stated, now, changed == null ? now : changed, null, 0, code, page, answer);
    }

    /** Answered with something new that can be read. */
    Visit captured(Instant now, WebRequest.@Nullable Known answer, String capture) {
        return new Visit(address, role, found, stated, now, now, null, 0, null, capture, answer);
    }

    /** Answered with something that cannot be read. */
    Visit refused(Instant now, WebRequest.@Nullable Known answer, String obstacle) {
        return new Visit(address, role, found, stated, now, now, null, 0, obstacle, page, answer);
    }

    /** Somebody names it. */
    Visit named() {
        return new Visit(address, Role.NAMED, found, null, checked, changed, notBefore, failures, code, page, known);
    }

    /** Not answered, or not as it should be. */
    Visit failed(Instant again) {
        return new Visit(address, role, found, stated, checked, changed, again, failures + 1, code, page, known);
    }

    static Visit shape(Fields<Visit> fields) {
        return new Visit(
                fields.field("address", JsonType.TEXT, Visit::address),
                fields.field("role", JsonType.text(Role::valueOf), Visit::role),
                fields.field("found", JsonType.TIME, Visit::found),
                fields.orNull("stated", JsonType.TEXT, Visit::stated),
                fields.orNull("checked", JsonType.TIME, Visit::checked),
                fields.orNull("changed", JsonType.TIME, Visit::changed),
                fields.orNull("notBefore", JsonType.TIME, Visit::notBefore),
                fields.field("failures", JsonType.INTEGER, Visit::failures),
                fields.orNull("code", JsonType.TEXT, Visit::code),
                fields.orNull("page", JsonType.TEXT, Visit::page),
                fields.orNull("known", JsonType.object(Visit::knownShape), Visit::known));
    }

    private static WebRequest.Known knownShape(Fields<WebRequest.Known> fields) {
        return new WebRequest.Known(
                fields.field("address", JsonType.TEXT, WebRequest.Known::address),
                fields.orNull("etag", JsonType.TEXT, WebRequest.Known::etag),
                fields.orNull("modified", JsonType.TEXT, WebRequest.Known::modified));
    }
}
