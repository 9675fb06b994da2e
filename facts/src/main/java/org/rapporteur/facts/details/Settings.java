// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Kind;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Reads what kind of saying a statement is, to whom and on what occasion it was said. Immutable and safe for use by many threads. */
final class Settings {

    private final WordRoles<SayingUse> kinds;
    private final Set<String> occasions;

    Settings(Language language) {
        this.kinds = language.roles("statement-kinds", SayingUse.class);
        this.occasions = language.words("occasion-words");
    }

    /** The statements with their kinds and settings. */
    List<Statement> read(Telling telling, Bodies bodies) {
        return telling.facts().statements().stream()
                .map(statement -> read(telling, bodies, statement))
                .toList();
    }

    private Statement read(Telling telling, Bodies bodies, Statement statement) {
        if (statement.cue() == null) {
            return statement;
        }
        List<Token> words = telling.analysis().tokens(statement.cue());
        if (words.isEmpty()) {
            return statement;
        }
        Token cue = Phrases.head(
                telling.analysis(),
                new TokenRange(words.getFirst().index(), words.getLast().index() + 1));
        Kind kind = kind(telling, statement, cue);
        Setting setting = new Setting(
                addressees(telling, bodies, statement, cue), null, null, occasion(telling, statement, cue), null);
        if (kind == Kind.CLAIM && setting.equals(Setting.NONE)) {
            return statement;
        }
        Why why = statement.why();
        return statement.withSetting(
                kind,
                setting,
                new Why(
                        why.rule(),
                        why.words(),
                        why.confidence(),
                        Stream.concat(why.details().stream(), Stream.of(Why.of("statement-setting", cue.span())))
                                .toList()));
    }

    private boolean is(Token word, SayingUse use) {
        return kinds.is(word.lemma(), use);
    }

    private Kind kind(Telling telling, Statement statement, Token cue) {
        List<Token> content = telling.analysis().tokens(statement.content().getFirst());
        boolean negated = cue.dependents().stream().anyMatch(word -> telling.is(word, FunctionWord.NEGATION));
        Optional<Token> opening =
                content.stream().filter(word -> !Phrases.isPunctuation(word)).findFirst();
        Token first = opening.orElse(cue);
        boolean infinitive = telling.is(first, FunctionWord.INFINITIVE);
        Optional<Token> second = content.stream()
                .filter(word -> word.index() > first.index() && !Phrases.isPunctuation(word))
                .findFirst();
        if (is(cue, SayingUse.DENIAL) && !negated) {
            return Kind.DENIAL;
        }
        if (is(cue, SayingUse.ORDER) && !negated) {
            return Kind.ORDER;
        }
        if (is(cue, SayingUse.CORRECTION) && !negated) {
            return Kind.CORRECTION;
        }
        if (is(cue, SayingUse.QUESTION)
                || (is(cue, SayingUse.ASK) && (is(first, SayingUse.WHETHER) || isQuestion(telling, statement)))) {
            return Kind.QUESTION;
        }
        if (is(cue, SayingUse.DECLINE)
                && (is(first, SayingUse.SILENT)
                        || second.filter(word -> infinitive && is(word, SayingUse.SILENT))
                                .isPresent())) {
            return Kind.NO_COMMENT;
        }
        if ((is(cue, SayingUse.VERIFY) && negated) || isUnproven(cue)) {
            return Kind.VERIFICATION;
        }
        return is(cue, SayingUse.TELL) && infinitive ? Kind.ORDER : Kind.CLAIM;
    }

    /** <em>Claimed, without evidence, that; accused him of lying, without offering proof</em>. */
    private boolean isUnproven(Token cue) {
        return cue.dependents(Ud.OBL).stream()
                        .filter(noun -> is(noun, SayingUse.EVIDENCE))
                        .anyMatch(this::isLacking)
                || cue.dependents(Ud.ADVCL).stream()
                        .filter(this::isLacking)
                        .flatMap(verb -> verb.dependents(Ud.OBJ).stream())
                        .anyMatch(noun -> is(noun, SayingUse.EVIDENCE));
    }

    private boolean isLacking(Token word) {
        return word.dependents().stream()
                .filter(one -> one.is(Ud.CASE) || one.is(Ud.MARK))
                .anyMatch(one -> is(one, SayingUse.LACK));
    }

    private static boolean isQuestion(Telling telling, Statement statement) {
        return telling.facts().words(statement.content().getLast()).strip().endsWith("?");
    }

    private static List<EntityId> addressees(Telling telling, Bodies bodies, Statement statement, Token cue) {
        List<Token> heads = Stream.concat(
                        cue.dependents().stream().filter(word -> word.is(Ud.IOBJ) || word.is(Ud.OBJ)),
                        telling.with(cue, FunctionWord.ADDRESSEE))
                .filter(word -> statement.content().stream().noneMatch(span -> span.contains(word.span())))
                .filter(word -> telling.time(word).isEmpty())
                .toList();
        return heads.stream()
                .flatMap(head -> Telling.joined(head).stream())
                .flatMap(head -> bodies.hearer(head).stream())
                .map(Entity::id)
                .filter(id -> !statement.speakers().contains(id))
                .distinct()
                .toList();
    }

    private @Nullable Span occasion(Telling telling, Statement statement, Token cue) {
        return cue.dependents().stream()
                .filter(word -> word.is(Ud.OBL) && !word.dependents(Ud.CASE).isEmpty())
                .filter(word -> word.forms().anyMatch(occasions::contains))
                .filter(word ->
                        word.dependents(Ud.CASE).stream().noneMatch(one -> telling.is(one, FunctionWord.ADDRESSEE)))
                .filter(word -> statement.content().stream().noneMatch(span -> span.contains(word.span())))
                .findFirst()
                .map(word -> telling.analysis().span(Phrases.withPreposition(word, Phrases.noun(word))))
                .filter(span -> statement.content().stream().noneMatch(span::overlaps))
                .orElse(null);
    }
}
