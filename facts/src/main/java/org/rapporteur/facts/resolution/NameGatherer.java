// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;

/**
 * Gathers the names of a document and decides which of them name the same. A name cut short is the longer name that ends
 * or begins alike; two people with one surname stay apart; countries are one by their code, bodies by their initials too.
 * Immutable and safe for use by many threads.
 */
final class NameGatherer {

    /**
     * A name where it stands.
     *
     * @param tokens without titles, articles and possessives
     * @param title gender that a title of courtesy before it or a noun beside it tells
     * @param before the nouns and names before it that belong to it, as an office
     * @param another whether an article tells that nobody is meant who was named: <em>an Ada Brook of Dale</em>
     */
    private record NameMention(
            TokenRange tokens, String words, EntityKind kind, Gender title, Set<String> before, boolean another) {

        boolean isFull() {
            return words.indexOf(' ') > 0;
        }
    }

    private final Language language;
    private final Genders genders;
    private final Countries countries;
    /** A row of words before a name is hardly longer. */
    private static final int ROW = 12;

    private final Roles roles;
    private final Set<String> titles;
    private final Set<String> genericBodies;
    private final WholeNames whole;

    NameGatherer(Language language, Genders genders, Countries countries, Roles roles) {
        this.language = language;
        this.genders = genders;
        this.countries = countries;
        this.roles = roles;
        this.titles = language.words("name-titles");
        this.genericBodies = language.words("generic-bodies");
        this.whole = new WholeNames(language);
    }

    /** Everybody who is named, with the mentions by name. The map tells for each word who is named there. */
    List<Actor> gather(Analysis analysis, Map<Integer, Actor> at) {
        List<Name> marked = whole.names(analysis);
        Map<String, EntityKind> kinds = kinds(analysis, marked);
        List<NameMention> names = new ArrayList<>();
        for (Name name : marked) {
            named(analysis, name, kinds).ifPresent(names::add);
        }
        Map<String, Long> frequency =
                names.stream().collect(Collectors.groupingBy(NameMention::words, Collectors.counting()));
        List<Actor> actors = new ArrayList<>();
        Map<NameMention, Actor> owners = new LinkedHashMap<>();
        Namesakes namesakes = new Namesakes(language);
        // Full names first, so that a name cut short finds the one that it is short for, even further on.
        names.stream()
                .sorted(Comparator.comparingInt((NameMention name) -> -wordCount(name.words())))
                .forEach(name -> owners.put(name, owner(name, actors, frequency, owners, namesakes)));
        for (NameMention name : names) {
            Actor actor = Objects.requireNonNull(owners.get(name), "every name must have an owner");
            Token head = Phrases.head(analysis, name.tokens());
            actor.mention(analysis.span(name.tokens()), Mention.Form.NAME, name.tokens(), head.is(Ud.NSUBJ));
            for (int i = name.tokens().first(); i < name.tokens().end(); i++) {
                at.put(i, actor);
            }
        }
        actors.sort(Comparator.comparingInt(Actor::start));
        return actors;
    }

    private static int wordCount(String words) {
        return words.split(" ").length;
    }

