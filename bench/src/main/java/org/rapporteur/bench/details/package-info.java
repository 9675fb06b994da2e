// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Measures what is told besides sayings and acts, as {@code training/gold/DETAILS.md} describes it: whole records, field by field. */
@NullMarked
package org.rapporteur.bench.details;

import org.jspecify.annotations.NullMarked;
