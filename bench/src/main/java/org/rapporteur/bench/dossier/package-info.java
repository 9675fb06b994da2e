// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** How fast a dossier is put together. */
@NullMarked
package org.rapporteur.bench.dossier;

import org.jspecify.annotations.NullMarked;
