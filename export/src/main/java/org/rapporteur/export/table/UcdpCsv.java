// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Export;
import org.rapporteur.export.Names;
import org.rapporteur.export.codes.CountrySchemes;
import org.rapporteur.export.conflict.Tally;
import org.rapporteur.export.conflict.ViolentAct;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;

/**
 * Deadly events in the columns of the UCDP Georeferenced Event Dataset (codebook 23.1): acts of violence whose
 * report gives them a day, a week or a month and whose sentence tells of at least one dead. Numbers of conflicts, dyads, sides and countries are UCDP's own and stay empty; all dead
 * are {@code deaths_unknown}, as no figure tells sides apart. {@code code_status} is how the event stands after review.
 */
public final class UcdpCsv implements Export {

    static final List<String> COLUMNS = List.of("""
        id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
        conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id
        side_b_new_id side_b number_of_sources source_article source_office source_date source_headline
        source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude
        geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a
        deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob\
        """.split("\\s+"));

    private static final Set<Sector> STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY);
    private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.UAF, Sector.IMG, Sector.CRM);
    private static final Set<Sector> UNARMED = Set.of(Sector.CVL, Sector.REF, Sector.JRN, Sector.MED, Sector.EDU);

    private final CsvFile out;

    public UcdpCsv(OutputStream stream) throws IOException {
        out = new CsvFile(stream, COLUMNS);
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        for (ViolentAct act : ViolentAct.of(document)) {
            Tally dead = act.deaths();
            if (dead != null && dead.high() > 0) {
                out.add(row(act, dead, document));
            }
        }
    }

    private static List<@Nullable Object> row(ViolentAct act, Tally dead, RecordedDocument document) {
        Event event = act.event();
        Entity place = document.entity(event.place());
        Locality locality = place == null ? null : place.locality();
        String sideA = names(event.actors(), document);
        String sideB = names(event.recipients(), document);
        String outlet = Objects.toString(document.document().outlet(), null);
        LocalDate published = document.document().published();
        String title = document.document().title();
        return Arrays.asList(
                Names.number(document.key(event.id())),
                document.key(event.id()),
                (long) act.first().getYear(),
                null,
                document.review(event.id()).state().label(),
                violence(event, document),
                null,
                null,
                null,
                null,
                null,
                sideA == null || sideB == null ? null : sideA + " - " + sideB,
                null,
                null,
                sideA,
                null,
                null,
                sideB,
                1L,
                Stream.of(outlet, published, title)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")),
                outlet,
                published,
                title,
                source(act, document),
                locality == null ? null : placePrecision(locality.precision()),
                locality == null ? null : locality.name(),
                place == null ? null : place.name(),
                locality == null ? null : locality.admin1(),
                null,
                locality == null ? null : locality.latitude(),
                locality == null ? null : locality.longitude(),
                locality == null ? null : "POINT (" + locality.longitude() + " " + locality.latitude() + ")",
                locality == null ? null : grid(locality),
                place == null ? null : CountrySchemes.name(place.country()),
                null,
                null,
                null,
                datePrecision(act),
                act.first(),
                act.last(),
                null,
                null,
                null,
                dead.best(),
                dead.best(),
                dead.high(),
                dead.low(),
                null,
                null);
    }

    /** 1 with a state on one side and armed people on the other, 2 between armed people, 3 against the unarmed. */
    private static @Nullable Long violence(Event event, RecordedDocument document) {
        List<Entity> actors = document.entities(event.actors());
        List<Entity> recipients = document.entities(event.recipients());
        if (isOf(recipients, UNARMED) && (isOf(actors, STATE) || isOf(actors, ARMED))) {
            return 3L;
        }
        if ((isOf(actors, STATE) && (isOf(recipients, ARMED) || isOf(recipients, STATE)))
                || (isOf(actors, ARMED) && isOf(recipients, STATE))) {
            return 1L;
        }
        return isOf(actors, ARMED) && isOf(recipients, ARMED) ? 2L : null;
    }

    private static boolean isOf(List<Entity> entities, Set<Sector> sectors) {
        return entities.stream().anyMatch(entity -> entity.sectors().stream().anyMatch(sectors::contains));
    }

    private static @Nullable String names(List<EntityId> ids, RecordedDocument document) {
        return ids.isEmpty()
                ? null
                : document.entities(ids).stream().map(Entity::name).collect(Collectors.joining(", "));
    }

    /** Who gives the number of the dead. */
    private static @Nullable String source(ViolentAct act, RecordedDocument document) {
        return act.figures().stream()
                .map(figure -> document.entity(figure.source()))
                .filter(Objects::nonNull)
                .map(Entity::name)
                .findFirst()
                .orElse(null);
    }

    private static long placePrecision(Locality.Precision precision) {
        return switch (precision) {
            case SITE, CITY -> 1;
            case REGION -> 4;
            case COUNTRY -> 6;
        };
    }

    /** 1 a day, 2 up to six days, 3 a week, 4 a month. */
    private static long datePrecision(ViolentAct act) {
        long days = act.last().toEpochDay() - act.first().toEpochDay() + 1;
        return days == 1 ? 1 : days <= 6 ? 2 : days == 7 ? 3 : 4;
    }

    /** The cell of PRIO-GRID: half a degree wide, counted by row from the south-west. */
    private static long grid(Locality locality) {
        long row = Math.min((long) Math.floor((locality.latitude() + 90) * 2), 359);
        long column = Math.min((long) Math.floor((locality.longitude() + 180) * 2), 719);
        return row * 720 + column + 1;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
