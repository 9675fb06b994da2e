// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.details;

import static org.rapporteur.bench.details.Item.Kind.ADDRESSEES;
import static org.rapporteur.bench.details.Item.Kind.AGREEMENT;
import static org.rapporteur.bench.details.Item.Kind.ATTACK;
import static org.rapporteur.bench.details.Item.Kind.ATTENDEE;
import static org.rapporteur.bench.details.Item.Kind.CONDITION;
import static org.rapporteur.bench.details.Item.Kind.COURT;
import static org.rapporteur.bench.details.Item.Kind.DEADLINE;
import static org.rapporteur.bench.details.Item.Kind.DEMAND;
import static org.rapporteur.bench.details.Item.Kind.GIFT;
import static org.rapporteur.bench.details.Item.Kind.INCIDENT;
import static org.rapporteur.bench.details.Item.Kind.LISTING;
import static org.rapporteur.bench.details.Item.Kind.MOVEMENT;
import static org.rapporteur.bench.details.Item.Kind.OCCASION;
import static org.rapporteur.bench.details.Item.Kind.RELATION;
import static org.rapporteur.bench.details.Item.Kind.SAYING;
import static org.rapporteur.bench.details.Item.Kind.VICTIM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.bench.details.Item.Kind;
import org.rapporteur.bench.details.Item.Told;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.fact.FactsDocument;

/** What is annotated of one article, as records to compare. */
final class GoldDetails {

    /** The first letters of a sentence by which an annotation names it. */
    private static final int NAMED_BY = 40;

    private final JsonValue article;
    private final JsonValue entry;
    private final Analysis analysis;
    private final FactsDocument facts;

    private GoldDetails(JsonValue article, JsonValue entry, Analysis analysis, FactsDocument facts) {
        this.facts = facts;
        this.article = article;
        this.entry = entry;
        this.analysis = analysis;
    }

    /**
     * @param article as the files of articles have it
     * @param entry as {@code details.jsonl} has it
     */
    static List<Item> of(JsonValue article, JsonValue entry, Analysis analysis, FactsDocument facts) {
        return new GoldDetails(article, entry, analysis, facts).items();
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (JsonValue detail : entry.at("details").elements()) {
            items.addAll(detail(detail));
        }
        for (JsonValue incident : entry.at("incidents").elements()) {
            Set<Integer> where = new TreeSet<>(anchor(incident));
            incident.at("anchors").elements().forEach(more -> where.addAll(anchor(more)));
            items.addAll(new Told()
                    .add("mode", incident.string("mode"))
                    .all("place", places(incident.string("place")))
                    .add("date", incident.string("date"))
                    .add("status", incident.string("status"))
                    .item(INCIDENT, where));
        }
        for (JsonValue victim : entry.at("victims").elements()) {
            items.addAll(new Told()
                    .add("name", victim.string("name"))
                    .add("fate", victim.string("fate"))
                    .add("age", victim.at("age").scalar())
                    .add("home", victim.string("home"))
                    .add("nationality", victim.string("nationality"))
                    .add("occupation", victim.string("occupation"))
                    .item(VICTIM, Set.of()));
        }
        for (JsonValue relation : entry.at("relations").elements()) {
            boolean alias = relation.at("object").isNull();
            items.addAll(new Told()
                    .add("type", relation.string("type"))
                    .add("subject", relation.string("subject"))
                    .add("object", alias ? relation.string("role") : relation.string("object"))
                    .add("polarity", relation.string("polarity"))
                    .item(RELATION, Set.of()));
        }
        for (JsonValue said : entry.at("statements").elements()) {
            items.addAll(saying(said));
        }
        return items;
    }

