// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Finds expressions of time and their values, as TIMEX3 writes them. */
@NullMarked
package org.rapporteur.facts.extraction.time;

import org.jspecify.annotations.NullMarked;
