// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.actor.Majority;
import org.rapporteur.record.compare.Identities;
import org.rapporteur.record.dossier.Dossier.Alias;
import org.rapporteur.record.dossier.Dossier.Head;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Subject;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.stories.identity.ActorName;

/** Puts the dossier of an actor together. Reads only the documents in which the actor takes part in a fact. */
final class DossierReader {

    /** Names offered where one may mean several actors. */
    private static final int OFFERED = 8;

    private final OpenLedger open;
    private final Ledger ledger;
    private final Path directory;
    private final Identities identities;

    /** Each actor of the record with the forms of its name. */
    private final Map<ActorName, Set<String>> actors = new TreeMap<>(Comparator.comparing(ActorName::words));

    /** @param ledger what is read of {@code open} */
    DossierReader(OpenLedger open, Ledger ledger) {
        this.open = open;
        this.ledger = ledger;
        this.directory = open.directory();
        this.identities = Identities.of(ledger);
        Stream.concat(ledger.actors().stream(), open.reviewedActors().stream())
                .forEach(name -> actors.computeIfAbsent(ActorName.of(name), unseen -> new TreeSet<>())
                        .add(name));
    }

    /**
     * The dossier of an actor.
     *
     * @param name full name, one of several, words of a name that no other actor has, or {@code a-...}
     * @throws RecordException if there is no such actor, or several may be meant
     */
    Dossier of(String name) {
        return dossier(who(name));
    }

    private DossierSubject who(String who) {
        return identities
                .of(who)
                .or(() -> identities.of(ActorName.of(who)))
                .map(known -> DossierSubject.of(known, identities))
                .orElseGet(() -> DossierSubject.of(actor(who), identities));
    }

    private ActorName actor(String who) {
        ActorName name = ActorName.of(who);
        for (ActorName actor : actors.keySet()) {
            if (actor.id().equals(who) || (actor.equals(name) && name.isFull())) {
                return actor;
            }
        }
        Map<String, ActorName> longer = new LinkedHashMap<>();
        actors.keySet().stream()
                .filter(actor -> !name.words().isEmpty() && !actor.equals(name) && actor.hasWordsOf(name))
                .forEach(actor ->
                        longer.putIfAbsent(DossierSubject.of(actor, identities).id(), actor));
        boolean bare = actors.containsKey(name);
        if (bare && (longer.isEmpty() || !isPerson(name))) {
            return name;
        }
        if (longer.size() == 1) {
            return longer.values().iterator().next();
        }
        if (longer.isEmpty()) {
            throw RecordException.missing(directory + " has nobody named " + who
                    + ". Names are in the output of find and export; give a full one.");
        }
        String offered = longer.entrySet().stream()
                .limit(OFFERED)
                .map(actor -> forms(actor.getValue()).iterator().next() + " (" + actor.getKey() + ")")
                .collect(Collectors.joining(", "));
        throw RecordException.missing(who + " may be " + offered
                + (longer.size() > OFFERED ? " or one of " + (longer.size() - OFFERED) + " others" : "")
                + (bare ? "; documents that have no more of the name are under " + name.id() : "")
                + ". Give the full name or the id.");
    }

    private Set<String> forms(ActorName actor) {
        return actors.getOrDefault(actor, Set.of());
    }

    private boolean isPerson(ActorName actor) {
        DossierSubject who = DossierSubject.of(actor, Identities.NONE);
        return seen(documents(who), who.parties(actors)).stream()
                .anyMatch(seen -> seen.entity().kind() == EntityKind.PERSON);
    }

    private List<RecordedDocument> documents(DossierSubject who) {
        Parties parties = who.parties(actors);
        Map<Long, List<StoredEntry>> readings = new TreeMap<>();
        Stream.concat(
                        ledger.readingsOf(who.forms(actors)).stream(),
                        ledger.readings(ledger.lastReadings(open.reviewedDocuments(who.forms(actors)))).stream())
                .forEach(reading -> readings.put(reading.getFirst().seq(), reading));
        return readings.values().stream()
                .map(reading -> Reading.of(reading, open.reviews()).recorded())
                .filter(parties::isIn)
                .toList();
    }

    /** The subject as a document has it. */
    private record Seen(Entity entity, RecordedDocument document) {}

    private static List<Seen> seen(List<RecordedDocument> documents, Parties parties) {
        return documents.stream()
                .flatMap(document -> document.facts().entities().stream()
                        .filter(entity -> parties.isSubject(entity, document))
                        .map(entity -> new Seen(entity, document)))
                .toList();
    }

    private Dossier dossier(DossierSubject who) {
        Parties parties = who.parties(actors);
        List<RecordedDocument> documents = documents(who);
        if (documents.isEmpty()) {
            throw RecordException.missing(directory + " has no fact in which " + who.id() + " takes part.");
        }
        Set<DocumentId> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.document().id()));
        Stories stories = Stories.of(ledger, ids);
        Sources sources = Sources.of(documents, stories.storyOf(), stories.headOf());
        Acts acts = new Acts(sources, parties);
        List<Quote> quotes = Quotes.of(sources, parties);
        return new Dossier(
                subject(who, seen(documents, parties)),
                head(ledger),
                Roles.of(sources, parties),
                Ties.relations(sources, parties),
                Ties.cases(sources, parties),
                quotes,
                Quotes.parallels(quotes, documents.getFirst()),
                acts.acts(),
                acts.meetings(),
                acts.allegations(),
                acts.otherDenials(),
                Acts.given(sources, parties),
                RecordedHit.of(ledger, who.ids()),
                sources.list());
    }

    private Subject subject(DossierSubject who, List<Seen> seen) {
        Map<String, List<RecordedDocument>> names = new LinkedHashMap<>();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Set<String> countries = new TreeSet<>();
        for (Seen one : seen) {
            Entity entity = one.entity();
            names.computeIfAbsent(entity.name(), unseen -> new ArrayList<>()).add(one.document());
            kinds.merge(entity.kind().label(), 1, Integer::sum);
            if (entity.country() != null) {
                countries.add(entity.country().value());
            }
        }
        List<Alias> aliases = new ArrayList<>();
        names.forEach((name, in) -> aliases.add(new Alias(name, Sources.first(in), Sources.last(in), (int)
                in.stream().distinct().count())));
        aliases.sort(
                Comparator.comparingInt((Alias alias) -> -alias.documents()).thenComparing(Alias::name));
        List<String> others = actors.keySet().stream()
                .filter(other -> !other.isFull()
                        && !other.words().isEmpty()
                        && !who.names().contains(other))
                .filter(other -> who.names().stream().anyMatch(name -> name.hasWordsOf(other)))
                .flatMap(other -> forms(other).stream())
                .toList();
        return new Subject(
                who.id(),
                aliases.getFirst().name(),
                Majority.of(kinds),
                aliases,
                List.copyOf(countries),
                others,
                who.merges(),
                who.rulings());
    }

    static Head head(Ledger ledger) {
        SignedNote signed = ledger.checkpoint().orElse(null);
        if (signed == null) {
            return new Head(ledger.origin(), 0, "", null, null);
        }
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        return new Head(
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.recorded() == null ? null : checkpoint.recorded().toString(),
                signed.toString());
    }
}
