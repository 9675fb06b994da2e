// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact in which an actor appears.
 *
 * @param record what the fact goes by in the record
 * @param source of the document that has it
 * @param published when that came out, where it is known
 * @param line the fact for people
 */
public record Appearance(
        String record, String source, @Nullable LocalDate published, String line) {}
