// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.text.Span;

/** A report with what is known of it, by its words. Confined to one reading. */
final class Telling {

    private final Language language;
    private final Clause clause;
    private final FactsDocument facts;
    private final Analysis analysis;
    private final @Nullable Entity[] named;
    private final @Nullable Entity[] meant;
    private final @Nullable Figure[] figures;
    private final @Nullable TimeExpression[] times;

    Telling(Language language, Clause clause, FactsDocument facts, Analysis analysis) {
        this.language = language;
        this.clause = clause;
        this.facts = facts;
        this.analysis = analysis;
        int words = analysis.tokenCount();
        this.named = new Entity[words];
        this.meant = new Entity[words];
        this.figures = new Figure[words];
        this.times = new TimeExpression[words];
        for (Entity entity : facts.entities()) {
            for (Mention mention : entity.mentions()) {
                List<Token> tokens = analysis.tokens(mention.span());
                if (tokens.isEmpty()) {
                    continue;
                }
                if (mention.form() == Mention.Form.NAME) {
                    tokens.forEach(token -> named[token.index()] = entity);
                } else {
                    TokenRange range = new TokenRange(
                            tokens.getFirst().index(), tokens.getLast().index() + 1);
                    meant[Phrases.head(analysis, range).index()] = entity;
                }
            }
        }
        facts.figures()
                .forEach(figure -> analysis.tokens(figure.span()).forEach(token -> figures[token.index()] = figure));
        facts.times().forEach(time -> analysis.tokens(time.span()).forEach(token -> times[token.index()] = time));
    }

    Language language() {
        return language;
    }

    Clause clause() {
        return clause;
    }

    FactsDocument facts() {
        return facts;
    }

    Analysis analysis() {
        return analysis;
    }

    /** Who is named by a word. */
    Optional<Entity> named(Token word) {
        return Optional.ofNullable(named[word.index()]);
    }

    /** Who is named or described by a word, or stands behind it as a pronoun. */
    Optional<Entity> meant(Token word) {
        Entity own = named[word.index()];
        return Optional.ofNullable(own == null ? meant[word.index()] : own);
    }

    /** A person who has a name somewhere in the report. */
    Optional<Entity> person(Token word) {
        return meant(word).filter(entity -> entity.kind() == EntityKind.PERSON && hasName(entity));
    }

    static boolean hasName(Entity entity) {
        return entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    Optional<Figure> figure(Token word) {
        return Optional.ofNullable(figures[word.index()]);
    }

    Optional<TimeExpression> time(Token word) {
        return Optional.ofNullable(times[word.index()]);
    }

    /** The statement that holds a place. */
    @Nullable
    FactId statement(Span place) {
        return Statement.innermost(facts.statements(), place).map(Statement::id).orElse(null);
    }

    boolean is(Token word, FunctionWord kind) {
        return language.is(word.lemma(), kind);
    }

    /** Dependents with a preposition of these. */
    Stream<Token> with(Token word, String... prepositions) {
        return word.dependents().stream()
                .filter(noun -> noun.is(Ud.NMOD) || noun.is(Ud.OBL))
                .filter(noun -> noun.dependents(Ud.CASE).stream().anyMatch(preposition -> {
                    for (String one : prepositions) {
                        if (preposition.lemma().equalsIgnoreCase(one)) {
                            return true;
                        }
                    }
                    return false;
                }));
    }

    /** Dependents with a preposition of a kind. */
    Stream<Token> with(Token word, FunctionWord kind) {
        return word.dependents().stream()
                .filter(noun -> noun.is(Ud.NMOD) || noun.is(Ud.OBL))
                .filter(noun -> noun.dependents(Ud.CASE).stream().anyMatch(preposition -> is(preposition, kind)));
    }

    /** A noun and those joined to it. */
    static List<Token> joined(Token head) {
        List<Token> all = new ArrayList<>();
        all.add(head);
        head.dependents(Ud.CONJ).stream()
                .filter(token -> token.index() > head.index())
                .forEach(token -> all.addAll(joined(token)));
        return all;
    }

    /** The words under a head, without punctuation at either end. */
    Span under(Token head) {
        TokenRange range = Phrases.under(head);
        return analysis.span(Phrases.trimmed(analysis, range).orElse(range));
    }

    /** The words of a noun with its attributes and what hangs on it by prepositions. */
    Span noun(Token head) {
        return analysis.span(Phrases.noun(head));
    }

    /** From one word to another. */
    Span span(int first, int last) {
        return analysis.token(first).span().cover(analysis.token(last).span());
    }

    static boolean isNominal(Token token) {
        return token.pos() == PartOfSpeech.NOUN || token.pos() == PartOfSpeech.PROPN;
    }

    static boolean isBody(Entity entity) {
        return switch (entity.kind()) {
            case ORGANIZATION, COUNTRY, PLACE, GROUP -> true;
            case PERSON -> false;
        };
    }
}
