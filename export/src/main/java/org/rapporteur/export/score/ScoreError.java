// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found otherwise than it was annotated.
 *
 * @param report id of the report
 * @param what is wrong
 * @param gold what is annotated; null for nothing
 * @param found what was found; null for nothing
 */
public record ScoreError(
        String report,
        String what,
        @Nullable String gold,
        @Nullable String found) {}
