// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.Document;

/**
 * What came of one source: what was read from it, or why it could not be read.
 *
 * @param <T> what is read from a source
 */
public sealed interface Outcome<T> {

    /** The source was read. */
    record Read<T>(T value) implements Outcome<T> {}

    /**
     * The source was refused; the run goes on.
     *
     * @param source path, address or id under which it was given
     * @param code kind of obstacle; the codes are stable
     * @param reason one sentence with place, value and remedy
     * @param at byte offset of the obstacle, where there is such a place
     * @param kept what was read all the same: a page in a language of which no facts are read
     */
    record Refused<T>(
            String source,
            String code,
            String reason,
            @Nullable Long at,
            @Nullable Document kept) implements Outcome<T> {

        /** Nothing was read. */
        public Refused(String source, String code, String reason, @Nullable Long at) {
            this(source, code, reason, at, null);
        }
    }
}
