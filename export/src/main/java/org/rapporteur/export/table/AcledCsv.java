// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Export;
import org.rapporteur.export.codes.Acled;
import org.rapporteur.export.codes.CountrySchemes;
import org.rapporteur.export.conflict.Tally;
import org.rapporteur.export.conflict.ViolentAct;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;

/**
 * Acts of violence in the columns of the Armed Conflict Location and Event Data set (codebook of 2023), those alone whose
 * report gives them a day, a week or a month. Fatalities are the dead that the sentence ties to the act, and stay empty
 * where it ties none, where ACLED would write 0; {@code notes} is that sentence, {@code tags} says what is alleged
 * and how the event stands after review.
 */
public final class AcledCsv implements Export {

    static final List<String> COLUMNS = List.of("""
        event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
        assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country
        admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities
        tags timestamp\
        """.split("\\s+"));

    private static final List<String> ARMED = List.of("State forces", "Rebel group", "Political militia");

    private static final int WEEK = 7;

    private final CsvFile out;

    public AcledCsv(OutputStream stream) throws IOException {
        out = new CsvFile(stream, COLUMNS);
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        for (ViolentAct act : ViolentAct.of(document)) {
            Acled type = Acled.of(act.event());
            if (type != null && !type.disorder().equals("Strategic developments")) {
                out.add(row(act, isBattle(act.event(), type, document) ? type : oneSided(type), document));
            }
        }
    }

    /** Armed people on both sides make a battle; shots at others are none. */
    private static boolean isBattle(Event event, Acled type, RecordedDocument document) {
        return isArmed(interaction(event.actors(), type, document))
                && isArmed(interaction(event.recipients(), null, document));
    }

    private static boolean isArmed(@Nullable String side) {
        return side != null && ARMED.contains(side);
    }

    private static Acled oneSided(Acled type) {
        return type.event().equals("Battles")
                ? new Acled(type.disorder(), "Violence against civilians", "Attack")
                : type;
    }

    private static List<@Nullable Object> row(ViolentAct act, Acled type, RecordedDocument document) {
        Event event = act.event();
        LocalDate date = act.first();
        Tally dead = act.deaths();
        Entity place = document.entity(event.place());
        Locality locality = place == null ? null : place.locality();
        CountryCode country = place == null ? null : place.country();
        String first = interaction(event.actors(), type, document);
        String second = interaction(event.recipients(), null, document);
        boolean isAgainstCivilians = type.disorder().equals("Political violence")
                && document.entities(event.recipients()).stream()
                        .anyMatch(entity -> entity.sectors().contains(Sector.CVL));
        LocalDate published = document.document().published();
        return Arrays.asList(
                document.key(event.id()),
                date,
                (long) date.getYear(),
                timePrecision(act),
                type.disorder(),
                type.event(),
                type.subEvent(),
                name(event.actors(), 0, document),
                others(event.actors(), document),
                first,
                name(event.recipients(), 0, document),
                others(event.recipients(), document),
                second,
                first == null && second == null
                        ? null
                        : Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("-")),
                isAgainstCivilians ? "Civilian targeting" : null,
                CountrySchemes.numeric(country),
                CountrySchemes.region(country),
                CountrySchemes.name(country),
                locality == null ? null : locality.admin1(),
                null,
                null,
                place == null ? null : place.name(),
                locality == null ? null : locality.latitude(),
                locality == null ? null : locality.longitude(),
                locality == null ? null : geoPrecision(locality.precision()),
                Objects.requireNonNullElse(
                                document.document().outlet(),
                                document.document().source())
                        .toString(),
                null,
                act.sentence(),
                dead == null ? null : dead.best(),
                (event.voice() == Voice.ALLEGED ? "alleged; " : "") + "review="
                        + document.review(event.id()).state().label(),
                published == null ? null : published.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }

    /** 1 a day, 2 a week, 3 a month. */
    private static long timePrecision(ViolentAct act) {
        long days = act.last().toEpochDay() - act.first().toEpochDay() + 1;
        return days == 1 ? 1 : days <= WEEK ? 2 : 3;
    }

    private static long geoPrecision(Locality.Precision precision) {
        return switch (precision) {
            case SITE, CITY -> 1;
            case REGION -> 2;
            case COUNTRY -> 3;
        };
    }

    private static @Nullable String name(List<EntityId> ids, int number, RecordedDocument document) {
        return ids.size() <= number
                ? null
                : document.facts().entity(ids.get(number)).name();
    }

    private static List<String> others(List<EntityId> ids, RecordedDocument document) {
        return document.entities(ids).stream().skip(1).map(Entity::name).toList();
    }

    /** What kind of actor the first of them is; null where its sectors do not tell. */
    private static @Nullable String interaction(List<EntityId> ids, @Nullable Acled type, RecordedDocument document) {
        if (ids.isEmpty()) {
            return null;
        }
        if (type != null && type.event().equals("Protests") && type.subEvent().equals("Peaceful protest")) {
            return "Protesters";
        }
        if (type != null && type.event().equals("Riots")) {
            return "Rioters";
        }
        return document.facts().entity(ids.getFirst()).sectors().stream()
                .map(AcledCsv::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String kind(Sector sector) {
        return switch (sector) {
            case MIL, COP, GOV, SPY -> "State forces";
            case REB -> "Rebel group";
            case PRM, UAF, CRM, IMG -> "Political militia";
            case IGO, NGO -> "External/Other forces";
            case CVL, REF, JRN, MED, EDU, LAB, AGR -> "Civilians";
            case ISM, MNC, JUD, LEG, PTY, UNK, BUS, ELI, OPP, PRE, REL, SOC -> null;
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
