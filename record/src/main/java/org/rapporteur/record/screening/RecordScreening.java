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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.record.actor.Actor;
import org.rapporteur.record.actor.Actors;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.actor.Companies;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.record.leaf.ListLeaf;
import org.rapporteur.record.leaf.Listing;
import org.rapporteur.record.read.Latest;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.review.Reviews;
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
    private final Map<String, ListLeaf> lists;
    private final Map<String, String> titles;
    private final Map<String, HitLeaf> hits;
    private final Map<String, DecisionLeaf> decisions;
    private final Map<String, HitLeaf> found = new LinkedHashMap<>();

    private RecordScreening(Screening screening, Ledger ledger) {
        this.screening = screening;
        this.lists = byId(Latest.leaves(ledger, EntryKind.LIST, ListLeaf.class), ListLeaf::id);
        this.titles = ListTitles.of(screening.lists(), lists.values());
        this.hits = byId(Latest.leaves(ledger, EntryKind.HIT, HitLeaf.class), HitLeaf::id);
        this.decisions = byId(Latest.leaves(ledger, EntryKind.DECISION, DecisionLeaf.class), DecisionLeaf::hit);
    }

    private static <T> Map<String, T> byId(Stream<T> leaves, Function<T, String> id) {
        return leaves.collect(Collectors.toMap(id, leaf -> leaf, (one, other) -> other, LinkedHashMap::new));
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
                Reviews reviews = Reviews.of(ledger);
                List<Actor> actors = Actors.of(ledger, reviews);
                Set<ActorName> listed = actors.stream()
                        .filter(actor -> !isOneCommonName(actor)
                                && !screening.screen(query(actor, Company.NONE)).isEmpty())
                        .map(Actor::key)
                        .collect(Collectors.toSet());
                // Who is named beside is asked for the few who have hits.
                Map<ActorName, Company> companies = Companies.of(ledger, reviews, listed);
                Map<ActorName, List<Hit>> direct = new HashMap<>();
                for (Actor actor : actors) {
                    if (listed.contains(actor.key())) {
                        Company company = companies.getOrDefault(actor.key(), Company.NONE);
                        direct.put(actor.key(), run.screen(actor, query(actor, company)));
                    }
                }
                for (Actor actor : actors) {
                    run.write(actor, direct, writer);
                }
                writer.flush();
                run.record(record);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The hits of an actor, as they stand after what was decided. */
    private List<Hit> screen(Actor actor, Query query) {
        List<Hit> all = screening.screen(query);
        for (Hit hit : all) {
            if (hit.level() != Level.NONE) {
                note(actor, hit);
            }
        }
        return all.stream().map(hit -> decided(query, hit)).toList();
    }

    /** Writes the hits of an actor, and those of others to whom reports tie it. */
    private void write(Actor actor, Map<ActorName, List<Hit>> direct, HitWriter writer) throws IOException {
        List<Hit> own = direct.getOrDefault(actor.key(), List.of());
        List<Hit> related = isOneCommonName(actor) ? List.of() : new RelatedHits(screening, direct).of(actor, own);
        related.forEach(hit -> note(actor, hit));
        List<Hit> all = Stream.concat(own.stream(), related.stream().map(hit -> decided(actor, hit)))
                .toList();
        if (!all.isEmpty()) {
            writer.write(query(actor, Company.NONE), all, actor.appearances());
        }
    }

    private Hit decided(Actor actor, Hit related) {
        String title = title(screening.list(related.list()));
        DecisionLeaf decision = decisions.get(
                HitLeaf.relatedId(actor.key().id(), title, related.entry().id()));
        return decision == null ? related : decision.applyTo(related);
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
        DecisionLeaf decision =
                decisions.get(HitLeaf.id(query.id(), title, hit.entry().id()));
        return decision == null ? hit : decision.applyTo(hit);
    }

    /** Keeps a hit for the record, with the edition of the list that it was first found so in. */
    private void note(Actor actor, Hit hit) {
        WatchList list = screening.list(hit.list());
        HitLeaf now = new HitLeaf(
                new HitLeaf.Actor(
                        actor.key().id(),
                        actor.name(),
                        actor.appearances().stream().map(Appearance::record).toList(),
                        actor.facts()),
                ListLeaf.id(list.sha256()),
                new Listing(
                        title(list),
                        hit.entry().id(),
                        hit.entry().name(),
                        hit.entry().fingerprint()),
                hit.score(),
                hit.level(),
                hit.why().stream().map(HitLeaf.Reason::of).toList());
        HitLeaf before = hits.get(now.id());
        found.put(now.id(), before != null && now.in(before.edition()).equals(before) ? before : now);
    }

    private void record(LedgerWriter record) {
        Map<String, WatchList> screened = new HashMap<>();
        Set<String> added = new HashSet<>();
        for (WatchList list : screening.lists()) {
            ListLeaf leaf = new ListLeaf(
                    list.source(),
                    title(list),
                    list.date(),
                    list.sha256(),
                    list.entries().size(),
                    List.copyOf(ListTitles.sample(list)));
            screened.put(title(list), list);
            if (!lists.containsKey(leaf.id()) && added.add(leaf.id())) {
                record.add(leaf.entry());
            }
        }
        found.values().stream().filter(hit -> !hit.equals(hits.get(hit.id()))).forEach(hit -> record.add(hit.entry()));
        hits.values().stream()
                .filter(before -> !found.containsKey(before.id()))
                .filter(before -> before.level() != Level.NONE)
                .forEach(before -> {
                    WatchList list = screened.get(before.listing().list());
                    if (list != null) {
                        record.add(gone(before, list).entry());
                    }
                });
        record.commit();
    }

    /** A hit of before that the list gives no longer. */
    private static HitLeaf gone(HitLeaf before, WatchList list) {
        Listing listing = before.listing();
        return new HitLeaf(
                new HitLeaf.Actor(before.actor().id(), before.actor().name(), List.of(), 0),
                ListLeaf.id(list.sha256()),
                // No decision holds for an entry that is there no longer; it holds again if the same entry comes back.
                new Listing(listing.list(), listing.entry(), listing.entryName(), ""),
                0,
                Level.NONE,
                List.of(new HitLeaf.Reason(
                        before.isRelated() ? HitLeaf.RELATION : "name",
                        before.actor().name(),
                        null,
                        -1,
                        before.isRelated()
                                ? "tied to no entry in the list of " + list.date()
                                : "no hit in the list of " + list.date())));
    }
}
