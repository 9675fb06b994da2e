// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** How fast things on record are found. */
@NullMarked
package org.rapporteur.bench.search;

import org.jspecify.annotations.NullMarked;
