// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.WithheldWords.Found;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Kind;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Reads what somebody could not verify, would not speak of, or took back as statements of their own kind, with the statement that each concerns.
 * Nobody vouches for what such a statement tells: acts and numbers in it are not attributed to whoever is silent. Immutable and safe for use by
 * many threads.
 */
final class Withheld {

    private static final String RULE = "statement-withheld";

    private final WithheldWords words;

    Withheld(Language language, Bodies.Nouns nouns) {
        this.words = new WithheldWords(language, nouns);
    }

    /** The statements of a report with those of what is withheld behind them. */
    List<Statement> read(Telling telling, List<Statement> statements) {
        List<Statement> all = new ArrayList<>(statements);
        for (Token word : telling.analysis().tokens()) {
            words.find(telling, word).ifPresent(found -> add(telling, all, found));
        }
        return all.stream()
                .map(statement -> concerning(telling, all, statement))
                .toList();
    }

    private void add(Telling telling, List<Statement> all, Found found) {
        Span at = found.verb().span();
        List<EntityId> who = who(telling, found.who());
        for (int i = 0; i < all.size(); i++) {
            Statement statement = all.get(i);
            boolean isOwn = statement.cue() != null && statement.cue().overlaps(at);
            if (isOwn || isWhole(telling, statement, found, who)) {
                all.set(i, statement.kind() == Kind.CLAIM ? of(statement, found) : statement);
                return;
            }
        }
        boolean isSaid = all.stream()
                .flatMap(statement -> statement.content().stream())
                .anyMatch(content -> content.contains(at));
        if (isSaid) {
            return;
        }
        Span cue = telling.analysis().span(WithheldWords.cue(telling, found));
        all.add(new Statement(
                FactId.statement(all.size() + 1),
                Quoted.NONE,
                List.of(telling.analysis().span(found.content())),
                cue,
                found.who() == null ? null : telling.noun(found.who()),
                who,
                null,
                null,
                null,
                found.kind(),
                Setting.NONE,
                Grounds.of(Why.of(RULE, at))));
        if (found.kind() == Kind.CORRECTION) {
            all.replaceAll(statement -> ofOwn(statement, all.getLast()));
        }
    }

    /** <em>The paper retracted its report that …</em>: the report is by whoever retracts it, if by anybody who is known. */
    private static Statement ofOwn(Statement statement, Statement correction) {
        Span content = correction.content().getFirst();
        return statement.cue() != null
                        && content.contains(statement.cue())
                        && statement.source() != null
                        && content.contains(statement.source())
                ? statement.saidBy(correction.source(), correction.speakers())
                : statement;
    }

    private static Statement of(Statement statement, Found found) {
        Why why = statement.why();
        List<Why> details = new ArrayList<>(why.details());
        details.add(Why.of(RULE, found.verb().span()));
        return statement.withSetting(
                found.kind(), statement.setting(), new Why(why.rule(), why.words(), why.confidence(), details));
    }

    /** Whether somebody is quoted as saying just that: <em>“We have no comment,” the company said</em>. */
    private static boolean isWhole(Telling telling, Statement statement, Found found, List<EntityId> who) {
        List<Token> content = telling.analysis().tokens(statement.content().getFirst());
        if (content.isEmpty() || !content.contains(found.verb())) {
            return false;
        }
        Token head = head(telling, content);
        Token speaker = found.who();
        return (head.equals(found.top()) || head.equals(found.verb()))
                && (speaker == null
                        || telling.is(speaker, FunctionWord.SPEAKER)
                        || who.stream().anyMatch(statement.speakers()::contains));
    }

    private static List<EntityId> who(Telling telling, @Nullable Token word) {
        return word == null
                ? List.of()
                : Telling.joined(word).stream()
                        .flatMap(one -> telling.meant(one).stream())
                        .filter(entity -> entity.kind() != EntityKind.PLACE)
                        .map(Entity::id)
                        .distinct()
                        .toList();
    }

    /** The same statement with the one that it concerns. */
    private Statement concerning(Telling telling, List<Statement> all, Statement statement) {
        if (statement.kind() != Kind.VERIFICATION
                && statement.kind() != Kind.NO_COMMENT
                && statement.kind() != Kind.CORRECTION) {
            return statement;
        }
        FactId concerned = within(all, statement)
                .or(() -> statement.kind() == Kind.CORRECTION || isUnproven(statement)
                        ? Optional.empty()
                        : before(telling, all, statement))
                .orElse(null);
        return concerned == null
                ? statement
                : statement.withSetting(statement.kind(), statement.setting().withConcerns(concerned), statement.why());
    }

