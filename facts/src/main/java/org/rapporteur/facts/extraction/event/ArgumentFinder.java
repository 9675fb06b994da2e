// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.event.EventMention.Arguments;
import org.rapporteur.facts.extraction.event.EventWords.SlotList;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Nominals;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** Finds the words that may tell who takes part in an event, in the slots that its kind has. */
final class ArgumentFinder {

    /**
     * How the object of an act tells who is meant.
     *
     * @param sided whether those whom it is against are not
     * @param acts the slots of an object that is an act itself, and whose doers are meant; none for others
     */
    record ObjectRule(boolean sided, Function<Token, Optional<Slots>> acts) {

        static final ObjectRule ANY = new ObjectRule(false, noun -> Optional.empty());
    }

    private static final String OWNER = "owner";

    private final EventWords words;
    private final Clause clause;

    ArgumentFinder(EventWords words, Clause clause) {
        this.words = words;
        this.clause = clause;
    }

    /**
     * The arguments of the event that a word carries, in these slots.
     *
     * @param inside how the object tells whose it is
     */
    Arguments find(Token head, Slots slots, ObjectRule inside) {
        Set<Token> actors = new LinkedHashSet<>();
        slots.actors().forEach(slot -> actors.addAll(fill(head, slot)));
        Set<Token> recipients = new LinkedHashSet<>();
        for (String slot : slots.recipients()) {
            if (!slot.equals("clause") || recipients.isEmpty()) {
                recipients.addAll(fill(head, slot));
            }
        }
        if (!isVerbal(head)
                && words.hasPossession(slots.recipients())
                && slots.recipients().contains(OWNER)) {
            List<Token> owners = fill(head, OWNER);
            // The killing of a king is told of the king, and his killing too; but Oran's killing of the king is Oran's.
            if (!fill(head, words.possession()).isEmpty() && recipients.removeAll(owners)) {
                actors.addAll(owners);
            }
        }
        List<Token> within = head.dependents(Ud.OBJ).stream()
                .filter(object -> inside.acts().apply(object).isPresent())
                .toList();
        // Condemned the attack on the town: it is not the town that is condemned.
        recipients.removeIf(token -> token.head().filter(within::contains).isPresent() && !token.is(Ud.CONJ));
        recipients.addAll(bearers(head));
        actors.removeAll(bearers(head));
        if (actors.isEmpty() && !isVerbal(head)) {
            actors.addAll(attackers(head, slots));
        }
        recipients.removeAll(actors);
        Set<Token> items = new LinkedHashSet<>();
        slots.items().forEach(slot -> items.addAll(fill(head, slot)));
        Set<Token> inner = new LinkedHashSet<>();
        recipients.forEach(token -> inner.addAll(inner(token, inside)));
        inner.removeAll(actors);
        Set<Token> makers = new LinkedHashSet<>();
        actors.forEach(token -> makers.addAll(makers(token)));
        return new Arguments(
                List.copyOf(actors),
                List.copyOf(recipients),
                List.copyOf(inner),
                List.copyOf(items),
                List.copyOf(makers));
    }

    /** <em>The attack of the rebels on the town</em>: where somebody else suffers it, who stands after <em>of</em> does it. */
    private List<Token> attackers(Token noun, Slots slots) {
        boolean suffered = words.slots(SlotList.SUFFERERS).stream()
                .filter(slots.recipients()::contains)
                .anyMatch(slot -> fill(noun, slot).stream().anyMatch(words::isParty));
        return suffered && words.hasPossession(slots.recipients())
                ? fill(noun, words.possession()).stream().filter(words::isParty).toList()
                : List.of();
    }

    /** Who made a thing that acts: <em>signed a decree that bars them, the order of the court forbids it</em>. */
    private List<Token> makers(Token thing) {
        if (thing.pos() != PartOfSpeech.NOUN || words.isParty(thing)) {
            return List.of();
        }
        List<Token> own = words.slots(SlotList.MAKERS).stream()
                .flatMap(slot -> fill(thing, slot).stream())
                .toList();
        return own.isEmpty() && (thing.is(Ud.OBJ) || thing.is(Ud.NSUBJ_PASS))
                ? thing.head().map(clause::agents).orElse(List.of())
                : own;
    }

    /**
     * Whose a thing is: <em>the army's raids, raids of the army, army raids, a deal between Chad and Mali</em>. Of an act it is
     * who does it, not whom it befalls: <em>the killing of civilians</em>.
     */
    private List<Token> inner(Token thing, ObjectRule inside) {
        if (thing.pos() != PartOfSpeech.NOUN || thing.name().isPresent()) {
            return List.of();
        }
        Optional<Slots> act = inside.acts().apply(thing);
        if (act.isPresent()) {
            return find(thing, act.get(), ObjectRule.ANY).actors();
        }
        return words.slots(SlotList.OWNERS).stream()
                .filter(slot -> !words.isPossession(slot) || !words.isBorne(thing))
                .filter(slot -> !words.isOpponent(slot) || !inside.sided())
                .flatMap(slot -> fill(thing, slot).stream())
                .toList();
    }

    /** The heads of the phrases in a slot of a word, with those joined to them. */
    List<Token> fill(Token head, String slot) {
        List<Token> found = switch (slot) {
            case "subject" -> isVerbal(head) ? subject(head) : predicateSubject(head);
            case "object" -> isVerbal(head) ? object(head) : List.of();
            case "receiver" -> head.dependents(Ud.IOBJ);
            case OWNER -> owners(head, true);
            case "attribute" ->
                Nominals.attributes(head).stream()
                        .filter(words::isParty)
                        .filter(token ->
                                token.pos() != PartOfSpeech.ADJ || token.name().isPresent())
                        .toList();
            case "carrier" -> carrier(head);
            case "clause" -> ofClause(head);
            default -> after(head, slot);
        };
        return found.stream()
                .flatMap(token -> Nominals.joined(token).stream())
                .flatMap(token -> meant(token).stream())
                .toList();
    }

