// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Reads numbers in digits and words, with their bounds, currencies and units. */
@NullMarked
package org.rapporteur.facts.extraction.quantity;

import org.jspecify.annotations.NullMarked;
