// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.details;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.When;

/**
 * One record, annotated or read, in the form in which the two are compared.
 *
 * @param kind of record
 * @param sentences the numbers of the sentences that tell it; empty where that is not compared
 * @param fields what is told, each field with one value or several
 */
record Item(Kind kind, Set<Integer> sentences, Map<String, List<String>> fields) {

    /** Words that tell no two values apart. */
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "to", "for", "and", "in", "on", "at", "that", "with", "his", "her", "its", "their");

    /** Fields of which one shared word is enough, as DETAILS.md says. */
    private static final Set<String> FREE = Set.of("measures");

    /** Fields that hold one value of a few, compared as they are. */
    private static final Set<String> CODES = Set.of(
            "status",
            "verdict",
            "plea",
            "sentence",
            "listing",
            "mode",
            "date",
            "deadline",
            "signed",
            "age",
            "nationality",
            "fate",
            "type",
            "polarity",
            "kind");

    /** Fields that hold names. */
    private static final Set<String> NAMES = Set.of(
            "giver",
            "receiver",
            "target",
            "court",
            "attendee",
            "place",
            "subject",
            "object",
            "name",
            "home",
            "from",
            "to",
            "addressees");

    /** The kinds of records, each with the fields of which the first told ones must be right. */
    enum Kind {
        GIFT(false, "amount", "items", "purpose"),
        LISTING(true, "target", "listing"),
        COURT(false, "charge", "verdict", "sentence", "plea", "court"),
        AGREEMENT(false, "object", "terms", "signed"),
        ATTENDEE(true, "attendee"),
        INCIDENT(true, "mode"),
        VICTIM(true, "name", "fate"),
        RELATION(true, "type", "subject", "object", "polarity"),
        ATTACK(false, "weapon", "hit"),
        MOVEMENT(false, "force", "from", "to"),
        DEMAND(true, "demand"),
        CONDITION(true, "condition"),
        DEADLINE(true, "deadline"),
        SAYING(true, "kind"),
        ADDRESSEES(true, "addressees"),
        OCCASION(true, "occasion");

        private final boolean all;

        @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
        private final List<String> core;

        Kind(boolean all, String... core) {
            this.all = all;
            this.core = List.of(core);
        }

        boolean isTold(Map<String, List<String>> fields) {
            return all ? fields.keySet().containsAll(core) : !Collections.disjoint(fields.keySet(), core);
        }
    }

    /** Collects what is told, leaving out what is not. */
    static final class Told {

        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        Told add(String name, @Nullable Object value) {
            return value == null ? this : all(name, List.of(value.toString()));
        }

        Told all(String name, List<String> values) {
            List<String> there = values.stream()
                    .filter(Objects::nonNull)
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!there.isEmpty()) {
                fields.put(name, there);
            }
            return this;
        }

        /** The record, if what makes one of its kind is told. */
        List<Item> item(Kind kind, Set<Integer> sentences) {
            return kind.isTold(fields) ? List.of(new Item(kind, sentences, Map.copyOf(fields))) : List.of();
        }
    }

    /** Whether the two may be about the same thing. */
    boolean meets(Item other) {
        return kind == other.kind
                && (sentences.isEmpty()
                        || other.sentences.isEmpty()
                        || !Collections.disjoint(sentences, other.sentences));
    }

    /** Whether all that is told of a field is so; of several things some may be left out. */
    boolean agrees(Item gold, String field) {
        return holds(field, fields.get(field), gold.fields.get(field));
    }

    /** How many fields both tell alike; without one of those that make the record none at all. */
    int shared(Item gold) {
        boolean core = kind.all
                ? kind.core.stream().allMatch(field -> agrees(gold, field))
                : kind.core.stream().anyMatch(field -> fields.containsKey(field) && agrees(gold, field));
        return core
                ? (int) fields.keySet().stream()
                        .filter(field -> agrees(gold, field))
                        .count()
                : 0;
    }

    /** Whether nothing that is told is wrong. */
    boolean isRight(Item gold) {
        return shared(gold) == fields.size();
    }

    /** Whether nothing is wrong and nothing is left out. */
    boolean isWhole(Item gold) {
        return isRight(gold)
                && fields.keySet().equals(gold.fields.keySet())
                && fields.keySet().stream()
                        .allMatch(field -> FREE.contains(field)
                                || field.equals("place")
                                || holds(field, gold.fields.get(field), fields.get(field)));
    }

    private static boolean holds(String field, @Nullable List<String> some, @Nullable List<String> all) {
        if (some == null || all == null) {
            return some == null && all == null;
        }
        return some.stream().allMatch(a -> all.stream().anyMatch(b -> same(field, a, b)));
    }

    private static boolean same(String field, String one, String other) {
        if (field.equals("date")) {
            return holds(one, other) || holds(other, one);
        }
        if (CODES.contains(field)) {
            return one.equals(other);
        }
        List<String> a = words(one);
        List<String> b = words(other);
        if (NAMES.contains(field)) {
            return a.equals(b) || (!a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a)));
        }
        long shared = a.stream().filter(b::contains).count();
        return FREE.contains(field) ? shared > 0 : 2 * shared >= Math.max(a.size(), b.size()) && shared > 0;
    }

    /** Whether a day or stretch of days lies within another: who tells a month instead of a day is not wrong. */
    private static boolean holds(String wide, String narrow) {
        When outer = When.parse(wide);
        When inner = When.parse(narrow);
        return !outer.firstDay().isAfter(inner.firstDay()) && !outer.lastDay().isBefore(inner.lastDay());
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]s\\b", "");
        List<String> all = Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling = new ArrayList<>(all);
        telling.removeAll(EMPTY);
        return telling.isEmpty() ? all : List.copyOf(telling);
    }
}
