// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.score.Likeness.Pair;
import org.rapporteur.export.score.Side.Event;
import org.rapporteur.export.score.Side.Figure;
import org.rapporteur.export.score.Side.Place;
import org.rapporteur.export.score.Side.Statement;

/** Compares what was found in one report with its annotation, and counts. Not safe for use by many threads. */
final class Comparison {

    private static final Set<String> HOSTILE = Set.of("ASSAULT", "COERCE", "THREATEN", "SANCTION");

    private final Tally tally;
    private final String report;
    private final List<ScoreError> errors;

    Comparison(Tally tally, String report, List<ScoreError> errors) {
        this.tally = tally;
        this.report = report;
        this.errors = errors;
    }

    void compare(Side gold, Side found) {
        statements(gold.statements(), found.statements());
        figures(
                gold.figures(),
                found.figures().stream()
                        .filter(it -> !"other".equals(it.category()))
                        .toList());
        events(gold.events(), found.events());
        places(gold.places(), found.places());
    }

    private void error(String what, @Nullable String gold, @Nullable String found) {
        errors.add(new ScoreError(report, what, gold, found));
    }

    private <T> void unpaired(String what, List<Pair> pairs, List<T> golds, List<T> found, Function<T, String> show) {
        Set<Integer> hitGold = new HashSet<>();
        Set<Integer> hitFound = new HashSet<>();
        pairs.forEach(pair -> {
            hitGold.add(pair.gold());
            hitFound.add(pair.found());
        });
        for (int i = 0; i < golds.size(); i++) {
            if (!hitGold.contains(i)) {
                error(what + " missed", show.apply(golds.get(i)), null);
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!hitFound.contains(j)) {
                error(what + " not in the gold", null, show.apply(found.get(j)));
            }
        }
    }

    /** Counts facts that are right in everything, and keeps how sure each was. */
    private <T> void wholes(
            String kind, List<T> golds, List<T> found, BiPredicate<T, T> isWhole, Function<T, @Nullable Double> sure) {
        List<Pair> pairs = Likeness.match(golds, found, (a, b) -> isWhole.test(a, b) ? 1 : 0);
        String name = "whole " + kind;
        tally.sizes(name, golds.size(), found.size());
        tally.right(name, pairs.size());
        Set<Integer> right = new HashSet<>();
        pairs.forEach(pair -> right.add(pair.found()));
        for (int j = 0; j < found.size(); j++) {
            tally.sure(kind, sure.apply(found.get(j)), right.contains(j));
        }
    }

    /** Counts a value that may be missing on either side. */
    private void given(String name, @Nullable String gold, @Nullable String found, BiPredicate<String, String> same) {
        tally.sizes(name, gold == null ? 0 : 1, found == null ? 0 : 1);
        tally.right(name, gold != null && found != null && same.test(gold, found) ? 1 : 0);
    }

    /** Whether a value is right, or left open where the gold leaves it open. */
    private static boolean isOpenOr(@Nullable String gold, @Nullable String found, BiPredicate<String, String> same) {
        return gold == null ? found == null : found != null && same.test(gold, found);
    }

    // ---- statements

    private void statements(List<Statement> golds, List<Statement> found) {
        Map<Statement, Set<String>> words = new HashMap<>();
        Stream.concat(golds.stream(), found.stream()).forEach(it -> words.put(it, Likeness.content(it.content())));
        List<Pair> pairs = pairs(golds, found, words);
        tally.sizes("statements", golds.size(), found.size());
        tally.right("statements", pairs.size());
        unpaired("statement", pairs, golds, found, it -> it.speaker() + " (" + it.quoted() + "): " + it.content());
        Set<Integer> met = new HashSet<>();
        pairs.forEach(pair -> met.add(pair.gold()));
        for (int i = 0; i < golds.size(); i++) {
            String name = "statements " + golds.get(i).quoted();
            tally.sizes(name, 1, 0);
            tally.right(name, met.contains(i) ? 1 : 0);
        }
        tally.sizes("end", golds.size(), found.size());
        for (Pair pair : pairs) {
            Statement gold = golds.get(pair.gold());
            Statement it = found.get(pair.found());
            tally.pair("kind", gold.quoted(), it.quoted());
            boolean right = isSpoken(gold, it);
            tally.right("end", right ? 1 : 0);
            if (isNamed(gold.speaker())) {
                tally.pair("speaker", "right", right ? "right" : "wrong");
                if (!right) {
                    error("speaker of “" + brief(gold.content()) + "”", gold.speaker(), it.speaker());
                }
            }
        }
        wholes(
                "statements",
                golds,
                found,
                (a, b) -> Likeness.jaccard(words(words, a), words(words, b)) >= 0.8 && isSpoken(a, b),
                Statement::confidence);
        quoted(golds, found, words);
        attributed(golds, found, words);
    }

    private static String brief(String words) {
        return words.length() <= 100 ? words : words.substring(0, 100) + " …";
    }

