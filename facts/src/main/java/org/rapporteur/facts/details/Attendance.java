// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.text.Span;

/** Reads who is at a meeting, hosts apart, where a sentence lists them. Immutable and safe for use by many threads. */
final class Attendance {

    /** What the words of the list do. */
    enum Use {
        ATTEND,
        ATTENDANCE,
        /** A verb behind which those who are there are named. */
        SEAT,
        PARTICIPANT,
        COMPRISE,
        HOST,
        /** A noun for who negotiates for a party or between some. */
        DELEGATE,
        /** A noun for those who do so together. */
        TEAM,
        /** A noun for whoever leads such a team. */
        HEAD,
        LEAD
    }

    /** From so many names on those at a meeting are listed apart. */
    private static final int MANY = 3;

    /** Code units between a meeting and those who are there; beyond, they may be at another. */
    private static final int FAR = 2500;

    private final WordRoles<Use> words;

    Attendance(Language language) {
        this.words = language.roles("attendance-words", Use.class);
    }

    private boolean is(Token word, Use use) {
        return words.is(word.lemma(), use);
    }

    /** Adds those who are there to the meeting that was told last before. */
    void read(Telling telling, Draft draft) {
        List<Event> meetings = draft.events().stream()
                .filter(event -> event.type() == EventType.CONSULT && !isPresence(telling, event))
                .toList();
        if (meetings.isEmpty()) {
            return;
        }
        for (Token word : telling.analysis().tokens()) {
            Set<EntityId> names = named(telling, draft, word);
            if (names.isEmpty() || (names.size() < MANY && !is(word, Use.ATTENDANCE))) {
                continue;
            }
            Optional<Event> meeting = isTold(draft, names) ? Optional.empty() : nearest(meetings, word);
            meeting.ifPresent(event -> put(telling, draft, event, word, names));
            // Being there is no meeting of its own.
            draft.at(word).stream()
                    .filter(event -> event.type() == EventType.CONSULT
                            && event.details().particulars() == null
                            && isPresence(telling, event))
                    .forEach(draft::remove);
        }
        new Delegations(telling, draft, words).read();
    }

    /** Whether a meeting has all of them already: reports say it twice. */
    private static boolean isTold(Draft draft, Set<EntityId> names) {
        return draft.events().stream()
                .anyMatch(event -> event.details().particulars() instanceof Particulars.Meeting meeting
                        && meeting.named().containsAll(names));
    }

    private boolean isPresence(Telling telling, Event event) {
        return event.anchors().stream()
                .flatMap(anchor -> telling.analysis().tokens(anchor).stream())
                .allMatch(token -> is(token, Use.ATTENDANCE) || is(token, Use.ATTEND));
    }

    private Set<EntityId> named(Telling telling, Draft draft, Token word) {
        Set<EntityId> names = new LinkedHashSet<>();
        for (Token head : heads(telling, draft, word)) {
            TokenRange range = Phrases.under(head);
            add(telling, Phrases.between(telling.analysis(), range.first(), range.end()), head, names);
        }
        if (names.isEmpty() && isInverted(telling, word) && isReal(draft, word)) {
            int end = word.sentence().tokens().end();
            add(telling, Phrases.between(telling.analysis(), word.index() + 1, end), word, names);
        }
        return names;
    }

    private static void add(Telling telling, List<Token> tokens, Token head, Set<EntityId> names) {
        tokens.stream()
                .filter(token -> !isAside(token, head) && !isOwner(token) && !isHome(telling, token))
                .forEach(token -> telling.named(token)
                        .filter(entity -> entity.kind() != EntityKind.PLACE)
                        .map(Entity::id)
                        .ifPresent(names::add));
    }

    /** The words that stand for those who are there. */
    private List<Token> heads(Telling telling, Draft draft, Token word) {
        List<Token> heads = new ArrayList<>();
        if (is(word, Use.ATTEND) && isReal(draft, word)) {
            heads.addAll(telling.clause().agents(word));
        } else if (is(word, Use.ATTENDANCE) && isReal(draft, word)) {
            heads.addAll(word.dependents(Ud.NSUBJ));
        } else if (is(word, Use.COMPRISE)
                && word.dependents(Ud.NSUBJ).stream().anyMatch(subject -> is(subject, Use.PARTICIPANT))) {
            heads.addAll(word.dependents(Ud.OBJ));
        } else if (is(word, Use.PARTICIPANT)) {
            // The guests were Kos, Brik and Brook.
            word.head()
                    .filter(other ->
                            word.is(Ud.NSUBJ) && !other.dependents(Ud.COP).isEmpty())
                    .ifPresent(heads::add);
        }
        return heads;
    }

