// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Compares what is on record, and records stories and who goes by several names. */
@NullMarked
package org.rapporteur.record.compare;

import org.jspecify.annotations.NullMarked;
