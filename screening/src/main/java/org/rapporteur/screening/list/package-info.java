// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What a sanctions list says: its entries with names, births and countries, its date and hash, and its rows that could not be used. */
@NullMarked
package org.rapporteur.screening.list;

import org.jspecify.annotations.NullMarked;
