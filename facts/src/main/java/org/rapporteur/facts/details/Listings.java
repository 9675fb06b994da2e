// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars.Change;
import org.rapporteur.model.fact.Particulars.Listing;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Reads entries on sanctions lists: one event for each who is listed or taken off, with list, legal act and measures. Where a release
 * lists <em>the following</em>, those are who begins each row of the list below. Immutable and safe for use by many threads.
 */
final class Listings {

    /** What the words of the list do. */
    private enum Use {
        ADD,
        ENTER,
        REMOVE,
        DELETE,
        IMPOSE,
        LIST,
        ACT,
        CROWD,
        MEASURE,
        ENTRY,
        WORLD
    }

    /** So many words of the world of sanctions make a report one about them. */
    private static final int ENOUGH = 2;

    private final WordRoles<Use> words;
    private final Rows rows = new Rows();

    Listings(Language language) {
        this.words = language.roles("listing-words", Use.class);
    }

    private boolean is(Token word, Use use) {
        return words.is(word.lemma(), use) || words.is(word.text(), use);
    }

    /** Adds entries to the events of a report. */
    void read(Telling telling, Bodies bodies, Draft draft) {
        List<Token> tokens = telling.analysis().tokens();
        if (tokens.stream()
                        .filter(token -> is(token, Use.WORLD) || is(token, Use.LIST))
                        .limit(ENOUGH)
                        .count()
                < ENOUGH) {
            return;
        }
        Map<EntityId, Event> entries = new LinkedHashMap<>();
        List<Span> acts = tokens.stream()
                .flatMap(token -> act(telling, token).stream())
                .distinct()
                .toList();
        long names = acts.stream().map(telling.facts()::words).distinct().count();
        @Nullable Span sole = names == 1 ? acts.getFirst() : null;
        List<Span> measures = tokens.stream()
                .filter(token -> is(token, Use.MEASURE))
                .map(Token::span)
                .limit(1)
                .toList();
        for (Token token : tokens) {
            if (token.pos() == PartOfSpeech.VERB) {
                verb(telling, bodies, draft, token, entries, sole, measures);
            }
        }
    }

