// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.bench.details.Item.Kind;
import org.rapporteur.bench.details.Item.Told;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.text.Span;

/** What is read of one article, as records to compare. */
final class ReadDetails {

    private final FactsDocument facts;
    private final Analysis analysis;

    private ReadDetails(FactsDocument facts, Analysis analysis) {
        this.facts = facts;
        this.analysis = analysis;
    }

    static List<Item> of(FactsDocument facts, Analysis analysis) {
        return new ReadDetails(facts, analysis).items();
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        facts.events().forEach(event -> items.addAll(event(event)));
        Set<String> attendees = new TreeSet<>();
        for (Event event : facts.events()) {
            if (event.details().particulars() instanceof Particulars.Meeting meeting) {
                meeting.named().forEach(id -> attendees.add(name(id)));
            }
        }
        attendees.forEach(name -> items.addAll(new Told().add("attendee", name).item(Kind.ATTENDEE, Set.of())));
        for (Victim victim : facts.victims()) {
            items.addAll(new Told()
                    .add("name", victim.name())
                    .add("fate", victim.fate().label())
                    .add("age", victim.age())
                    .add("home", victim.home() == null ? null : name(victim.home()))
                    .add("nationality", victim.nationality())
                    .add("occupation", victim.occupation() == null ? null : facts.words(victim.occupation()))
                    .item(Kind.VICTIM, Set.of()));
        }
        for (Relation relation : facts.relations()) {
            EntityId object = relation.object();
            Span role = relation.role();
            items.addAll(new Told()
                    .add("type", relation.type().label())
                    .add("subject", name(relation.subject()))
                    .add("object", object != null ? name(object) : role == null ? null : facts.words(role))
                    .add("polarity", relation.polarity().label())
                    .item(Kind.RELATION, Set.of()));
        }
        facts.statements().forEach(statement -> items.addAll(saying(statement)));
        return items;
    }

    private List<Item> event(Event event) {
        Set<Integer> where = sentences(event.anchors());
        Details details = event.details();
        List<Item> items = new ArrayList<>();
        if (event.type() == EventType.INCIDENT) {
            items.addAll(new Told()
                    .add("mode", event.mode())
                    .all("place", names(Particulars.listed(event.place())))
                    .add("date", event.date())
                    .add("status", event.status().label())
                    .item(Kind.INCIDENT, where));
        }
        if (event.type() == EventType.AID) {
            items.addAll(new Told()
                    .add(
                            "amount",
                            facts.figures().stream()
                                    .filter(figure -> figure.id().equals(details.amount()))
                                    .map(figure -> facts.words(figure.span()))
                                    .findFirst()
                                    .orElse(null))
                    .all("items", words(event.items()))
                    .add("purpose", word(details.purpose()))
                    .add("status", event.status().label())
                    .all("giver", names(event.actors()))
                    .all("receiver", names(event.recipients()))
                    .item(Kind.GIFT, where));
        }
        switch (details.particulars()) {
            case null -> {}
            case Particulars.Court court ->
                items.addAll(new Told()
                        .all("charge", words(court.charges()))
                        .all("court", names(Particulars.listed(court.court())))
                        .add(
                                "verdict",
                                court.verdict() == null ? null : court.verdict().label())
                        .add("sentence", court.sentence())
                        .add("plea", court.plea() == null ? null : court.plea().label())
                        .item(Kind.COURT, where));
            case Particulars.Listing listing ->
                items.addAll(new Told()
                        .all("target", names(event.recipients()))
                        .add("listing", listing.change().label())
                        .add("programme", word(listing.programme()))
                        .add("basis", word(listing.basis()))
                        .all("measures", words(listing.measures()))
                        .item(Kind.LISTING, where));
            case Particulars.Deal deal ->
                items.addAll(new Told()
                        .add("object", word(deal.object()))
                        .all("terms", words(deal.terms()))
                        .add("signed", deal.signed())
                        .item(Kind.AGREEMENT, where));
            case Particulars.Meeting _ -> {}
            case Particulars.Attack attack ->
                items.addAll(new Told()
                        .all("weapon", words(attack.weapons()))
                        .all("hit", words(attack.targets()))
                        .item(Kind.ATTACK, where));
            case Particulars.Movement movement ->
                items.addAll(new Told()
                        .add("force", word(movement.force()))
                        .all("from", names(Particulars.listed(movement.from())))
                        .all("to", names(Particulars.listed(movement.to())))
                        .item(Kind.MOVEMENT, where));
            case Particulars.Demand demand ->
                items.addAll(new Told().add("demand", word(demand.demand())).item(Kind.DEMAND, where));
        }
        items.addAll(new Told().add("condition", word(details.condition())).item(Kind.CONDITION, where));
        items.addAll(new Told().add("deadline", details.deadline()).item(Kind.DEADLINE, where));
        return items;
    }

    private List<Item> saying(Statement statement) {
        Set<Integer> where = sentences(statement.content());
        List<Item> items = new ArrayList<>();
        if (statement.kind() != Statement.Kind.CLAIM) {
            items.addAll(new Told().add("kind", statement.kind().label()).item(Kind.SAYING, where));
        }
        items.addAll(new Told()
                .all("addressees", names(statement.setting().addressees()))
                .item(Kind.ADDRESSEES, where));
        items.addAll(
                new Told().add("occasion", word(statement.setting().occasion())).item(Kind.OCCASION, where));
        return items;
    }

    private Set<Integer> sentences(List<Span> spans) {
        Set<Integer> where = new TreeSet<>();
        spans.forEach(span -> analysis.tokens(span)
                .forEach(token -> where.add(token.sentence().tokens().first())));
        return where;
    }

    private @Nullable String word(@Nullable Span span) {
        return span == null ? null : facts.words(span);
    }

    private List<String> words(List<Span> spans) {
        return spans.stream().map(facts::words).toList();
    }

    private String name(EntityId id) {
        Entity entity = facts.entity(id);
        return entity.name().toLowerCase(Locale.ROOT).startsWith("the ")
                ? entity.name().substring(4)
                : entity.name();
    }

    private List<String> names(List<EntityId> ids) {
        return ids.stream().map(this::name).toList();
    }
}
