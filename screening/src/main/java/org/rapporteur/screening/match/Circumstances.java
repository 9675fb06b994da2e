// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.ListEntry;

/**
 * What besides the name speaks for or against an entry: birth, countries, gender, offices, and who is named beside it.
 *
 * @param birth how the births compare
 * @param country whether they share a country
 * @param beside whether somebody is named beside it who belongs to the entry
 * @param why the reasons
 */
record Circumstances(Agreement birth, boolean country, boolean otherGender, boolean beside, List<Feature> why) {

    /** Lists give years of birth as they were told by hearsay: this far apart they rule nobody out. */
    private static final int YEARS_OF_DOUBT = 5;

    /** Shorter words are articles and the like. */
    private static final int TELLING_LETTERS = 4;

    /** How two births compare. */
    enum Agreement {
        /** One of them is not told. */
        UNKNOWN,
        /** The same day. */
        DAY,
        /** The same year. */
        YEAR,
        /** Neither the same nor so far apart that it could not be a slip. */
        DOUBTFUL,
        /** Another birth. */
        OTHER
    }

    static Circumstances of(Query query, ListEntry entry) {
        List<Feature> why = new ArrayList<>();
        Agreement best = birth(query, entry, why);
        Set<String> shared = new TreeSet<>(query.countries());
        shared.retainAll(entry.countries());
        if (!query.countries().isEmpty() && !entry.countries().isEmpty()) {
            why.add(new Feature(
                    "country",
                    joined(query.countries()),
                    joined(entry.countries()),
                    shared.isEmpty() ? -0.2 : 0.3,
                    shared.isEmpty() ? "none shared, which rules nobody out" : "shared"));
        }
        boolean otherGender =
                query.gender() != Gender.OTHER && entry.gender() != Gender.OTHER && query.gender() != entry.gender();
        if (otherGender) {
            why.add(new Feature(
                    "gender", query.gender().name(), entry.gender().name(), -1, "another, which rules the entry out"));
        }
        role(query, entry, why);
        boolean beside = OtherNames.of(query, entry, why);
        return new Circumstances(best, !shared.isEmpty(), otherGender, beside, why);
    }

    /** Words that the offices of the query share with what the list tells of the entry; they never decide. */
    private static void role(Query query, ListEntry entry, List<Feature> why) {
        Set<String> shared = words(String.join(" ", query.roles()));
        shared.retainAll(words(entry.about()));
        if (!shared.isEmpty()) {
            why.add(new Feature(
                    "role", String.join("; ", query.roles()), String.join(" ", shared), 0.2, "words shared"));
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
        words.removeIf(word -> word.length() < TELLING_LETTERS);
        return words;
    }

    private static Agreement birth(Query query, ListEntry entry, List<Feature> why) {
        Birth birth = query.birth();
        if (birth == null || entry.births().isEmpty()) {
            return Agreement.UNKNOWN;
        }
        Birth nearest = Collections.min(entry.births(), java.util.Comparator.comparing(other -> compare(birth, other)));
        Agreement best = compare(birth, nearest);
        why.add(new Feature("birth", birth.toString(), nearest.toString(), effect(best), note(best)));
        return best;
    }

    private static Agreement compare(Birth one, Birth other) {
        int apart = Math.max(0, Math.max(one.fromYear() - other.toYear(), other.fromYear() - one.toYear()));
        boolean sameDay = one.isDay() && other.isDay() && one.month() == other.month() && one.day() == other.day();
        if (apart == 0) {
            return sameDay ? Agreement.DAY : Agreement.YEAR;
        }
        return apart <= YEARS_OF_DOUBT || sameDay ? Agreement.DOUBTFUL : Agreement.OTHER;
    }

    private static double effect(Agreement agreement) {
        return switch (agreement) {
            case UNKNOWN -> 0;
            case DAY -> 1;
            case YEAR -> 0.5;
            case DOUBTFUL -> -0.3;
            case OTHER -> -1;
        };
    }

    private static String note(Agreement agreement) {
        return switch (agreement) {
            case UNKNOWN -> "not told";
            case DAY -> "the same day";
            case YEAR -> "the same year";
            case DOUBTFUL -> "another, but near enough for a slip";
            case OTHER -> "another, which rules the entry out";
        };
    }

    private static @Nullable String joined(Set<String> countries) {
        return String.join(", ", new TreeSet<>(countries));
    }

    /** The level of an entry whose name is possible. */
    Level level() {
        if (birth == Agreement.OTHER || otherGender) {
            return Level.NONE;
        }
        boolean likely = birth == Agreement.DAY || (birth == Agreement.YEAR && (country || beside));
        return likely ? Level.LIKELY : Level.POSSIBLE;
    }
}