    /** A place, and those that the reading knows to hold it: who says Siberia for a town there is not wrong. */
    private List<String> places(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of(name));
        for (Entity own : facts.entities()) {
            Locality small = own.locality();
            if (small == null || !own.name().equalsIgnoreCase(name)) {
                continue;
            }
            for (Entity other : facts.entities()) {
                Locality wide = other.locality();
                boolean holds = wide != null
                        && wide.country() != null
                        && wide.country().equals(small.country())
                        && (wide.precision() == Locality.Precision.COUNTRY
                                || Math.hypot(wide.latitude() - small.latitude(), wide.longitude() - small.longitude())
                                        < (wide.precision() == Locality.Precision.REGION ? 3 : 0.7));
                if (holds) {
                    all.add(other.name());
                }
            }
        }
        return List.copyOf(all);
    }

    private List<Item> detail(JsonValue detail) {
        JsonValue event = detail.at("event").fields().isEmpty()
                ? article.at("events").elements().get(detail.integer("event"))
                : entry.at("incidents").elements().get(detail.at("event").integer("incident"));
        Set<Integer> where = detail.at("event").fields().isEmpty() ? mentions(detail.integer("event")) : anchor(event);
        List<String> actors = strings(detail.at("actors").isNull() ? event.at("actors") : detail.at("actors"));
        List<String> recipients =
                strings(detail.at("recipients").isNull() ? event.at("recipients") : detail.at("recipients"));
        String status = detail.at("status").isNull() ? event.string("status") : detail.string("status");
        String type = detail.required("type");
        List<Item> items = new ArrayList<>();
        if (type.equals("AID")) {
            items.addAll(new Told()
                    .add("amount", figure(detail, "amount"))
                    .all("items", strings(detail.at("items")))
                    .add("purpose", detail.string("purpose"))
                    .add("status", status)
                    .all("giver", actors)
                    .all("receiver", recipients)
                    .item(GIFT, where));
        }
        items.addAll(new Told()
                .all("target", recipients)
                .add("listing", detail.string("listing"))
                .add("programme", detail.string("programme"))
                .add("basis", detail.string("basis"))
                .all("measures", strings(detail.at("measures")))
                .item(LISTING, where));
        items.addAll(new Told()
                .all("charge", strings(detail.at("charge")))
                .add("court", detail.string("court"))
                .add("verdict", detail.string("verdict"))
                .add("sentence", detail.string("sentence"))
                .add("plea", detail.string("plea"))
                .item(COURT, where));
        items.addAll(new Told()
                .add("object", detail.string("object"))
                .all("terms", strings(detail.at("terms")))
                .add("signed", detail.string("signed"))
                .item(AGREEMENT, where));
        for (String name : Stream.of("attendees", "hosts")
                .flatMap(key -> strings(detail.at(key)).stream())
                .distinct()
                .toList()) {
            items.addAll(new Told().add("attendee", name).item(ATTENDEE, Set.of()));
        }
        items.addAll(new Told()
                .all("weapon", strings(detail.at("weapon")))
                .all("hit", strings(detail.at("target")))
                .item(ATTACK, where));
        items.addAll(new Told()
                .add("force", detail.string("force"))
                .add("from", detail.string("from"))
                .add("to", detail.string("to"))
                .item(MOVEMENT, where));
        for (Kind kind : List.of(CONDITION, DEADLINE, DEMAND)) {
            String field = kind.name().toLowerCase(java.util.Locale.ROOT);
            items.addAll(new Told().add(field, detail.string(field)).item(kind, where));
        }
        return items;
    }

    private List<Item> saying(JsonValue said) {
        JsonValue statement = article.at("statements").elements().get(said.integer("statement"));
        Set<Integer> where = new TreeSet<>();
        for (JsonValue content : statement.at("content").elements()) {
            int start = analysis.text().value().indexOf(String.valueOf(content.scalar()));
            sentence(start).forEach(where::add);
        }
        List<Item> items = new ArrayList<>();
        items.addAll(new Told().add("kind", said.string("kind")).item(SAYING, where));
        items.addAll(
                new Told().all("addressees", strings(said.at("addressees"))).item(ADDRESSEES, where));
        items.addAll(new Told().add("occasion", said.string("occasion")).item(OCCASION, where));
        return items;
    }

    /** The words of a figure. */
    private @Nullable String figure(JsonValue detail, String key) {
        return detail.at(key).isNull()
                ? null
                : article.at("figures").elements().get(detail.integer(key)).string("text");
    }

    /** The sentences of all mentions of an event. */
    private Set<Integer> mentions(int event) {
        Set<Integer> where =
                new TreeSet<>(anchor(article.at("events").elements().get(event)));
        for (JsonValue chain : article.at("event_chains").elements()) {
            List<Integer> members = chain.elements().stream()
                    .map(one -> Integer.valueOf(String.valueOf(one.scalar())))
                    .toList();
            if (members.contains(event)) {
                members.forEach(one ->
                        where.addAll(anchor(article.at("events").elements().get(one))));
            }
        }
        return where;
    }

    private Set<Integer> anchor(JsonValue item) {
        String text = analysis.text().value();
        String sentence = item.required("sentence");
        int from = text.indexOf(sentence.substring(0, Math.min(NAMED_BY, sentence.length())));
        return sentence(text.indexOf(item.required("anchor"), Math.max(0, from)));
    }

    private Set<Integer> sentence(int place) {
        return place < 0
                ? Set.of(-1)
                : analysis.tokenAt(place)
                        .map(Token::sentence)
                        .map(one -> Set.of(one.tokens().first()))
                        .orElse(Set.of(-1));
    }

    private static List<String> strings(JsonValue list) {
        return list.elements().stream().map(one -> String.valueOf(one.scalar())).toList();
    }
}
