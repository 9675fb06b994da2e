// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.ListedNames.Named;
import org.rapporteur.facts.details.ListingActs.Act;
import org.rapporteur.facts.details.ListingWords.Use;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Particulars.Change;
import org.rapporteur.model.text.Span;

/**
 * Finds where a report lists somebody: by a verb, by a noun (<em>renewed the listing of</em>), or by measures that are imposed and lifted; those of
 * a crowd are sought in rows below and in later sentences. Confined to one reading.
 */
final class ListingReading {

    /** Words before which a sentence says that it names those of a crowd. */
    private static final int OPENING = 8;

    /** What a verb that lists, or ends that, may do. */
    private static final List<Use> LISTING =
            List.of(Use.ADD, Use.TARGET, Use.ENTER, Use.REMOVE, Use.DELETE, Use.IMPOSE, Use.LIFT);

    private final ListingWords words;
    private final LegalActs legal;
    private final Rows rows;

    private final Telling telling;
    private final Bodies bodies;
    private final Draft draft;
    private final ListedNames names;
    private final boolean isAbout;
    private final List<Act> acts = new ArrayList<>();
    /** The sentences, by their first words, that list somebody who is named or meant. */
    private final Set<Integer> entries = new HashSet<>();
    /** Which of the acts lists a crowd whose names are still to come. */
    private int crowd = -1;

    /** @param isAbout whether the report is about sanctions */
    ListingReading(
            ListingWords words,
            LegalActs legal,
            Rows rows,
            Telling telling,
            Bodies bodies,
            Draft draft,
            boolean isAbout) {
        this.words = words;
        this.legal = legal;
        this.rows = rows;
        this.telling = telling;
        this.bodies = bodies;
        this.draft = draft;
        this.names = new ListedNames(telling);
        this.isAbout = isAbout;
    }

    /** The acts that name somebody, in the order of the text. */
    List<Act> found() {
        Set<EntityId> authors = new HashSet<>();
        acts.forEach(act -> telling.clause().agents(act.word()).stream()
                .filter(agent -> agent.pos() != PartOfSpeech.PRON)
                .flatMap(agent -> telling.meant(agent).stream())
                .forEach(entity -> authors.add(entity.id())));
        // Who lists others is not listed, whatever a pronoun may stand for.
        return acts.stream()
                .map(act -> act.with(act.targets().stream()
                        .filter(target -> !authors.contains(target.entity().id()))
                        .toList()))
                .filter(act -> !act.targets().isEmpty())
                .toList();
    }

    /** The sentences, by their first words, that list somebody who is named or meant. */
    Set<Integer> entries() {
        return Set.copyOf(entries);
    }

    private boolean is(Token word, Use use) {
        return words.is(word, use);
    }

    void read(Token word) {
        if (word.pos() == PartOfSpeech.VERB) {
            verb(word);
        } else if (isAbout && is(word, Use.ENTRY)) {
            noun(word);
        }
        if (isAbout && crowd >= 0) {
            later(word);
        }
    }