    private List<Token> subject(Token verb) {
        List<Token> agents = clause.agents(verb);
        boolean bare = agents.isEmpty()
                && verb.pos() == PartOfSpeech.VERB
                && !clause.isPassive(verb)
                && verb.dependents(Ud.NSUBJ).isEmpty();
        return bare ? clause.before(verb) : agents;
    }

    /** <em>Alleged that the army shot them</em>: the subject of what is said. */
    private static List<Token> ofClause(Token verb) {
        return verb.dependents(Ud.CCOMP).stream()
                .filter(content -> content.index() > verb.index())
                .flatMap(content -> content.dependents(Ud.NSUBJ).stream())
                .limit(1)
                .toList();
    }

    private List<Token> object(Token verb) {
        List<Token> patients = clause.patients(verb);
        boolean bare = patients.isEmpty() && verb.pos() == PartOfSpeech.VERB && !clause.isPassive(verb);
        return bare ? clause.after(verb) : patients;
    }

    /** Owners stand before what they own; a tree that hangs one after it has misread <em>of Chad's next step</em>. */
    private static List<Token> owners(Token noun, boolean before) {
        return noun.dependents(Ud.NMOD_POSS).stream()
                .filter(owner -> owner.index() < noun.index() == before)
                .toList();
    }

    private static boolean isVerbal(Token head) {
        return head.pos() == PartOfSpeech.VERB
                || head.pos() == PartOfSpeech.AUX
                || !head.dependents(Ud.OBJ).isEmpty();
    }

    /** <em>They were critical of the plan</em>. */
    private static List<Token> predicateSubject(Token head) {
        return head.dependents(Ud.NSUBJ).stream().limit(1).toList();
    }

    /** What stands after a preposition: at the word, at its object, or at the light verb that carries it. */
    private List<Token> after(Token head, String preposition) {
        List<Token> own = clause.after(head, preposition);
        if (own.isEmpty() && words.isPossession(preposition)) {
            own = owners(head, false);
        }
        if (!own.isEmpty()) {
            return own;
        }
        if (isVerbal(head)) {
            boolean particle = head.dependents(Ud.COMPOUND_PRT).stream()
                    .anyMatch(word -> word.lemma().equals(preposition));
            List<Token> bare = particle
                    ? head.dependents(Ud.OBL).stream()
                            .filter(token -> token.dependents(Ud.CASE).isEmpty() && token.index() > head.index())
                            .limit(1)
                            .toList()
                    : List.of();
            if (!bare.isEmpty()) {
                return bare;
            }
            return head.dependents(Ud.OBJ).stream()
                    .flatMap(object -> clause.after(object, preposition).stream())
                    .toList();
        }
        return words.carrier(head)
                .filter(words::isLight)
                .map(verb -> clause.after(verb, preposition))
                .orElse(List.of());
    }

    private List<Token> carrier(Token noun) {
        List<Token> agents = words.carrier(noun)
                .filter(words::isLight)
                .filter(verb -> !words.isSuffered(verb))
                .map(clause::agents)
                .orElse(List.of());
        return agents.isEmpty() ? author(noun) : agents;
    }

    /** Who an act is said to be of: <em>an attack carried out by rebels, the attack was blamed on rebels</em>. */
    private List<Token> author(Token noun) {
        Stream<Token> above = noun.is(Ud.NSUBJ_PASS) ? noun.head().stream() : Stream.empty();
        return Stream.concat(noun.dependents(Ud.ACL).stream(), above)
                .filter(clause::isPassive)
                .flatMap(verb -> words.authorship(verb).stream().flatMap(word -> clause.after(verb, word).stream()))
                .limit(1)
                .toList();
    }

    /** Whom an act befalls by the word that it hangs on: <em>she faces charges, he was in custody, they came under fire</em>. */
    private List<Token> bearers(Token noun) {
        if (isVerbal(noun)) {
            return List.of();
        }
        if (words.isState(noun)) {
            List<Token> own = predicateSubject(noun);
            return own.isEmpty()
                    ? noun.head()
                            .filter(verb -> noun.is(Ud.OBL) && verb.pos() == PartOfSpeech.VERB)
                            .map(verb -> clause.isPassive(verb) ? clause.patients(verb) : clause.agents(verb))
                            .orElse(List.of())
                    : own;
        }
        return noun.is(Ud.OBJ) || noun.is(Ud.CONJ)
                ? words.carrier(noun)
                        .filter(words::isSuffered)
                        .map(clause::agents)
                        .orElse(List.of())
                : List.of();
    }

    /**
     * Whom a word counts or groups (<em>dozens of protesters</em>), and the bodies that a list of offices is of
     * (<em>ministers from Chad, Niger and Mali</em>).
     */
    private List<Token> meant(Token token) {
        if (words.isMeasure(token)) {
            List<Token> counted = words.slots(SlotList.COUNTED).stream()
                    .flatMap(preposition -> clause.after(token, preposition).stream())
                    .flatMap(inner -> Nominals.joined(inner).stream())
                    .flatMap(inner -> meant(inner).stream())
                    .toList();
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        if (token.isNoun()) {
            List<Token> bodies = words.slots(SlotList.BODIES).stream()
                    .flatMap(preposition -> clause.after(token, preposition).stream())
                    .flatMap(inner -> Nominals.joined(inner).stream())
                    .toList();
            if (bodies.size() > 1
                    && bodies.stream().allMatch(body -> body.name().isPresent())) {
                return new ArrayList<>(bodies);
            }
        }
        return List.of(token);
    }
}
