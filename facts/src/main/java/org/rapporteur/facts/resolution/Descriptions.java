// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Actor.Office;
import org.rapporteur.facts.resolution.Roles.Role;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Why;

/**
 * Decides whom a description means: <em>the NATO head</em> is the person whose office has those words, <em>the
 * ministry</em> the body whose name has that noun. A description of nobody known is an entity of its own: <em>officials</em>.
 * Immutable and safe for use by many threads.
 */
final class Descriptions {

    /** How many words back such a body may have been named. */
    private static final int STAND_IN_REACH = 150;

    /**
     * What was found.
     *
     * @param actor who is described
     * @param why what the decision rests on
     */
    record Referent(Actor actor, Why why) {}

    private final Language language;
    private final Roles roles;
    private final Countries countries;

    Descriptions(Language language, Roles roles, Countries countries) {
        this.language = language;
        this.roles = roles;
        this.countries = countries;
    }

    /** Whether a noun names something written or said, which speaks for somebody. */
    boolean isDocument(Token noun) {
        return role(noun).map(role -> role.isDocument()).orElse(false);
    }

    private Optional<Role> role(Token noun) {
        return roles.role(noun.lemma()).or(() -> roles.role(noun.text()));
    }

    /** Whether a noun is that of one person: <em>a retired ambassador</em>, <em>his mother</em>. */
    boolean isPerson(Token noun) {
        return noun.pos() == PartOfSpeech.NOUN
                && !isPlural(noun)
                && role(noun).map(role -> role.kind() == EntityKind.PERSON).orElse(false);
    }

    /** Whom a description means; a new actor is added to {@code actors} if it is nobody known. */
    Referent described(Token head, TokenRange phrase, List<Actor> actors, Map<Integer, Actor> at) {
        Analysis analysis = head.analysis();
        TokenRange bare = bare(analysis, phrase);
        Set<String> attributes = attributes(analysis, bare, head);
        Optional<Role> role = role(head);
        boolean plural = isPlural(head);
        if (!plural && isDefinite(analysis, phrase, at)) {
            Optional<Actor> known = role.map(Role::kind).orElse(EntityKind.ORGANIZATION) == EntityKind.PERSON
                    ? holder(head, role.orElseThrow(), attributes, actors)
                    : body(head, role.orElse(null), attributes, actors);
            if (known.isPresent()) {
                Actor actor = known.get();
                actor.mention(analysis.span(phrase), Mention.Form.NOMINAL, phrase, head.is(Ud.NSUBJ));
                Why why = Why.of("described-by-office", analysis.span(phrase));
                return new Referent(
                        actor,
                        actor.offices().isEmpty()
                                ? Why.of("described-by-name", analysis.span(phrase))
                                : why.because(Why.of(
                                        "office", actor.offices().getFirst().span())));
            }
        }
        String name = analysis.text().slice(analysis.span(bare)).replaceAll("\\s+", " ");
        Actor actor = actors.stream()
                .filter(other -> other.isCalled(name)
                        || (!other.isNamed() && other.name().equalsIgnoreCase(name)))
                .findFirst()
                .orElseGet(() -> fresh(name, role.orElse(null), plural, attributes, actors));
        actor.mention(analysis.span(phrase), Mention.Form.NOMINAL, phrase, head.is(Ud.NSUBJ));
        return new Referent(actor, Why.of("described-only", analysis.span(phrase)));
    }

    private Actor fresh(String name, @Nullable Role role, boolean plural, Set<String> attributes, List<Actor> actors) {
        EntityKind kind = role == null
                ? plural ? EntityKind.GROUP : EntityKind.ORGANIZATION
                : plural && role.kind() == EntityKind.PERSON ? EntityKind.GROUP : role.kind();
        Actor actor = new Actor(kind, name, false);
        if (role != null) {
            actor.setGender(role.gender());
            actor.addSectors(role.sectors());
            if (role.isDocument()) {
                actor.setDocument();
            }
        }
        if (plural) {
            actor.setPlural();
        }
        attributes.stream()
                .flatMap(word -> countries.of(word).stream())
                .findFirst()
                .ifPresent(actor::setCountry);
        actors.add(actor);
        return actor;
    }

    private boolean isPlural(Token head) {
        return (language.ends(head.text(), FunctionWord.PLURAL_ENDING)
                        && !head.text().equalsIgnoreCase(head.lemma()))
                || language.is(head.text(), FunctionWord.PLURAL_NOUN);
    }

    /** The words but for articles. */
    static TokenRange bare(Analysis analysis, TokenRange phrase) {
        int first = phrase.first();
        while (first < phrase.end() - 1
                && ((analysis.token(first).pos() == PartOfSpeech.DET
                                && analysis.token(first).is(Ud.DET)
                                && analysis.token(first).text().length() <= 4)
                        || Phrases.isPunctuation(analysis.token(first)))) {
            first++;
        }
        return new TokenRange(first, phrase.end());
    }