    private static Set<String> words(Map<Statement, Set<String>> all, Statement one) {
        return Objects.requireNonNull(all.get(one));
    }

    private static List<Pair> pairs(List<Statement> golds, List<Statement> found, Map<Statement, Set<String>> words) {
        return Likeness.match(golds, found, (a, b) -> {
            double alike = Likeness.jaccard(words(words, a), words(words, b));
            return alike >= 0.5 ? alike : 0;
        });
    }

    private static boolean isNamed(@Nullable String words) {
        return words != null && !words.isEmpty();
    }

    /** Whether the speaker is the one of the gold; any is right where the gold has none. */
    private static boolean isSpoken(Statement gold, Statement found) {
        String speaker = gold.speaker();
        String other = found.speaker();
        return speaker == null
                || speaker.isEmpty()
                || (other != null && !other.isEmpty() && Likeness.isSameName(speaker, other));
    }

    /** Statements in quotation marks alone. */
    private void quoted(List<Statement> golds, List<Statement> found, Map<Statement, Set<String>> words) {
        List<Statement> gold =
                golds.stream().filter(it -> !"none".equals(it.quoted())).toList();
        List<Statement> others =
                found.stream().filter(it -> !"none".equals(it.quoted())).toList();
        List<Pair> pairs = pairs(gold, others, words);
        tally.sizes("quoted", gold.size(), others.size());
        tally.right("quoted", pairs.size());
        tally.sizes("quoted end", gold.size(), others.size());
        tally.right("quoted end", (int) pairs.stream()
                .filter(pair -> isSpoken(gold.get(pair.gold()), others.get(pair.found())))
                .count());
    }

    /** How many of the words of full quotations stand in statements of the right speaker. */
    private void attributed(List<Statement> golds, List<Statement> found, Map<Statement, Set<String>> words) {
        for (Statement gold : golds) {
            String speaker = gold.speaker();
            if ("full".equals(gold.quoted()) && speaker != null && !speaker.isEmpty()) {
                Set<String> said = new HashSet<>();
                found.stream()
                        .filter(it -> it.speaker() != null
                                && !it.speaker().isEmpty()
                                && Likeness.isSameName(speaker, it.speaker()))
                        .forEach(it -> said.addAll(words(words, it)));
                Set<String> own = words(words, gold);
                tally.sizes("words", own.size(), 0);
                tally.right("words", (int) own.stream().filter(said::contains).count());
            }
        }
    }

    // ---- figures

    private static double alike(Figure gold, Figure found) {
        if (gold.number() == null || !gold.number().equals(found.number())) {
            return 0;
        }
        boolean overlaps = gold.at().stream().anyMatch(a -> found.at().stream().anyMatch(b -> a.overlap(b) > 0));
        boolean isKind = Objects.equals(gold.category(), found.category());
        if (!overlaps && !isKind) {
            return 0;
        }
        double words = Likeness.jaccard(Likeness.content(gold.text()), Likeness.content(found.text()));
        return (overlaps ? 2 : 0) + (isKind ? 1 : 0) + words;
    }

    private static String show(Figure it) {
        return it.text() + " (" + it.category() + " " + it.number() + ")";
    }

    private void figures(List<Figure> golds, List<Figure> found) {
        List<Pair> pairs = Likeness.match(golds, found, Comparison::alike);
        tally.sizes("figures", golds.size(), found.size());
        tally.right("figures", pairs.size());
        unpaired("figure", pairs, golds, found, Comparison::show);
        for (Pair pair : pairs) {
            Figure gold = golds.get(pair.gold());
            Figure it = found.get(pair.found());
            for (String part : List.of("category", "bound", "status", "voice")) {
                tally.pair("figure " + part, gold.part(part), it.part(part));
                if (!Objects.equals(gold.part(part), it.part(part))) {
                    error("figure, " + part + " of “" + gold.text() + "”", gold.part(part), it.part(part));
                }
            }
            given("figure place", gold.place(), it.place(), Likeness::isSameName);
            given("figure asof", gold.asOf(), it.asOf(), String::equals);
        }
        wholes(
                "figures",
                golds,
                found,
                (a, b) -> alike(a, b) > 0
                        && Objects.equals(a.category(), b.category())
                        && Objects.equals(a.bound(), b.bound())
                        && Objects.equals(a.status(), b.status())
                        && isOpenOr(a.place(), b.place(), Likeness::isSameName),
                Figure::confidence);
    }

    // ---- events

    /** A hostile act and who is said to have done it. */
    private record Accusation(String type, String name) {}

    private static List<Accusation> accusations(List<Event> events) {
        Set<Accusation> all = new LinkedHashSet<>();
        for (Event event : events) {
            String type = event.type();
            if (type != null && HOSTILE.contains(type)) {
                event.actors().forEach(name -> all.add(new Accusation(type, name)));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Accusation::type).thenComparing(Accusation::name))
                .toList();
    }

