// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Reads what acts hang on, until when they are due, and what meetings, attacks and movements tell of themselves. Immutable
 * and safe for use by many threads.
 */
final class Circumstances {

    /** What the words of the list do. */
    private enum Use {
        CONDITION,
        UNTIL,
        WITHIN,
        FORMAT,
        ABOUT,
        WEAPON,
        BUILDING,
        FORCE,
        AWAY,
        GOAL,
        TALK,
        DEMAND
    }

    private static final int WEEK = 7;

    private static final Pattern DAY = Pattern.compile("(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)(?:T.*)?");
    private static final Pattern DURATION = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

    private final WordRoles<Use> words;

    Circumstances(Language language) {
        this.words = language.roles("setting-words", Use.class);
    }

    private boolean is(Token word, Use use) {
        return words.is(word.lemma(), use);
    }

    /** Adds to each event what its own clause tells. */
    void read(Telling telling, Draft draft) {
        for (Event event : draft.events()) {
            List<Token> anchor = telling.analysis().tokens(event.anchor());
            if (anchor.isEmpty()) {
                continue;
            }
            Token head = Phrases.head(
                    telling.analysis(),
                    new TokenRange(anchor.getFirst().index(), anchor.getLast().index() + 1));
            Details details = event.details();
            if (event.type() != EventType.INCIDENT) {
                details = details.withCondition(condition(telling, head)).withDeadline(deadline(telling, event, head));
            }
            if (details.particulars() == null) {
                details = details.withParticulars(particulars(telling, event, head));
            }
            if (!details.equals(event.details())) {
                Why why = event.why();
                draft.put(
                        event,
                        event.withDetails(
                                details,
                                new Why(
                                        why.rule(),
                                        why.words(),
                                        why.confidence(),
                                        Stream.concat(
                                                        why.details().stream(),
                                                        Stream.of(Why.of("event-circumstances", head.span())))
                                                .toList())));
            }
        }
    }

    private @Nullable Span condition(Telling telling, Token head) {
        return head.dependents(Ud.ADVCL).stream()
                .filter(clause -> clause.dependents(Ud.MARK).stream()
                        .anyMatch(mark -> is(mark, Use.CONDITION) && isAlone(telling, mark)))
                .findFirst()
                .map(telling::under)
                .orElse(null);
    }

    /** Not <em>as if, even if</em>. */
    private static boolean isAlone(Telling telling, Token mark) {
        return mark.index() == 0
                || switch (telling.analysis().token(mark.index() - 1).pos()) {
                    case ADV, SCONJ, ADP -> false;
                    default -> true;
                };
    }

    private @Nullable Deadline deadline(Telling telling, Event event, Token head) {
        boolean open = (event.status() != Status.HAPPENED && event.status() != Status.ONGOING)
                || event.type() == EventType.REQUEST
                || event.type() == EventType.THREATEN
                || event.type() == EventType.AGREE;
        if (!open) {
            return null;
        }
        return Stream.concat(
                        Stream.of(head),
                        Stream.concat(head.dependents(Ud.XCOMP).stream(), head.dependents(Ud.CCOMP).stream()))
                .flatMap(word -> word.dependents().stream())
                .filter(word -> word.is(Ud.OBL) || word.is(Ud.NMOD))
                .flatMap(word -> deadline(telling, word).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Deadline> deadline(Telling telling, Token word) {
        Optional<TimeExpression> time = telling.time(word);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        boolean until = word.dependents(Ud.CASE).stream().anyMatch(preposition -> is(preposition, Use.UNTIL));
        boolean within = word.dependents(Ud.CASE).stream().anyMatch(preposition -> is(preposition, Use.WITHIN));
        String value = time.get().value();
        Matcher day = DAY.matcher(value);
        if (until && day.matches()) {
            return Optional.of(new Deadline(ahead(telling, time.get(), day.group(1))));
        }
        return within && DURATION.matcher(value).matches() ? Optional.of(new Deadline(value)) : Optional.empty();
    }

    /** <em>By Friday</em> means the next Friday, and never the one before the report. */
    private static String ahead(Telling telling, TimeExpression time, String day) {
        LocalDate published = telling.facts().document().published();
        boolean isBare = telling.facts().words(time.span()).chars().noneMatch(Character::isDigit);
        if (published == null || day.length() < "0000-00-00".length() || !isBare) {
            return day;
        }
        LocalDate date = LocalDate.parse(day);
        return date.isBefore(published) && !date.plusDays(WEEK).isBefore(published)
                ? date.plusDays(WEEK).toString()
                : day;
    }

    private @Nullable Particulars particulars(Telling telling, Event event, Token head) {
        return switch (event.type()) {
            case ASSAULT -> attack(telling, head);
            case MOBILIZE, RETREAT -> movement(telling, head);
            case CONSULT -> meeting(telling, event, head);
            case PROTEST -> demand(telling, head);
            default -> null;
        };
    }

    /** <em>Talks on the dam; meant to reopen the road</em>: what is talked about. */
    private @Nullable Particulars meeting(Telling telling, Event event, Token head) {
        @Nullable
        Span agenda = (is(head, Use.TALK) ? head.dependents(Ud.OBJ).stream() : Stream.<Token>empty())
                .filter(word -> telling.meant(word).isEmpty())
                .findFirst()
                .or(() -> head.dependents().stream()
                        .filter(word -> word.is(Ud.NMOD) || word.is(Ud.OBL))
                        .filter(word -> word.index() > head.index()
                                && Telling.isNominal(word)
                                && telling.time(word).isEmpty()
                                && telling.named(word).isEmpty())
                        .filter(word -> word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, Use.ABOUT)))
                        .findFirst())
                .map(telling::noun)
                .orElse(null);
        @Nullable Span format = format(telling, event);
        return agenda == null && format == null ? null : new Particulars.Meeting(List.of(), List.of(), agenda, format);
    }

