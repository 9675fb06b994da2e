// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Victim.Fate;

/**
 * Finds whom a word of harm befell. Confined to one reading.
 *
 * @param words of harm
 * @param telling the report
 * @param draft its events
 * @param names who has a name
 * @param isOfMurder whether the report tells of a murder: whoever disappeared in one is not missing
 */
record HarmSearch(Victims words, Telling telling, Draft draft, HarmedPersons names, boolean isOfMurder) {

    /** Words in which the verb stands that opens a list of names. */
    private static final int OPENING = 4;

    /** Words behind <em>that of</em> within which the name stands. */
    private static final int THOSE = 8;

    /** What a number of a sentence may say of those who are named in the next. */
    private static final Set<Fate> COUNTED = EnumSet.of(Fate.KILLED, Fate.INJURED, Fate.MISSING);

    /** What befell somebody, by a word of the sentence before. */
    record Told(Token word, Fate fate) {}

    /** Those with a name whom a word says something of. */
    List<Token> persons(Token word, Victims.Cue cue) {
        boolean verb = word.pos() == PartOfSpeech.VERB;
        return switch (cue.slot()) {
            case PATIENT, RELEASED -> {
                List<Token> patients = verb && isReal(word) ? telling.clause().patients(word) : List.of();
                List<Token> own = names.named(patients);
                yield own.isEmpty()
                        ? patients.stream()
                                .filter(this::isAmong)
                                .flatMap(patient -> beside(word).stream())
                                .distinct()
                                .toList()
                        : own;
            }
            case SUBJECT ->
                verb && isReal(word) && !(cue.fate() == Fate.MISSING && isOfMurder)
                        ? names.named(subjects(word))
                        : List.of();
            case LIMB ->
                verb && word.dependents(Ud.OBJ).stream().anyMatch(words::isLimb) && isReal(word) && !isOfOther(word)
                        ? names.named(telling.clause().agents(word))
                        : List.of();
            case NOUN -> {
                List<Token> listed = listed(word);
                yield listed.isEmpty() ? stated(word) : listed;
            }
            case SHOT ->
                verb && isReal(word) && word.dependents(Ud.OBL).stream().anyMatch(words::isLimb)
                        ? names.named(telling.clause().patients(word))
                        : List.of();
            case OF, ACT, REMAINS ->
                Telling.isNominal(word)
                        ? names.named(Stream.of(
                                        telling.with(word, FunctionWord.POSSESSION),
                                        word.dependents(Ud.NMOD_POSS).stream(),
                                        those(word))
                                .flatMap(heads -> heads)
                                .toList())
                        : List.of();
            case COUNTED -> listed(word);
            case HURT -> Telling.isNominal(word) ? hurt(word) : List.of();
            case BROKEN ->
                word.is(Ud.AMOD)
                        ? word.head().filter(words::isLimb).map(this::hurt).orElse(List.of())
                        : List.of();
            case BROUGHT -> brought(word);
        };
    }

    /** The subject of a verb that has no passive: of <em>was taken to hospital but died</em> the tree may make one. */
    private List<Token> subjects(Token verb) {
        List<Token> agents = telling.clause().agents(verb);
        return agents.isEmpty() && verb.dependents(Ud.AUX_PASS).isEmpty()
                ? telling.clause().patients(verb)
                : agents;
    }

    /** <em>Ana Brik, whose son lost an eye</em>. */
    private boolean isOfOther(Token verb) {
        return telling.clause().agents(verb).stream()
                .flatMap(agent ->
                        Phrases.between(telling.analysis(), agent.index(), Math.max(agent.index(), verb.index()))
                                .stream())
                .anyMatch(word -> telling.is(word, FunctionWord.RELATIVE_OWNER));
    }

    /** Whether numbers of a category tell what befell people. */
    static boolean isFate(FigureCategory category) {
        return COUNTED.stream().anyMatch(fate -> Victims.category(fate) == category);
    }

