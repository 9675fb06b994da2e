// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Particulars.Attack;
import org.rapporteur.model.fact.Particulars.Change;
import org.rapporteur.model.fact.Particulars.Court;
import org.rapporteur.model.fact.Particulars.Deal;
import org.rapporteur.model.fact.Particulars.Demand;
import org.rapporteur.model.fact.Particulars.Listing;
import org.rapporteur.model.fact.Particulars.Meeting;
import org.rapporteur.model.fact.Particulars.Movement;
import org.rapporteur.model.fact.Particulars.Plea;
import org.rapporteur.model.fact.Particulars.Verdict;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * The objects of what is told besides: details of events, victims, relations, settings of sayings. What only events of one
 * kind have is told apart by the fields that are there, which each kind writes all. Safe for use by many threads.
 *
 * @param place a place of the text with its words
 * @param words words alone, which come back as the first place that has them
 */
record DetailShapes(JsonType<Span> place, JsonType<Span> words) {

    private static final JsonType<EntityId> ENTITY = JsonType.text(EntityId::new);
    private static final JsonType<FactId> FACT = JsonType.text(FactId::new);
    private static final JsonType<When> WHEN = JsonType.text(When::parse);
    private static final JsonType<Deadline> DEADLINE = JsonType.text(Deadline::new);
    private static final JsonType<CountryCode> COUNTRY = JsonType.text(CountryCode::new);
    private static final JsonType<Verdict> VERDICT = JsonType.oneOf(Verdict.values(), Verdict::label);
    private static final JsonType<Plea> PLEA = JsonType.oneOf(Plea.values(), Plea::label);
    private static final JsonType<Change> CHANGE = JsonType.oneOf(Change.values(), Change::label);
    private static final JsonType<Victim.Fate> FATE = JsonType.oneOf(Victim.Fate.values(), Victim.Fate::label);
    private static final JsonType<Relation.Type> RELATION =
            JsonType.oneOf(Relation.Type.values(), Relation.Type::label);
    private static final JsonType<Relation.Polarity> POLARITY =
            JsonType.oneOf(Relation.Polarity.values(), Relation.Polarity::label);
    private static final JsonType<Statement.Kind> KIND = JsonType.oneOf(Statement.Kind.values(), Statement.Kind::label);

    /** Among the fields of an event. */
    Details details(Fields<Details> fields) {
        return new Details(
                fields.orNull("amount", FACT, Details::amount),
                fields.orNull("purpose", place, Details::purpose),
                fields.orNull("condition", place, Details::condition),
                fields.orNull("deadline", DEADLINE, Details::deadline),
                fields.list("victims", FACT, Details::victims),
                fields.orNull("details", particulars(), Details::particulars));
    }

    private JsonType<Particulars> particulars() {
        JsonType<Court> court = JsonType.object(this::court);
        JsonType<Listing> listing = JsonType.object(this::listing);
        JsonType<Deal> deal = JsonType.object(this::deal);
        JsonType<Meeting> meeting = JsonType.object(this::meeting);
        JsonType<Attack> attack = JsonType.object(this::attack);
        JsonType<Movement> movement = JsonType.object(this::movement);
        JsonType<Demand> demand = JsonType.object(this::demand);
        return new JsonType<>(
                (out, value) -> {
                    switch (value) {
                        case Court one -> court.write(out, one);
                        case Listing one -> listing.write(out, one);
                        case Deal one -> deal.write(out, one);
                        case Meeting one -> meeting.write(out, one);
                        case Attack one -> attack.write(out, one);
                        case Movement one -> movement.write(out, one);
                        case Demand one -> demand.write(out, one);
                    }
                },
                json -> {
                    JsonType<? extends Particulars> type = json.fields().containsKey("charge")
                            ? court
                            : json.fields().containsKey("listing")
                                    ? listing
                                    : json.fields().containsKey("terms")
                                            ? deal
                                            : json.fields().containsKey("attendees")
                                                    ? meeting
                                                    : json.fields().containsKey("weapon")
                                                            ? attack
                                                            : json.fields().containsKey("force") ? movement : demand;
                    return type.read(json);
                });
    }

