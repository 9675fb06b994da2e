// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Joins quantities to what they count and to what happened to it. */
@NullMarked
package org.rapporteur.facts.extraction.figure;

import org.jspecify.annotations.NullMarked;