    private boolean isDefinite(Analysis analysis, TokenRange phrase, Map<Integer, Actor> at) {
        Token first = analysis.token(phrase.first());
        return language.is(first.text(), FunctionWord.DEFINITE)
                || (first.is(Ud.NMOD_POSS) && first.pos() != PartOfSpeech.PRON)
                || at.containsKey(first.index());
    }

    private static Set<String> attributes(Analysis analysis, TokenRange bare, Token head) {
        Set<String> words = new HashSet<>();
        for (int i = bare.first(); i < bare.end(); i++) {
            Token token = analysis.token(i);
            boolean telling = switch (token.pos()) {
                case NOUN, PROPN, ADJ -> true;
                default -> false;
            };
            if (telling && !token.equals(head)) {
                words.add(token.text().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** The person, mentioned before, whose office the description fits best; the latest of equals. */
    private Optional<Actor> holder(Token head, Role role, Set<String> attributes, List<Actor> actors) {
        Actor best = null;
        double bestScore = 0;
        for (Actor actor : actors) {
            int last = lastBefore(actor, head.index());
            if (actor.kind() != EntityKind.PERSON || last < 0 || !actor.gender().agrees(role.gender())) {
                continue;
            }
            for (Office office : actor.offices()) {
                double fit = fit(office, head.lemma().toLowerCase(Locale.ROOT), role, attributes);
                double score = fit == 0 ? 0 : fit + last / (1.0 + head.index());
                if (score > bestScore) {
                    best = actor;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** 0 if an office does not fit; more for the same noun and for each word that both have. */
    private double fit(Office office, String noun, Role role, Set<String> attributes) {
        boolean same = office.noun().equals(noun);
        boolean kin = roles.role(office.noun())
                .map(other -> other.family().equals(role.family()) && !other.isSource())
                .orElse(false);
        if (!same && !(kin || (attributes.size() > 0 && isHeadOfBody(role, office)))) {
            return 0;
        }
        long shared = attributes.stream().filter(word -> has(office, word)).count();
        long foreign = attributes.size() - shared;
        return foreign > 0 && !(same && shared > 0) ? 0 : (same ? 2 : 1) + shared;
    }

    private boolean isHeadOfBody(Role role, Office office) {
        return role.isHead()
                && roles.role(office.noun()).map(other -> !other.isOfficial()).orElse(false);
    }

    /** An office has a word itself or as the name or people of the same country. */
    private boolean has(Office office, String word) {
        return office.words().contains(word)
                || countries
                        .of(word)
                        .map(code -> office.words().stream()
                                .flatMap(other -> countries.of(other).stream())
                                .collect(Collectors.toSet())
                                .contains(code))
                        .orElse(false);
    }

    /**
     * The body, mentioned before, whose name has the noun. For nouns that stand for any body (<em>the company</em>) the
     * one that is named most and latest as somebody who acts.
     */
    private static Optional<Actor> body(Token head, @Nullable Role role, Set<String> attributes, List<Actor> actors) {
        String noun = head.lemma().toLowerCase(Locale.ROOT);
        Actor best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Actor actor : actors) {
            int last = lastBefore(actor, head.index());
            if (actor.kind() != EntityKind.ORGANIZATION || !actor.isNamed() || last < 0) {
                continue;
            }
            List<String> words = List.of(actor.name().toLowerCase(Locale.ROOT).split("[ -]+"));
            boolean named = words.contains(noun) && words.containsAll(attributes);
            int distance = head.index() - last;
            boolean near = role != null
                    && role.isStandIn()
                    && attributes.stream().noneMatch(word -> isNamePart(word, head))
                    && distance < STAND_IN_REACH
                    && subjectBefore(actor, head.index());
            double score = (named ? 5 : 0) - distance / 40.0 + Math.log(actor.mentionCount());
            if ((named || near) && score > bestScore) {
                best = actor;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether an attribute is written with a capital in the phrase: then it is a name that the body would have. */
    private static boolean isNamePart(String word, Token head) {
        return head.sentence().words().stream()
                .anyMatch(token -> token.text().equalsIgnoreCase(word)
                        && Character.isUpperCase(token.text().charAt(0)));
    }

    private static int lastBefore(Actor actor, int index) {
        return actor.places().stream()
                .mapToInt(place -> place.tokens().first())
                .filter(first -> first < index)
                .max()
                .orElse(-1);
    }

    private static boolean subjectBefore(Actor actor, int index) {
        return actor.places().stream()
                .anyMatch(place -> place.subject() && place.tokens().first() < index);
    }
}
