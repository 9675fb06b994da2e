// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

/** Finds the offices that words beside a name give: the title before it, and the apposition. */
final class OfficeFinder {

    /** Most words of a title before a name. */
    private static final int TITLE_WORDS = 8;

    private final Language language;
    private final Roles roles;
    private final Countries countries;
    private final Genders genders;

    OfficeFinder(Language language, Roles roles, Countries countries, Genders genders) {
        this.language = language;
        this.roles = roles;
        this.countries = countries;
        this.genders = genders;
    }

    /** Gives every person the offices that stand beside the places where it is named. */
    void find(Analysis analysis, Map<Integer, Actor> at) {
        for (Actor actor : Set.copyOf(at.values())) {
            if (actor.kind() != EntityKind.PERSON) {
                continue;
            }
            for (Actor.Appearance place : List.copyOf(actor.places())) {
                before(analysis, at, place.tokens()).ifPresent(office -> give(actor, office));
                beside(analysis, place.tokens()).ifPresent(office -> give(actor, office));
            }
        }
    }

    private void give(Actor actor, Office office) {
        actor.addOffice(office);
        roles.role(office.noun()).ifPresent(role -> {
            actor.setGender(role.gender());
            actor.addSectors(role.sectors());
        });
        office.words().stream()
                .flatMap(word -> countries.of(word).stream())
                .findFirst()
                .ifPresent(actor::setCountry);
    }

    /** The title: nouns, names and attributes in a row before the name, with a word of office among them. */
    private Optional<Office> before(Analysis analysis, Map<Integer, Actor> at, TokenRange name) {
        int first = name.first();
        int sentence = analysis.token(name.first()).sentence().tokens().first();
        while (first > sentence && name.first() - first < TITLE_WORDS && belongs(analysis.token(first - 1), at)) {
            first--;
        }
        while (first < name.first() && (!isHead(analysis.token(first)) || !isPart(analysis, first, name))) {
            first++;
        }
        first = ownTitle(analysis, first, name.first());
        return first == name.first() ? Optional.empty() : office(analysis, new TokenRange(first, name.first()));
    }

    /**
     * Where the title of the named begins: in <em>the son of President Novak</em> he is the president, not the son. A rank
     * after an office goes with it: <em>chief of staff General Novak</em>.
     */
    private int ownTitle(Analysis analysis, int first, int end) {
        for (int i = end - 1; i > first; i--) {
            Token preposition = analysis.token(i);
            if (preposition.pos() != PartOfSpeech.ADP || preposition.name().isPresent()) {
                continue;
            }
            boolean ofOffice = person(analysis.token(i - 1)).isPresent();
            boolean begins = IntStream.range(i + 1, end)
                    .mapToObj(j -> person(analysis.token(j)))
                    .flatMap(Optional::stream)
                    .anyMatch(role -> !ofOffice || !role.isRank());
            if (begins) {
                return i + 1;
            }
        }
        return first;
    }

    private Optional<Role> person(Token token) {
        return roles.role(token.lemma()).filter(role -> role.kind() == EntityKind.PERSON);
    }

    private boolean belongs(Token token, Map<Integer, Actor> at) {
        Actor actor = at.get(token.index());
        if (actor != null && actor.kind() == EntityKind.PERSON) {
            return false;
        }
        // A name stands in a title as a whole, whatever its words are taken for.
        if (token.name().isPresent()) {
            return true;
        }
        return switch (token.pos()) {
            case NOUN, PROPN, ADJ -> true;
            case ADP -> language.is(token.lemma(), FunctionWord.OFFICE);
            default -> token.text().equals("-") || token.text().equals("&");
        };
    }

    /** Whether the first word hangs together with the name within the title: not <em>last year</em> before the president. */
    private static boolean isPart(Analysis analysis, int first, TokenRange name) {
        return top(analysis.token(first), first, name.end()) == top(analysis.token(name.first()), first, name.end());
    }

    /** The highest word above one that still lies in a range. */
    private static int top(Token word, int first, int end) {
        Token top = word;
        Optional<Token> above = top.head();
        while (above.isPresent() && above.get().index() >= first && above.get().index() < end) {
            top = above.get();
            above = top.head();
        }
        return top.index();
    }

    private static boolean isHead(Token token) {
        return token.pos() != PartOfSpeech.ADP && !Phrases.isPunctuation(token);
    }

    /** The apposition, whichever of the two hangs on the other. */
    private Optional<Office> beside(Analysis analysis, TokenRange name) {
        Token head = Phrases.head(analysis, name);
        for (Token dependent : head.dependents(Ud.APPOS)) {
            if (!name.contains(dependent.index())
                    && roles.role(dependent.lemma()).isPresent()) {
                return office(analysis, Phrases.noun(dependent));
            }
        }
        if (head.is(Ud.APPOS)) {
            Token noun = head.head().orElseThrow();
            TokenRange phrase = Phrases.noun(noun);
            if (roles.role(noun.lemma()).isPresent() && phrase.first() < name.first()) {
                int end = Math.min(phrase.end(), name.first());
                // "the director of the clinic, Dr. Novak": courtesy is no part of the office.
                while (end > phrase.first()
                        && genders.isTitle(analysis.token(end - 1).text())) {
                    end--;
                }
                return Phrases.trimmed(analysis, new TokenRange(phrase.first(), end))
                        .flatMap(range -> office(analysis, range));
            }
        }
        return Optional.empty();
    }

    private Optional<Office> office(Analysis analysis, TokenRange range) {
        int first = range.first();
        while (first < range.end() - 1 && analysis.token(first).pos() == PartOfSpeech.DET) {
            first++;
        }
        TokenRange bare = new TokenRange(first, range.end());
        @Nullable String noun = null;
        Set<String> words = new LinkedHashSet<>();
        for (int i = bare.first(); i < bare.end(); i++) {
            Token token = analysis.token(i);
            Optional<Role> role = person(token);
            boolean afterPreposition = analysis.token(i).pos() == PartOfSpeech.ADP;
            if (role.isPresent()
                    && (noun == null
                            || language.words(FunctionWord.OFFICE).stream().noneMatch(words::contains))) {
                noun = role.get().noun();
            }
            if (afterPreposition || !Phrases.isPunctuation(token)) {
                words.add(token.text().toLowerCase(Locale.ROOT));
                words.add(token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return noun == null ? Optional.empty() : Optional.of(new Office(analysis.span(bare), noun, words));
    }
}