    /** One form has one kind in a document: the one that the model is surest of, all its places taken together. */
    private Map<String, EntityKind> kinds(Analysis analysis, List<Name> names) {
        Map<String, EnumMap<EntityKind, Double>> votes = new LinkedHashMap<>();
        for (Name name : names) {
            EntityKind kind = kind(name.kind());
            if (kind != null) {
                votes.computeIfAbsent(
                                words(analysis, bare(analysis, name.tokens())), key -> new EnumMap<>(EntityKind.class))
                        .merge(kind, name.confidence(), Double::sum);
            }
        }
        Map<String, EntityKind> kinds = new HashMap<>();
        votes.forEach((words, vote) -> kinds.put(
                words,
                vote.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        // Members of a group are one too: Houthis where there is a Houthi leader. Countries have a table of their own.
        kinds.replaceAll(
                (words, kind) -> kind == EntityKind.PLACE && isPluralOfGroup(words, kinds) ? EntityKind.GROUP : kind);
        return kinds;
    }

    private boolean isPluralOfGroup(String words, Map<String, EntityKind> kinds) {
        return language.words(FunctionWord.PLURAL_ENDING).stream()
                .filter(words::endsWith)
                .map(ending -> words.substring(0, words.length() - ending.length()))
                .anyMatch(singular -> kinds.get(singular) == EntityKind.GROUP);
    }

    private static @Nullable EntityKind kind(NameKind kind) {
        return switch (kind) {
            case PERSON -> EntityKind.PERSON;
            case ORGANIZATION -> EntityKind.ORGANIZATION;
            case COUNTRY -> EntityKind.COUNTRY;
            case PLACE -> EntityKind.PLACE;
            case GROUP -> EntityKind.GROUP;
            case EVENT, PRODUCT, WORK, LAW, OTHER -> null;
        };
    }

    private Optional<NameMention> named(Analysis analysis, Name name, Map<String, EntityKind> kinds) {
        TokenRange tokens = bare(analysis, name.tokens());
        String words = words(analysis, tokens);
        EntityKind kind = kinds.get(words);
        if (kind == null
                || words.codePoints().noneMatch(Character::isLetterOrDigit)
                || (kind == EntityKind.PERSON && isTitleOfNext(analysis, tokens))
                || (kind == EntityKind.ORGANIZATION && isOffice(words))) {
            return Optional.empty();
        }
        if (kind != EntityKind.PERSON
                && kind != EntityKind.ORGANIZATION
                && countries.named(words).isPresent()) {
            kind = EntityKind.COUNTRY;
        } else if (kind != EntityKind.PERSON
                && kind != EntityKind.ORGANIZATION
                && countries.around(words).isPresent()) {
            kind = EntityKind.PLACE;
        } else if (kind != EntityKind.PERSON && countries.isPeople(words)) {
            kind = EntityKind.GROUP;
        }
        int before = tokens.first() - 1;
        Gender title = before >= 0 ? genders.ofTitle(analysis.token(before).text()) : Gender.UNKNOWN;
        title = title == Gender.UNKNOWN && kind == EntityKind.PERSON ? beside(analysis, tokens) : title;
        return Optional.of(
                new NameMention(tokens, words, kind, title, before(analysis, tokens), isAnother(analysis, tokens)));
    }

    /** Whether what looks like the initials of a body says what somebody is: <em>the MEP</em>. */
    private boolean isOffice(String words) {
        return words.equals(words.toUpperCase(Locale.ROOT))
                && roles.role(words.toLowerCase(Locale.ROOT))
                        .filter(role -> role.kind() == EntityKind.PERSON)
                        .isPresent();
    }

    /** The nouns, names and attributes in a row before a name, within its sentence. */
    private static Set<String> before(Analysis analysis, TokenRange name) {
        Set<String> words = new HashSet<>();
        int start = analysis.token(name.first()).sentence().tokens().first();
        for (int i = name.first() - 1; i >= Math.max(start, name.first() - ROW); i--) {
            Token word = analysis.token(i);
            if (!word.isNoun() && word.pos() != PartOfSpeech.ADJ) {
                break;
            }
            words.add(word.text().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private boolean isAnother(Analysis analysis, TokenRange name) {
        if (name.first() == 0) {
            return false;
        }
        Token article = analysis.token(name.first() - 1);
        return article.pos() == PartOfSpeech.DET
                && article.is(Ud.DET)
                && !language.is(article.text(), FunctionWord.DEFINITE)
                && !language.is(article.text(), FunctionWord.DEFINITE_COUNT)
                && article.head().filter(head -> name.contains(head.index())).isPresent();
    }

    /** The gender that a noun beside a name tells: <em>her husband, Ben Brook</em>. */
    private Gender beside(Analysis analysis, TokenRange name) {
        Token head = Phrases.head(analysis, name);
        Stream<Token> above =
                head.head().filter(over -> head.is(Ud.APPOS) || head.is(Ud.NMOD_DESC) || head.is(Ud.FLAT)).stream();
        Stream<Token> below = head.dependents().stream().filter(word -> word.is(Ud.APPOS) || word.is(Ud.NMOD_DESC));
        return Stream.concat(above, below)
                .map(noun -> roles.role(noun.lemma()).map(Roles.Role::gender).orElse(Gender.UNKNOWN))
                .filter(gender -> gender != Gender.UNKNOWN)
                .findFirst()
                .orElse(Gender.UNKNOWN);
    }

    /** Without article and titles before it and the possessive after it. */
    private TokenRange bare(Analysis analysis, TokenRange tokens) {
        int first = tokens.first();
        int end = tokens.end();
        while (end - first > 1 && isNoPart(analysis.token(first).text())) {
            first++;
        }
        while (end - first > 1 && isEnding(analysis.token(end - 1))) {
            end--;
        }
        return new TokenRange(first, end);
    }

    private boolean isNoPart(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return language.is(word, FunctionWord.ARTICLE) || genders.isTitle(word) || titles.contains(bare);
    }

    /** Whether a name that is but a title stands right before another: <em>Monsignor</em> | <em>Ignacio Paz</em>. */
    private boolean isTitleOfNext(Analysis analysis, TokenRange tokens) {
        return Phrases.between(analysis, tokens.first(), tokens.end()).stream().allMatch(word -> isNoPart(word.text()))
                && tokens.end() < analysis.tokenCount()
                && analysis.token(tokens.end()).name().isPresent();
    }

    private static boolean isEnding(Token token) {
        String text = token.text();
        return text.startsWith("'") || text.startsWith("’") || text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String words(Analysis analysis, TokenRange tokens) {
        return analysis.text().slice(analysis.span(tokens)).replaceAll("\\s+", " ");
    }

    private Actor owner(
            NameMention name,
            List<Actor> actors,
            Map<String, Long> frequency,
            Map<NameMention, Actor> owners,
            Namesakes namesakes) {
        Actor known = name.kind() != EntityKind.PERSON
                ? known(name, actors, frequency)
                : name.another() && name.isFull() ? null : person(name, actors, owners, namesakes);
        Actor actor = known == null ? new Actor(name.kind(), name.words(), true) : known;
        if (known == null) {
            actors.add(actor);
        }
        if (name.kind() == EntityKind.PERSON) {
            namesakes.add(actor, name.isFull() ? name.before() : Set.of());
        }
        actor.addName(name.words());
        actor.setGender(name.title());
        if (name.kind() == EntityKind.PERSON && name.words().contains(" ")) {
            actor.setGender(
                    genders.ofGivenName(name.words().substring(0, name.words().indexOf(' '))));
        }
        if (name.kind() == EntityKind.GROUP && language.ends(name.words(), FunctionWord.PLURAL_ENDING)) {
            actor.setPlural();
        }
        countries
                .of(name.words())
                .filter(code -> name.kind() != EntityKind.PERSON)
                .ifPresent(actor::setCountry);
        return actor;
    }

    /** The person whose name it is; of several people of one surname perhaps nobody, and the words stand for themselves. */
    private static @Nullable Actor person(
            NameMention name, List<Actor> actors, Map<NameMention, Actor> owners, Namesakes namesakes) {
        List<Actor> alike = actors.stream()
                .filter(actor ->
                        actor.kind() == EntityKind.PERSON && namesakes.isSame(actor, name.words(), name.title()))
                .toList();
        if (alike.size() <= 1) {
            return alike.isEmpty() ? null : alike.getFirst();
        }
        List<Actor> known = owners.entrySet().stream()
                .filter(entry ->
                        entry.getKey().tokens().first() < name.tokens().first() && alike.contains(entry.getValue()))
                .sorted(Comparator.comparingInt(
                        entry -> -entry.getKey().tokens().first()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return namesakes
                .meant(alike, name.words(), name.title(), name.before(), known)
                .or(() -> alike.stream()
                        .filter(actor -> actor.name().equals(name.words()))
                        .findFirst())
                .orElse(null);
    }

    private @Nullable Actor known(NameMention name, List<Actor> actors, Map<String, Long> frequency) {
        List<Actor> alike = actors.stream()
                .filter(actor -> actor.kind() == name.kind() && isSame(actor, name))
                .toList();
        if (alike.size() <= 1) {
            return alike.isEmpty() ? null : alike.getFirst();
        }
        // Several fit: the same words first, then the one met most, then the first.
        return alike.stream()
                .max(Comparator.comparing((Actor actor) -> actor.names().contains(name.words()))
                        .thenComparing(actor -> Actor.lastWord(actor.name()).equals(Actor.lastWord(name.words())))
                        .thenComparingLong(actor -> actor.names().stream()
                                .mapToLong(words -> frequency.getOrDefault(words, 0L))
                                .sum())
                        .thenComparingInt(actor -> -actors.indexOf(actor)))
                .orElseThrow();
    }

    private boolean isSame(Actor actor, NameMention name) {
        return switch (name.kind()) {
            case ORGANIZATION -> actor.names().stream().anyMatch(other -> isSameBody(other, name.words()));
            case COUNTRY, GROUP -> {
                boolean isPart =
                        countries.isPart(name.words()) || actor.names().stream().anyMatch(countries::isPart);
                Optional<CountryCode> code = isPart ? Optional.empty() : countries.of(name.words());
                yield code.isPresent() ? code.get().equals(actor.country()) : isSameWord(actor, name.words());
            }
            case PLACE, PERSON -> isSameWord(actor, name.words());
        };
    }

    private boolean isSameWord(Actor actor, String words) {
        return actor.names().stream()
                .anyMatch(other -> other.equalsIgnoreCase(words) || isPlural(other, words) || isPlural(words, other));
    }

    private boolean isPlural(String plural, String words) {
        return language.words(FunctionWord.PLURAL_ENDING).stream()
                .anyMatch(ending -> plural.equalsIgnoreCase(words + ending));
    }

    private boolean isSameBody(String longer, String shorter) {
        String a = longer.toLowerCase(Locale.ROOT).replace(".", "");
        String b = shorter.toLowerCase(Locale.ROOT).replace(".", "");
        if (a.equals(b)) {
            return true;
        }
        if (b.indexOf(' ') < 0
                && b.length() >= 2
                && Actor.initials(longer).toLowerCase(Locale.ROOT).equals(b)
                && shorter.equals(shorter.toUpperCase(Locale.ROOT))) {
            return true;
        }
        return b.length() >= 4 && !genericBodies.contains(b) && (a.startsWith(b + " ") || a.endsWith(" " + b));
    }
}
