// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.rapporteur.facts.roles.Hostility;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.record.leaf.ReviewAct;

/** What people should look at first. */
public enum Priority {
    /** A hostile act with a named actor. */
    ACCUSATION(0),
    /** A number of victims. */
    VICTIMS(1),
    REST(2);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** The first has 0. */
    public int rank() {
        return rank;
    }

    private static final Set<FigureCategory> VICTIM = EnumSet.of(
            FigureCategory.KILLED,
            FigureCategory.INJURED,
            FigureCategory.MISSING,
            FigureCategory.DISPLACED,
            FigureCategory.DETAINED);

    /** Of a fact of a document. */
    public static Priority of(Fact fact, FactsDocument facts) {
        return switch (fact) {
            case Event event ->
                Hostility.isHostile(event.type())
                                && event.actors().stream().map(facts::entity).anyMatch(Priority::isNamed)
                        ? ACCUSATION
                        : REST;
            case Figure figure -> VICTIM.contains(figure.category()) ? VICTIMS : REST;
            case Victim _ -> VICTIMS;
            case Statement _, Relation _ -> REST;
        };
    }

    /** Whether a fact is an act against somebody. */
    public static boolean isHostile(Fact fact) {
        return fact instanceof Event event && Hostility.isHostile(event.type());
    }

    /** Whether a decision makes one of a fact. */
    public static boolean isHostile(ReviewAct act) {
        return act.changes().stream()
                .filter(change -> change.field().equals("type"))
                .flatMap(change -> change.to().stream())
                .anyMatch(name -> Arrays.stream(EventType.values())
                        .anyMatch(type -> type.name().equals(name) && Hostility.isHostile(type)));
    }

    private static boolean isNamed(Entity entity) {
        return entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }
}
