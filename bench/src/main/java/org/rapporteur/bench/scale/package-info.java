// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Whether the jobs on Spark find in a large record what the laptop found. */
@NullMarked
package org.rapporteur.bench.scale;

import org.jspecify.annotations.NullMarked;
