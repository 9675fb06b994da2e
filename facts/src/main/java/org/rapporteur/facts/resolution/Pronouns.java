// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Reference.Ranked;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Decides whom a pronoun means, by how lately and how prominently those who agree with it were mentioned. Immutable and
 * safe for use by many threads.
 */
final class Pronouns {

    private static final String TASK = "pronoun";

    /** How many sentences back an antecedent may stand. */
    private static final int REACH = 8;

    /**
     * What was found.
     *
     * @param actor whom the pronoun means
     * @param why with the runner-up, where there was one
     */
    record Antecedent(Actor actor, Why why) {}

    private record Candidate(Actor actor, double score, Span last) {}

    /** Whom a pronoun can mean. */
    enum Person {
        HE(FunctionWord.HE),
        SHE(FunctionWord.SHE),
        THEY(FunctionWord.THEY),
        IT(FunctionWord.IT);

        private final FunctionWord word;

        Person(FunctionWord word) {
            this.word = word;
        }
    }

    private final Case cases;

    Pronouns(Language language) {
        this.cases = new Case(language);
    }

    /** Whom a word can mean; empty if it is no pronoun, or stands for a clause. */
    Optional<Person> person(Token token) {
        return Arrays.stream(Person.values())
                .filter(person -> cases.language().is(token.text(), person.word))
                .findFirst()
                .filter(person -> !isExpletive(token));
    }

    /** Whether a word is a relative pronoun: its clause tells whom it means. */
    boolean isBound(Token token) {
        return cases.language().is(token.text(), FunctionWord.RELATIVE_OWNER);
    }

    /** <em>It is a crime to do so, it was clear that they would</em>: the word stands for the clause. */
    private boolean isExpletive(Token token) {
        boolean ahead = cases.language().is(token.lemma(), FunctionWord.EXPLETIVE) && token.is(Ud.NSUBJ);
        return token.is(Ud.EXPL)
                || (ahead
                        && token.head()
                                .filter(predicate ->
                                        !predicate.dependents(Ud.COP).isEmpty())
                                .filter(this::hasClauseBehind)
                                .isPresent());
    }

    private boolean hasClauseBehind(Token predicate) {
        return predicate.dependents().stream()
                .filter(dependent -> dependent.index() > predicate.index())
                .filter(dependent -> !dependent.relation().equals(Ud.ACL_RELCL))
                .anyMatch(clause -> cases.opens(clause, FunctionWord.INFINITIVE, FunctionWord.COMPLEMENTIZER));
    }

    /**
     * Whom a pronoun means.
     *
     * @param actors everybody of the document
     * @param speech who spoke last, and which words were said: what is mentioned inside them counts less
     */
    Optional<Antecedent> meant(Token pronoun, Person person, List<Actor> actors, Speech speech) {
        List<Candidate> candidates = new ArrayList<>();
        for (Actor actor : actors) {
            if (agrees(person, actor)) {
                score(pronoun, person, actor, speech).ifPresent(candidates::add);
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score()));
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (speech.weights().isAsked()) {
            List<Ranked> ranked = ranked(pronoun, person, candidates, speech);
            if (speech.weights().has(TASK)) {
                return likeliest(
                        pronoun,
                        person,
                        goingOn(pronoun, ranked, speech),
                        candidates,
                        speech.weights().least(TASK));
            }
        }
        Candidate best = candidates.getFirst();
        best.actor().setGender(gender(person));
        Why why = Why.of("pronoun", pronoun.span(), best.last());
        if (candidates.size() > 1) {
            Candidate second = candidates.get(1);
            double lead = best.score() - second.score();
            why = why.withConfidence(lead > 1 ? 0.9 : 0.6)
                    .because(Why.of("runner-up", second.last()).withConfidence(0.3));
        }
        return Optional.of(new Antecedent(best.actor(), why));
    }

    private static List<Ranked> ranked(Token pronoun, Person person, List<Candidate> candidates, Speech speech) {
        List<Actor> actors = candidates.stream().map(Candidate::actor).toList();
        return new Reference(TASK, pronoun, TokenRange.of(pronoun), speech, actors)
                .ranked(actors.getFirst(), (features, actor) -> {
                    int rank = actors.indexOf(actor);
                    features.add("person", person);
                    features.add("rank", Math.min(10, rank));
                    features.add("score", candidates.get(rank).score());
                    features.add(
                            "behind-first",
                            candidates.getFirst().score() - candidates.get(rank).score());
                    features.add("gender-known", actor.gender() == gender(person) && gender(person) != Gender.UNKNOWN);
                });
    }

