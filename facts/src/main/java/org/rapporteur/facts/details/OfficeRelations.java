// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.facts.details.RelationWords.Noun;
import org.rapporteur.facts.details.RelationWords.Use;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Relation.Polarity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Finds what nouns for offices and kinship tell: who holds them, and of which body or to whom. Immutable and safe for use by many threads.
 */
final class OfficeRelations {

    private static final String HYPHEN = "-";

    /** Words between the owner of an office and the office: <em>Ost's acting prime minister</em>. */
    private static final int ATTRIBUTES = 4;

    private final RelationWords words;
    private final NamedRelations names;

    OfficeRelations(RelationWords words, NamedRelations names) {
        this.words = words;
        this.names = names;
    }

    /** The other of a relation, with the word that stands for it. */
    private record Other(Entity entity, Token word, String rule, double sure) {}

    /** The relations that a noun tells of those who hold it. */
    List<RelationDraft> of(Telling telling, Bodies bodies, Token noticed, Noun noun) {
        Token word = whole(noticed);
        if (telling.named(word)
                        .filter(entity -> entity.kind() != EntityKind.PERSON)
                        .isPresent()
                || !Telling.isNominal(word)) {
            return List.of();
        }
        if (noun.use() == Use.MUTUAL_KIN) {
            return names.mutual(telling, word);
        }
        List<Entity> holders = OfficeHolders.of(telling, word);
        if (holders.isEmpty()) {
            return List.of();
        }
        Optional<Other> other = other(telling, bodies, word, noun)
                .or(() -> noun.use() == Use.OFFICE
                        ? behindName(telling, holders.getFirst(), word, noun)
                        : Optional.empty());
        if (other.isEmpty()) {
            return List.of();
        }
        Token body = other.get().word();
        if (!Telling.hasName(other.get().entity())
                && other.get().entity().kind() == EntityKind.ORGANIZATION
                && !other.get().entity().name().contains(" ")
                && !bodies.standsAlone(body)) {
            return List.of();
        }
        Polarity polarity = isPast(word, body) ? Polarity.WAS : Polarity.IS;
        Span role = role(telling, word, body);
        Why why = new Why(other.get().rule(), List.of(word.span()), other.get().sure(), List.of());
        return holders.stream()
                .filter(holder -> !holder.id().equals(other.get().entity().id()))
                .map(holder -> new RelationDraft(
                        noun.type(),
                        holder,
                        other.get().entity(),
                        role,
                        polarity,
                        word.span(),
                        why,
                        other.get().sure()))
                .toList();
    }

    /** The last word of an office of two: <em>secretary-general</em>, on which all else hangs. */
    private static Token whole(Token word) {
        int last = word.index() + 2;
        boolean isFirst = word.is(Ud.COMPOUND)
                && last < word.sentence().tokens().end()
                && word.analysis().token(word.index() + 1).text().equals(HYPHEN);
        return isFirst
                ? word.head()
                        .filter(head -> head.index() == last && Telling.isNominal(head))
                        .orElse(word)
                : word;
    }

    /** The body behind the name: <em>Judge Ada Brook of the district court</em>. */
    private static Optional<Other> behindName(Telling telling, Entity holder, Token word, Noun noun) {
        int end = word.sentence().tokens().end();
        for (int i = word.index() + 1; i < end; i++) {
            Token name = telling.analysis().token(i);
            if (telling.named(name).filter(holder::equals).isEmpty()) {
                if (i > word.index() + 5) {
                    break;
                }
                continue;
            }
            Optional<Token> body = NamedRelations.behind(
                    telling,
                    name,
                    link -> noun.prepositions().contains(link.lemma()) || telling.is(link, FunctionWord.POSSESSION));
            if (body.isPresent()) {
                return body.flatMap(telling::named)
                        .filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                        .map(entity -> new Other(entity, body.get(), "relation-name-of", 0.85));
            }
        }
        return Optional.empty();
    }

