// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.ListedNames.Named;
import org.rapporteur.facts.details.ListingActs.Act;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Particulars.Change;
import org.rapporteur.model.fact.Particulars.Listing;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Adds entries on sanctions lists to the events of a report: one event for each who is listed or taken off, with list, legal act and
 * measures. What a release tells twice, in its summary and in the entry, is one event. Immutable and safe for use by many threads.
 */
final class Listings {

    private final ListingActs acts;
    private final SanctionedParties parties;

    Listings(Language language) {
        ListingWords words = new ListingWords(language);
        this.acts = new ListingActs(words);
        this.parties = new SanctionedParties(words);
    }

    /** Adds entries to the events of a report. */
    void read(Telling telling, Bodies bodies, Draft draft) {
        ListingActs.Release release = acts.read(telling, bodies, draft);
        Set<Span> places = new HashSet<>();
        release.acts().forEach(act -> places.add(act.word().span()));
        Entries entries = new Entries(draft, places, release.sole(), release.measures());
        release.acts().forEach(entries::add);
        parties.settle(telling, draft);
    }

    /** The entries of one report while they are gathered. */
    private static final class Entries {

        private final Draft draft;
        private final Set<Span> places;
        private final @Nullable Span sole;
        private final List<ListingActs.Measure> measures;
        private final Map<EntityId, Event> byTarget = new LinkedHashMap<>();
        private final Set<FactId> used = new HashSet<>();

        Entries(Draft draft, Set<Span> places, @Nullable Span sole, List<ListingActs.Measure> measures) {
            this.draft = draft;
            this.places = places;
            this.sole = sole;
            this.measures = measures;
        }

        void add(Act act) {
            Optional<Event> known = draft.at(act.word()).stream()
                    .filter(event -> event.type() != EventType.INCIDENT && !used.contains(event.id()))
                    .findFirst();
            boolean first = true;
            for (Named target : act.targets()) {
                Event before = byTarget.get(target.entity().id());
                if (before != null && isOwn(act) && !isOthers(before, act)) {
                    byTarget.put(target.entity().id(), again(before, act));
                    continue;
                }
                Event base = first && known.isPresent() ? known.get() : event(act);
                first = false;
                used.add(base.id());
                Event entry = entry(base, known.orElse(base), act, target);
                draft.put(base, entry);
                if (isOwn(act)) {
                    byTarget.put(target.entity().id(), entry);
                }
            }
        }

        /** Whether an act is the one that a release announces, not one of another body or time. */
        private static boolean isOwn(Act act) {
            return act.change() == Change.ADDED
                    && !act.isEarlier()
                    && act.told().status() != Status.DENIED;
        }

        /** Whether another body lists who is listed already. */
        private static boolean isOthers(Event before, Act act) {
            return !before.actors().isEmpty()
                    && !act.actors().isEmpty()
                    && before.actors().stream().noneMatch(act.actors()::contains);
        }

        private static EventType type(Act act) {
            return act.change() == Change.REMOVED ? EventType.CONCEDE : EventType.SANCTION;
        }

        private Event event(Act act) {
            Why why = Why.of("listing-verb", act.word().span()).withConfidence(0.85);
            return draft.event(type(act), act.word().span(), act.told(), why);
        }

        private Event entry(Event base, Event told, Act act, Named target) {
            EntityId id = target.entity().id();
            List<EntityId> who = told.actors().isEmpty() ? act.actors() : told.actors();
            Event entry = draft.retyped(
                    base,
                    type(act),
                    null,
                    act.told().status(),
                    who.stream().filter(other -> !other.equals(id)).toList(),
                    List.of(id),
                    List.of());
            boolean isPerson = target.entity().kind() == EntityKind.PERSON;
            List<Span> brings = act.brings().isEmpty() && isOwn(act)
                    ? measures.stream()
                            .filter(measure -> isPerson || !measure.isForPersons())
                            .filter(measure -> act.targets().size() == 2 || !measure.isForTwo())
                            .map(ListingActs.Measure::place)
                            .toList()
                    : act.brings();
            @Nullable Span basis = act.basis() == null && isOwn(act) ? sole : act.basis();
            Listing listing = new Listing(act.change(), act.programme(), basis, brings);
            return new Event(
                    entry.id(),
                    entry.type(),
                    entry.mode(),
                    entry.contexts(),
                    anchors(entry, act),
                    new Event.Roles(entry.actors(), entry.recipients(), told.place(), told.date()),
                    entry.status(),
                    entry.attribution(),
                    entry.figures(),
                    entry.items(),
                    entry.details().withParticulars(listing),
                    entry.grounds());
        }

        /** The places that tell an entry: those of its event that tell no other entry, and the heading of a list. */
        private List<Span> anchors(Event entry, Act act) {
            Span own = act.word().span();
            return Stream.concat(
                            entry.anchors().stream()
                                    .filter(anchor -> anchor.overlaps(own)
                                            || places.stream().noneMatch(anchor::overlaps)),
                            act.heading().stream())
                    .sorted()
                    .distinct()
                    .toList();
        }

        /** An entry that is told again, which may add act, list and place. */
        private Event again(Event before, Act act) {
            if (!(before.details().particulars() instanceof Listing listing)) {
                return before;
            }
            Listing more = new Listing(
                    listing.change(),
                    listing.programme() == null ? act.programme() : listing.programme(),
                    act.basis() == null ? listing.basis() : act.basis(),
                    listing.measures());
            List<Span> anchors = new ArrayList<>(before.anchors());
            if (anchors.stream().noneMatch(act.word().span()::overlaps)) {
                anchors.add(act.word().span());
            }
            Event entry = new Event(
                    before.id(),
                    before.type(),
                    before.mode(),
                    before.contexts(),
                    anchors.stream().sorted().toList(),
                    before.roles(),
                    before.status(),
                    before.attribution(),
                    before.figures(),
                    before.items(),
                    before.details().withParticulars(more),
                    before.grounds());
            draft.put(before, entry);
            // What the second place tells of the entry alone is no event of its own.
            draft.at(act.word()).stream()
                    .filter(event -> !used.contains(event.id()) && event.type() == EventType.SANCTION)
                    .filter(event -> act.targets().size() == 1)
                    .forEach(draft::remove);
            return entry;
        }
    }
}
