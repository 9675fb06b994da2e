// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.SearchCriteria;
import org.rapporteur.server.http.Problem.Code;

/** The parameters of a query, checked: each known, given once, and of its form. A blank one counts as not given. */
public final class Parameters {

    private static final int LONGEST = 1000;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @throws Problem if one is not known, given twice, or cannot be decoded */
    public static Parameters of(Context context, Collection<String> known) {
        Map<String, List<String>> values;
        try {
            values = context.queryParamMap();
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.BAD_REQUEST, "The query must be percent-encoded UTF-8, is not.");
        }
        values.forEach((name, given) -> {
            if (!known.contains(name)) {
                throw Problem.badParameter("a parameter", "one of " + String.join(", ", known), name);
            }
            if (given.size() != 1) {
                // Javalin leaves none of a value that is not percent-encoded UTF-8.
                throw Problem.badParameter(
                        name,
                        "given once, in UTF-8 and percent-encoded",
                        given.isEmpty() ? "not" : String.join(" and ", given));
            }
            if (given.getFirst().length() > LONGEST) {
                throw Problem.badParameter(name, "at most " + LONGEST + " characters", given.getFirst());
            }
        });
        return new Parameters(values);
    }

    public @Nullable String text(String name) {
        List<String> given = values.get(name);
        return given == null || given.getFirst().isBlank()
                ? null
                : given.getFirst().strip();
    }

    public String text(String name, String otherwise) {
        String given = text(name);
        return given == null ? otherwise : given;
    }

    public @Nullable LocalDate day(String name) {
        String given = text(name);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw Problem.badParameter(name, "a day as 2019-09-23", given);
        }
    }

    /** Others in their place, each given once. */
    public Parameters replaced(Map<String, String> others) {
        return new Parameters(others.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** What is looked for, by the filters that are given of those of a list. */
    public SearchCriteria wanted(Set<String> kinds) {
        return new SearchCriteria(
                text("q", ""),
                selection(kinds),
                Facet.picked(this::text),
                text("about"),
                decimal("least"),
                decimal("most"));
    }

    private @Nullable Double decimal(String name) {
        String given = text(name);
        try {
            return given == null ? null : Double.valueOf(given.replace(",", ""));
        } catch (NumberFormatException e) {
            throw Problem.badParameter(name, "a number", given);
        }
    }

    /** As {@link #day}, as it is written. */
    public @Nullable String dayText(String name) {
        LocalDate day = day(name);
        return day == null ? null : day.toString();
    }

    /** One of these words; null where none is given. */
    public @Nullable String oneOf(String name, List<String> words) {
        String given = text(name);
        if (given != null && !words.contains(given)) {
            throw Problem.badParameter(name, "one of " + String.join(", ", words), given);
        }
        return given;
    }

    public int number(String name, int otherwise, int least, int most) {
        String given = text(name);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw Problem.badParameter(name, "a number of " + least + " to " + most, given);
    }

    public boolean isTrue(String name) {
        return switch (text(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badParameter(name, "true or false", text(name, ""));
        };
    }

    private @Nullable Double confidence() {
        String given = text("min-confidence");
        try {
            return given == null ? null : Double.valueOf(given);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("min-confidence", "a number of 0 to 1", given);
        }
    }

    /** Which entries are wanted, by the filters that are given of those of {@code find}. */
    public Selection selection(Set<String> kinds) {
        try {
            Review.State state = text("review") == null ? null : Review.State.of(text("review", ""));
            return new Selection(
                            kinds,
                            text("type"),
                            text("status"),
                            text("speaker"),
                            text("role"),
                            text("actor"),
                            text("place"),
                            day("from"),
                            day("to"))
                    .with(state, confidence());
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.BAD_PARAMETER, String.valueOf(e.getMessage()));
        }
    }
}
