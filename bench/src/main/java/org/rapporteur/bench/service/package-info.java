// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** How fast the service answers over a large record. */
@NullMarked
package org.rapporteur.bench.service;

import org.jspecify.annotations.NullMarked;
