// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Joins the ledger and the index over it: {@link org.rapporteur.record.search.RecordSearch} finds what is on record. */
@NullMarked
package org.rapporteur.record.search;

import org.jspecify.annotations.NullMarked;