    /**
     * Who speaks goes on speaking: within a paragraph a pronoun that is a source means the last speaker before anybody who was named
     * since, but not as the subject (<em>he urged the president to stop. "…", he said</em>).
     */
    private static List<Ranked> goingOn(Token pronoun, List<Ranked> ranked, Speech speech) {
        Ranked last = ranked.stream()
                .filter(one -> one.actor().equals(speech.lastSpeaker()))
                .findFirst()
                .orElse(null);
        if (last == null
                || last.equals(ranked.getFirst())
                || !speech.isSource(pronoun.index())
                || !spokeIn(pronoun, last.actor(), speech)
                || isSubject(pronoun, ranked.getFirst().actor())) {
            return ranked;
        }
        List<Ranked> order = new ArrayList<>(ranked);
        order.remove(last);
        order.addFirst(last);
        return order;
    }

    /** Whether somebody was a source before in the paragraph of a pronoun. */
    private static boolean spokeIn(Token pronoun, Actor actor, Speech speech) {
        return actor.places().stream()
                .map(place -> place.tokens().first())
                .filter(first -> first < pronoun.index() && speech.isSource(first))
                .anyMatch(first -> pronoun.analysis().token(first).sentence().paragraph()
                        == pronoun.sentence().paragraph());
    }

    /** Whether the last mention of somebody before a pronoun is a subject. */
    private static boolean isSubject(Token pronoun, Actor actor) {
        return actor.places().stream()
                .filter(place -> place.tokens().end() <= pronoun.index())
                .max(Comparator.comparingInt(place -> place.tokens().last()))
                .filter(Actor.Appearance::subject)
                .isPresent();
    }

    /** The likeliest, if likely enough: else nobody who can be told. */
    private static Optional<Antecedent> likeliest(
            Token pronoun, Person person, List<Ranked> ranked, List<Candidate> candidates, double least) {
        if (ranked.isEmpty() || ranked.getFirst().likelihood() < least) {
            return Optional.empty();
        }
        Ranked best = ranked.getFirst();
        best.actor().setGender(gender(person));
        Why why = Why.of("pronoun", pronoun.span(), last(best, candidates)).withConfidence(rounded(best.likelihood()));
        if (ranked.size() > 1) {
            why = why.because(Why.of("runner-up", last(ranked.get(1), candidates))
                    .withConfidence(rounded(ranked.get(1).likelihood())));
        }
        return Optional.of(new Antecedent(best.actor(), why));
    }

    private static Span last(Ranked ranked, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.actor().equals(ranked.actor()))
                .map(Candidate::last)
                .findFirst()
                .orElseThrow();
    }

    private static double rounded(double likelihood) {
        return Math.round(likelihood * 100) / 100.0;
    }

    private static Gender gender(Person person) {
        return switch (person) {
            case HE -> Gender.MALE;
            case SHE -> Gender.FEMALE;
            case THEY, IT -> Gender.UNKNOWN;
        };
    }

    private static boolean agrees(Person person, Actor actor) {
        Predicate<Gender> gender = actor.gender()::agrees;
        return switch (person) {
            case HE -> actor.kind() == EntityKind.PERSON && !actor.isPlural() && gender.test(Gender.MALE);
            case SHE -> actor.kind() == EntityKind.PERSON && !actor.isPlural() && gender.test(Gender.FEMALE);
            case THEY ->
                (!actor.isDocument() && actor.kind() != EntityKind.PERSON && actor.kind() != EntityKind.PLACE)
                        || actor.isPlural();
            case IT ->
                !actor.isPlural() && (actor.kind() == EntityKind.ORGANIZATION || actor.kind() == EntityKind.COUNTRY);
        };
    }

    private static Optional<Candidate> score(Token pronoun, Person person, Actor actor, Speech speech) {
        int here = pronoun.sentence().index();
        double best = Double.NEGATIVE_INFINITY;
        Span last = null;
        for (Actor.Appearance place : actor.places()) {
            Token token = pronoun.analysis().token(place.tokens().first());
            int distance = here - token.sentence().index();
            if (place.tokens().first() >= pronoun.index() || distance > REACH) {
                continue;
            }
            int word = place.tokens().first();
            double score = -distance
                    + (place.subject() ? 1.0 : 0)
                    + (speech.isSource(word) ? 1.5 : 0)
                    - (speech.isQuoted(word) ? 2.5 : speech.isSaid(word) ? 1.2 : 0)
                    - (token.sentence().paragraph() == pronoun.sentence().paragraph() ? 0 : 0.3);
            if (score >= best) {
                best = score;
                last = pronoun.analysis().span(place.tokens());
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        boolean known = actor.gender() == gender(person);
        double whole = best
                + (known ? 0.7 : 0)
                + (actor.equals(speech.lastSpeaker()) ? 1.0 : 0)
                + (person == Person.THEY && actor.isPlural() ? 1.0 : 0)
                + 0.3 * Math.log(actor.mentionCount());
        return Optional.of(new Candidate(actor, whole, last));
    }
}
