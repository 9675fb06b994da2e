// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import org.rapporteur.intake.Rejection;
import org.rapporteur.model.fact.FactsDocument;

/** What came of one source: its facts, or why it could not be read. */
public sealed interface Outcome {

    /** The source was read. */
    record Read(FactsDocument facts) implements Outcome {}

    /** The source was refused; the run goes on. */
    record Refused(Rejection rejection) implements Outcome {}
}
