// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Measures how fast texts are read. */
@NullMarked
package org.rapporteur.bench.speed;

import org.jspecify.annotations.NullMarked;