    private void verb(Token verb) {
        // Most verbs are of no use here, and what follows looks at the whole sentence.
        if (LISTING.stream().noneMatch(use -> is(verb, use))) {
            return;
        }
        Optional<Token> list = Stream.concat(
                        verb.dependents().stream(),
                        telling.clause().patients(verb).stream().flatMap(word -> word.dependents(Ud.NMOD).stream()))
                .filter(word -> word.is(Ud.OBL) || word.is(Ud.OBJ) || word.is(Ud.NMOD))
                .filter(word -> is(word, Use.LIST) && !word.dependents(Ud.CASE).isEmpty())
                .findFirst();
        boolean isEntry = verb.dependents(Ud.NSUBJ).stream().anyMatch(word -> is(word, Use.ENTRY));
        boolean adds = is(verb, Use.ADD)
                || (is(verb, Use.TARGET) && verb.is(Ud.ACL) && telling.clause().isPassive(verb))
                || (is(verb, Use.ENTER) && (list.isPresent() || isEntry));
        boolean removes = is(verb, Use.REMOVE) || (is(verb, Use.DELETE) && (list.isPresent() || isEntry));
        Optional<Token> measure = verb.dependents(Ud.OBJ).stream()
                .flatMap(word -> Telling.joined(word).stream())
                .filter(word -> is(word, Use.WORLD) || (isAbout && is(word, Use.STEP)))
                .findFirst();
        boolean imposes = is(verb, Use.IMPOSE) && measure.isPresent();
        boolean lifts = is(verb, Use.LIFT)
                && measure.filter(word -> !is(word, Use.ENTRY)).isPresent();
        if ((!adds && !removes && !imposes && !lifts)
                || !(isAbout || isClear(verb, list) || basis(verb) != null || imposes || lifts)) {
            return;
        }
        Factuality told = draft.factuality(verb, EventType.SANCTION);
        if (!isTold(told.status()) && !isOver(verb)) {
            return;
        }
        List<Token> heads = imposes || lifts ? against(verb, measure.get()) : patients(verb, isEntry);
        if (crowd >= 0 && heads.stream().anyMatch(token -> telling.is(token, FunctionWord.THEY))) {
            // They are designated under it: those of the sentence before, once more, and never who lists them.
            List<EntityId> who = acts.get(crowd).actors();
            draft.at(verb).stream()
                    .filter(event -> event.recipients().stream().anyMatch(who::contains))
                    .forEach(event -> draft.put(
                            event,
                            event.withRoles(event.actors(), List.of(), event.place(), event.date(), event.why())));
            return;
        }
        List<Named> targets = names.of(heads);
        if (targets.isEmpty()) {
            targets = inverted(verb);
        }
        if (targets.isEmpty() && is(verb, Use.ADD)) {
            targets = heads.stream().anyMatch(head -> is(head, Use.PAIR)) ? pair(verb) : known(verb, heads);
        }
        List<Span> brings = imposes
                ? verb.dependents(Ud.OBJ).stream()
                        .flatMap(word -> Telling.joined(word).stream())
                        .filter(this::isMeasure)
                        .map(ListingWords::bare)
                        .map(telling.analysis()::span)
                        .toList()
                : List.of();
        List<EntityId> actors = telling.clause().agents(verb).stream()
                .flatMap(token -> telling.meant(token).or(() -> bodies.of(token)).stream())
                .map(Entity::id)
                .distinct()
                .toList();
        Act act = new Act(
                verb,
                Optional.empty(),
                told,
                removes || lifts || isOver(verb) ? Change.REMOVED : Change.ADDED,
                list.flatMap(this::programme).orElse(null),
                basis(verb),
                brings,
                actors,
                targets,
                isEarlier(verb));
        boolean isCrowd = targets.isEmpty() && crowd(act, heads);
        if (!isCrowd) {
            entries.add(verb.sentence().tokens().first());
            acts.add(act);
        }
    }

    /** Whether what is imposed tells what it is: <em>a travel ban</em> does, <em>new sanctions, restrictive measures</em> do not. */
    private boolean isMeasure(Token word) {
        if (!is(word, Use.WORLD) && !is(word, Use.STEP)) {
            return true;
        }
        TokenRange bare = ListingWords.bare(word);
        return Phrases.between(telling.analysis(), bare.first(), bare.end()).stream()
                .anyMatch(part -> !part.equals(word) && part.isNoun() && !is(part, Use.WORLD));
    }

    /** <em>Is no longer listed</em>. */
    private boolean isOver(Token verb) {
        return verb.dependents().stream()
                .anyMatch(word -> is(word, Use.LONGER)
                        && Stream.concat(verb.dependents().stream(), word.dependents().stream())
                                .anyMatch(part -> telling.is(part, FunctionWord.NEGATION)
                                        || telling.is(part, FunctionWord.NOBODY)));
    }

