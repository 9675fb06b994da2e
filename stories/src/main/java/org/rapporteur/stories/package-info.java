// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Reports side by side: which are copies, which tell one story, what they agree on, where they differ, and how a number
 * runs on from report to report.
 */
@NullMarked
package org.rapporteur.stories;

import org.jspecify.annotations.NullMarked;
