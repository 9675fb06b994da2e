// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Joins reading and the ledger: {@link org.rapporteur.engine.record.Ingest} puts documents on record,
 * {@link org.rapporteur.engine.record.RecordExport} gives them out, {@link org.rapporteur.engine.record.RecordCheck} and
 * {@link org.rapporteur.engine.record.ProofFile} show that nothing was changed.
 */
@NullMarked
package org.rapporteur.engine.record;

import org.jspecify.annotations.NullMarked;
