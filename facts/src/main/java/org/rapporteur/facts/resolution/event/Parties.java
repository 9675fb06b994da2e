// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.resolution.StatementsAndEntities;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Statement;

/** Decides who takes part in each event of a document. Confined to one reading; asked in the order of the text. */
final class Parties {

    /**
     * Who takes part.
     *
     * @param place a place that stands where someone acted on would
     * @param echo whether the words mean the last event of their type again
     */
    record Roles(
            List<EntityId> actors,
            List<EntityId> recipients,
            @Nullable EntityId place,
            boolean echo) {}

    /** Acts done by saying so: inside a statement that names nobody else, the speaker does them. */
    private static final Set<EventType> SPOKEN =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT, EventType.REJECT, EventType.THREATEN);

    /** Acts on the ground: a place that they hit is where they happen. */
    private static final Set<EventType> ON_GROUND = EnumSet.of(
            EventType.ASSAULT,
            EventType.MOBILIZE,
            EventType.PROTEST,
            EventType.RETREAT,
            EventType.CONSULT,
            EventType.COERCE);

    /** Acts whose object tells by its owner who is meant: <em>condemned the raids of the army</em>. */
    private static final Set<EventType> BY_OWNER = EnumSet.of(
            EventType.ACCUSE,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.CONCEDE,
            EventType.REJECT,
            EventType.SANCTION,
            EventType.SUPPORT,
            EventType.THREATEN);

    /** Sectors of public affairs. */
    private static final Set<Sector> PUBLIC = EnumSet.of(
            Sector.COP,
            Sector.GOV,
            Sector.IGO,
            Sector.IMG,
            Sector.ISM,
            Sector.JUD,
            Sector.LEG,
            Sector.MIL,
            Sector.OPP,
            Sector.PRM,
            Sector.PTY,
            Sector.REB,
            Sector.REF,
            Sector.SPY,
            Sector.UAF);

    private final Map<Integer, List<EntityId>> meant;
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<CountryCode, EntityId> countries = new HashMap<>();
    private final PartyWords words;
    private final NamedLists lists;
    private final Map<Integer, EventType> heads = new HashMap<>();
    private final Map<Integer, Roles> found = new HashMap<>();
    private final Map<EventType, Roles> last = new HashMap<>();

    Parties(
            PartyWords words,
            Analysis analysis,
            List<EventMention> mentions,
            StatementsAndEntities said,
            List<Entity> entities) {
        this.words = words;
        this.lists = new NamedLists(words, analysis, entities);
        this.meant = said.meant();
        for (Entity entity : entities) {
            this.entities.put(entity.id(), entity);
            if (entity.kind() == EntityKind.COUNTRY && entity.country() != null) {
                countries.putIfAbsent(entity.country(), entity.id());
            }
        }
        mentions.forEach(mention -> heads.put(mention.head().index(), mention.type()));
    }

    /** Who takes part in the event of a mention. */
    Roles of(EventMention mention, @Nullable Statement statement) {
        Set<EntityId> actors = new LinkedHashSet<>();
        Set<EntityId> recipients = new LinkedHashSet<>();
        EntityId place = null;
        for (Token word : mention.arguments().actors()) {
            actors.addAll(echoed(mention, word));
            for (EntityId id : doing(mention, word)) {
                actor(id, word).ifPresent(actors::add);
                place = place == null && isPlace(id) && isAttribute(word) ? id : place;
            }
        }
        if (actors.isEmpty()) {
            mention.arguments().makers().stream()
                    .flatMap(word -> meant.getOrDefault(word.index(), List.of()).stream()
                            .flatMap(id -> actor(id, word).stream()))
                    .forEach(actors::add);
        }
        for (Token word : mention.arguments().recipients()) {
            for (EntityId id : suffering(mention, word)) {
                if (isPlace(id) && ON_GROUND.contains(mention.type())) {
                    place = place == null ? id : place;
                } else {
                    recipients.add(country(id).orElse(id));
                }
            }
        }
        if (recipients.isEmpty() && BY_OWNER.contains(mention.type())) {
            for (Token word : mention.arguments().inner()) {
                for (EntityId id : meant.getOrDefault(word.index(), List.of())) {
                    if (!isPlace(id) || country(id).isPresent()) {
                        recipients.add(country(id).orElse(id));
                    }
                }
            }
        }
        if (actors.isEmpty() && statement != null && isSpoken(mention)) {
            actors.addAll(statement.speakers());
        }
        if (actors.isEmpty() && statement != null && mention.type() == EventType.COERCE) {
            Stream.concat(Stream.ofNullable(statement.onBehalfOf()), statement.speakers().stream())
                    .filter(this::isPolice)
                    .limit(1)
                    .forEach(actors::add);
        }
        Roles roles = filled(mention, actors, recipients, place);
        found.put(mention.head().index(), roles);
        if (!roles.actors().isEmpty() || !roles.recipients().isEmpty()) {
            last.put(mention.type(), roles);
        }
        return roles;
    }

    /**
     * Whether it is done by saying so: a verb tells it that has no subject of its own. Who is accused inside a statement need not be
     * accused by the speaker, and a charge or demand that he talks of is mostly another's.
     */
    private boolean isSpoken(EventMention mention) {
        boolean urged = mention.type() == EventType.REQUEST
                && !mention.head().dependents(Ud.AUX_PASS).isEmpty();
        return SPOKEN.contains(mention.type())
                && mention.head().pos() == PartOfSpeech.VERB
                && mention.arguments().actors().isEmpty()
                && (urged || !words.clause().isPassive(mention.head()));
    }

    private List<EntityId> meant(Token word) {
        List<EntityId> listed = lists.countedBy(word);
        return listed.isEmpty() ? meant.getOrDefault(word.index(), List.of()) : listed;
    }

    /** Who acts; what <em>we</em> did by force is not the deed of the one person who tells it. */
    private List<EntityId> doing(EventMention mention, Token word) {
        boolean forcible = switch (mention.type()) {
            case ASSAULT, COERCE, SANCTION -> true;
            default -> false;
        };
        return forcible ? withoutPersons(word) : meant(word);
    }

    /** Whom it befalls; a lawyer who says that <em>we</em> are charged is not. */
    private List<EntityId> suffering(EventMention mention, Token word) {
        boolean charged = switch (mention.type()) {
            case ACCUSE, ASSAULT, COERCE, SANCTION -> true;
            default -> false;
        };
        return charged ? withoutPersons(word) : meant(word);
    }

    /** Whom a word means; of many who speak as one not the person whose words they are. */
    private List<EntityId> withoutPersons(Token word) {
        boolean many = word.pos() == PartOfSpeech.PRON && words.language().is(word.text(), FunctionWord.SPEAKERS);
        return meant(word).stream().filter(id -> !many || !isPerson(id)).toList();
    }

    private boolean isPerson(EntityId id) {
        Entity entity = entities.get(id);
        return entity != null && entity.kind() == EntityKind.PERSON;
    }

    private boolean isPolice(EntityId id) {
        Entity entity = entities.get(id);
        return entity != null && entity.sectors().contains(Sector.COP);
    }

    /** What one event does another of its type does: <em>the raid killed two</em>. */
    private List<EntityId> echoed(EventMention mention, Token word) {
        Roles roles = found.get(word.index());
        return roles != null && heads.get(word.index()) == mention.type() ? roles.actors() : List.of();
    }

    /** A noun with <em>the</em> or <em>this</em> that names no parties has those of the last event of its type. */
    private Roles filled(
            EventMention mention, Set<EntityId> actors, Set<EntityId> recipients, @Nullable EntityId place) {
        recipients.removeAll(actors);
        Roles before = last.get(mention.type());
        boolean fits = before != null
                && isDefinite(mention.head())
                && before.recipients().stream().noneMatch(actors::contains)
                && before.actors().stream().noneMatch(recipients::contains)
                && (actors.isEmpty()
                        || before.actors().isEmpty()
                        || before.actors().containsAll(actors))
                && (recipients.isEmpty()
                        || before.recipients().isEmpty()
                        || before.recipients().containsAll(recipients));
        if (!fits || before == null) {
            return new Roles(List.copyOf(actors), List.copyOf(recipients), place, false);
        }
        return new Roles(
                actors.isEmpty() ? before.actors() : List.copyOf(actors),
                recipients.isEmpty() ? before.recipients() : List.copyOf(recipients),
                place == null ? before.place() : place,
                true);
    }

    /** Whether a state, a people, a force, a court or somebody in office takes part. */
    boolean isPublic(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .map(entities::get)
                .filter(Objects::nonNull)
                .anyMatch(party -> party.kind() == EntityKind.COUNTRY
                        || (party.kind() == EntityKind.GROUP && party.country() != null)
                        || !Collections.disjoint(party.sectors(), PUBLIC));
    }

    private boolean isDefinite(Token head) {
        return head.pos() == PartOfSpeech.NOUN
                && head.dependents(Ud.DET).stream()
                        .anyMatch(word -> words.language().is(word.lemma(), FunctionWord.DEFINITE)
                                || words.language().is(word.lemma(), FunctionWord.DEFINITE_PLURAL));
    }

    /** A place acts where it is a capital that stands for its country, whatever kind of name it was taken for. */
    private Optional<EntityId> actor(EntityId id, Token word) {
        if (!isPlace(id)) {
            return Optional.of(country(id).orElse(id));
        }
        boolean attribute = isAttribute(word);
        boolean capital = words.country(name(id)).isPresent();
        return attribute || !capital
                ? Optional.empty()
                : Optional.of(country(id).orElse(id));
    }

    private static boolean isAttribute(Token word) {
        return word.is(Ud.COMPOUND) || word.is(Ud.AMOD);
    }

    private boolean isPlace(EntityId id) {
        Entity entity = entities.get(id);
        return entity != null && entity.kind() == EntityKind.PLACE;
    }

    /** The country that a capital stands for, if the document names it. */
    private Optional<EntityId> country(EntityId id) {
        return words.country(name(id)).map(countries::get);
    }

    private String name(EntityId id) {
        Entity entity = entities.get(id);
        return entity == null ? "" : entity.name();
    }
}