    private void verb(
            Telling telling,
            Bodies bodies,
            Draft draft,
            Token verb,
            Map<EntityId, Event> entries,
            @Nullable Span sole,
            List<Span> measures) {
        Optional<Token> list = verb.dependents().stream()
                .filter(word -> word.is(Ud.OBL) || word.is(Ud.OBJ))
                .filter(word -> is(word, Use.LIST))
                .findFirst();
        boolean adds = is(verb, Use.ADD) || (is(verb, Use.ENTER) && list.isPresent()) || isEntry(verb, Use.ENTER);
        boolean removes =
                is(verb, Use.REMOVE) || (is(verb, Use.DELETE) && list.isPresent()) || isEntry(verb, Use.DELETE);
        boolean imposes =
                is(verb, Use.IMPOSE) && verb.dependents(Ud.OBJ).stream().anyMatch(word -> is(word, Use.WORLD));
        if (!adds && !removes && !imposes) {
            return;
        }
        List<Token> heads = imposes
                ? verb.dependents().stream().filter(word -> word.is(Ud.OBL)).toList()
                : telling.clause().patients(verb);
        List<Token> all =
                heads.stream().flatMap(head -> Telling.joined(head).stream()).toList();
        List<Target> targets = new ArrayList<>();
        all.stream()
                .flatMap(token -> isEntry(verb, Use.DELETE)
                        ? Stream.concat(Stream.of(token), token.dependents(Ud.NMOD).stream())
                        : Stream.of(token))
                .forEach(token -> target(telling, token).ifPresent(targets::add));
        if (targets.isEmpty()) {
            inverted(telling, verb).forEach(token -> target(telling, token).ifPresent(targets::add));
        }
        boolean isNamed = is(verb, Use.ADD) && targets.isEmpty();
        if (isNamed) {
            // The shipping agent Northern Star was designated; designated him.
            draft.at(verb).stream()
                    .filter(event -> event.type() == EventType.SANCTION)
                    .flatMap(event -> event.recipients().stream())
                    .map(telling.facts()::entity)
                    .filter(entity -> Telling.hasName(entity) && isListed(entity))
                    .forEach(entity -> targets.add(new Target(entity, verb.span())));
        }
        boolean isCrowd = targets.isEmpty();
        if (targets.isEmpty()
                && all.stream().anyMatch(token -> is(token, Use.CROWD) || token.pos() == PartOfSpeech.NUM)) {
            rows.below(telling, verb, this::isListed)
                    .forEach(row -> targets.add(new Target(row.entity(), row.place())));
        }
        if (targets.isEmpty()) {
            return;
        }
        Factuality told = draft.factuality(verb, EventType.SANCTION);
        if (told.status() != Status.HAPPENED && told.status() != Status.ONGOING && told.status() != Status.EXPECTED) {
            return;
        }
        Span programme = list.flatMap(word -> programme(telling, word)).orElse(null);
        Span basis = act(telling, verb.sentence().tokens(), telling).orElse(isCrowd ? sole : null);
        List<Span> brings = imposes
                ? verb.dependents(Ud.OBJ).stream()
                        .flatMap(word -> Telling.joined(word).stream())
                        .filter(word -> bare(word).length() > 1 || !is(word, Use.WORLD))
                        .map(Listings::bare)
                        .map(telling.analysis()::span)
                        .toList()
                : measures;
        Optional<Event> known = draft.at(verb).stream()
                .filter(event -> event.type() != EventType.INCIDENT)
                .findFirst();
        List<EntityId> actors = telling.clause().agents(verb).stream()
                .flatMap(token -> telling.meant(token).or(() -> bodies.of(token)).stream())
                .map(Entity::id)
                .distinct()
                .toList();
        Listing listing = new Listing(removes ? Change.REMOVED : Change.ADDED, programme, basis, brings);
        boolean first = true;
        for (Target target : targets) {
            Event before = entries.get(target.entity().id());
            if (before != null && !removes) {
                boolean isHeading = isCrowd && before.why().rule().equals("listing-verb");
                if (!isHeading) {
                    continue;
                }
                // The sentence above a list tells more than the headline above that.
                draft.remove(before);
            }
            EventType type = removes ? EventType.CONCEDE : EventType.SANCTION;
            Event base = first && known.isPresent()
                    ? known.get()
                    : draft.event(
                            type,
                            verb.span(),
                            told,
                            Why.of("listing-verb", verb.span()).withConfidence(0.85));
            first = false;
            List<EntityId> who = base.actors().isEmpty() ? actors : base.actors();
            Event entry = draft.retyped(
                    base,
                    type,
                    null,
                    told.status(),
                    who.stream().filter(id -> !id.equals(target.entity().id())).toList(),
                    List.of(target.entity().id()),
                    List.of());
            entry = entry.withDetails(entry.details().withParticulars(listing), entry.why());
            draft.put(base, entry);
            if (!removes) {
                entries.put(target.entity().id(), entry);
            }
        }
    }

    private Optional<Target> target(Telling telling, Token token) {
        return telling.meant(token)
                .filter(entity -> Telling.hasName(entity) && isListed(entity))
                .map(entity -> new Target(entity, token.span()));
    }

    /** <em>Among those designated are Ana Brik and Blue Gulf; also added to the list was Jan Kos</em>: the names behind the verb. */
    private static List<Token> inverted(Telling telling, Token verb) {
        Stream<Token> heads = verb.is(Ud.ACL) ? verb.head().flatMap(Token::head).stream() : verb.dependents().stream();
        List<Token> names = new ArrayList<>();
        heads.filter(head ->
                        head.index() > verb.index() && !head.dependents(Ud.COP).isEmpty())
                .forEach(head -> collect(telling, head, names));
        return names;
    }