    /** The body of an office, the person somebody is related to or acts for. */
    private Optional<Other> other(Telling telling, Bodies bodies, Token word, Noun noun) {
        boolean kin = noun.use() == Use.KIN;
        for (Token possessive : word.dependents(Ud.NMOD_POSS)) {
            Token owner = telling.is(possessive, FunctionWord.RELATIVE_OWNER)
                    ? antecedent(telling, possessive).orElse(possessive)
                    : possessive;
            Optional<Other> found = fitting(telling, bodies, owner, noun.type())
                    .map(entity ->
                            new Other(entity, owner, "relation-owner", owner.pos() == PartOfSpeech.PRON ? 0.8 : 0.93));
            if (found.isPresent()) {
                return found;
            }
            if (owner.pos() != PartOfSpeech.PRON) {
                return Optional.empty();
            }
        }
        Optional<Other> before = word.dependents(Ud.NMOD_POSS).isEmpty()
                ? possessor(telling, word)
                        .flatMap(owner -> fitting(telling, bodies, owner, noun.type())
                                .map(entity -> new Other(entity, owner, "relation-owner", 0.88)))
                : Optional.empty();
        if (before.isPresent()) {
            return before;
        }
        for (String preposition : noun.prepositions()) {
            Optional<Other> found = telling.with(word, preposition)
                    .filter(token -> token.index() > word.index())
                    .findFirst()
                    .flatMap(token -> fitting(telling, bodies, token, noun.type())
                            .map(entity -> new Other(entity, token, "relation-of", 0.9)));
            if (found.isPresent()) {
                return found;
            }
        }
        return kin ? Optional.empty() : attribute(telling, bodies, word, noun.type());
    }