    /** <em>Six bodies were found, among them that of the priest Jan Kos</em>: the tree of such words is seldom right. */
    private Stream<Token> those(Token noun) {
        List<Token> behind = Phrases.between(
                telling.analysis(), noun.index() + 1, noun.sentence().tokens().end());
        for (int i = 0; i < behind.size(); i++) {
            boolean isOpened = i == 0
                    || (telling.is(behind.get(i - 1), FunctionWord.DEFINITE)
                            && behind.get(i - 1).pos() == PartOfSpeech.PRON);
            if (isOpened && telling.is(behind.get(i), FunctionWord.POSSESSION)) {
                return behind.subList(i + 1, Math.min(behind.size(), i + 1 + THOSE)).stream()
                        // The wife of Jan Kos is another.
                        .takeWhile(word -> word.pos() != PartOfSpeech.VERB && word.pos() != PartOfSpeech.ADP)
                        .filter(names::isNamed)
                        .limit(1);
            }
        }
        return Stream.empty();
    }

    /** Whom a clause is about that has a wound as its object, or behind a preposition that does not say whose it is or why. */
    private List<Token> hurt(Token wound) {
        Optional<Token> verb = wound.head().filter(head -> head.pos() == PartOfSpeech.VERB && isReal(head));
        if (verb.isEmpty()) {
            return List.of();
        }
        boolean isOwn = wound.is(Ud.OBJ)
                ? words.cues(verb.get()).stream().anyMatch(cue -> cue.slot() == Victims.Slot.HURT)
                : wound.is(Ud.OBL)
                        && wound.dependents(Ud.CASE).stream()
                                .anyMatch(word -> telling.is(word, FunctionWord.COMPANION)
                                        || telling.is(word, FunctionWord.PURPOSE));
        if (!isOwn) {
            return List.of();
        }
        return names.named(
                telling.clause().isPassive(verb.get())
                        ? telling.clause().patients(verb.get())
                        : telling.clause().agents(verb.get()));
    }

