// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.record.screening.RecordedHit;

/**
 * A hit as a list shows it.
 *
 * @param address of its page
 * @param name of the actor
 * @param entryName name of the entry
 * @param isTie whether the actor is tied to the listed one by a report, not held for it
 * @param state of the review, in a word; empty while it is open
 * @param line what it rests on
 */
public record HitRow(String address, String name, String entryName, boolean isTie, String state, String line) {

    /** Hits that the program holds to be equally sure. */
    public record Group(String level, List<HitRow> rows) {}

    static HitRow of(RecordedHit hit) {
        RecordedHit.State state = hit.state();
        return new HitRow(
                ScreeningPages.PLACE + "/" + hit.id(),
                hit.name(),
                hit.entryName(),
                hit.leaf().isRelated(),
                state == RecordedHit.State.OPEN ? "" : state.label(),
                Stream.of(
                                Stream.of(score(hit.score()), hit.list()),
                                // The words of the name stand in the two names already.
                                hit.reasons().stream()
                                        .filter(reason -> !reason.feature().equals("word"))
                                        .map(reason -> reason.feature() + " " + reason.note()),
                                Stream.of(facts(hit.factCount())))
                        .flatMap(parts -> parts)
                        .collect(Collectors.joining(" · ")));
    }

    private static String facts(int count) {
        return count == 0 ? "in no fact" : count == 1 ? "1 fact" : count + " facts";
    }

    /** The rows in their order, under what the program says. */
    static List<Group> byLevel(List<RecordedHit> hits) {
        List<Group> groups = new ArrayList<>();
        for (RecordedHit hit : hits) {
            String level = heading(hit.foundLabel());
            if (groups.isEmpty() || !groups.getLast().level().equals(level)) {
                groups.add(new Group(level, new ArrayList<>()));
            }
            groups.getLast().rows().add(of(hit));
        }
        return groups;
    }

    private static String heading(String level) {
        return switch (level) {
            case "none" -> "No longer listed";
            case "related" -> "Tied to somebody who may be listed";
            default -> level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
        };
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
