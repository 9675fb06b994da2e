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
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
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
        OF
    }

    private record Cue(Fate fate, Slot slot) {}

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:-\\w+-\\w+)?");

    private static final int OLDEST = 110;

    private final Map<String, List<Cue>> cues = new HashMap<>();
    private final RelationWords relations;

    Victims(Language language, RelationWords relations) {
        this.relations = relations;
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
        List<Victim> victims = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Token token : telling.analysis().tokens()) {
            for (Cue cue : cues.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of())) {
                Cue own = cue.slot() == Slot.PATIENT && isDead(token) ? new Cue(Fate.KILLED, cue.slot()) : cue;
                for (Token person : persons(telling, draft, token, own)) {
                    Entity entity = telling.meant(person).orElseThrow();
                    // Whoever dies is not killed, unless an act or an accident tells of it.
                    boolean isByItself = own.fate() == Fate.KILLED
                            && own.slot() != Slot.PATIENT
                            && event(telling, events, token) == null;
                    if (!isByItself && seen.add(List.of(entity.id(), own.fate()))) {
                        victims.add(victim(telling, events, victims.size() + 1, token, own, person, entity));
                    }
                }
            }
        }
        return List.copyOf(victims);
    }

    private List<Token> persons(Telling telling, Draft draft, Token word, Cue cue) {
        boolean verb = word.pos() == PartOfSpeech.VERB;
        return switch (cue.slot()) {
            case PATIENT ->
                verb && isReal(draft, word) ? named(telling, telling.clause().patients(word)) : List.of();
            case SUBJECT ->
                verb && isReal(draft, word) ? named(telling, telling.clause().agents(word)) : List.of();
            case NOUN -> listed(telling, word);
            case OF ->
                Telling.isNominal(word)
                        ? named(
                                telling,
                                telling.with(word, FunctionWord.POSSESSION).toList())
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
        return verb.dependents().stream()
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
                .toList();
    }

    /** The person that a word names, or the name beside the noun: <em>a student, Ana Brik</em>. */
    private static Optional<Token> person(Telling telling, Token head) {
        return isNamed(telling, head)
                ? Optional.of(head)
                : head.dependents(Ud.APPOS).stream()
                        .filter(name -> isNamed(telling, name))
                        .findFirst();
    }

    /** <em>The dead were A, 71, and B, 6; among the dead was C; D is among the dead</em>: who has a name in the clause of the noun. */
    private static List<Token> listed(Telling telling, Token noun) {
        boolean among = noun.dependents(Ud.CASE).stream().anyMatch(word -> telling.is(word, FunctionWord.PARTICIPANT));
        boolean subject = noun.is(Ud.NSUBJ);
        if (!among && !subject) {
            return List.of();
        }
        List<Token> persons = new ArrayList<>();
        Set<EntityId> seen = new HashSet<>();
        int end = noun.sentence().tokens().end();
        List<Token> words = Phrases.between(telling.analysis(), noun.index() + 1, end);
        for (Token word : words) {
            boolean first = telling.named(word)
                    .filter(entity -> entity.kind() == EntityKind.PERSON && seen.add(entity.id()))
                    .isPresent();
            if (first && !word.is(Ud.NMOD_POSS) && !word.is(Ud.OBL) && !word.is(Ud.OBL_AGENT)) {
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
                null,
                null,
                isWork ? role : null,
                cue.fate(),
                event == null ? null : event.id(),
                event == null ? null : figure(telling, event, cue.fate()),
                Why.of(
                        "victim-" + cue.slot().name().toLowerCase(Locale.ROOT),
                        person.span().compareTo(word.span()) < 0
                                ? new Span[] {person.span(), word.span()}
                                : new Span[] {word.span(), person.span()}),
                sure);
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

    private static @Nullable FactId figure(Telling telling, Event event, Fate fate) {
        FigureCategory category = switch (fate) {
            case KILLED -> FigureCategory.KILLED;
            case INJURED -> FigureCategory.INJURED;
            case MISSING -> FigureCategory.MISSING;
            case DETAINED, FREED -> FigureCategory.DETAINED;
            case DISPLACED -> FigureCategory.DISPLACED;
            case SICK -> FigureCategory.SICK;
        };
        return telling.facts().figures().stream()
                .filter(figure -> figure.category() == category && figure.partOf() == null)
                .filter(figure -> event.figures().contains(figure.id()))
                .map(Figure::id)
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
