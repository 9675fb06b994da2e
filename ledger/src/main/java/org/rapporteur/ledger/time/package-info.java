// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Trusted times of heads: what a time-stamp authority (RFC 3161) is asked, and what its token says. */
@NullMarked
package org.rapporteur.ledger.time;

import org.jspecify.annotations.NullMarked;
