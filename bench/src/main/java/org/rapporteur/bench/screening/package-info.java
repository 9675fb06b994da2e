// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** How fast names are screened, and lists read. */
@NullMarked
package org.rapporteur.bench.screening;

import org.jspecify.annotations.NullMarked;
