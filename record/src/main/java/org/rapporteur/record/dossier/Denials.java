// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.export.view.Words;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.text.WordList;
import org.rapporteur.record.dossier.Sources.Place;

/**
 * What the subject of a dossier denies, or somebody on its behalf: statements that are denials, whose cue is a verb of
 * {@code en/dossier-denials.txt}, or in which an act of who speaks is told of as denied; and acts of the subject that are told of as denied elsewhere.
 */
final class Denials {

    private static final Set<String> VERBS = words("en/dossier-denials.txt");
    private static final Set<String> GENERAL = words("en/dossier-denied.txt");

    private final Parties parties;
    private final List<Denial> said = new ArrayList<>();
    private final List<Denial> acts = new ArrayList<>();

    private Denials(Parties parties) {
        this.parties = parties;
    }

    private static Set<String> words(String list) {
        return WordList.rows(list, 1).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    static Denials of(Sources sources, Parties parties) {
        Denials denials = new Denials(parties);
        sources.documents().forEach(denials::add);
        return denials;
    }

    /** Statements, oldest first. */
    List<Denial> said() {
        return said;
    }

    /** Acts that no such statement tells of, oldest first. */
    List<Denial> acts() {
        return acts;
    }

    private void add(RecordedDocument document) {
        Set<Object> denying = new HashSet<>();
        for (Statement statement : document.facts().statements()) {
            if (parties.isBy(statement, document) && isDenial(new Place(document, statement.id()))) {
                denying.add(statement.id());
                if (statement.repeats() == null) {
                    said.add(denial(statement, document));
                }
            }
        }
        for (Event event : document.facts().events()) {
            if (isDenied(event, document) && (event.statement() == null || !denying.contains(event.statement()))) {
                acts.add(denial(event, document));
            }
        }
    }

    /** Whether an act of the subject is told of as denied. */
    private boolean isDenied(Event event, RecordedDocument document) {
        return event.status() == Status.DENIED && parties.isAmong(event.actors(), document);
    }

    private Denial denial(Statement statement, RecordedDocument document) {
        List<Event> told = document.facts().events().stream()
                .filter(event -> statement.id().equals(event.statement()))
                .toList();
        String words = Words.flat(document.words(statement.content()));
        return new Denial(
                document.key(statement.id()),
                document,
                statement.content().getFirst().start(),
                told.stream().map(Event::type).collect(Collectors.toSet()),
                Quotes.profile(words, document),
                isGeneral(words),
                told.stream().flatMap(event -> others(event, document)).collect(Collectors.toSet()));
    }

    private Denial denial(Event event, RecordedDocument document) {
        return new Denial(
                document.key(event.id()),
                document,
                event.anchor().start(),
                Set.of(event.type()),
                // What did not happen is told for many reasons: only that it is of the same kind makes it an answer.
                Quotes.profile("", document),
                false,
                others(event, document).collect(Collectors.toSet()));
    }

    private Stream<String> others(Event event, RecordedDocument document) {
        return parties.others(event.recipients(), document).stream();
    }

    private static boolean isGeneral(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .allMatch(GENERAL::contains);
    }

    /** Whether a statement denies something. */
    static boolean isDenial(Place place) {
        RecordedDocument document = place.document();
        Statement statement = document.facts().statements().stream()
                .filter(one -> one.id().equals(place.fact()))
                .findFirst()
                .orElseThrow();
        boolean says = statement.cue() != null
                && VERBS.contains(document.words(statement.cue()).toLowerCase(Locale.ROOT));
        return says
                || statement.kind() == Statement.Kind.DENIAL
                || document.facts().events().stream()
                        .anyMatch(event -> statement.id().equals(event.statement())
                                && event.status() == Status.DENIED
                                && isOwn(event, statement));
    }

    /** Whether whoever speaks would have done it, so that saying it did not happen is a denial. */
    private static boolean isOwn(Event event, Statement statement) {
        return event.actors().stream()
                .anyMatch(actor -> statement.speakers().contains(actor) || actor.equals(statement.onBehalfOf()));
    }
}
