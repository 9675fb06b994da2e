// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Reads the ledger: {@link org.rapporteur.record.read.Entries} single entries and lists, {@link org.rapporteur.record.read.Readings} all. */
@NullMarked
package org.rapporteur.record.read;

import org.jspecify.annotations.NullMarked;
