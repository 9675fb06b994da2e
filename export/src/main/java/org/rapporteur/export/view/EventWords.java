// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;

/**
 * Puts events into words: <em>Police arrested Rodel Manalo in Cebu on 3 May 2022 (alleged by the prosecutor)</em>. Where the
 * report does not tell who acts, the sentence begins with whom it is done to, or with the act.
 */
final class EventWords {

    private static final Map<String, String> SENTENCES = sentences();

    private final Event event;
    private final FactsDocument facts;
    private final Parties actors;
    private final Parties recipients;
    private final Act act;

    private EventWords(Event event, FactsDocument facts) {
        this.event = event;
        this.facts = facts;
        this.actors = Parties.of(event.actors(), facts);
        this.recipients = Parties.of(event.recipients(), facts);
        this.act = ActFinder.of(event, facts, recipients);
    }

    static FactView view(Event event, FactsDocument facts) {
        EventWords words = new EventWords(event, facts);
        String heading = Words.capital(words.heading());
        List<Mark> marks = Stream.concat(Mark.of(event.status(), event.voice()).stream(), Doubts.of(event).stream())
                .toList();
        return new FactView(event, heading, heading, words.rest(heading), words.details(), marks, code(event));
    }

    private static String code(Event event) {
        return event.mode() == null ? event.type().name() : event.type().name() + " " + event.mode();
    }

    /** Whether the sentence begins with whom it is done to. */
    private boolean isPassive() {
        return actors.isEmpty() && !recipients.isEmpty() && act.isTransitive();
    }

    private String heading() {
        Map<String, String> values = new HashMap<>();
        if (actors.isEmpty() && !isPassive()) {
            values.put("noun", act.noun());
            boolean isPlural = act.isPluralNoun();
            values.put("is", new Parties("", isPlural).is());
            values.put("was", new Parties("", isPlural).was());
            return sentence("noun", event.status().label(), values);
        }
        Parties who = isPassive() ? recipients : actors;
        VerbForms verb = act.verb();
        values.put("who", who.words());
        values.put("is", who.is());
        values.put("was", who.was());
        values.put("base", verb.base());
        values.put("past", verb.past());
        values.put("participle", verb.participle());
        values.put("gerund", verb.gerund());
        values.put("what", isPassive() ? act.rest() : act.what());
        return sentence(isPassive() ? "recipient" : "actor", status(), values);
    }

    /** The status, and whether the act is planned or asked for not to be done. */
    private String status() {
        boolean isSettled = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
        if (isSettled || !before(word -> Phrases.is("negation", word))) {
            return event.status().label();
        }
        boolean isFuture = event.status() == Status.DENIED && before(word -> Phrases.is("future", word));
        return event.status().label() + (isFuture ? ".future" : ".not");
    }

    /** Whether one of the auxiliaries before the verb is of a kind. */
    private boolean before(Predicate<String> kind) {
        for (String word :
                Surroundings.of(facts.document()).before(event.anchor().start())) {
            if (kind.test(word)) {
                return true;
            }
            if (!Phrases.is("auxiliary", word)) {
                return false;
            }
        }
        return false;
    }

    private static String sentence(String subject, String status, Map<String, String> values) {
        return Phrases.filled(Phrases.of(SENTENCES, subject + " " + status), values);
    }

    private String rest(String heading) {
        List<String> parts = new ArrayList<>();
        place(heading).ifPresent(parts::add);
        if (event.date() != null) {
            parts.add(DateWords.adverb(event.date()));
        }
        List<String> notes = new ArrayList<>();
        if (actors.isEmpty() && ActFinder.isDeed(event)) {
            notes.add(isPassive() ? Phrases.fixed("recipient.unknown") : act.unknown());
        }
        VoiceWords.of(event.voice(), event.statement(), facts).ifPresent(notes::add);
        if (!notes.isEmpty()) {
            parts.add("(" + String.join("; ", notes) + ")");
        }
        return String.join(" ", parts);
    }

    /** Where, unless that is named already as who takes part. */
    private Optional<String> place(String heading) {
        @Nullable EntityId place = event.place();
        if (place == null
                || Stream.concat(event.actors().stream(), event.recipients().stream())
                        .anyMatch(place::equals)
                || heading.contains(facts.entity(place).name())) {
            return Optional.empty();
        }
        return Optional.of(new PlaceWords(facts).of(place, event.anchor(), code(event)));
    }

    private List<String> details() {
        String items = String.join(
                "; ",
                event.items().stream()
                        .map(item -> Words.flat(facts.document().text().slice(item)))
                        .filter(item -> !act.what().contains(item))
                        .toList());
        Stream<String> about = items.isEmpty() ? Stream.of() : Stream.of(Phrases.fixed("items", "what", items));
        DetailWords words = new DetailWords(facts);
        return Stream.of(about, words.size(event).stream(), words.of(event.details()).stream())
                .flatMap(parts -> parts)
                .toList();
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new HashMap<>();
        Phrases.rows("event-sentences.txt", 3)
                .forEach(row -> sentences.put(row.get(0) + " " + row.get(1), Objects.requireNonNull(row.get(2))));
        return sentences;
    }
}