    /** <em>To demand that the prime minister resign; demanding higher pay</em>. */
    private @Nullable Particulars demand(Telling telling, Token head) {
        Token clause = head.is(Ud.NSUBJ) || head.is(Ud.OBJ) ? head.head().orElse(head) : head;
        return Stream.of(head, clause)
                .distinct()
                .flatMap(word -> Stream.concat(Stream.of(word), word.dependents().stream()))
                .filter(word -> is(word, Use.DEMAND))
                .flatMap(verb -> Stream.concat(
                        verb.dependents(Ud.CCOMP).stream(),
                        Stream.concat(verb.dependents(Ud.XCOMP).stream(), verb.dependents(Ud.OBJ).stream())))
                .findFirst()
                .map(telling::under)
                .<Particulars>map(Particulars.Demand::new)
                .orElse(null);
    }

    private @Nullable Particulars attack(Telling telling, Token head) {
        List<Span> weapons = head.dependents().stream()
                .filter(word -> word.is(Ud.OBL) || word.is(Ud.OBJ) || word.is(Ud.NMOD))
                .flatMap(word -> Telling.joined(word).stream())
                .filter(word -> is(word, Use.WEAPON))
                .map(telling::noun)
                .sorted()
                .distinct()
                .toList();
        List<Span> targets = telling.clause().patients(head).stream()
                .filter(word -> is(word, Use.BUILDING)
                        && telling.meant(word)
                                .filter(entity -> entity.kind() == EntityKind.PERSON)
                                .isEmpty())
                .map(telling::noun)
                .sorted()
                .distinct()
                .toList();
        return weapons.isEmpty() && targets.isEmpty() ? null : new Particulars.Attack(weapons, targets);
    }

    private @Nullable Particulars movement(Telling telling, Token head) {
        Optional<Token> force = Stream.concat(
                        telling.clause().patients(head).stream(), telling.clause().agents(head).stream())
                .filter(word -> is(word, Use.FORCE))
                .findFirst();
        @Nullable EntityId from = place(telling, head, Use.AWAY);
        @Nullable EntityId to = place(telling, head, Use.GOAL);
        return force.isEmpty() ? null : new Particulars.Movement(telling.noun(force.get()), from, to);
    }

    private @Nullable EntityId place(Telling telling, Token head, Use use) {
        return head.dependents(Ud.OBL).stream()
                .filter(word -> word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, use)))
                .flatMap(word -> telling.named(word).stream())
                .filter(entity -> entity.isPlace())
                .map(Entity::id)
                .findFirst()
                .orElse(null);
    }

    /** The word of a meeting that tells its form. */
    private @Nullable Span format(Telling telling, Event event) {
        return telling.analysis().tokens(event.anchor()).stream()
                .filter(token -> is(token, Use.FORMAT))
                .map(Token::span)
                .findFirst()
                .orElse(null);
    }
}
