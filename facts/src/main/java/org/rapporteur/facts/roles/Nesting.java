// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.text.Span;

/** Which statements of a report stand within the words of others. A statement stands where its first piece does. For one reading. */
final class Nesting {

    /** By the start of a piece of content, the furthest end of those that start there or before. */
    private final NavigableMap<Integer, Integer> furthest = new TreeMap<>();

    /** By the start of a statement, the nearest end of those that start there or behind. */
    private final NavigableMap<Integer, Integer> nearest = new TreeMap<>();

    Nesting(List<Statement> statements) {
        statements.stream()
                .map(Statement::content)
                .flatMap(Collection::stream)
                .forEach(piece -> furthest.merge(piece.start(), piece.end(), Math::max));
        statements.stream()
                .map(statement -> statement.content().getFirst())
                .forEach(first -> nearest.merge(first.start(), first.end(), Math::min));
        int far = 0;
        for (Map.Entry<Integer, Integer> entry : furthest.entrySet()) {
            far = Math.max(far, entry.getValue());
            entry.setValue(far);
        }
        int near = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> entry : nearest.descendingMap().entrySet()) {
            near = Math.min(near, entry.getValue());
            entry.setValue(near);
        }
    }

    /** Whether a longer piece of a statement holds this one. */
    boolean isHeld(Statement statement) {
        Span first = statement.content().getFirst();
        Map.Entry<Integer, Integer> before =
                furthest.headMap(first.start(), false).lastEntry();
        Map.Entry<Integer, Integer> here = furthest.floorEntry(first.start());
        return (before != null && before.getValue() >= first.end()) || (here != null && here.getValue() > first.end());
    }

    /** Whether a piece of this one holds a shorter statement. */
    boolean holds(Statement statement) {
        return statement.content().stream().anyMatch(this::holds);
    }

    private boolean holds(Span piece) {
        Map.Entry<Integer, Integer> behind = nearest.higherEntry(piece.start());
        Map.Entry<Integer, Integer> here = nearest.ceilingEntry(piece.start());
        return (behind != null && behind.getValue() <= piece.end()) || (here != null && here.getValue() < piece.end());
    }
}
