// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;

/**
 * The names that a document joins, for words that only count them: after <em>Chad, Mali and Peru</em>, <em>the three
 * countries</em> are these. Confined to one reading.
 */
final class NamedLists {

    /** The value of {@link Feature#NUMBER}. */
    private static final String SINGULAR = "Sing";

    private record NamedList(int end, EntityKind kind, List<EntityId> members) {}

    private final Map<Integer, Entity> at = new HashMap<>();
    private final List<NamedList> lists = new ArrayList<>();
    private final PartyWords words;

    NamedLists(PartyWords words, Analysis analysis, List<Entity> entities) {
        this.words = words;
        for (Entity entity : entities) {
            entity.mentions().stream()
                    .filter(mention -> mention.form() == Mention.Form.NAME)
                    .flatMap(mention -> analysis.tokens(mention.span()).stream())
                    .forEach(token -> at.put(token.index(), entity));
        }
        for (Token token : analysis.tokens()) {
            Entity first = at.get(token.index());
            if (first != null
                    && !token.is(Ud.CONJ)
                    && !token.dependents(Ud.CONJ).isEmpty()) {
                Set<EntityId> members = new LinkedHashSet<>();
                int end = collect(token, first.kind(), members);
                if (members.size() > 1) {
                    lists.add(new NamedList(end, first.kind(), List.copyOf(members)));
                }
            }
        }
    }

    /** Takes up the names of one kind that are joined to a word; the number of the last word of theirs. */
    private int collect(Token token, EntityKind kind, Set<EntityId> members) {
        Entity entity = at.get(token.index());
        int end = token.index();
        if (entity != null && entity.kind() == kind) {
            members.add(entity.id());
            for (Token joined : token.dependents(Ud.CONJ)) {
                end = Math.max(end, collect(joined, kind, members));
            }
        }
        return end;
    }

    /** Those whom a word counts that names nobody: the last list before it of as many of their kind; empty if there is none. */
    List<EntityId> countedBy(Token word) {
        if (isOfOne(word)) {
            return List.of();
        }
        int count = word.pos() == PartOfSpeech.NUM
                ? count(word)
                : word.dependents().stream()
                        .filter(token -> token.is(Ud.NUMMOD) || token.is(Ud.DET))
                        .mapToInt(this::count)
                        .max()
                        .orElse(0);
        if (count == 0 || (word.pos() != PartOfSpeech.NUM && !isKnown(word))) {
            return List.of();
        }
        boolean countries = words.countryNouns().contains(lemma(word));
        return lists.reversed().stream()
                .filter(list -> list.end() < word.index() && list.members().size() == count)
                .filter(list -> word.pos() == PartOfSpeech.NUM || countries == (list.kind() == EntityKind.COUNTRY))
                .findFirst()
                .map(NamedList::members)
                .orElse(List.of());
    }

    /** <em>The three, both, all three</em> are known; <em>three men</em> are new. */
    private boolean isKnown(Token noun) {
        return noun.dependents(Ud.DET).stream()
                .anyMatch(word -> words.language().is(word.lemma(), FunctionWord.DEFINITE_COUNT));
    }

    /** <em>The Top Two policy</em> counts nobody. */
    private static boolean isOfOne(Token word) {
        return word.features().has(Feature.NUMBER, SINGULAR) || word.is(Ud.COMPOUND);
    }

    private int count(Token word) {
        return words.counts().getOrDefault(lemma(word), 0);
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