    private Court court(Fields<Court> fields) {
        return new Court(
                fields.list("charge", place, Court::charges),
                fields.orNull("court", ENTITY, Court::court),
                fields.orNull("verdict", VERDICT, Court::verdict),
                fields.orNull("sentence", JsonType.TEXT, Court::sentence),
                fields.orNull("plea", PLEA, Court::plea));
    }

    private Listing listing(Fields<Listing> fields) {
        return new Listing(
                fields.field("listing", CHANGE, Listing::change),
                fields.orNull("programme", place, Listing::programme),
                fields.orNull("basis", place, Listing::basis),
                fields.list("measures", place, Listing::measures));
    }

    private Deal deal(Fields<Deal> fields) {
        return new Deal(
                fields.orNull("object", place, Deal::object),
                fields.list("terms", place, Deal::terms),
                fields.orNull("signed", WHEN, Deal::signed));
    }

    private Meeting meeting(Fields<Meeting> fields) {
        return new Meeting(
                fields.list("attendees", ENTITY, Meeting::attendees),
                fields.list("hosts", ENTITY, Meeting::hosts),
                fields.orNull("agenda", place, Meeting::agenda),
                fields.orNull("format", place, Meeting::format));
    }

    private Attack attack(Fields<Attack> fields) {
        return new Attack(fields.list("weapon", place, Attack::weapons), fields.list("target", place, Attack::targets));
    }

    private Movement movement(Fields<Movement> fields) {
        return new Movement(
                fields.orNull("force", place, Movement::force),
                fields.orNull("from", ENTITY, Movement::from),
                fields.orNull("to", ENTITY, Movement::to));
    }

    private Demand demand(Fields<Demand> fields) {
        return new Demand(fields.field("demand", place, Demand::demand));
    }

    /** Among the fields of a statement; what was written before there were kinds is a claim. */
    static Statement.Kind kind(Fields<Statement> fields) {
        Statement.Kind kind = fields.orNull("kind", KIND, Statement::kind);
        return kind == null ? Statement.Kind.CLAIM : kind;
    }

    /** Among the fields of a statement. */
    Setting setting(Fields<Setting> fields) {
        return new Setting(
                fields.list("addressees", ENTITY, Setting::addressees),
                fields.orNull("place", ENTITY, Setting::place),
                fields.orNull("date", WHEN, Setting::date),
                fields.orNull("occasion", place, Setting::occasion),
                fields.orNull("concerns", FACT, Setting::concerns));
    }

    Victim victim(Fields<Victim> fields, Why why) {
        FactId id = fields.field("id", FACT, Victim::id);
        EntityId entity = fields.orNull("entity", ENTITY, Victim::entity);
        return new Victim(
                id,
                fields.field("anchor", place, Victim::anchor),
                fields.field("words", place, Victim::fateWords),
                entity,
                fields.orNull("name", JsonType.TEXT, Victim::name),
                fields.orNull("age", JsonType.INTEGER, Victim::age),
                fields.orNull("home", ENTITY, Victim::home),
                fields.orNull("nationality", COUNTRY, Victim::nationality),
                fields.orNull("occupation", words, Victim::occupation),
                fields.field("fate", FATE, Victim::fate),
                fields.orNull("event", FACT, Victim::event),
                fields.orNull("figure", FACT, Victim::figure),
                new Grounds(why, fields.part(FactShapes::certainty, Victim::certainty)));
    }

    Relation relation(Fields<Relation> fields, Why why) {
        return new Relation(
                fields.field("id", FACT, Relation::id),
                fields.field("type", RELATION, Relation::type),
                fields.field("subject", ENTITY, Relation::subject),
                fields.orNull("object", ENTITY, Relation::object),
                fields.orNull("role", words, Relation::role),
                fields.orNull("since", WHEN, Relation::since),
                fields.orNull("until", WHEN, Relation::until),
                fields.field("polarity", POLARITY, Relation::polarity),
                fields.field("anchor", place, Relation::anchor),
                fields.orNull("statement", FACT, Relation::statement),
                new Grounds(why, fields.part(FactShapes::certainty, Relation::certainty)));
    }
}
