// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Articles as JSON: one object each, by itself or as a line of a file of many. */
@NullMarked
package org.rapporteur.intake.json;

import org.jspecify.annotations.NullMarked;
