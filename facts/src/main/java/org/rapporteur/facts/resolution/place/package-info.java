// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Finds where on the globe the places of a document are. */
@NullMarked
package org.rapporteur.facts.resolution.place;

import org.jspecify.annotations.NullMarked;