    private static void collect(Telling telling, Token word, List<Token> names) {
        if (telling.named(word).isPresent()) {
            names.add(word);
        }
        word.dependents().stream()
                .filter(part -> part.index() > word.index() && (part.is(Ud.CONJ) || part.is(Ud.APPOS)))
                .forEach(part -> collect(telling, part, names));
    }

    /** Who is listed, and where that stands. */
    private record Target(Entity entity, Span place) {}

    /** The words for a list or regime, with the clause that tells which where they alone do not; a bare <em>the list</em> tells none. */
    private static Optional<Span> programme(Telling telling, Token list) {
        boolean isClear = list.dependents().stream()
                .anyMatch(part -> part.is(Ud.AMOD)
                        || part.is(Ud.COMPOUND)
                        || part.is(Ud.NMOD)
                        || part.is(Ud.NMOD_POSS)
                        || telling.named(part).isPresent());
        if (isClear) {
            return Optional.of(telling.noun(list));
        }
        return list.dependents().stream().anyMatch(part -> part.is(Ud.ACL))
                ? Optional.of(telling.under(list))
                : Optional.empty();
    }

    /** <em>The entry for Jan Kos is deleted</em>. */
    private boolean isEntry(Token verb, Use use) {
        return is(verb, use) && verb.dependents(Ud.NSUBJ).stream().anyMatch(word -> is(word, Use.ENTRY));
    }

    private boolean isListed(Entity entity) {
        return entity.kind() == EntityKind.PERSON
                || entity.kind() == EntityKind.ORGANIZATION
                || entity.kind() == EntityKind.GROUP;
    }

    private static TokenRange bare(Token word) {
        int first = word.index();
        for (Token part : word.dependents()) {
            if ((part.is(Ud.COMPOUND) || part.is(Ud.AMOD)) && part.index() < word.index()) {
                first = Math.min(first, part.index());
            }
        }
        return new TokenRange(first, word.index() + 1);
    }

    private Optional<Span> act(Telling telling, TokenRange sentence, Telling same) {
        return Phrases.between(telling.analysis(), sentence.first(), sentence.end()).stream()
                .flatMap(token -> act(same, token).stream())
                .findFirst();
    }

    /** A legal act by its name: <em>Executive Order 13726, resolution 2321, Autonomous Sanctions Regulations 2011</em>. */
    private Optional<Span> act(Telling telling, Token word) {
        if (!is(word, Use.ACT)) {
            return Optional.empty();
        }
        int first = word.index();
        int start = word.sentence().tokens().first();
        boolean inBrackets = false;
        while (first > start) {
            Token before = telling.analysis().token(first - 1);
            inBrackets =
                    !before.text().equals("(") && (inBrackets || before.text().equals(")"));
            boolean part = inBrackets
                    || before.pos() == PartOfSpeech.PROPN
                    || (Character.isUpperCase(before.text().charAt(0))
                            && before.pos() != PartOfSpeech.VERB
                            && before.pos() != PartOfSpeech.DET
                            && before.pos() != PartOfSpeech.ADP
                            && before.pos() != PartOfSpeech.SCONJ)
                    || before.text().equals("(")
                    || before.text().equals(")");
            if (!part) {
                break;
            }
            first--;
        }
        int last = word.index();
        int end = word.sentence().tokens().end();
        while (last + 1 < end) {
            Token next = telling.analysis().token(last + 1);
            boolean number = Character.isDigit(next.text().charAt(0));
            // Decision 2023/891.
            boolean slash = next.text().equals("/")
                    && last + 2 < end
                    && Character.isDigit(
                            telling.analysis().token(last + 2).text().charAt(0));
            boolean bracket = next.text().equals("(")
                    && last + 4 < end
                    && telling.analysis().token(last + 3).text().equals(")");
            if (bracket) {
                last += 3;
            } else if (slash) {
                last += 2;
            } else if (number) {
                last++;
            } else {
                break;
            }
        }
        boolean numbered = last > word.index();
        boolean named =
                first < word.index() && Character.isUpperCase(word.text().charAt(0));
        return numbered || named ? Optional.of(telling.span(first, last)) : Optional.empty();
    }
}