    /** Whoever was only invited or did not come is not there. */
    private static boolean isReal(Draft draft, Token verb) {
        return isReal(draft.factuality(verb, EventType.CONSULT).status());
    }

    static boolean isReal(Status status) {
        return switch (status) {
            case HAPPENED, ONGOING, EXPECTED -> true;
            case POSSIBLE, REQUESTED, THREATENED, DENIED -> false;
        };
    }

    /** <em>Also at the table were Kos, Brik and Brook; round the table sat Kos</em>. */
    private boolean isInverted(Telling telling, Token word) {
        int next = word.index() + 1;
        return (is(word, Use.ATTENDANCE) || is(word, Use.PARTICIPANT))
                && next < word.sentence().tokens().end()
                && (telling.is(telling.analysis().token(next), FunctionWord.BE)
                        || is(telling.analysis().token(next), Use.SEAT));
    }

    private static Optional<Event> nearest(List<Event> meetings, Token word) {
        int place = word.span().start();
        return meetings.stream()
                .filter(event -> event.anchors().stream()
                        .anyMatch(anchor -> anchor.start() <= place && place - anchor.start() < FAR))
                .reduce((one, other) -> "multilateral".equals(one.mode()) ? one : other)
                .or(() -> meetings.stream()
                        .filter(event ->
                                event.anchor().start() > place && event.anchor().start() - place < FAR)
                        .findFirst());
    }

    private void put(Telling telling, Draft draft, Event meeting, Token word, Set<EntityId> there) {
        Event now = draft.events().stream()
                .filter(event -> event.id().equals(meeting.id()))
                .findFirst()
                .orElse(meeting);
        Set<EntityId> names = new LinkedHashSet<>(there);
        now.actors().stream()
                .filter(id -> Telling.hasName(telling.facts().entity(id)))
                .forEach(names::add);
        List<EntityId> hosts = hosts(telling, word);
        @Nullable Span agenda = null;
        @Nullable Span format = null;
        if (now.details().particulars() instanceof Particulars.Meeting before) {
            names.addAll(before.attendees());
            hosts = Stream.concat(before.hosts().stream(), hosts.stream())
                    .distinct()
                    .toList();
            agenda = before.agenda();
            format = before.format();
        }
        hosts.forEach(names::remove);
        draft.put(
                now,
                now.withDetails(
                        now.details()
                                .withParticulars(new Particulars.Meeting(List.copyOf(names), hosts, agenda, format)),
                        now.why()));
    }

    /** Whether a word stands in a clause about one of those who are there: <em>Kos, who had met Brik</em>. */
    private static boolean isAside(Token token, Token head) {
        Token above = token;
        for (int i = 0; i < 12 && !above.equals(head); i++) {
            if (above.is(Ud.ACL)) {
                return true;
            }
            above = above.head().orElse(head);
        }
        return false;
    }

    /** Whether a word only tells whose those are who are there: <em>the Union's partners Kos and Brik</em>. */
    private static boolean isOwner(Token token) {
        return token.is(Ud.NMOD_POSS)
                || token.head()
                        .filter(head -> token.is(Ud.FLAT) && head.is(Ud.NMOD_POSS))
                        .isPresent();
    }

    /** Whether a word only tells where somebody comes from: <em>Ada Brook of Norway, the Dutch envoy</em>. */
    private static boolean isHome(Telling telling, Token token) {
        boolean isPeople = telling.named(token)
                .filter(entity -> entity.kind() == EntityKind.GROUP)
                .isPresent();
        return (token.is(Ud.AMOD) && isPeople)
                || (token.is(Ud.NMOD)
                        && token.head()
                                .flatMap(telling::named)
                                .filter(entity -> entity.kind() == EntityKind.PERSON)
                                .isPresent());
    }

    private List<EntityId> hosts(Telling telling, Token word) {
        int start = word.sentence().tokens().first();
        int from = start == 0
                ? 0
                : telling.analysis().token(start - 1).sentence().tokens().first();
        return Phrases.between(
                        telling.analysis(), from, word.sentence().tokens().end())
                .stream()
                .filter(token -> is(token, Use.HOST))
                .flatMap(token -> telling.clause().agents(token).stream())
                .flatMap(token -> Stream.concat(
                        telling.meant(token).stream(),
                        token.dependents(Ud.NMOD_POSS).stream().flatMap(owner -> telling.named(owner).stream())))
                .map(Entity::id)
                .distinct()
                .toList();
    }
}
