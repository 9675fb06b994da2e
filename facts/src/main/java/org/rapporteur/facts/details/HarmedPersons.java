// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;

/**
 * Who has a name of those whom words of harm mean. Confined to one reading.
 *
 * @param telling the report
 * @param relations words that open other names
 * @param ofWords lemmas behind whose <em>of</em> the harmed person stands
 * @param nouns the nouns of the report by their lemmas
 */
record HarmedPersons(Telling telling, RelationWords relations, Set<String> ofWords, Map<String, List<Token>> nouns) {

    /** Of one noun so many are looked at; nobody is called by a noun that stands everywhere. */
    private static final int MANY = 60;

    static HarmedPersons of(Telling telling, RelationWords relations, Set<String> ofWords) {
        Map<String, List<Token>> nouns = new HashMap<>();
        telling.analysis().tokens().stream()
                .filter(word -> word.pos() == PartOfSpeech.NOUN)
                .forEach(word -> nouns.computeIfAbsent(word.lemma(), key -> new ArrayList<>())
                        .add(word));
        nouns.values().removeIf(words -> words.size() > MANY);
        return new HarmedPersons(telling, relations, ofWords, nouns);
    }

    /** A first word of each name that a row of nouns means. */
    List<Token> named(List<Token> heads) {
        return heads.stream()
                .flatMap(head -> Telling.joined(head).stream())
                .flatMap(head -> person(head).stream())
                .distinct()
                .toList();
    }

    /** Whether a word names one person. */
    boolean isNamed(Token word) {
        return word.dependents(Ud.NUMMOD).isEmpty()
                && telling.named(word)
                        .filter(entity -> entity.kind() == EntityKind.PERSON)
                        .isPresent();
    }

    /** The person that a word names, or those named beside the noun: <em>a student, Ana Brik; two, the brothers A and B</em>. */
    private List<Token> person(Token head) {
        if (isNamed(head)) {
            return List.of(head);
        }
        List<Token> beside = beside(head);
        if (!beside.isEmpty()) {
            return beside;
        }
        // Ana Brik, a seamstress, who had cut her hands.
        Optional<Token> above = head.head().filter(name -> head.is(Ud.APPOS) && isNamed(name));
        return above
                .or(() -> behind(head))
                .or(() -> Optional.of(head)
                        .filter(word -> word.dependents(Ud.NUMMOD).isEmpty()
                                && telling.person(word).isPresent()))
                .or(() -> introduced(head))
                .stream()
                .toList();
    }

    private List<Token> beside(Token head) {
        return head.dependents(Ud.APPOS).stream()
                .flatMap(one -> Telling.joined(one).stream())
                .flatMap(name -> Stream.concat(
                        Stream.of(name),
                        name.dependents().stream()
                                .filter(part -> part.index() > name.index())
                                .flatMap(part -> Telling.joined(part).stream())))
                .filter(this::isNamed)
                .toList();
    }

    /** The owner of a burned warehouse, Ada Brook: it was the warehouse that burned. */
    private Optional<Token> behind(Token head) {
        return (head.is(Ud.NMOD) && head.head().filter(this::isOfBody).isEmpty()
                        ? Optional.<Entity>empty()
                        : Apposition.behind(telling, head, Apposition::isPerson))
                .flatMap(entity ->
                        Phrases.between(
                                        telling.analysis(),
                                        head.index() + 1,
                                        head.sentence().tokens().end())
                                .stream()
                                .filter(token -> telling.named(token)
                                        .filter(entity::equals)
                                        .isPresent())
                                .findFirst());
    }

    /** <em>The body of the foreman, Jan Kos; among them that of the priest, Jan Kos</em>. */
    private boolean isOfBody(Token noun) {
        return ofWords.contains(noun.lemma()) || telling.is(noun, FunctionWord.DEFINITE);
    }

    /**
     * Who is called by the same noun, which means one person alone, where the report names him: <em>a nurse was shot … the nurse, Ada
     * Brook, 44</em>.
     */
    private Optional<Token> introduced(Token noun) {
        boolean one = noun.pos() == PartOfSpeech.NOUN && noun.features().has(Feature.NUMBER, "Sing");
        if (!one || telling.meant(noun).filter(Telling::hasName).isPresent()) {
            return Optional.empty();
        }
        List<Token> names = new ArrayList<>();
        Set<EntityId> seen = new HashSet<>();
        for (Token word : nouns.getOrDefault(noun.lemma(), List.of())) {
            if (word.equals(noun)) {
                continue;
            }
            boolean definite = word.dependents(Ud.DET).stream().anyMatch(det -> telling.is(det, FunctionWord.DEFINITE))
                    || !word.dependents(Ud.NMOD_POSS).isEmpty();
            boolean isOther = word.index() < noun.index() || !definite;
            List<Token> own = beside(word);
            List<Token> found = own.isEmpty() ? behind(word).stream().toList() : own;
            if (isOther) {
                if (!found.isEmpty() || word.index() > noun.index()) {
                    return Optional.empty();
                }
                continue;
            }
            found.stream()
                    .filter(name -> telling.named(name)
                            .filter(entity -> seen.add(entity.id()))
                            .isPresent())
                    .forEach(names::add);
        }
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** Somebody else in the clause, but not <em>named as Ana Brik</em>. */
    private boolean isBeside(Token name) {
        return (name.is(Ud.OBL) || name.is(Ud.OBL_AGENT))
                && name.dependents(Ud.CASE).stream().noneMatch(word -> relations.marks("alias-link", word));
    }

    /** The first word of each person's name, but of those who stand in a clause of its own: <em>who had met Ana Brik</em>. */
    List<Token> ownNames(List<Token> words) {
        List<Token> persons = new ArrayList<>();
        Set<EntityId> seen = new HashSet<>();
        boolean aside = false;
        for (Token word : words) {
            boolean verb = word.features().has(Feature.VERB_FORM, "Fin") && !telling.is(word, FunctionWord.BE);
            aside = (aside || verb) && !word.text().equals(";");
            boolean isNew = telling.named(word)
                    .filter(entity -> entity.kind() == EntityKind.PERSON && seen.add(entity.id()))
                    .isPresent();
            if (isNew && !aside && !word.is(Ud.NMOD_POSS) && !isBeside(word)) {
                persons.add(word);
            }
        }
        return List.copyOf(persons);
    }
}
