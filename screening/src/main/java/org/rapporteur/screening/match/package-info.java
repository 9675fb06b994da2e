// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Compares names with lists, and says feature by feature why two are taken, or not taken, for one. */
@NullMarked
package org.rapporteur.screening.match;

import org.jspecify.annotations.NullMarked;