    private static boolean isTold(Status status) {
        return switch (status) {
            case HAPPENED, ONGOING, EXPECTED, DENIED -> true;
            case POSSIBLE, REQUESTED, THREATENED -> false;
        };
    }

    /** Whether a verb alone shows that it is about sanctions. */
    private boolean isClear(Token verb, Optional<Token> list) {
        return is(verb, Use.STRONG)
                || list.filter(word -> is(word, Use.STRONG)
                                || Character.isUpperCase(word.text().charAt(0))
                                || word.dependents().stream().anyMatch(part -> is(part, Use.WORLD)))
                        .isPresent()
                || (is(verb, Use.ADD)
                        && verb.dependents().stream()
                                .flatMap(word -> Stream.concat(Stream.of(word), word.dependents().stream()))
                                .anyMatch(word -> is(word, Use.BANNED)));
    }

    private List<Token> patients(Token verb, boolean isEntry) {
        List<Token> patients = telling.clause().patients(verb);
        if (patients.isEmpty()) {
            return telling.clause().isPassive(verb) && !verb.is(Ud.ACL) && !verb.is(Ud.AMOD)
                    ? names.opening(verb)
                    : names.rightBehind(verb);
        }
        return isEntry
                ? patients.stream()
                        .flatMap(token -> Stream.concat(Stream.of(token), token.dependents(Ud.NMOD).stream()))
                        .toList()
                : patients;
    }

    /** Those against whom measures are: <em>sanctions on Blue Gulf</em>, wherever the tree hangs them. */
    private List<Token> against(Token verb, Token measure) {
        return Stream.concat(
                        Stream.concat(
                                verb.dependents().stream(),
                                verb.dependents(Ud.OBJ).stream().flatMap(word -> word.dependents().stream())),
                        Telling.joined(measure).stream().flatMap(word -> word.dependents().stream()))
                .filter(word -> word.is(Ud.OBL) || word.is(Ud.NMOD))
                .flatMap(word -> Telling.joined(word).stream())
                .filter(word -> word.dependents(Ud.CASE).isEmpty()
                        || word.dependents(Ud.CASE).stream().anyMatch(one -> is(one, Use.AGAINST)))
                .distinct()
                .toList();
    }

    /** Whom the event of a verb already has: <em>designated him</em>. */
    private List<Named> known(Token verb, List<Token> heads) {
        boolean isPronoun = !heads.isEmpty()
                && heads.stream()
                        .allMatch(head -> head.pos() == PartOfSpeech.PRON && !telling.is(head, FunctionWord.THEY));
        return !isPronoun
                ? List.of()
                : draft.at(verb).stream()
                        .filter(event -> event.type() == EventType.SANCTION)
                        .filter(event -> event.anchors().size() == 1)
                        .flatMap(event -> event.recipients().stream())
                        .map(telling.facts()::entity)
                        .filter(entity -> Telling.hasName(entity) && ListedNames.isListed(entity))
                        .map(entity -> new Named(entity, verb.span()))
                        .toList();
    }

    /** <em>Jan Kos paid. His brother Ivo Kos sailed. Both are being designated</em>: the subjects of the two sentences before, or the two of one. */
    private List<Named> pair(Token verb) {
        List<Named> pair = new ArrayList<>();
        int first = verb.sentence().tokens().first();
        for (int back = 0; back < 2 && first > 0 && pair.size() < 2; back++) {
            Sentence sentence = telling.analysis().token(first - 1).sentence();
            List<Token> subjects = sentence.words().stream()
                    .filter(word -> word.is(Ud.NSUBJ)
                            && word.head().filter(head -> head.head().isEmpty()).isPresent())
                    .limit(1)
                    .toList();
            pair.addAll(0, names.of(subjects));
            first = sentence.tokens().first();
        }
        return pair.size() == 2 && !pair.get(0).entity().equals(pair.get(1).entity()) ? pair : List.of();
    }

