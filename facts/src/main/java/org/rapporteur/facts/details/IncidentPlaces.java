// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Locality.Precision;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.When;

/**
 * Where and when an incident was, of what several mentions tell: the smaller place and the narrower time. An incident of long ago was not
 * where the report was written. Immutable and safe for use by many threads.
 *
 * @param telling the report
 */
record IncidentPlaces(Telling telling) {

    /** Days after which what is told of an incident may be told from elsewhere. */
    private static final int RECENT = 30;

    /** Words within which a dateline ends. */
    private static final int LONGEST = 14;

    private static final List<String> DASHES = List.of("—", "–", "--", "-");

    /** The smaller of two places, the first where neither is. */
    @Nullable
    EntityId smaller(@Nullable EntityId first, @Nullable EntityId other) {
        if (first == null || other == null) {
            return first == null ? other : first;
        }
        Precision one = precision(first);
        Precision two = precision(other);
        boolean isWide = one == Precision.COUNTRY || one == Precision.REGION;
        boolean isSmaller =
                two == Precision.CITY || two == Precision.SITE || (one == Precision.COUNTRY && two == Precision.REGION);
        return isWide && isSmaller && country(first).equals(country(other)) ? other : first;
    }

    private @Nullable Precision precision(EntityId id) {
        Locality locality = telling.facts().entity(id).locality();
        return locality == null ? null : locality.precision();
    }

    private Optional<Object> country(EntityId id) {
        return Optional.ofNullable(telling.facts().entity(id).locality()).map(Locality::country);
    }

    /** The narrower of two times, the first where neither lies within the other. */
    static @Nullable When narrower(@Nullable When first, @Nullable When other) {
        if (first == null || other == null) {
            return first == null ? other : first;
        }
        boolean within = !other.firstDay().isBefore(first.firstDay())
                && !other.lastDay().isAfter(first.lastDay())
                && first.end() == null;
        return within ? other : first;
    }

    /** The same incident at the town of the dateline instead of its region, or nowhere if its place is only that of a later report. */
    Event placed(Event incident) {
        EntityId place = incident.place();
        if (place == null) {
            return incident;
        }
        LocalDate published = telling.facts().document().published();
        boolean isOld = incident.date() != null
                && published != null
                && incident.date().lastDay().plusDays(RECENT).isBefore(published);
        List<Sentence> own = incident.anchors().stream()
                .flatMap(anchor -> telling.analysis().tokens(anchor).stream())
                .map(Token::sentence)
                .distinct()
                .toList();
        boolean isTold = own.stream()
                .anyMatch(sentence -> sentence.words().stream()
                        .anyMatch(word -> !isDateline(word)
                                && telling.named(word)
                                        .filter(entity -> entity.id().equals(place))
                                        .isPresent()));
        if (isOld && !isTold) {
            return at(incident, null);
        }
        return own.stream().anyMatch(sentence -> sentence.index() == 0)
                ? town(place).map(town -> at(incident, town)).orElse(incident)
                : incident;
    }

    private static Event at(Event incident, @Nullable EntityId place) {
        return incident.withRoles(incident.actors(), incident.recipients(), place, incident.date(), incident.why());
    }

    /** Whether a word stands before the dash that ends the dateline of a report. */
    private boolean isDateline(Token word) {
        return word.sentence().index() == 0 && word.index() < dash();
    }

    /** The number of the dash behind a dateline, 0 where there is none. */
    private int dash() {
        Sentence first = telling.analysis().sentence(0);
        return first.words().stream()
                .limit(LONGEST)
                .filter(word -> Phrases.isPunctuation(word) && DASHES.contains(word.text()))
                .map(Token::index)
                .findFirst()
                .orElse(0);
    }

    /** The town of a dateline that names a place behind it: <em>Borg, Ost — …</em>. */
    private Optional<EntityId> town(EntityId place) {
        int end = dash();
        Entity town = null;
        for (int i = 0; i < end; i++) {
            Entity named = telling.named(telling.analysis().token(i)).orElse(null);
            if (named == null) {
                continue;
            }
            if (named.id().equals(place)) {
                return Optional.ofNullable(town).map(Entity::id);
            }
            if (named.kind() == EntityKind.PLACE) {
                town = named;
            }
        }
        return Optional.empty();
    }
}