    /** <em>Was flown to a hospital, said from her hospital bed</em>. */
    private List<Token> brought(Token place) {
        boolean isOwnBed = place.is(Ud.COMPOUND)
                && place.head()
                        .filter(bed -> !bed.dependents(Ud.NMOD_POSS).isEmpty())
                        .isPresent();
        if (isOwnBed) {
            return place.head()
                    .flatMap(Token::head)
                    .map(above -> above.pos() == PartOfSpeech.VERB
                            ? above
                            : above.head().orElse(above))
                    .filter(verb -> verb.pos() == PartOfSpeech.VERB)
                    .map(verb -> names.named(telling.clause().agents(verb)))
                    .orElse(List.of());
        }
        boolean isTo = place.is(Ud.OBL)
                && place.dependents(Ud.CASE).stream().anyMatch(word -> telling.is(word, FunctionWord.ADDRESSEE));
        return isTo
                ? place.head()
                        .filter(verb -> verb.pos() == PartOfSpeech.VERB
                                && telling.clause().isPassive(verb)
                                && isReal(verb))
                        .map(verb -> names.named(telling.clause().patients(verb)))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * <em>Two were killed. They were named as A and B</em>: who has a name in a sentence about those whom the sentence before counts,
     * if it says only one thing of them.
     */
    Map<Token, Told> named(Token word) {
        int first = word.sentence().tokens().first();
        if (word.index() != first || first == 0 || !telling.is(word, FunctionWord.THEY)) {
            return Map.of();
        }
        List<Token> behind = Phrases.between(
                telling.analysis(), first + 1, word.sentence().tokens().end());
        boolean isList = behind.stream().limit(OPENING).anyMatch(one -> telling.is(one, FunctionWord.BE));
        TokenRange before = telling.analysis().token(first - 1).sentence().tokens();
        Map<Fate, Token> told = new LinkedHashMap<>();
        for (int i = before.first(); i < before.end(); i++) {
            Token at = telling.analysis().token(i);
            telling.figure(at)
                    .ifPresent(figure -> COUNTED.stream()
                            .filter(fate -> Victims.category(fate) == figure.category())
                            .forEach(fate -> told.putIfAbsent(fate, at)));
        }
        Map<Token, Told> all = new LinkedHashMap<>();
        if (isList && told.size() == 1) {
            Map.Entry<Fate, Token> only = told.entrySet().iterator().next();
            names.ownNames(behind).forEach(name -> all.put(name, new Told(only.getValue(), only.getKey())));
        }
        return all;
    }

    /** <em>Shot dead</em> is not injured. */
    boolean isDead(Token verb) {
        int next = verb.index() + 1;
        Stream<Token> behind = next < verb.sentence().tokens().end()
                ? Stream.of(verb.analysis().token(next))
                : Stream.of();
        return Stream.concat(behind, verb.dependents().stream())
                .anyMatch(word -> words.cues(word).stream().anyMatch(cue -> cue.fate() == Fate.KILLED));
    }

    private boolean isReal(Token verb) {
        Factuality told = draft.factuality(verb, EventType.ASSAULT);
        return told.status() == Status.HAPPENED || told.status() == Status.ONGOING;
    }

    /** <em>Ana Brik is missing, was found dead</em>. */
    private List<Token> stated(Token word) {
        if (word.pos() != PartOfSpeech.ADJ && word.pos() != PartOfSpeech.VERB) {
            return List.of();
        }
        if (!word.dependents(Ud.COP).isEmpty() || !word.dependents(Ud.AUX).isEmpty()) {
            return isReal(word) ? names.named(word.dependents(Ud.NSUBJ)) : List.of();
        }
        return word.is(Ud.XCOMP)
                ? word.head()
                        .filter(verb -> isReal(verb))
                        .map(verb -> names.named(telling.clause().patients(verb)))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * <em>The dead were named as A, 71, and B, 6; among the dead was C; D is among the dead</em>: who has a name in the clause of the
     * noun.
     */
    private List<Token> listed(Token noun) {
        Token head = noun.is(Ud.AMOD)
                ? noun.head()
                        // Of "the dead included Brik" the tree makes the dead an attribute of the name.
                        .filter(other -> Phrases.between(telling.analysis(), noun.index(), other.index()).stream()
                                .noneMatch(word -> word.pos() == PartOfSpeech.VERB))
                        .orElse(noun)
                : noun;
        boolean among = isAmong(head);
        boolean definite = Stream.concat(head.dependents(Ud.DET).stream(), noun.dependents(Ud.DET).stream())
                .anyMatch(word -> telling.is(word, FunctionWord.DEFINITE));
        int first = noun.sentence().tokens().first();
        int end = noun.sentence().tokens().end();
        if (!definite) {
            return List.of();
        }
        List<Token> behind = Phrases.between(telling.analysis(), head.index() + 1, end);
        if (opens(behind) && (among || noun.index() <= first + 3)) {
            return names.ownNames(listed(behind));
        }
        return among ? names.ownNames(Phrases.between(telling.analysis(), first, noun.index())) : List.of();
    }

    /** Those who are named on one side of <em>among those killed</em>. */
    private List<Token> beside(Token word) {
        TokenRange sentence = word.sentence().tokens();
        List<Token> behind = Phrases.between(telling.analysis(), word.index() + 1, sentence.end());
        return names.ownNames(
                opens(behind) ? behind : Phrases.between(telling.analysis(), sentence.first(), word.index()));
    }

    /** The words behind the verb that opens a list. */
    private List<Token> listed(List<Token> behind) {
        for (int i = 0; i < Math.min(OPENING, behind.size()); i++) {
            if (words.includes(behind.get(i))) {
                return behind.subList(i + 1, behind.size());
            }
        }
        return behind;
    }

    /** Whether words are names behind a verb: <em>the dead were, included A and B</em>. */
    private boolean opens(List<Token> behind) {
        return behind.stream()
                .limit(OPENING)
                .anyMatch(word -> telling.is(word, FunctionWord.BE) || words.includes(word));
    }

    private boolean isAmong(Token noun) {
        return noun.dependents(Ud.CASE).stream().anyMatch(word -> telling.is(word, FunctionWord.AMONG));
    }
}
