// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Counts victims who are named together: <em>Ana Brik and Ole Lund were killed</em> are two. Where a number of the report holds them
 * already there is no other; <em>among the dead were</em> gives the least that there are.
 */
final class NamedVictims {

    /** One name is told as a victim, and is no number. */
    private static final int FEWEST = 2;

    private static final Set<Victim.Fate> COUNTED =
            EnumSet.of(Victim.Fate.KILLED, Victim.Fate.INJURED, Victim.Fate.MISSING);

    private record Group(Span fateWords, Victim.Fate fate) {}

    private NamedVictims() {}

    /** The figures of victims that no figure of the report holds, each with those that it counts. */
    static Map<Figure, List<Victim>> of(Telling telling, List<Event> events, List<Victim> victims) {
        Map<Group, List<Victim>> groups = new LinkedHashMap<>();
        for (Victim victim : victims) {
            // What befell them by no act and no accident may be a match that they lost.
            if (COUNTED.contains(victim.fate()) && victim.figure() == null && victim.event() != null) {
                groups.computeIfAbsent(new Group(victim.fateWords(), victim.fate()), key -> new ArrayList<>())
                        .add(victim);
            }
        }
        Map<Figure, List<Victim>> counted = new LinkedHashMap<>();
        int last = telling.facts().figures().size();
        for (List<Victim> group : groups.values()) {
            if (group.size() >= FEWEST && !isCounted(telling, events, group)) {
                last++;
                counted.put(figure(telling, events, victims, last, group), group);
            }
        }
        return counted;
    }

    private static FigureCategory category(Victim victim) {
        return FigureCategory.valueOf(victim.fate().name());
    }

    /** Whether a number that may be theirs counts as many: one that is not told of another event. */
    private static boolean isCounted(Telling telling, List<Event> events, List<Victim> group) {
        FactId own = group.getFirst().event();
        return telling.facts().figures().stream()
                .filter(figure -> figure.category() == category(group.getFirst()) && isAtLeast(figure, group.size()))
                .anyMatch(figure -> events.stream()
                        .noneMatch(event ->
                                !event.id().equals(own) && event.figures().contains(figure.id())));
    }

    private static boolean isAtLeast(Figure figure, int number) {
        BigDecimal amount = figure.quantity().value() != null
                ? figure.quantity().value()
                : figure.quantity().min();
        return amount != null && amount.intValue() >= number;
    }

    private static Figure figure(
            Telling telling, List<Event> events, List<Victim> victims, int number, List<Victim> group) {
        Victim first = group.getFirst();
        Span names = group.stream()
                .map(victim -> name(telling, victim))
                .reduce(Span::cover)
                .orElseThrow();
        Statement statement =
                Statement.innermost(telling.facts().statements(), names).orElse(null);
        Event event = events.stream()
                .filter(one -> one.id().equals(first.event()))
                .findFirst()
                .orElse(null);
        boolean some = isAmong(telling, first.fateWords()) || areMore(victims, group);
        return new Figure(
                FactId.figure(number),
                names,
                category(first),
                Quantity.of(some ? Quantity.Bound.AT_LEAST : Quantity.Bound.EXACTLY, BigDecimal.valueOf(group.size())),
                "person",
                null,
                event == null ? null : event.place(),
                asOf(telling),
                null,
                Status.HAPPENED,
                statement == null ? Voice.REPORTED : Voice.ATTRIBUTED,
                statement == null ? null : statement.speaker(),
                null,
                statement == null ? null : statement.id(),
                new Why(
                        "figure-names",
                        group.stream().map(victim -> name(telling, victim)).toList(),
                        1,
                        List.of(first.why())));
    }

    private static @Nullable When asOf(Telling telling) {
        var published = telling.facts().document().published();
        return published == null ? null : When.on(new PartialDate(published));
    }

    /** The whole name that a victim is told by; its first word where there is none. */
    private static Span name(Telling telling, Victim victim) {
        return telling.facts().entities().stream()
                .filter(entity -> entity.id().equals(victim.entity()))
                .flatMap(entity -> entity.mentions().stream())
                .map(Mention::span)
                .filter(mention -> mention.contains(victim.anchor()))
                .findFirst()
                .orElse(victim.anchor());
    }

    /** Whether others of the same event met with the same fate. */
    private static boolean areMore(List<Victim> victims, List<Victim> group) {
        Victim first = group.getFirst();
        return victims.stream()
                .filter(victim -> victim.fate() == first.fate() && Objects.equals(victim.event(), first.event()))
                .anyMatch(victim -> !group.contains(victim));
    }

    /** <em>Among the dead</em>: there may be more. */
    private static boolean isAmong(Telling telling, Span fateWords) {
        return telling.analysis().tokens(fateWords).stream()
                .map(word -> word.is(Ud.AMOD) ? word.head().orElse(word) : word)
                .flatMap(word -> word.dependents(Ud.CASE).stream())
                .anyMatch(word -> telling.is(word, FunctionWord.AMONG));
    }
}
