// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What an attacker or a bad day does, tried within one program where starting one for each try would take too long. */
@NullMarked
package org.rapporteur.bench.faults;

import org.jspecify.annotations.NullMarked;