    /** <em>Among those designated are Ana Brik and Blue Gulf; also added to the list was Jan Kos</em>: the names behind the verb. */
    private List<Named> inverted(Token verb) {
        int end = Math.min(verb.sentence().tokens().end(), verb.index() + OPENING);
        for (int i = verb.index() + 1; i < end; i++) {
            Token word = telling.analysis().token(i);
            if (telling.is(word, FunctionWord.BE)) {
                return i + 1 < verb.sentence().tokens().end() ? names.from(i + 1) : List.of();
            }
            if (word.pos() == PartOfSpeech.VERB || telling.named(word).isPresent()) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether an act lists some who are not named by it; their names are looked for within the phrase and below. */
    private boolean crowd(Act act, List<Token> heads) {
        List<Token> all =
                heads.stream().flatMap(head -> Telling.joined(head).stream()).toList();
        boolean isOwn = !act.isEarlier() && act.told().status() != Status.DENIED;
        boolean isCrowd = (all.isEmpty() && endsOpen(act.word()))
                || all.stream()
                        .anyMatch(token -> is(token, Use.CROWD)
                                || token.pos() == PartOfSpeech.NUM
                                || !token.dependents(Ud.NUMMOD).isEmpty());
        if (!isOwn || !isCrowd) {
            return false;
        }
        List<Named> within = all.stream()
                .flatMap(head -> names.within(head, word -> is(word, Use.AMONG)).stream())
                .distinct()
                .toList();
        List<Named> below = within.isEmpty() ? rows.below(telling, names, act.word()) : within;
        Act whole = act.with(below);
        for (int i = 0; i < acts.size() && within.isEmpty() && !below.isEmpty(); i++) {
            if (acts.get(i).targets().equals(below)) {
                // A heading between the sentence that lists and the list: one act, told twice.
                acts.set(i, whole.besides(acts.get(i)));
                crowd = i;
                return true;
            }
        }
        crowd = acts.size();
        acts.add(whole);
        return true;
    }

    /** Whether the sentence of a word ends with a colon: <em>designated today are</em>, with those below. */
    private boolean endsOpen(Token word) {
        return telling.analysis()
                .token(word.sentence().tokens().end() - 1)
                .text()
                .equals(":");
    }

    /** A sentence that names those of the crowd: <em>among the companies is Blue Gulf; the entity is Blue Gulf; the listings include</em>. */
    private void later(Token word) {
        int first = word.sentence().tokens().first();
        boolean opens = word.index() - first <= OPENING && (is(word, Use.CROWD) || is(word, Use.ENTRY));
        if (!opens || acts.get(crowd).word().sentence().equals(word.sentence())) {
            return;
        }
        int end = word.sentence().tokens().end();
        int next = word.index() + 1;
        while (next < end && next - word.index() < OPENING) {
            Token token = telling.analysis().token(next);
            boolean includes = is(token, Use.INCLUDE);
            boolean is = telling.is(token, FunctionWord.BE) && isNaming(word, next);
            if (includes || is) {
                List<Named> more = next + 1 < end ? names.from(next + 1) : List.of();
                Set<Entity> known = new HashSet<>();
                acts.get(crowd).targets().forEach(target -> known.add(target.entity()));
                List<Named> fresh = more.stream()
                        .filter(named -> !known.contains(named.entity()))
                        .toList();
                List<Named> all = Stream.concat(acts.get(crowd).targets().stream(), fresh.stream())
                        .toList();
                acts.set(crowd, acts.get(crowd).with(all));
                return;
            }
            if (token.pos() == PartOfSpeech.VERB && !telling.clause().isPassive(token)) {
                return;
            }
            next++;
        }
    }

    /** Whether <em>is</em> behind a noun goes on with a name: not <em>the companies are based in</em>. */
    private boolean isNaming(Token noun, int be) {
        boolean among = noun.dependents(Ud.CASE).stream().anyMatch(one -> is(one, Use.AMONG));
        int end = noun.sentence().tokens().end();
        for (int i = be + 1; i < Math.min(end, be + 4); i++) {
            Token token = telling.analysis().token(i);
            if (telling.named(token).filter(ListedNames::isListed).isPresent()) {
                return among || noun.dependents(Ud.NMOD).isEmpty();
            }
            if (token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.ADP) {
                return false;
            }
        }
        return among;
    }

    /** <em>Renewed the listing of Jan Kos; the court annulled his designation</em>. */
    private void noun(Token noun) {
        Optional<Token> verb = noun.head()
                .filter(head -> (head.pos() == PartOfSpeech.VERB && noun.is(Ud.OBJ))
                        || (noun.is(Ud.NSUBJ) && telling.clause().isPassive(head)));
        List<Token> owners = Stream.concat(
                        telling.with(noun, FunctionWord.POSSESSION), noun.dependents(Ud.NMOD_POSS).stream())
                .toList();
        if (verb.isEmpty()
                || owners.isEmpty()
                || acts.stream().anyMatch(act -> act.word().equals(verb.get()))) {
            return;
        }
        Optional<Change> change = is(verb.get(), Use.LIFT)
                ? Optional.of(Change.REMOVED)
                : is(verb.get(), Use.RENEW)
                        ? Optional.of(Change.RENEWED)
                        : is(verb.get(), Use.APPROVE) ? Optional.of(Change.ADDED) : Optional.empty();
        List<Named> targets = names.of(owners);
        Factuality told = draft.factuality(verb.get(), EventType.SANCTION);
        if (change.isEmpty() || targets.isEmpty() || !isTold(told.status())) {
            return;
        }
        List<EntityId> actors = telling.clause().agents(verb.get()).stream()
                .flatMap(token -> telling.meant(token).or(() -> bodies.of(token)).stream())
                .map(Entity::id)
                .distinct()
                .toList();
        acts.add(new Act(
                verb.get(),
                Optional.empty(),
                told,
                change.get(),
                null,
                basis(verb.get()),
                List.of(),
                actors,
                targets,
                isEarlier(verb.get())));
    }

    private @Nullable Span basis(Token verb) {
        return verb.sentence().words().stream()
                .flatMap(token -> legal.of(telling, token).stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether an act lies before the one that the report announces: in another month before. */
    private boolean isEarlier(Token verb) {
        return verb.dependents().stream().anyMatch(word -> ListingActs.isBefore(telling, word));
    }

    /** The words for a list or regime, with the clause that tells which where they alone do not; a bare <em>the list</em> tells none. */
    private Optional<Span> programme(Token list) {
        boolean isClear = list.dependents().stream()
                .anyMatch(part -> (part.is(Ud.AMOD) && !is(part, Use.VAGUE))
                        || part.is(Ud.COMPOUND)
                        || part.is(Ud.NMOD)
                        || part.is(Ud.NMOD_POSS)
                        || telling.named(part).isPresent());
        if (isClear) {
            return Optional.of(telling.analysis().span(cut(list, Phrases.noun(list))));
        }
        return list.dependents().stream().anyMatch(part -> part.is(Ud.ACL))
                ? Optional.of(telling.analysis().span(cut(list, Phrases.under(list))))
                : Optional.empty();
    }

    /** A phrase without what a comma or a day adds: <em>its Entity List</em>, not <em>its Entity List on Monday, among them</em>. */
    private TokenRange cut(Token list, TokenRange phrase) {
        int end = list.index() + 1;
        while (end < phrase.end()) {
            Token token = telling.analysis().token(end);
            boolean dated = end + 1 < phrase.end()
                    && token.pos() == PartOfSpeech.ADP
                    && telling.time(telling.analysis().token(end + 1)).isPresent();
            if (dated
                    || (Phrases.isPunctuation(token)
                            && !token.text().equals("(")
                            && !token.text().equals(")"))) {
                break;
            }
            end++;
        }
        return new TokenRange(phrase.first(), end);
    }
}
