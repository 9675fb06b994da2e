// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rapporteur.model.fact.Why;
import org.rapporteur.stories.copies.Letters;
import org.rapporteur.stories.identity.Identity.Merge;
import org.rapporteur.stories.identity.Identity.Seen;

/**
 * Finds the names that one person or body goes by. What it finds depends on the reports and rulings together, not on their order:
 * names spelled alike are joined first, then each name cut short, unless it is short for several that are not one. Immutable
 * and safe for use by many threads.
 */
public final class IdentityFinder {

    /** Words after a name that tell of two who bear it which one: of no use as a surname. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    /** A surname of fewer letters must be written the same. */
    private static final int SPELLED = 5;

    /** A name and where it is first seen, in one setting: an office, or the initials it goes by. */
    private static final class Settings extends TreeMap<String, TreeMap<ActorName, Seen>> {

        private static final long serialVersionUID = 1;

        void add(String setting, ActorName name, Seen seen) {
            computeIfAbsent(setting, key -> new TreeMap<>()).putIfAbsent(name, seen);
        }
    }

    /** For each name cut short those that it may be short for. */
    private static final class Shorts extends TreeMap<Handle, TreeMap<ActorName, Merge>> {

        private static final long serialVersionUID = 1;

        Shorts() {
            // Of most words first: what a shorter name is short for may itself be short for another.
            super(Comparator.comparingInt((Handle handle) -> -handle.name().size())
                    .thenComparing(Comparator.naturalOrder()));
        }

        void add(String rule, Handle from, Seen fromSeen, ActorName to, Seen toSeen) {
            computeIfAbsent(from, key -> new TreeMap<>())
                    .putIfAbsent(to, new Merge(from, Handle.of(to), fromSeen, toSeen, Why.of(rule)));
        }
    }

    /**
     * Everybody who goes by more than one name, in the order of their first handles.
     *
     * @param sightings of all reports, in any order
     * @param rulings the last on each two names
     */
    public List<Identity> find(Collection<ReportedIdentity> sightings, Collection<Ruling> rulings) {
        List<ReportedIdentity> ordered = sightings.stream().sorted().toList();
        Joining joining = new Joining(rulings);
        Settings settings = settings(ordered);
        settings.values()
                .forEach(names -> pairs(names, (one, other) -> {
                    if (isSpelledAlike(one.name(), other.name())) {
                        joining.join(new Merge(
                                one,
                                other,
                                names.get(one.name()),
                                names.get(other.name()),
                                Why.of("identity-spelled-alike")));
                    }
                }));
        Shorts shorts = shorts(ordered);
        addSurnames(ordered, settings, shorts);
        shorts.values().forEach(longer -> joining.joinIfOne(List.copyOf(longer.values())));
        return joining.identities();
    }

    /** Full names by office, and of bodies by initials. */
    private static Settings settings(List<ReportedIdentity> sightings) {
        Settings settings = new Settings();
        for (ReportedIdentity sighting : sightings) {
            ReportedName fullest = sighting.fullest();
            Seen seen = new Seen(sighting.document(), fullest);
            if (!sighting.person()) {
                sighting.names().stream()
                        .filter(called -> isInitials(called, fullest))
                        .forEach(called ->
                                settings.add("initials " + called.name().words(), fullest.name(), seen));
            } else if (!sighting.office().isEmpty() && isWhole(fullest.name())) {
                settings.add(sighting.office(), fullest.name(), seen);
            }
        }
        return settings;
    }

    private static Shorts shorts(List<ReportedIdentity> sightings) {
        Shorts shorts = new Shorts();
        for (ReportedIdentity sighting : sightings) {
            ReportedName fullest = sighting.fullest();
            for (ReportedName called : sighting.names()) {
                boolean isShort = sighting.person()
                        ? isWhole(called.name()) && isWhole(fullest.name()) && beginAlike(called.name(), fullest.name())
                        : isInitials(called, fullest);
                if (isShort && !called.name().equals(fullest.name())) {
                    shorts.add(
                            sighting.person() ? "identity-name-cut-short" : "identity-initials",
                            Handle.of(called.name()),
                            new Seen(sighting.document(), called),
                            fullest.name(),
                            new Seen(sighting.document(), fullest));
                }
            }
        }
        return shorts;
    }

    /** Bare surnames with an office that somebody of that surname holds. */
    private static void addSurnames(List<ReportedIdentity> sightings, Settings settings, Shorts shorts) {
        for (ReportedIdentity sighting : sightings) {
            ActorName bare = sighting.fullest().name();
            if (sighting.person() && !sighting.office().isEmpty() && !bare.isFull()) {
                Seen seen = new Seen(sighting.document(), sighting.fullest());
                settings.getOrDefault(sighting.office(), new TreeMap<>()).forEach((full, fullSeen) -> {
                    if (isSurnameOf(bare.words(), full)) {
                        shorts.add(
                                "identity-surname-and-office",
                                new Handle(bare, sighting.office()),
                                seen,
                                full,
                                fullSeen);
                    }
                });
            }
        }
    }

