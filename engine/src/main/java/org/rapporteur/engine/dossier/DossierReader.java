// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.actor.ActorName;
import org.rapporteur.engine.dossier.Dossier.Head;
import org.rapporteur.engine.dossier.Dossier.Quote;
import org.rapporteur.engine.dossier.Dossier.Subject;
import org.rapporteur.engine.export.RecordedDocument;
import org.rapporteur.engine.record.Reading;
import org.rapporteur.engine.record.RecordException;
import org.rapporteur.engine.record.RecordView;
import org.rapporteur.engine.record.Shown;
import org.rapporteur.engine.screening.RecordedHit;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.source.DocumentId;

/** Puts the dossier of an actor together. Reads only the documents in which the actor takes part in a fact. */
public final class DossierReader {

    /** Names offered where one may mean several actors. */
    private static final int OFFERED = 8;

    private final Ledger ledger;
    private final Path directory;

    /** Each actor of the record with the forms of its name. */
    private final Map<ActorName, Set<String>> actors = new TreeMap<>(Comparator.comparing(ActorName::words));

    private DossierReader(Ledger ledger, Path directory) {
        this.ledger = ledger;
        this.directory = directory;
        for (String name : ledger.actors()) {
            actors.computeIfAbsent(ActorName.of(name), unseen -> new TreeSet<>())
                    .add(name);
        }
    }

    /**
     * The dossier of an actor.
     *
     * @param who full name, words of a name that no other actor has, {@code a-...}, or an entity as {@code sha256:...#e1}
     * @throws RecordException if there is no such ledger or actor, several may be meant, or the ledger is damaged
     */
    public static Dossier of(Path directory, String who) {
        String name = who.contains("#e") && RecordView.of(directory, who) instanceof Shown.Party party
                ? party.entity().name()
                : who;
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                DossierReader reader = new DossierReader(ledger, directory);
                return reader.dossier(reader.actor(name));
            }
        });
    }

    private ActorName actor(String who) {
        ActorName name = ActorName.of(who);
        for (ActorName actor : actors.keySet()) {
            if (actor.id().equals(who) || (actor.equals(name) && name.isFull())) {
                return actor;
            }
        }
        List<ActorName> longer = actors.keySet().stream()
                .filter(actor -> !name.words().isEmpty() && !actor.equals(name) && actor.hasWordsOf(name))
                .toList();
        boolean bare = actors.containsKey(name);
        if (bare && (longer.isEmpty() || !isPerson(name))) {
            return name;
        }
        if (longer.size() == 1) {
            return longer.getFirst();
        }
        if (longer.isEmpty()) {
            throw RecordException.missing(directory + " has nobody named " + who
                    + ". Names are in the output of find and export; give a full one.");
        }
        String offered = longer.stream()
                .limit(OFFERED)
                .map(actor -> forms(actor).iterator().next() + " (" + actor.id() + ")")
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
        Parties parties = new Parties(forms(actor));
        return entities(documents(actor), parties).stream().anyMatch(entity -> entity.kind() == EntityKind.PERSON);
    }

    private List<RecordedDocument> documents(ActorName actor) {
        List<RecordedDocument> documents = new ArrayList<>();
        List<StoredEntry> reading = new ArrayList<>();
        for (StoredEntry entry : ledger.readings(forms(actor))) {
            if (entry.kind() == EntryKind.DOCUMENT && !reading.isEmpty()) {
                documents.add(recorded(reading));
                reading.clear();
            }
            reading.add(entry);
        }
        if (!reading.isEmpty()) {
            documents.add(recorded(reading));
        }
        return documents;
    }

    /** The document of entries: its own first, then those of its facts. */
    static RecordedDocument recorded(List<StoredEntry> reading) {
        Set<Long> all = reading.stream().map(StoredEntry::seq).collect(Collectors.toSet());
        return new Reading(reading.getFirst(), reading.subList(1, reading.size()), all).recorded();
    }

    private static List<Entity> entities(List<RecordedDocument> documents, Parties parties) {
        return documents.stream()
                .flatMap(document ->
                        document.facts().entities().stream().filter(entity -> parties.isSubject(entity.id(), document)))
                .toList();
    }

    private Dossier dossier(ActorName actor) {
        Parties parties = new Parties(forms(actor));
        List<RecordedDocument> documents = documents(actor);
        Set<DocumentId> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.document().id()));
        Stories stories = Stories.of(ledger, ids);
        Sources sources = Sources.of(documents, stories.storyOf(), stories.headOf());
        Acts acts = new Acts(sources, parties);
        List<Quote> quotes = Quotes.of(sources, parties);
        return new Dossier(
                subject(actor, entities(documents, parties)),
                head(ledger),
                Roles.of(sources, parties),
                quotes,
                documents.isEmpty()
                        ? List.of()
                        : Quotes.parallels(quotes, documents.getFirst().document()),
                acts.acts(),
                acts.meetings(),
                acts.allegations(),
                Acts.given(sources, parties),
                RecordedHit.of(ledger, actor.id()),
                sources.list());
    }

    private Subject subject(ActorName actor, List<Entity> entities) {
        Map<String, Integer> names = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> countries = new TreeSet<>();
        for (Entity entity : entities) {
            names.merge(entity.name(), 1, Integer::sum);
            kinds.merge(entity.kind().label(), 1, Integer::sum);
            if (entity.country() != null) {
                countries.add(entity.country().value());
            }
        }
        List<String> others = actors.keySet().stream()
                .filter(other -> !other.equals(actor) && !other.words().isEmpty() && actor.hasWordsOf(other))
                .filter(other -> !other.isFull())
                .flatMap(other -> forms(other).stream())
                .toList();
        return new Subject(
                actor.id(), most(names), most(kinds), List.copyOf(forms(actor)), List.copyOf(countries), others);
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    static Head head(Ledger ledger) {
        @Nullable
        Checkpoint checkpoint =
                ledger.checkpoint().map(note -> Checkpoint.parse(note.text())).orElse(null);
        return checkpoint == null
                ? new Head(ledger.origin(), 0, "", null)
                : new Head(
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().base64(),
                        checkpoint.recorded() == null
                                ? null
                                : checkpoint.recorded().toString());
    }
}
