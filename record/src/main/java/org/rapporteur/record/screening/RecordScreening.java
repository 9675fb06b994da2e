// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.record.Latest;
import org.rapporteur.record.RecordException;
import org.rapporteur.record.actor.Actor;
import org.rapporteur.record.actor.Actors;
import org.rapporteur.record.actor.Companies;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.WatchList;
import org.rapporteur.screening.match.Company;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Level;
import org.rapporteur.screening.match.Query;
import org.rapporteur.screening.name.NameParser;
import org.rapporteur.stories.identity.ActorName;

/**
 * Screens the persons and bodies of a record against lists. The lists and the hits go on record themselves, a hit as a new
 * version where it has changed; decisions of reviewers hold until the entry they were taken on changes.
 */
public final class RecordScreening {

    private final Screening screening;
    private final Map<String, StoredEntry> lists;
    private final Map<String, String> titles;
    private final Map<String, StoredEntry> hits;
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, Entry> found = new LinkedHashMap<>();

    private RecordScreening(Screening screening, Ledger ledger) {
        this.screening = screening;
        this.lists = Latest.of(ledger, EntryKind.LIST);
        this.titles = ListTitles.of(
                screening.lists(),
                lists.values().stream()
                        .map(entry -> JsonValue.parse(entry.body()))
                        .toList());
        this.hits = Latest.of(ledger, EntryKind.HIT);
        Latest.of(ledger, EntryKind.DECISION).values().forEach(entry -> {
            Decision decision = ScreeningLeaves.decision(JsonValue.parse(entry.body()));
            decisions.put(decision.hit(), decision);
        });
    }

    /**
     * Screens all actors and writes their hits, in the order of their names.
     *
     * @param keyFile of the key that signs what goes on record
     * @throws RecordException if there is no such ledger, it is damaged, or cannot be written
     * @throws UncheckedIOException if a hit cannot be written
     */
    public static void run(Path directory, Path keyFile, Screening screening, HitWriter writer) {
        RecordException.translated(() -> {
            // There must be one: a writer would make it.
            Ledger.extent(directory);
            // The writer first, so that nobody adds to what is screened.
            try (LedgerWriter record = LedgerWriter.open(directory, SigningKey.at(keyFile));
                    Ledger ledger = Ledger.open(directory)) {
                RecordScreening run = new RecordScreening(screening, ledger);
                List<Actor> actors = Actors.of(ledger).stream()
                        .filter(actor -> !isOneCommonName(actor)
                                && !screening.screen(query(actor, Company.NONE)).isEmpty())
                        .toList();
                // Who is named beside is asked for the few who have hits.
                Map<ActorName, Company> companies =
                        Companies.of(ledger, actors.stream().map(Actor::key).collect(Collectors.toSet()));
                for (Actor actor : actors) {
                    run.screen(actor, companies.getOrDefault(actor.key(), Company.NONE), writer);
                }
                writer.flush();
                run.record(record);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void screen(Actor actor, Company company, HitWriter writer) throws IOException {
        Query query = query(actor, company);
        List<Hit> all = screening.screen(query);
        for (Hit hit : all) {
            if (hit.level() != Level.NONE) {
                note(actor, hit);
            }
        }
        writer.write(query, all.stream().map(hit -> decided(query, hit)).toList(), actor.appearances());
    }

    /** A person of whom documents say no more than a name that very many people have could be anybody. */
    private static boolean isOneCommonName(Actor actor) {
        return actor.kind() == EntityKind.PERSON
                && !actor.key().isFull()
                && NameParser.parse(actor.name(), Kind.PERSON).tokens().stream().allMatch(NameParser::isCommon);
    }

    private static Query query(Actor actor, Company company) {
        Kind kind = actor.kind() == EntityKind.PERSON ? Kind.PERSON : Kind.ORGANIZATION;
        return new Query(
                actor.key().id(),
                actor.name(),
                kind,
                actor.birth(),
                actor.countries(),
                actor.gender(),
                actor.roles(),
                company);
    }

    private String title(WatchList list) {
        return Objects.requireNonNull(titles.get(list.source()), "every list must have a title");
    }

    private Hit decided(Query query, Hit hit) {
        String title = title(screening.list(hit.list()));
        Decision decision = decisions.get(
                ScreeningLeaves.hitId(query.id(), title, hit.entry().id()));
        return decision == null ? hit : decision.applyTo(hit);
    }

    /** Keeps a hit for the record, with the edition of the list that it was first found so in. */
    private void note(Actor actor, Hit hit) {
        WatchList list = screening.list(hit.list());
        String title = title(list);
        Entry now = ScreeningLeaves.hit(actor, hit, title, ScreeningLeaves.listId(list));
        StoredEntry before = hits.get(now.id());
        if (before != null) {
            Entry asBefore = ScreeningLeaves.hit(
                    actor, hit, title, JsonValue.parse(before.body()).required("list"));
            now = asBefore.body().equals(before.body()) ? asBefore : now;
        }
        found.put(now.id(), now);
    }

    private void record(LedgerWriter record) {
        Map<String, WatchList> screened = new HashMap<>();
        Set<String> added = new HashSet<>();
        for (WatchList list : screening.lists()) {
            Entry entry = ScreeningLeaves.list(list, title(list));
            screened.put(title(list), list);
            if (!lists.containsKey(entry.id()) && added.add(entry.id())) {
                record.add(entry);
            }
        }
        found.values().forEach(entry -> addIfChanged(entry, record));
        hits.values().stream()
                .filter(before -> !found.containsKey(before.id()))
                .map(before -> JsonValue.parse(before.body()))
                .filter(before -> screened.containsKey(before.required("listTitle"))
                        && !before.required("level").equals(Level.NONE.label()))
                .forEach(before -> record.add(ScreeningLeaves.gone(
                        before, Objects.requireNonNull(screened.get(before.required("listTitle"))))));
        record.commit();
    }

    private void addIfChanged(Entry entry, LedgerWriter record) {
        StoredEntry before = hits.get(entry.id());
        if (before == null || !before.body().equals(entry.body())) {
            record.add(entry);
        }
    }
}
