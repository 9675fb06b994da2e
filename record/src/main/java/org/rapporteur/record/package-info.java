// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Joins reading and the ledger: {@link org.rapporteur.record.Ingest} puts documents on record,
 * {@link org.rapporteur.record.RecordExport} gives them out, {@link org.rapporteur.record.RecordCheck} and
 * {@link org.rapporteur.record.ProofFile} show that nothing was changed.
 */
@NullMarked
package org.rapporteur.record;

import org.jspecify.annotations.NullMarked;
