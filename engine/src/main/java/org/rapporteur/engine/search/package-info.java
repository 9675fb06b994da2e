// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Joins the ledger and the index over it: {@link org.rapporteur.engine.search.RecordSearch} finds what is on record. */
@NullMarked
package org.rapporteur.engine.search;

import org.jspecify.annotations.NullMarked;
