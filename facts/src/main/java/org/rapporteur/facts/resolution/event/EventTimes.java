// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Phrases;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.fact.When;

/** When events take place: the time in the clause of the event, nearest to it in the tree. */
final class EventTimes {

    /** Steps up the tree from the event. */
    private static final int STEPS = 3;

    private static final Pattern DAY = Pattern.compile("(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)(?:T.*)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    private final Map<Integer, When> at = new HashMap<>();

    EventTimes(Analysis analysis, List<TimeExpression> times) {
        for (TimeExpression time : times) {
            When when = when(time);
            if (when != null) {
                analysis.tokens(time.span()).forEach(token -> at.put(token.index(), when));
            }
        }
    }

    private static @Nullable When when(TimeExpression time) {
        if (time.type() != TimeExpression.Type.DATE && time.type() != TimeExpression.Type.TIME) {
            return null;
        }
        Matcher day = DAY.matcher(time.value());
        if (day.matches()) {
            return When.parse(day.group(1));
        }
        Matcher week = WEEK.matcher(time.value());
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.MONDAY);
            return When.parse(monday + "/" + monday.plusDays(6));
        }
        return RANGE.matcher(time.value()).matches() ? When.parse(time.value()) : null;
    }

    /** When it takes place, if its clause tells. */
    @Nullable
    When of(EventMention mention) {
        Token word = mention.head();
        for (int i = 0; i < STEPS; i++) {
            Optional<When> time = below(word, mention.head());
            if (time.isPresent()) {
                return time.get();
            }
            Optional<Token> head = word.head();
            if (head.isEmpty() || isClauseEnd(word)) {
                return null;
            }
            word = head.get();
        }
        return null;
    }

    private static boolean isClauseEnd(Token word) {
        return word.is("ccomp") || word.relation().equals("acl:relcl") || word.is("parataxis");
    }

    private Optional<When> below(Token word, Token event) {
        for (Token dependent : word.dependents()) {
            boolean beside = dependent.is("obl")
                    || dependent.is("nmod")
                    || dependent.is("advmod")
                    || dependent.is("nummod")
                    || dependent.is("compound");
            if (!beside || Phrases.governs(dependent, event) || dependent.equals(event)) {
                continue;
            }
            When own = at.get(dependent.index());
            if (own != null) {
                return Optional.of(own);
            }
        }
        for (Token dependent : word.dependents()) {
            if ((dependent.is("obj") || dependent.is("obl")) && !Phrases.governs(dependent, event)) {
                Optional<When> inner = dependent.dependents().stream()
                        .filter(token -> token.is("nmod") || token.is("obl"))
                        .map(token -> at.get(token.index()))
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .findFirst();
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }
}
