// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;

/** A form that somebody sent to have something put on record. */
record SentForm(Context context) {

    /** What stands in a field, without blanks at its ends; empty where nothing does. */
    String field(String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.strip();
    }

    /** The same; null where nothing does. */
    @Nullable
    String orNull(String name) {
        String value = field(name);
        return value.isEmpty() ? null : value;
    }

    /** Who signs: the name behind the token or, where the service asks for none, the one in the form. */
    Reviewer reviewer() {
        return Reviewer.of(context, context.formParam("reviewer"));
    }

    /** The name behind the token of whoever asks; empty where they have to give one. */
    static String signer(Context context) {
        String name = Guard.caller(context).name();
        return name == null ? "" : name;
    }

    /**
     * Does what the form asks for.
     *
     * @return what whoever sent it can mend, as the reply says then too; null where all is done. Whoever has written something shall not lose
     *     it: the form is shown again with what is wrong
     */
    @Nullable
    Problem tried(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RecordException e) {
            Problem problem = Problem.of(e);
            if (problem.code() == Code.RECORD_UNAVAILABLE) {
                throw e;
            }
            return refused(problem);
        } catch (Problem e) {
            return refused(e);
        }
    }

    private Problem refused(Problem problem) {
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        return problem;
    }
}