    /** A claim that is told to have come without evidence stands in the content itself. */
    private static boolean isUnproven(Statement statement) {
        return statement.kind() == Kind.VERIFICATION && !isWithheld(statement);
    }

    /** Whether a statement was read here, and by nothing that weighs. */
    static boolean isRead(Statement statement) {
        return statement.why().rule().equals(RULE);
    }

    private static boolean isWithheld(Statement statement) {
        return isRead(statement)
                || statement.why().details().stream().anyMatch(why -> why.rule().equals(RULE));
    }

    /** The statement that is told within the words of another: <em>could not verify the claim that the bridge was hit</em>. */
    private static Optional<FactId> within(List<Statement> all, Statement statement) {
        return all.stream()
                .filter(other -> !other.id().equals(statement.id()))
                .filter(other -> other.cue() != null
                        && statement.content().stream()
                                .anyMatch(content -> content.contains(Objects.requireNonNull(other.cue()))))
                .map(Statement::id)
                .findFirst();
    }

    /** The last claim of another before, in the paragraph or the one before it, where the words point to what was told. */
    private Optional<FactId> before(Telling telling, List<Statement> all, Statement statement) {
        List<Token> content = telling.analysis().tokens(statement.content().getFirst());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Token head = head(telling, content);
        boolean counted = words.is(head, SayingUse.COUNTED);
        boolean points = statement.kind() == Kind.NO_COMMENT
                ? content.stream().allMatch(word -> !Telling.isNominal(word) || words.isRequest(word))
                : counted || words.isTold(head);
        if (!points) {
            return Optional.empty();
        }
        int paragraph = content.getFirst().sentence().paragraph();
        Statement last = null;
        for (Statement other : all) {
            List<Token> said = telling.analysis().tokens(other.content().getLast());
            boolean isBefore = !said.isEmpty()
                    && said.getLast().index() < content.getFirst().index()
                    && paragraph - said.getFirst().sentence().paragraph() <= 1;
            boolean isAnothers = (isClaim(other) || (other.kind() == Kind.VERIFICATION && isUnproven(other)))
                    && other.speakers().stream().noneMatch(statement.speakers()::contains);
            if (isBefore
                    && isAnothers
                    && (!counted || hasFigure(telling, other))
                    && (last == null
                            || last.content().getFirst().start()
                                    < other.content().getFirst().start())) {
                last = other;
            }
        }
        return Optional.ofNullable(last).map(Statement::id);
    }

    private static Token head(Telling telling, List<Token> words) {
        return Phrases.head(
                telling.analysis(),
                new TokenRange(words.getFirst().index(), words.getLast().index() + 1));
    }

    private static boolean isClaim(Statement statement) {
        return statement.kind() == Kind.CLAIM || statement.kind() == Kind.DENIAL;
    }

    private static boolean hasFigure(Telling telling, Statement statement) {
        return telling.facts().figures().stream()
                .anyMatch(figure -> statement.content().stream().anyMatch(content -> content.contains(figure.span())));
    }

    /** Whether an act is only that a reporter asked: <em>a request for comment</em>. */
    boolean isAsked(Telling telling, Event event) {
        return event.type() == EventType.REQUEST
                && event.anchors().stream()
                        .flatMap(anchor -> telling.analysis().tokens(anchor).stream())
                        .allMatch(words::isForComment);
    }

    /** The statements for whose words nobody vouches. */
    static Set<FactId> unvouched(List<Statement> statements) {
        Set<FactId> ids = new HashSet<>();
        for (Statement statement : statements) {
            if (statement.kind() == Kind.NO_COMMENT
                    || (statement.kind() == Kind.VERIFICATION && !isUnproven(statement))) {
                ids.add(statement.id());
            }
        }
        return ids;
    }

    /** The same act told by the report alone, where only somebody who would not or could not speak of it tells of it. */
    static Event vouched(Event event, Set<FactId> unvouched) {
        return event.statement() != null && unvouched.contains(event.statement())
                ? event.withVoice(alone(event.voice()), null)
                : event;
    }

    /** The same number likewise. */
    static Figure vouched(Figure figure, Set<FactId> unvouched) {
        return figure.statement() != null && unvouched.contains(figure.statement())
                ? figure.withoutSource(alone(figure.voice()))
                : figure;
    }

    private static Voice alone(Voice voice) {
        return voice == Voice.ATTRIBUTED ? Voice.ALLEGED : voice;
    }
}
