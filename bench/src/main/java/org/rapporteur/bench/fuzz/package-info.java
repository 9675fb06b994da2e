// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Broken and malicious input for the readers of all forms. */
@NullMarked
package org.rapporteur.bench.fuzz;

import org.jspecify.annotations.NullMarked;
