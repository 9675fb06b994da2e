// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Decides who is meant: turns words that name somebody into the entities of a document. */
@NullMarked
package org.rapporteur.facts.resolution;

import org.jspecify.annotations.NullMarked;
