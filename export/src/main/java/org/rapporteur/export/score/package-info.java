// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * How well facts are found, measured against annotated reports. What counts as right is said in {@code docs/scorecard.md}, which
 * the command {@code score} writes.
 */
@NullMarked
package org.rapporteur.export.score;

import org.jspecify.annotations.NullMarked;
