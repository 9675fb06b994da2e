// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The filters of {@code find} and {@code export}. */
final class SelectionOptions {

    /** What is on record. */
    enum Kind {
        document,
        statement,
        event,
        figure,
        victim,
        relation
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description =
                    "Only these: document, statement, event, figure, victim, relation; several with commas between.")
    private List<Kind> kinds = List.of();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Said by somebody whose name has these words.")
    private @Nullable String speaker;

    @Option(
            names = "--role",
            paramLabel = "WORDS",
            description = "Said by somebody whose office has these words, such as minister.")
    private @Nullable String role;

    @Option(names = "--actor", paramLabel = "NAME", description = "Somebody whose name has these words takes part.")
    private @Nullable String actor;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Type of an event (CONSULT), category of a figure (killed), how much of a statement is quoted"
                    + " (full), fate of a victim (missing), type of a relation (owns).")
    private @Nullable String type;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "happened, ongoing, expected, possible, requested, threatened or denied.")
    private @Nullable String status;

    @Option(names = "--place", paramLabel = "NAME", description = "At a place whose name has these words.")
    private @Nullable String place;

    @Option(names = "--from", paramLabel = "DATE", description = "About this day, such as 2022-04-05, or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "About this day or earlier.")
    private @Nullable LocalDate to;

    @Option(
            names = "--review",
            paramLabel = "STATE",
            description = "State of facts after review: found (nobody has decided), confirmed, corrected, rejected, "
                    + "disputed,"
                    + " again (to be looked at again). Default: all but rejected.")
    private @Nullable String review;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Only facts at least this certain, 0 to 1. Confirmed facts always are.")
    private @Nullable Double confidence;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    SelectionOptions() {}

    /** @throws ParameterException if a value is none of those there are */
    Selection selection() {
        return selection(kinds.stream().map(Enum::name).collect(Collectors.toSet()), type);
    }

    /**
     * The same of relations of one type alone.
     *
     * @throws ParameterException if there is no such type, or another kind or type is wanted too
     */
    Selection relations(String relation) {
        if (Arrays.stream(Relation.Type.values()).noneMatch(one -> one.label().equalsIgnoreCase(relation))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--relation must be one of "
                            + Arrays.stream(Relation.Type.values())
                                    .map(Relation.Type::label)
                                    .collect(Collectors.joining(", "))
                            + ", is " + relation);
        }
        if (type != null || !List.of(Kind.relation).containsAll(kinds)) {
            throw new ParameterException(
                    spec.commandLine(), "--relation asks for relations of one type. Leave out --type and --kind.");
        }
        return selection(Set.of(Kind.relation.name()), relation);
    }

    private Selection selection(Set<String> wanted, @Nullable String ofType) {
        try {
            Review.State state = review == null ? null : Review.State.of(review);
            return new Selection(wanted, ofType, status, speaker, role, actor, place, from, to).with(state, confidence);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
