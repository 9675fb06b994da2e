// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.Victim.Fate;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Finds the persons with a name whom harm befell. Immutable and safe for use by many threads. */
final class Victims {

    /** Where the person stands beside the word. */
    private enum Slot {
        PATIENT,
        SUBJECT,
        NOUN,
        OF,
        /** As {@link #OF}, of a word that says that somebody did it. */
        ACT,
        /** The subject of the verb, whose object is a part of the body. */
        LIMB
    }

    private record Cue(Fate fate, Slot slot) {}

    /** Who was harmed, by the words for who and what. */
    private record Harmed(Token word, Cue cue, Token person, Entity entity) {}

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:-\\w+-\\w+)?");

    private static final int OLDEST = 110;

    /** Words in which the verb stands that opens a list of names. */
    private static final int OPENING = 4;

    private final Map<String, List<Cue>> cues = new HashMap<>();
    private final RelationWords relations;
    private final WordRoles<Breakdowns.Use> parts;
    private final Set<String> limbs;

    Victims(Language language, RelationWords relations) {
        this.relations = relations;
        this.parts = language.roles("breakdown-words", Breakdowns.Use.class);
        this.limbs = language.words("body-parts");
        for (List<String> row : language.rows("victim-words", 3)) {
            Cue cue = new Cue(
                    Fate.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Slot.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            for (String word : row.get(0).split(",", -1)) {
                cues.computeIfAbsent(word, key -> new ArrayList<>()).add(cue);
            }
        }
    }

    /** The victims in the order of the text, ids from {@code p1}. */
    List<Victim> find(Telling telling, Draft draft, List<Event> events) {
        List<Harmed> found = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Token token : telling.analysis().tokens()) {
            for (Cue cue : cues.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of())) {
                Cue own = cue.slot() == Slot.PATIENT && isDead(token) ? new Cue(Fate.KILLED, cue.slot()) : cue;
                for (Token person : persons(telling, draft, token, own)) {
                    Entity entity = telling.meant(person).orElseThrow();
                    // Whoever dies is not killed, unless an act or an accident tells of it.
                    boolean isByItself = own.fate() == Fate.KILLED
                            && switch (own.slot()) {
                                case PATIENT, ACT, LIMB -> false;
                                case NOUN -> !isOfHarm(events);
                                case SUBJECT, OF -> !isOfHarm(telling, events, token);
                            };
                    if (!isByItself && seen.add(List.of(entity.id(), own.fate()))) {
                        found.add(new Harmed(token, own, person, entity));
                    }
                }
            }
        }
        List<Victim> victims = new ArrayList<>();
        for (Harmed one : found) {
            // Whoever was shot and died is not one of the hurt.
            boolean isDead = one.cue().fate() == Fate.INJURED
                    && seen.contains(List.of(one.entity().id(), Fate.KILLED));
            if (!isDead) {
                victims.add(
                        victim(telling, events, victims.size() + 1, one.word(), one.cue(), one.person(), one.entity()));
            }
        }
        return List.copyOf(victims);
    }

    private static boolean isOfHarm(List<Event> events) {
        return events.stream()
                .anyMatch(event -> event.type() == EventType.ASSAULT || event.type() == EventType.INCIDENT);
    }

    /** Whether a death is one of an act or accident, which is told in the same sentence or, if an accident, the one before. */
    private static boolean isOfHarm(Telling telling, List<Event> events, Token word) {
        Event event = event(telling, events, word);
        if (event == null) {
            return false;
        }
        TokenRange own = word.sentence().tokens();
        boolean isFirst = own.first() == 0 || event.type() != EventType.INCIDENT;
        int first = isFirst
                ? own.first()
                : telling.analysis().token(own.first() - 1).sentence().tokens().first();
        Span near = telling.analysis().span(new TokenRange(first, own.end()));
        // A death that was taken for an act by itself says nothing of how it came about.
        return event.anchors().stream().anyMatch(anchor -> near.contains(anchor) && !anchor.overlaps(word.span()));
    }

    private List<Token> persons(Telling telling, Draft draft, Token word, Cue cue) {
        boolean verb = word.pos() == PartOfSpeech.VERB;
        return switch (cue.slot()) {
            case PATIENT -> {
                List<Token> patients =
                        verb && isReal(draft, word) ? telling.clause().patients(word) : List.of();
                List<Token> own = named(telling, patients);
                yield own.isEmpty()
                        ? patients.stream()
                                .filter(patient -> isAmong(telling, patient))
                                .flatMap(patient -> beside(telling, word).stream())
                                .distinct()
                                .toList()
                        : own;
            }
            case SUBJECT ->
                verb && isReal(draft, word) ? named(telling, telling.clause().agents(word)) : List.of();
            case LIMB ->
                verb
                                && word.dependents(Ud.OBJ).stream().anyMatch(part -> limbs.contains(part.lemma()))
                                && isReal(draft, word)
                        ? named(telling, telling.clause().agents(word))
                        : List.of();
            case NOUN -> {
                List<Token> stated = stated(telling, draft, word);
                yield stated.isEmpty() ? listed(telling, word) : stated;
            }
            case OF, ACT ->
                Telling.isNominal(word)
                        ? named(
                                telling,
                                Stream.concat(
                                                telling.with(word, FunctionWord.POSSESSION),
                                                word.dependents(Ud.NMOD_POSS).stream())
                                        .toList())
                        : List.of();
        };
    }

    private static boolean isNamed(Telling telling, Token word) {
        return telling.named(word)
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .isPresent();
    }

    /** <em>Shot dead</em> is not injured. */
    private boolean isDead(Token verb) {
        int next = verb.index() + 1;
        Stream<Token> behind = next < verb.sentence().tokens().end()
                ? Stream.of(verb.analysis().token(next))
                : Stream.of();
        return Stream.concat(behind, verb.dependents().stream())
                .anyMatch(word -> cues.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of()).stream()
                        .anyMatch(cue -> cue.fate() == Fate.KILLED));
    }

    private static boolean isReal(Draft draft, Token verb) {
        Factuality told = draft.factuality(verb, EventType.ASSAULT);
        return told.status() == Status.HAPPENED || told.status() == Status.ONGOING;
    }

    private static List<Token> named(Telling telling, List<Token> heads) {
        return heads.stream()
                .flatMap(head -> Telling.joined(head).stream())
                .flatMap(head -> person(telling, head).stream())
                .distinct()
                .toList();
    }

    /** The person that a word names, or those named beside the noun: <em>a student, Ana Brik; two, the brothers A and B</em>. */
    private static List<Token> person(Telling telling, Token head) {
        if (isNamed(telling, head)) {
            return List.of(head);
        }
        List<Token> beside = head.dependents(Ud.APPOS).stream()
                .flatMap(one -> Telling.joined(one).stream())
                .flatMap(name -> Stream.concat(
                        Stream.of(name), name.dependents().stream().filter(part -> part.index() > name.index())))
                .filter(name -> isNamed(telling, name))
                .toList();
        if (!beside.isEmpty()) {
            return beside;
        }
        // The owner of a burned warehouse, Ada Brook: it was the warehouse that burned.
        Optional<Token> behind = (head.is(Ud.NMOD)
                        ? Optional.<Entity>empty()
                        : Apposition.behind(telling, head, Apposition::isPerson))
                .flatMap(entity ->
                        Phrases.between(
                                        telling.analysis(),
                                        head.index() + 1,
                                        head.sentence().tokens().end())
                                .stream()
                                .filter(token -> telling.named(token)
                                        .filter(entity::equals)
                                        .isPresent())
                                .findFirst());
        return behind
                .or(() -> Optional.of(head).filter(word -> telling.person(word).isPresent()))
                .stream()
                .toList();
    }

    /** <em>Ana Brik is missing, was found dead</em>. */
    private static List<Token> stated(Telling telling, Draft draft, Token word) {
        if (word.pos() != PartOfSpeech.ADJ && word.pos() != PartOfSpeech.VERB) {
            return List.of();
        }
        if (!word.dependents(Ud.COP).isEmpty() || !word.dependents(Ud.AUX).isEmpty()) {
            return isReal(draft, word) ? named(telling, word.dependents(Ud.NSUBJ)) : List.of();
        }
        return word.is(Ud.XCOMP)
                ? word.head()
                        .filter(verb -> isReal(draft, verb))
                        .map(verb -> named(telling, telling.clause().patients(verb)))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * <em>The dead were named as A, 71, and B, 6; among the dead was C; D is among the dead</em>: who has a name in the clause of the
     * noun.
     */
    private List<Token> listed(Telling telling, Token noun) {
        Token head = noun.is(Ud.AMOD)
                ? noun.head()
                        // Of "the dead included Brik" the tree makes the dead an attribute of the name.
                        .filter(other -> Phrases.between(telling.analysis(), noun.index(), other.index()).stream()
                                .noneMatch(word -> word.pos() == PartOfSpeech.VERB))
                        .orElse(noun)
                : noun;
        boolean among = isAmong(telling, head);
        boolean definite = Stream.concat(head.dependents(Ud.DET).stream(), noun.dependents(Ud.DET).stream())
                .anyMatch(word -> telling.is(word, FunctionWord.DEFINITE));
        int first = noun.sentence().tokens().first();
        int end = noun.sentence().tokens().end();
        if (!definite) {
            return List.of();
        }
        List<Token> behind = Phrases.between(telling.analysis(), head.index() + 1, end);
        boolean opens = opens(telling, behind);
        if (opens && (among || noun.index() <= first + 3)) {
            return ownNames(telling, behind);
        }
        return among ? ownNames(telling, Phrases.between(telling.analysis(), first, noun.index())) : List.of();
    }

    /** Those who are named on one side of <em>among those killed</em>. */
    private List<Token> beside(Telling telling, Token word) {
        TokenRange sentence = word.sentence().tokens();
        List<Token> behind = Phrases.between(telling.analysis(), word.index() + 1, sentence.end());
        return ownNames(
                telling,
                opens(telling, behind) ? behind : Phrases.between(telling.analysis(), sentence.first(), word.index()));
    }

    /** Whether words are names behind a verb: <em>the dead were, included A and B</em>. */
    private boolean opens(Telling telling, List<Token> behind) {
        return behind.stream()
                .limit(OPENING)
                .anyMatch(word -> telling.is(word, FunctionWord.BE) || parts.is(word.lemma(), Breakdowns.Use.INCLUDE));
    }

    private static boolean isAmong(Telling telling, Token noun) {
        return noun.dependents(Ud.CASE).stream().anyMatch(word -> telling.is(word, FunctionWord.AMONG));
    }

    /** Somebody else in the clause, but not <em>named as Ana Brik</em>. */
    private boolean isBeside(Token name) {
        return (name.is(Ud.OBL) || name.is(Ud.OBL_AGENT))
                && name.dependents(Ud.CASE).stream().noneMatch(word -> relations.marks("alias-link", word));
    }

    /** The first word of each person's name, but of those who stand in a clause of its own: <em>who had met Ana Brik</em>. */
    private List<Token> ownNames(Telling telling, List<Token> words) {
        List<Token> persons = new ArrayList<>();
        Set<EntityId> seen = new HashSet<>();
        boolean aside = false;
        for (Token word : words) {
            boolean verb = word.features().has(Feature.VERB_FORM, "Fin") && !telling.is(word, FunctionWord.BE);
            aside = (aside || verb) && !word.text().equals(";");
            boolean isNew = telling.named(word)
                    .filter(entity -> entity.kind() == EntityKind.PERSON && seen.add(entity.id()))
                    .isPresent();
            if (isNew && !aside && !word.is(Ud.NMOD_POSS) && !isBeside(word)) {
                persons.add(word);
            }
        }
        return List.copyOf(persons);
    }

    private Victim victim(
            Telling telling, List<Event> events, int number, Token word, Cue cue, Token person, Entity entity) {
        Event event = event(telling, events, word);
        Span role = entity.role();
        boolean isWork = role != null
                && telling.analysis().tokens(role).stream()
                        .noneMatch(token -> telling.named(token).isPresent() || Phrases.isPunctuation(token))
                && telling.analysis().tokens(role).stream().noneMatch(token -> relations.marks("no-work", token))
                && telling.analysis().tokens(role).stream()
                        .noneMatch(token -> relations
                                .noun(token)
                                .filter(noun -> noun.use() != RelationWords.Use.OFFICE)
                                .isPresent());
        Certainty sure = new Certainty(cue.slot() == Slot.OF ? 0.75 : 0.85, List.of());
        return new Victim(
                FactId.victim(number),
                person.span(),
                word.span(),
                entity.id(),
                entity.name(),
                age(telling, person, entity),
                home(telling, person),
                null,
                isWork ? role : null,
                cue.fate(),
                event == null ? null : event.id(),
                event == null ? null : figure(telling, event, cue.fate()),
                new Grounds(
                        Why.of(
                                "victim-" + cue.slot().name().toLowerCase(Locale.ROOT),
                                person.span().compareTo(word.span()) < 0
                                        ? new Span[] {person.span(), word.span()}
                                        : new Span[] {word.span(), person.span()}),
                        sure));
    }

    /** The act or accident at the word, else the only accident of the report. */
    private static @Nullable Event event(Telling telling, List<Event> events, Token word) {
        List<Event> harmful = events.stream()
                .filter(event -> event.type() == EventType.ASSAULT || event.type() == EventType.INCIDENT)
                .toList();
        TokenRange sentence = word.sentence().tokens();
        Span whole = telling.analysis().span(sentence);
        List<Event> here = harmful.stream()
                .filter(event -> event.anchors().stream().anyMatch(whole::contains))
                .toList();
        return here.stream()
                .filter(event -> event.anchors().stream().anyMatch(anchor -> anchor.overlaps(word.span())))
                .findFirst()
                .orElse(here.size() == 1 ? here.getFirst() : harmful.size() == 1 ? harmful.getFirst() : null);
    }

    /** The category of figures that count those whom this befell. */
    static FigureCategory category(Fate fate) {
        return switch (fate) {
            case KILLED -> FigureCategory.KILLED;
            case INJURED -> FigureCategory.INJURED;
            case MISSING -> FigureCategory.MISSING;
            case DETAINED, FREED -> FigureCategory.DETAINED;
            case DISPLACED -> FigureCategory.DISPLACED;
            case SICK -> FigureCategory.SICK;
        };
    }

    private static @Nullable FactId figure(Telling telling, Event event, Fate fate) {
        FigureCategory category = category(fate);
        return telling.facts().figures().stream()
                .filter(figure -> figure.category() == category && figure.partOf() == null)
                .filter(figure -> event.figures().contains(figure.id()))
                .map(Figure::id)
                .findFirst()
                .orElse(null);
    }

    /** Where somebody is from: <em>Ana Brik, a nurse from Oslo; Ana Brik of Oslo</em>. */
    private static @Nullable EntityId home(Telling telling, Token person) {
        return Stream.concat(Stream.of(person), person.dependents(Ud.APPOS).stream())
                .flatMap(noun -> noun.dependents(Ud.NMOD).stream())
                .filter(noun -> noun.dependents(Ud.CASE).stream()
                        .anyMatch(word ->
                                telling.is(word, FunctionWord.DIRECTION) || telling.is(word, FunctionWord.POSSESSION)))
                .flatMap(noun -> telling.named(noun).stream())
                .filter(entity -> entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.COUNTRY)
                .map(Entity::id)
                .findFirst()
                .orElse(null);
    }

    /** The number behind the name, or in the adjective before: <em>Ana Brik, 20; the 20-year-old Ana Brik</em>. */
    private static @Nullable Integer age(Telling telling, Token person, Entity entity) {
        int i = person.index();
        int end = person.sentence().tokens().end();
        while (i < end
                && telling.named(telling.analysis().token(i))
                        .filter(entity::equals)
                        .isPresent()) {
            i++;
        }
        if (i + 1 >= end || !telling.analysis().token(i).text().equals(",")) {
            return null;
        }
        Token number = telling.analysis().token(i + 1);
        boolean closed = i + 2 >= end
                || Phrases.isPunctuation(telling.analysis().token(i + 2))
                || telling.analysis().token(i + 2).pos() == PartOfSpeech.CCONJ;
        Matcher matcher = AGE.matcher(number.text());
        if (number.pos() != PartOfSpeech.NUM || !closed || !matcher.matches()) {
            return null;
        }
        int age = Integer.parseInt(matcher.group(1));
        return age <= OLDEST ? age : null;
    }
}