    private static void pairs(Map<ActorName, Seen> names, BiConsumer<Handle, Handle> pair) {
        List<Handle> handles = names.keySet().stream().map(Handle::of).toList();
        for (int i = 1; i < handles.size(); i++) {
            for (int j = 0; j < i; j++) {
                pair.accept(handles.get(i), handles.get(j));
            }
        }
    }

    /** Whether a name is more than a surname with initials. */
    private static boolean isWhole(ActorName name) {
        List<String> parts = name.parts();
        return parts.stream().filter(part -> !GENERATIONS.contains(part)).count() > 1
                && parts.stream().noneMatch(part -> part.length() == 1);
    }

    /** Without its first word a name may be no more than a surname of two words. */
    private static boolean beginAlike(ActorName one, ActorName other) {
        return one.parts().getFirst().equals(other.parts().getFirst());
    }

    private static boolean isInitials(ReportedName called, ReportedName fullest) {
        String letters = called.words().replaceAll("[^\\p{L}]", "");
        return called.name().size() == 1
                && fullest.name().size() > 1
                && letters.length() > 1
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && !fullest.name().parts().contains(called.name().words());
    }

    private static boolean isSpelledAlike(ActorName one, ActorName other) {
        List<String> first = one.parts();
        List<String> second = other.parts();
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!isSpelledAlike(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpelledAlike(String one, String other) {
        return one.equals(other) || (one.charAt(0) == other.charAt(0) && Letters.isSlip(one, other));
    }

    private static boolean isSurnameOf(String bare, ActorName full) {
        String last = full.parts().getLast();
        return last.equals(bare) || (Math.min(last.length(), bare.length()) >= SPELLED && isSpelledAlike(last, bare));
    }

    /** Names while they are joined; two that were ruled apart never come together. */
    private static final class Joining {

        private final List<Ruling> apart;

        /** For each handle all that are one with it, itself included. */
        private final Map<Handle, List<Handle>> groups = new TreeMap<>();

        private final List<Merge> merges = new ArrayList<>();

        Joining(Collection<Ruling> rulings) {
            apart = rulings.stream().filter(ruling -> !ruling.same()).toList();
            rulings.stream()
                    .filter(Ruling::same)
                    .sorted(Comparator.comparing(Ruling::first).thenComparing(Ruling::second))
                    .forEach(ruling -> join(new Merge(
                            Handle.of(ruling.second()),
                            Handle.of(ruling.first()),
                            null,
                            null,
                            Why.of("identity-ruled"))));
        }

        private List<Handle> group(Handle handle) {
            return groups.computeIfAbsent(handle, key -> List.of(handle));
        }

        private boolean isApart(Handle one, Handle other) {
            return group(one).stream()
                    .anyMatch(first -> group(other).stream()
                            .anyMatch(second -> apart.stream().anyMatch(ruling -> isOn(ruling, first, second))));
        }

        private static boolean isOn(Ruling ruling, Handle one, Handle other) {
            return (ruling.first().equals(one.name()) && ruling.second().equals(other.name()))
                    || (ruling.first().equals(other.name()) && ruling.second().equals(one.name()));
        }

        void join(Merge merge) {
            List<Handle> from = group(merge.from());
            List<Handle> to = group(merge.to());
            if (from.contains(merge.to()) || isApart(merge.from(), merge.to())) {
                return;
            }
            List<Handle> joined = new ArrayList<>(from);
            joined.addAll(to);
            List<Handle> group = joined.stream().sorted().toList();
            group.forEach(handle -> groups.put(handle, group));
            merges.add(merge);
        }

        /** Joins a name with what it may be short for, where that is one. */
        void joinIfOne(List<Merge> longer) {
            List<Merge> possible = longer.stream()
                    .filter(merge -> !isApart(merge.from(), merge.to()))
                    .toList();
            if (!possible.isEmpty()
                    && possible.stream()
                            .allMatch(merge -> group(merge.to())
                                    .contains(possible.getFirst().to()))) {
                join(possible.getFirst());
            }
        }

        List<Identity> identities() {
            Map<Handle, List<Merge>> byFirst = new TreeMap<>();
            merges.forEach(merge -> byFirst.computeIfAbsent(group(merge.from()).getFirst(), key -> new ArrayList<>())
                    .add(merge));
            return byFirst.entrySet().stream()
                    .map(joined -> new Identity(group(joined.getKey()), joined.getValue()))
                    .toList();
        }
    }
}
