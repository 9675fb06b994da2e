// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Convention;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Actor.Office;
import org.rapporteur.facts.resolution.Reference.Ranked;
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

    private static final String TASK = "description";

    /** How sure it must be whom a pronoun means, for what is his to be called after him. */
    private static final double PLAIN = 0.5;

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
    private final Pronouns pronouns;
    private final Institutions institutions;

    Descriptions(Language language, Roles roles, Countries countries) {
        this.language = language;
        this.roles = roles;
        this.countries = countries;
        this.pronouns = new Pronouns(language);
        this.institutions = new Institutions(language, roles);
    }

    /** Whether a noun names something written or said, which speaks for somebody. */
    boolean isDocument(Token noun) {
        return role(noun).map(role -> role.isDocument()).orElse(false);
    }

    /** Whether a noun names something that one says or writes to somebody, as a statement, rather than a study. */
    boolean isUtterance(Token noun) {
        return role(noun).map(role -> role.isUtterance()).orElse(false);
    }

    /** Whether a noun names a person, a body or a group, by what it is. */
    boolean isSomebody(Token noun) {
        return role(noun).isPresent() && !isDocument(noun);
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
    Referent described(Token head, TokenRange phrase, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Analysis analysis = head.analysis();
        TokenRange bare = bare(analysis, phrase);
        Set<String> attributes = attributes(analysis, bare, head);
        Optional<Role> role = role(head);
        boolean plural = isPlural(head);
        Optional<Actor> owner = owner(head, phrase, actors, at, speech);
        owner.ifPresent(of ->
                Arrays.stream(of.name().toLowerCase(Locale.ROOT).split("[ -]+")).forEach(attributes::add));
        boolean definite = isDefinite(analysis, phrase, at) || owner.isPresent();
        if (definite) {
            EntityKind kind = role.map(Role::kind).orElse(EntityKind.ORGANIZATION);
            Optional<Actor> known = plural
                    ? Optional.empty()
                    : kind == EntityKind.PERSON
                            ? holder(head, role.orElseThrow(), attributes, actors)
                            : body(head, role.orElse(null), attributes, actors);
            double sure = 1;
            if (speech.weights().isAsked()) {
                List<Ranked> ranked = ranked(
                        head, phrase, plural ? EntityKind.GROUP : kind, attributes, actors, known.orElse(null), speech);
                if (speech.weights().has(TASK)) {
                    known = ranked.stream()
                            .limit(1)
                            .filter(best ->
                                    best.likelihood() >= speech.weights().least(TASK))
                            .map(Ranked::actor)
                            .findFirst();
                    sure = known.isPresent() ? ranked.getFirst().likelihood() : 1;
                }
            }
            if (known.isPresent()
                    && introduced(head, attributes, known.get(), actors).isEmpty()) {
                Actor actor = known.get();
                actor.mention(analysis.span(phrase), Mention.Form.NOMINAL, phrase, head.is(Ud.NSUBJ));
                Why why = actor.offices().isEmpty()
                        ? Why.of("described-by-name", analysis.span(phrase))
                        : Why.of("described-by-office", analysis.span(phrase))
                                .because(Why.of(
                                        "office", actor.offices().getFirst().span()));
                return new Referent(actor, why.withConfidence(Math.round(sure * 100) / 100.0));
            }
        }
        String words = analysis.text().slice(analysis.span(own(head, bare))).replaceAll("\\s+", " ");
        String name = owner.filter(of -> words.indexOf(' ') > 0)
                .map(of -> owned(of, words))
                .orElse(words);
        boolean fresh = isNew(analysis, phrase, plural);
        Optional<Actor> introduced =
                definite && !plural && owner.isEmpty() ? introduced(head, attributes, null, actors) : Optional.empty();
        Actor actor = actors.stream()
                .filter(other -> other.isCalled(name)
                        || (!other.isNamed()
                                && (fresh ? isHere(other, head) : other.name().equalsIgnoreCase(name))))
                .findFirst()
                .or(() -> introduced)
                .orElseGet(() -> fresh(name, role.orElse(null), plural, attributes, actors));
        actor.mention(analysis.span(phrase), Mention.Form.NOMINAL, phrase, head.is(Ud.NSUBJ));
        return new Referent(actor, Why.of("described-only", analysis.span(phrase)));
    }

    /**
     * Whoever was told of by the same noun and nobody's name, <em>a panel of experts</em>, and whom <em>the panel</em> means rather than a
     * body whose name does not have it.
     */
    private Optional<Actor> introduced(Token head, Set<String> attributes, @Nullable Actor known, List<Actor> actors) {
        String noun = head.lemma().toLowerCase(Locale.ROOT);
        if (known != null
                && (!known.isNamed()
                        || known.kind() == EntityKind.PERSON
                        || nameWords(known).contains(noun))) {
            return Optional.empty();
        }
        return actors.stream()
                .filter(actor -> !actor.isNamed() && !actor.isPlural())
                .filter(actor -> lastBefore(actor, head.index()) >= 0)
                .filter(actor ->
                        Phrases.head(head.analysis(), actor.places().getFirst().tokens())
                                        .lemma()
                                        .equalsIgnoreCase(noun)
                                && nameWords(actor).containsAll(attributes))
                .max(Comparator.comparingInt(actor -> lastBefore(actor, head.index())));
    }

    private static List<String> nameWords(Actor actor) {
        return List.of(actor.name().toLowerCase(Locale.ROOT).split("[ -]+"));
    }

    /** Whether one is told of who was not before: <em>a man</em> is no man of whom was told already. */
    private boolean isNew(Analysis analysis, TokenRange phrase, boolean plural) {
        Token first = analysis.token(phrase.first());
        return !plural
                && first.pos() == PartOfSpeech.DET
                && first.is(Ud.DET)
                && !language.is(first.text(), FunctionWord.DEFINITE)
                && !language.is(first.text(), FunctionWord.DEFINITE_COUNT);
    }

    /** The words that describe, without the clause or the other description that goes on about them: <em>an envoy, who left early</em>. */
    private TokenRange own(Token head, TokenRange bare) {
        Analysis analysis = head.analysis();
        int end = bare.end();
        for (Token beside : head.dependents(Ud.APPOS)) {
            TokenRange other = Phrases.under(beside);
            boolean named = Phrases.between(analysis, other.first(), other.end()).stream()
                    .anyMatch(word -> word.pos() == PartOfSpeech.PROPN);
            if (beside.index() > head.index() && !named) {
                end = Math.min(end, other.first());
            }
        }
        for (int i = head.index() + 1; i < end; i++) {
            Token word = analysis.token(i);
            if (word.pos() == PartOfSpeech.PRON && language.is(word.lemma(), FunctionWord.RELATIVE)) {
                boolean of = analysis.token(i - 1).pos() == PartOfSpeech.ADP;
                end = of ? i - 1 : i;
            }
        }
        TokenRange cut = new TokenRange(bare.first(), Math.max(end, head.index() + 1));
        return Phrases.trimmed(analysis, cut).orElse(cut);
    }

    /** Whether the words were asked about already. */
    private static boolean isHere(Actor actor, Token head) {
        return actor.places().stream()
                .anyMatch(place -> place.tokens().contains(head.index())
                        && Phrases.head(head.analysis(), place.tokens()).equals(head));
    }

    /** Whose somebody is by the pronoun that the description begins with, where that is plain: <em>its troops</em>. */
    private Optional<Actor> owner(
            Token head, TokenRange phrase, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Token first = head.analysis().token(phrase.first());
        if (first.pos() != PartOfSpeech.PRON
                || !first.is(Ud.NMOD_POSS)
                || !first.head().equals(Optional.of(head))) {
            return Optional.empty();
        }
        Optional<Actor> owner = pronouns.isBound(first)
                ? related(head, at)
                : pronouns.person(first)
                        .flatMap(person -> pronouns.meant(first, person, actors, speech))
                        .filter(meant -> meant.why().confidence() >= PLAIN)
                        .map(Pronouns.Antecedent::actor);
        owner.ifPresent(actor -> actor.mentionBy(first));
        return owner;
    }

    /** Whoever a relative clause tells of: <em>the brigade whose men fired</em>. */
    private static Optional<Actor> related(Token word, Map<Integer, Actor> at) {
        Token clause = word;
        while (!clause.is(Ud.ACL_RELCL) && clause.head().isPresent()) {
            clause = clause.head().get();
        }
        return clause.is(Ud.ACL_RELCL)
                ? clause.head().map(noun -> at.get(noun.index())).filter(Actor::isNamed)
                : Optional.empty();
    }

    /** The owner's name in place of the pronoun. */
    private String owned(Actor owner, String words) {
        boolean many = language.ends(owner.name(), FunctionWord.PLURAL_ENDING);
        return owner.name()
                + language.convention(many ? Convention.POSSESSIVE_PLURAL : Convention.POSSESSIVE)
                + words.substring(words.indexOf(' '));
    }

    /** Those mentioned before whom a description of somebody of a kind may mean. */
    private List<Ranked> ranked(
            Token head,
            TokenRange phrase,
            EntityKind kind,
            Set<String> attributes,
            List<Actor> actors,
            @Nullable Actor ruled,
            Speech speech) {
        String noun = head.lemma().toLowerCase(Locale.ROOT);
        Optional<Role> role = role(head);
        String words = head.analysis().text().slice(head.analysis().span(bare(head.analysis(), phrase)));
        List<Actor> fitting = actors.stream()
                .filter(actor -> switch (kind) {
                    case PERSON ->
                        actor.kind() == EntityKind.PERSON
                                && !holdsOther(actor, noun, attributes)
                                && role.map(Role::gender).orElse(Gender.UNKNOWN).agrees(actor.gender());
                    case GROUP ->
                        actor.isPlural() || actor.kind() == EntityKind.GROUP || actor.kind() == EntityKind.ORGANIZATION;
                    default ->
                        actor.kind() != EntityKind.PERSON
                                && actor.kind() != EntityKind.PLACE
                                && institutions.mayMean(noun, actor);
                })
                .toList();
        return new Reference(TASK, head, phrase, speech, fitting).ranked(ruled, (features, actor) -> {
            List<String> name = nameWords(actor);
            features.add("wanted", kind);
            features.add("attributes", Math.min(5, attributes.size()));
            features.add("length", Math.min(8, phrase.length()));
            features.add("has-role", role.isPresent());
            features.add("stand-in", role.map(Role::isStandIn).orElse(false));
            features.add("head-of-body", role.map(Role::isHead).orElse(false));
            features.add("rank", role.map(Role::isRank).orElse(false));
            features.add(
                    "in-name", name.contains(noun) || name.contains(head.text().toLowerCase(Locale.ROOT)));
            features.add(
                    "attributes-in-name",
                    attributes.stream().filter(name::contains).count());
            features.add("same-words", actor.name().equalsIgnoreCase(words));
            features.add(
                    "same-sector",
                    role.map(one -> one.sectors().stream()
                                    .filter(actor.sectors()::contains)
                                    .count())
                            .orElse(0L));
            features.add(
                    "office",
                    actor.offices().stream()
                            .mapToDouble(office -> role.map(one -> fit(office, noun, one, attributes))
                                    .orElse(0.0))
                            .max()
                            .orElse(-1));
            features.add(
                    "office-shares",
                    actor.offices().stream()
                            .mapToLong(office -> attributes.stream()
                                    .filter(word -> has(office, word))
                                    .count())
                            .max()
                            .orElse(-1));
            features.add(
                    "office-noun",
                    actor.offices().stream().anyMatch(office -> office.noun().equals(noun)));
            features.add(
                    "of-country",
                    actor.country() != null
                            && attributes.stream()
                                    .flatMap(word -> countries.of(word).stream())
                                    .anyMatch(actor.country()::equals));
        });
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
        if (isOther(office, attributes)) {
            return 0;
        }
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

    /** Whether an office is not what its noun says: the deputy minister and the former one are not <em>the minister</em>. */
    private boolean isOther(Office office, Set<String> attributes) {
        return office.words().stream()
                .anyMatch(word -> language.is(word, FunctionWord.OTHER_OFFICE) && !attributes.contains(word));
    }

    /** Whether all that somebody is called by a noun is another office than the one described. */
    private boolean holdsOther(Actor actor, String noun, Set<String> attributes) {
        List<Office> alike = actor.offices().stream()
                .filter(office -> office.noun().equals(noun))
                .toList();
        return !alike.isEmpty() && alike.stream().allMatch(office -> isOther(office, attributes));
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
     * The body, mentioned before, whose name has the noun or that was told to be such. For nouns that stand for any body (<em>the company</em>) the
     * one that is named most and latest as somebody who acts.
     */
    private Optional<Actor> body(Token head, @Nullable Role role, Set<String> attributes, List<Actor> actors) {
        String noun = head.lemma().toLowerCase(Locale.ROOT);
        Actor best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Actor actor : actors) {
            int last = lastBefore(actor, head.index());
            if (actor.kind() != EntityKind.ORGANIZATION
                    || !actor.isNamed()
                    || last < 0
                    || !institutions.mayMean(noun, actor)) {
                continue;
            }
            List<String> words = nameWords(actor);
            boolean named = words.contains(noun) && words.containsAll(attributes);
            int distance = head.index() - last;
            boolean near = role != null
                    && role.isStandIn()
                    && attributes.stream().noneMatch(word -> isNamePart(word, head))
                    && distance < STAND_IN_REACH
                    && subjectBefore(actor, head.index());
            boolean told = attributes.isEmpty() && Descriptors.tell(head.analysis(), actor, noun, head.index());
            double score = (named || told ? 5 : 0) - distance / 40.0 + Math.log(actor.mentionCount());
            if ((named || told || near) && score > bestScore) {
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
