// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Looks through what is on record page by page, for a program that stays: the ledger is held open and followed as it grows. */
@NullMarked
package org.rapporteur.record.browse;

import org.jspecify.annotations.NullMarked;
