// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * The log that shows any later change: a Merkle tree hashed as RFC 9162, section 2.1, says, and its signed heads in the
 * form of C2SP (c2sp.org/tlog-checkpoint, c2sp.org/signed-note). Nothing here knows where the log is stored.
 */
@NullMarked
package org.rapporteur.ledger.log;

import org.jspecify.annotations.NullMarked;
