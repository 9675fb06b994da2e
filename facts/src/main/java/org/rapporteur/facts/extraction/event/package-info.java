// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Finds events: the words that carry them, and the words of the clause that tell who acts on whom. */
@NullMarked
package org.rapporteur.facts.extraction.event;

import org.jspecify.annotations.NullMarked;
