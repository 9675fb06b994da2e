// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.Courts.Entry;
import org.rapporteur.facts.details.Courts.MarkWord;
import org.rapporteur.facts.details.Courts.Step;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars.Court;
import org.rapporteur.model.fact.Why;

/**
 * Sentences that are asked for or possible: <em>prosecutors asked for twelve years; she faces up to ten years</em>. They have no verdict. Only in
 * a report of a charge or a verdict: others face ten years of drought. Confined to one reading.
 *
 * @param telling the report
 * @param draft its events, those of courts among them
 * @param marks words of courts
 */
record SoughtSentences(Telling telling, Draft draft, WordRoles<MarkWord> marks) {

    private static final Pattern YEARS = Pattern.compile("P(\\d+Y)?(\\d+M)?(?<=[YM])");

    void read(Map<String, Entry> verbs) {
        if (draft.events().stream().noneMatch(event -> event.details().particulars() instanceof Court)) {
            return;
        }
        for (Token verb : telling.analysis().tokens()) {
            Entry entry =
                    verb.pos() == PartOfSpeech.VERB ? verbs.get(verb.lemma().toLowerCase(Locale.ROOT)) : null;
            if (entry == null) {
                continue;
            }
            boolean isAsked = entry.step() == Step.ASK
                    && telling.clause().agents(verb).stream().anyMatch(this::isAccuser);
            if (isAsked || entry.step() == Step.FACE) {
                String sentence = sentence(verb);
                if (sentence != null) {
                    put(verb, entry, sentence, isAsked);
                }
            }
        }
    }

    private void put(Token verb, Entry entry, String sentence, boolean isAsked) {
        Optional<Event> known = Stream.concat(
                        draft.at(verb).stream().filter(event -> event.type() == entry.type()),
                        objects(verb)
                                .filter(word -> marks.is(word.lemma(), MarkWord.PUNISHMENT))
                                .flatMap(word -> draft.at(word).stream())
                                .filter(event -> event.type() == EventType.COERCE && event.status() != Status.HAPPENED))
                .filter(event -> event.details().particulars() == null)
                .findFirst();
        if (known.isEmpty() && draft.isTaken(verb)) {
            return;
        }
        Event event = known.orElseGet(() -> sought(verb, entry, isAsked));
        draft.put(
                event,
                event.withDetails(
                        event.details().withParticulars(new Court(List.of(), null, null, sentence, null)),
                        event.why().because(event.why(), Why.of("court-sought", verb.span()))));
    }

    private Event sought(Token verb, Entry entry, boolean isAsked) {
        Factuality told = draft.factuality(verb, entry.type());
        List<EntityId> persons = telling.clause().agents(verb).stream()
                .flatMap(word -> Telling.joined(word).stream())
                .flatMap(word -> telling.meant(word).stream())
                .filter(entity -> entity.kind() != EntityKind.PLACE)
                .map(Entity::id)
                .distinct()
                .toList();
        Event event = draft.event(
                entry.type(),
                verb.span(),
                told,
                Why.of("court-sought", verb.span()).withConfidence(0.7));
        return draft.retyped(
                event,
                entry.type(),
                null,
                isAsked ? Status.REQUESTED : Status.POSSIBLE,
                isAsked ? persons : List.of(),
                isAsked ? List.of() : persons,
                List.of());
    }

    private boolean isAccuser(Token word) {
        return marks.is(word.lemma(), MarkWord.ACCUSER)
                || telling.meant(word).filter(this::isAccuser).isPresent();
    }

    /** Whether somebody is introduced as one who accuses in court: <em>state prosecutor Ada Brook</em>. */
    private boolean isAccuser(Entity entity) {
        return entity.role() != null
                && telling.analysis().tokens(entity.role()).stream()
                        .anyMatch(word -> marks.is(word.lemma(), MarkWord.ACCUSER));
    }

    /** The years that a verb has as its object, or that a punishment in their place is of; life or death likewise. */
    private @Nullable String sentence(Token verb) {
        return Stream.concat(objects(verb), verb.dependents(Ud.OBL).stream().filter(this::isPurpose))
                .flatMap(word -> Stream.concat(Stream.of(word), word.dependents().stream()))
                .flatMap(word -> length(word).stream())
                .findFirst()
                .orElse(null);
    }

    /** The objects of a verb; of <em>sought a life sentence</em> the tree makes a predicate. */
    private static Stream<Token> objects(Token verb) {
        return Stream.concat(verb.dependents(Ud.OBJ).stream(), verb.dependents(Ud.XCOMP).stream())
                .filter(Telling::isNominal);
    }

    private boolean isPurpose(Token word) {
        return word.dependents(Ud.CASE).stream().anyMatch(one -> telling.is(one, FunctionWord.PURPOSE));
    }

    private Optional<String> length(Token word) {
        boolean isPunished = word.head()
                .filter(head -> marks.is(head.lemma(), MarkWord.PUNISHMENT))
                .isPresent();
        if (isPunished && marks.is(word.lemma(), MarkWord.LIFE)) {
            return Optional.of("life");
        }
        if (isPunished && marks.is(word.lemma(), MarkWord.DEATH)) {
            return Optional.of("death");
        }
        return telling.time(word)
                .filter(time -> time.type() == TimeExpression.Type.DURATION)
                .map(TimeExpression::value)
                .filter(value -> YEARS.matcher(value).matches());
    }
}
