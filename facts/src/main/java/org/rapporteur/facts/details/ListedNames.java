// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.text.Span;

/** Finds who is named where somebody is listed. Confined to one reading. */
final class ListedNames {

    /** Who is named, and where. */
    record Named(Entity entity, Span place) {}

    private final Telling telling;

    ListedNames(Telling telling) {
        this.telling = telling;
    }

    /** Persons, bodies and groups; a country or a place is on no list. */
    static boolean isListed(Entity entity) {
        return entity.kind() == EntityKind.PERSON
                || entity.kind() == EntityKind.ORGANIZATION
                || entity.kind() == EntityKind.GROUP;
    }

    /** Those whom some words name, each with those joined to it. */
    List<Named> of(List<Token> heads) {
        List<Named> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        heads.forEach(head -> gather(head, found, seen));
        return found;
    }

    /**
     * The name right behind a verb to which the tree gives no object, as happens before rows of names: <em>is designating Jan Kos, Blue Gulf and
     * Ana Brik</em>.
     */
    List<Token> rightBehind(Token verb) {
        int end = verb.sentence().tokens().end();
        for (int i = verb.index() + 1; i < end; i++) {
            Token word = telling.analysis().token(i);
            if (telling.named(word).isPresent()) {
                return List.of(top(word)).stream()
                        .filter(name ->
                                name.dependents(Ud.CASE).stream().noneMatch(part -> part.index() < name.index()))
                        .toList();
            }
            boolean goesOn = switch (word.pos()) {
                case ADV, DET, ADJ, NOUN, PROPN -> true;
                default -> false;
            };
            if (!goesOn) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The name with which the sentence of a verb begins, for a passive that the tree gives no subject. */
    List<Token> opening(Token verb) {
        for (int i = verb.sentence().tokens().first(); i < verb.index(); i++) {
            Token word = telling.analysis().token(i);
            if (telling.named(word).isPresent()) {
                return List.of(top(word));
            }
            if (word.pos() == PartOfSpeech.ADP || word.pos() == PartOfSpeech.VERB || Phrases.isPunctuation(word)) {
                return List.of();
            }
        }
        return List.of();
    }

    private void gather(Token word, List<Named> found, Set<Integer> seen) {
        if (!seen.add(word.index())) {
            return;
        }
        Optional<Entity> own = telling.meant(word).filter(Telling::hasName);
        own.filter(ListedNames::isListed).ifPresent(entity -> found.add(new Named(entity, word.span())));
        int before = found.size();
        for (Token part : word.dependents()) {
            boolean behind = part.index() > word.index();
            boolean joined = part.is(Ud.CONJ)
                    || (own.isPresent()
                            && Telling.isNominal(part)
                            && !part.dependents(Ud.CC).isEmpty()
                            && part.dependents(Ud.CASE).isEmpty());
            // Blue Gulf, its director Jan Kos: another one, unlike Blue Gulf, a firm in Oran.
            boolean another = part.is(Ud.APPOS)
                    && part.dependents(Ud.NMOD_POSS).stream().anyMatch(owner -> owner.pos() == PartOfSpeech.PRON);
            boolean itself = another || (own.isEmpty() && (part.is(Ud.APPOS) || part.is(Ud.FLAT)));
            if (behind && (joined || itself)) {
                gather(part, found, seen);
            }
        }
        if (own.isEmpty() && found.size() == before) {
            beside(word).or(() -> part(word)).ifPresent(name -> gather(name, found, seen));
        }
    }

    /** The name right behind a noun: <em>captain Jan Kos</em>. */
    private Optional<Token> beside(Token noun) {
        int next = noun.index() + 1;
        boolean within =
                Telling.isNominal(noun) && next < noun.sentence().tokens().end();
        return within
                ? Optional.of(telling.analysis().token(next))
                        .filter(word -> telling.named(word).isPresent())
                        .map(this::top)
                        .filter(word -> word.dependents(Ud.CASE).isEmpty())
                : Optional.empty();
    }

    /** A name that its reader cut short: the rest of it stands right before a capital. */
    private Optional<Token> part(Token noun) {
        int before = noun.index() - 1;
        boolean isName = Character.isUpperCase(noun.text().charAt(0))
                && before >= noun.sentence().tokens().first();
        return isName
                ? Optional.of(telling.analysis().token(before))
                        .filter(word -> telling.named(word).isPresent())
                        .map(this::top)
                : Optional.empty();
    }

    /** The word of a name on which the others of it depend. */
    private Token top(Token word) {
        Token top = word;
        while (top.head().isPresent()
                && telling.named(top.head().get()).isPresent()
                && telling.named(top.head().get()).equals(telling.named(word))) {
            top = top.head().get();
        }
        return top;
    }

    /** Those named from a word on to the end of its sentence, where semicolons part them with what is told of each. */
    List<Named> from(int first) {
        int end = telling.analysis().token(first).sentence().tokens().end();
        List<Named> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        boolean open = true;
        for (int i = first; i < end; i++) {
            Token word = telling.analysis().token(i);
            if (word.text().equals(";")) {
                open = true;
            } else if (open && telling.named(word).filter(ListedNames::isListed).isPresent()) {
                Token name = top(word);
                if (!name.is(Ud.COMPOUND) && !isOwner(name)) {
                    gather(name, found, seen);
                }
                open = false;
            } else if (word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.ADP) {
                open = false;
            }
        }
        return found;
    }

    /** Those whom a crowd names among it: <em>ten officers, including Jan Kos</em>; <em>two ministers, Jan Kos and Ana Brik</em>. */
    List<Named> within(Token crowd, Predicate<Token> isAmong) {
        int end = crowd.sentence().tokens().end();
        for (int i = crowd.index() + 1; i < end; i++) {
            Token word = telling.analysis().token(i);
            if (word.pos() == PartOfSpeech.VERB && !isAmong.test(word)) {
                return List.of();
            }
            if (isAmong.test(word)) {
                Stream<Token> behind = Phrases.between(telling.analysis(), i + 1, end).stream();
                return behind.filter(other -> telling.named(other)
                                .filter(ListedNames::isListed)
                                .isPresent())
                        .findFirst()
                        .map(this::top)
                        .filter(name -> !isOwner(name))
                        .map(name -> of(List.of(name)))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    private static boolean isOwner(Token word) {
        return word.is(Ud.NMOD_POSS);
    }
}
