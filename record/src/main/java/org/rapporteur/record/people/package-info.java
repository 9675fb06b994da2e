// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The index of people and bodies: their names with facts, days, countries and hits, to be sorted and filtered. */
@NullMarked
package org.rapporteur.record.people;

import org.jspecify.annotations.NullMarked;
