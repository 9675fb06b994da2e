// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * What was weighed for one field of a fact, the likeliest first.
 *
 * @param <T> an entity's number or a day
 */
final class Choice<T> {

    /** A runner-up below this likelihood tells nothing. */
    private static final double TELLING = 0.1;

    /**
     * One candidate.
     *
     * @param taken whether it stands in the fact
     * @param ruled whether the rules pick it
     * @param words where the text names it nearest, if it does
     */
    record Option<T>(
            T value,
            double likelihood,
            boolean taken,
            boolean ruled,
            @Nullable Span words) {}

    private final List<Option<T>> options;
    private final Map<T, Option<T>> byValue = new HashMap<>();

    /** @param options of different values, in any order */
    Choice(List<Option<T>> options) {
        this.options = options.stream()
                .sorted(Comparator.comparingDouble((Option<T> option) -> -option.likelihood()))
                .toList();
        this.options.forEach(option -> byValue.putIfAbsent(option.value(), option));
    }

    /** The likeliest first. */
    List<Option<T>> options() {
        return options;
    }

    /** A candidate; null if it was not weighed. */
    @Nullable
    Option<T> option(T value) {
        return byValue.get(value);
    }

    List<T> taken() {
        return options.stream().filter(Option::taken).map(Option::value).toList();
    }

    List<T> ruled() {
        return options.stream().filter(Option::ruled).map(Option::value).toList();
    }

    /** The likelihood of the likeliest; 0 if there is none. */
    double most() {
        return options.isEmpty() ? 0 : options.getFirst().likelihood();
    }

    /** How likely one is; 0 if it was not weighed. */
    double likelihood(T value) {
        Option<T> option = byValue.get(value);
        return option == null ? 0 : option.likelihood();
    }

    /** The same, of which those are taken. */
    Choice<T> taking(Collection<T> values) {
        return new Choice<>(options.stream()
                .map(option -> new Option<>(
                        option.value(),
                        option.likelihood(),
                        values.contains(option.value()),
                        option.ruled(),
                        option.words()))
                .toList());
    }

    /** The choices of several mentions as one: each candidate as likely as over all of them. */
    static <T> Choice<T> pooled(List<Choice<T>> choices) {
        if (choices.size() == 1) {
            return choices.getFirst();
        }
        Map<T, Option<T>> pooled = new LinkedHashMap<>();
        for (Choice<T> choice : choices) {
            for (Option<T> option : choice.options()) {
                pooled.merge(option.value(), option, Choice::sum);
            }
        }
        return new Choice<>(pooled.values().stream()
                .map(option -> new Option<>(
                        option.value(), option.likelihood() / choices.size(), false, option.ruled(), option.words()))
                .toList());
    }

    private static <T> Option<T> sum(Option<T> one, Option<T> other) {
        return new Option<>(
                one.value(),
                one.likelihood() + other.likelihood(),
                false,
                one.ruled() || other.ruled(),
                one.words() == null ? other.words() : one.words());
    }

    /** The least likelihood of those taken; 1 if there are none. */
    double leastTaken() {
        return options.stream()
                .filter(Option::taken)
                .mapToDouble(Option::likelihood)
                .min()
                .orElse(1);
    }

    /** The greatest likelihood of those left out; 0 if there are none. */
    double mostLeft() {
        return options.stream()
                .filter(option -> !option.taken())
                .mapToDouble(Option::likelihood)
                .max()
                .orElse(0);
    }

    /** How many were taken that the rules do not pick, and the other way round. */
    long differences() {
        return options.stream()
                .filter(option -> option.taken() != option.ruled())
                .count();
    }

    /** The likeliest that were left out, at most three. */
    List<String> leftOut() {
        return options.stream()
                .filter(option -> !option.taken() && option.likelihood() >= TELLING)
                .limit(3)
                .map(option -> option.value().toString())
                .toList();
    }

    /** The reasons: each taken, then the likeliest left out. */
    List<Why> whys(String rule) {
        List<Why> whys = new ArrayList<>();
        for (Option<T> option : options) {
            if (option.taken()) {
                whys.add(why(option.ruled() ? rule + "-agreed" : rule + "-weighed", option));
            }
        }
        options.stream()
                .filter(option -> !option.taken() && option.likelihood() >= TELLING)
                .findFirst()
                .ifPresent(option -> whys.add(why(rule + "-runner-up", option)));
        return whys;
    }

    private Why why(String rule, Option<T> option) {
        Span[] words = option.words() == null ? new Span[0] : new Span[] {option.words()};
        return Why.of(rule, words).withConfidence(Math.round(option.likelihood() * 100) / 100.0);
    }
}
