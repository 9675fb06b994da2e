// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * The durable record: an append-only log of documents and facts with their evidence, in a directory.
 *
 * <p>{@link org.rapporteur.ledger.LedgerWriter} adds, one batch at a time; {@link org.rapporteur.ledger.Ledger} reads;
 * {@link org.rapporteur.ledger.Verification} checks. A directory holds:
 *
 * <ul>
 *   <li>{@code head}: which volumes there are, each with its hash, and the last signed checkpoint;
 *   <li>{@code volumes}: DuckDB databases, each with the rows of one batch or of several merged; none is ever changed
 *       once {@code head} names it;
 *   <li>{@code writer.lock}: empty, locked by the one writer.
 * </ul>
 *
 * <p>What is recorded becomes visible in one step, when {@code head} is replaced. So a kill leaves nothing half-written,
 * readers never wait for the writer, and whoever has a copy of {@code head} can tell whether a byte has changed.
 */
@NullMarked
package org.rapporteur.ledger;

import org.jspecify.annotations.NullMarked;