    /** The name before an office with the ending of an owner, though the tree hangs it on the holder: <em>Ost's president, Jan Kos</em>. */
    private static Optional<Token> possessor(Telling telling, Token word) {
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i > first && i >= word.index() - ATTRIBUTES; i--) {
            Token before = telling.analysis().token(i);
            if (telling.language().is(before.text(), FunctionWord.POSSESSIVE_ENDING)) {
                return Optional.of(telling.analysis().token(i - 1))
                        .filter(owner -> telling.named(owner).isPresent());
            }
            if (before.pos() != PartOfSpeech.ADJ && before.pos() != PartOfSpeech.NOUN) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whom <em>whose</em> means: the noun right before it, whatever the tree makes of it. */
    private static Optional<Token> antecedent(Telling telling, Token whose) {
        int first = whose.sentence().tokens().first();
        int i = whose.index() - 1;
        if (i >= first && Phrases.isPunctuation(telling.analysis().token(i))) {
            i--;
        }
        return i < first
                ? Optional.empty()
                : Optional.of(telling.analysis().token(i)).filter(Telling::isNominal);
    }

    /** The body right before the office: <em>Oslo police chief</em>. */
    private Optional<Other> attribute(Telling telling, Bodies bodies, Token word, Relation.Type type) {
        for (int i = word.index() - 1; i >= word.sentence().tokens().first(); i--) {
            Token before = telling.analysis().token(i);
            if (before.pos() != PartOfSpeech.PROPN
                    && before.pos() != PartOfSpeech.NOUN
                    && before.pos() != PartOfSpeech.ADJ) {
                return Optional.empty();
            }
            if (telling.named(before).isPresent() || bodies.standsAlone(before)) {
                return fitting(telling, bodies, before, type)
                        .filter(entity -> entity.kind() != EntityKind.GROUP || type == Relation.Type.MEMBER_OF)
                        .map(entity -> new Other(entity, before, "relation-attribute", 0.88));
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> fitting(Telling telling, Bodies bodies, Token word, Relation.Type type) {
        Optional<Entity> person = telling.person(word);
        return switch (type) {
            case FAMILY_OF -> OfficeHolders.personOf(telling, word).or(() -> owner(telling, word));
            case REPRESENTS ->
                person.filter(client -> !isBench(telling, client))
                        .or(() -> owner(telling, word).filter(client -> !isBench(telling, client)))
                        .or(() -> bodies.of(word));
            case SPOKESPERSON_FOR -> person.or(() -> owner(telling, word)).or(() -> bodies.of(word));
            case MEMBER_OF ->
                bodies.of(word)
                        .filter(entity ->
                                entity.kind() == EntityKind.ORGANIZATION || entity.kind() == EntityKind.GROUP);
            default -> bodies.of(word);
        };
    }

    /** Whether somebody is told to judge or to accuse in court: a lawyer in a report of a trial acts for the other. */
    private boolean isBench(Telling telling, Entity person) {
        return person.role() != null
                && telling.analysis().tokens(person.role()).stream().anyMatch(word -> words.marks("no-client", word));
    }

    /** Whom <em>his</em> means where nobody knows yet: the person named last in the sentence, or the only one in that before. */
    private static Optional<Entity> owner(Telling telling, Token word) {
        boolean pronoun = telling.is(word, FunctionWord.HE) || telling.is(word, FunctionWord.SHE);
        if (!pronoun || telling.meant(word).isPresent()) {
            return Optional.empty();
        }
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i >= first; i--) {
            Optional<Entity> person = telling.named(telling.analysis().token(i)).filter(Apposition::isPerson);
            if (person.isPresent()) {
                return person;
            }
        }
        if (first == 0) {
            return Optional.empty();
        }
        int start = telling.analysis().token(first - 1).sentence().tokens().first();
        List<Entity> before = Phrases.between(telling.analysis(), start, first).stream()
                .flatMap(token -> telling.meant(token).stream())
                .filter(Apposition::isPerson)
                .filter(Telling::hasName)
                .distinct()
                .toList();
        return before.size() == 1
                ? Optional.of(before.getFirst())
                : Phrases.between(telling.analysis(), start, first).stream()
                        .filter(token -> token.is(Ud.NSUBJ) || token.relation().equals(Ud.NSUBJ_PASS))
                        .findFirst()
                        .flatMap(telling::person);
    }

    private boolean isPast(Token word, Token body) {
        int first = Math.min(word.index(), body.index());
        return Stream.concat(
                        Stream.concat(word.dependents().stream(), body.dependents().stream()),
                        // Former US vice president: the tree may hang it on the name.
                        Phrases.between(
                                word.analysis(),
                                Math.max(word.sentence().tokens().first(), first - 2),
                                first)
                                .stream())
                .filter(token -> token.index() < word.index())
                .anyMatch(token -> words.marks("past", token));
    }

    /** The words for the office: the noun with its attributes, without the body. */
    private Span role(Telling telling, Token word, Token body) {
        int first = word.index();
        if (first - 2 >= word.sentence().tokens().first()
                && telling.analysis().token(first - 1).text().equals(HYPHEN)
                && Telling.isNominal(telling.analysis().token(first - 2))) {
            first -= 2;
        }
        while (first > word.sentence().tokens().first()) {
            Token before = telling.analysis().token(first - 1);
            boolean attribute = before.is(Ud.COMPOUND) || before.is(Ud.AMOD) || before.is(Ud.FLAT);
            int head = before.head().map(Token::index).orElse(-1);
            if (!attribute
                    || head < first
                    || head > word.index()
                    || before.equals(body)
                    || telling.named(before).isPresent()
                    || words.marks("past", before)) {
                break;
            }
            first--;
        }
        return telling.span(first, last(telling, word, body));
    }

    /** The last word of the office: <em>Secretary-General, Secretary of State</em>. */
    private static int last(Telling telling, Token word, Token body) {
        int end = word.sentence().tokens().end();
        int last = word.index();
        if (last + 2 < end
                && telling.analysis().token(last + 1).text().equals(HYPHEN)
                && Telling.isNominal(telling.analysis().token(last + 2))) {
            last += 2;
        }
        boolean isNamed = last + 2 < end
                && telling.is(telling.analysis().token(last + 1), FunctionWord.POSSESSION)
                && telling.analysis().token(last + 2).pos() == PartOfSpeech.PROPN
                && telling.named(telling.analysis().token(last + 2)).isEmpty()
                && !telling.analysis().token(last + 2).equals(body);
        return isNamed ? last + 2 : last;
    }
}
