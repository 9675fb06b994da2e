// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** How fast the ledger is by itself, and whether it slows down as it grows. */
@NullMarked
package org.rapporteur.bench.ledger;

import org.jspecify.annotations.NullMarked;