    private void accused(List<Event> golds, List<Event> found) {
        List<Accusation> gold = accusations(golds);
        List<Accusation> others = accusations(found);
        List<Pair> pairs = Likeness.match(
                gold, others, (a, b) -> a.type().equals(b.type()) && Likeness.isSameName(a.name(), b.name()) ? 1 : 0);
        tally.sizes("accused", gold.size(), others.size());
        tally.right("accused", pairs.size());
        Set<Integer> right = new HashSet<>();
        pairs.forEach(pair -> right.add(pair.found()));
        for (int j = 0; j < others.size(); j++) {
            Accusation it = others.get(j);
            if (!right.contains(j) && gold.stream().noneMatch(one -> Likeness.isSameName(it.name(), one.name()))) {
                boolean suffers = golds.stream()
                        .filter(event -> event.type() != null && HOSTILE.contains(event.type()))
                        .flatMap(event -> event.recipients().stream())
                        .anyMatch(name -> Likeness.isSameName(it.name(), name));
                tally.right("accused wrongly", 1);
                error("accused wrongly" + (suffers ? ", who suffered it" : ""), null, it.type() + " by " + it.name());
            }
        }
    }

    private void events(List<Event> golds, List<Event> found) {
        accused(golds, found);
        wholes(
                "events",
                golds,
                found,
                (a, b) -> a.at().overlap(b.at()) > 0
                        && Objects.equals(a.type(), b.type())
                        && Objects.equals(a.status(), b.status())
                        && Likeness.areSameNames(a.actors(), b.actors())
                        && Likeness.areSameNames(a.recipients(), b.recipients())
                        && isOpenOr(a.date(), b.date(), String::equals),
                Event::confidence);
        List<Pair> pairs = Likeness.match(golds, found, (a, b) -> {
            int overlap = a.at().overlap(b.at());
            return overlap == 0 ? 0 : 1 + (Objects.equals(a.type(), b.type()) ? 9 : 0) + overlap / 1e4;
        });
        int nearby = Likeness.match(golds, found, (a, b) -> {
                    boolean isNear = Objects.equals(a.type(), b.type())
                            && a.sentence() != null
                            && a.sentence().overlap(b.at()) > 0;
                    return isNear ? 1 + a.at().overlap(b.at()) : 0;
                })
                .size();
        long right = pairs.stream()
                .filter(pair -> Objects.equals(
                        golds.get(pair.gold()).type(), found.get(pair.found()).type()))
                .count();
        for (String name : List.of("events", "anchors", "nearby")) {
            tally.sizes(name, golds.size(), found.size());
        }
        tally.right("events", (int) right);
        tally.right("anchors", pairs.size());
        tally.right("nearby", nearby);
        unpaired("event", pairs, golds, found, it -> it.type() + " “" + it.anchor() + "”");
        for (Pair pair : pairs) {
            event(golds.get(pair.gold()), found.get(pair.found()));
        }
    }

    private void event(Event gold, Event it) {
        String of = " of “" + gold.anchor() + "”";
        for (String part : List.of("type", "status", "voice")) {
            tally.pair("event " + part, gold.part(part), it.part(part));
            if (!Objects.equals(gold.part(part), it.part(part))) {
                error("event, " + part + of, gold.part(part), it.part(part));
            }
        }
        names("actors", of, gold.actors(), it.actors());
        names("recipients", of, gold.recipients(), it.recipients());
        given("event place", gold.place(), it.place(), Likeness::isSameName);
        given("event date", gold.date(), it.date(), String::equals);
    }

    private void names(String what, String of, List<String> gold, List<String> found) {
        tally.sizes(what, gold.size(), found.size());
        int hits = Likeness.match(gold, found, (a, b) -> Likeness.isSameName(a, b) ? 1 : 0)
                .size();
        tally.right(what, hits);
        if (hits < Math.max(gold.size(), found.size())) {
            error("event, " + what + of, String.join("; ", gold), String.join("; ", found));
        }
    }

    // ---- places

    private void places(List<Place> golds, List<Place> found) {
        List<Pair> pairs = Likeness.match(
                golds,
                found,
                (a, b) -> Likeness.words(a.name()).equals(Likeness.words(b.name()))
                        ? 2
                        : Likeness.isSameName(a.name(), b.name(), false) ? 1 : 0);
        tally.sizes("places", golds.size(), found.size());
        tally.right("places", pairs.size());
        unpaired("place", pairs, golds, found, it -> it.name() + " (" + it.country() + ")");
        for (Pair pair : pairs) {
            Place gold = golds.get(pair.gold());
            Place it = found.get(pair.found());
            tally.pair("country", gold.country(), it.country());
            if (!Objects.equals(gold.country(), it.country())) {
                error("country of " + gold.name(), gold.country(), it.country());
            }
        }
    }
}
