// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a leaf so that it can be found. No hash of the tree covers it, so it must be what the leaf itself says.
 *
 * @param facets beside every leaf
 * @param origin in the list of documents; null beside any other leaf
 */
public record Columns(Facets facets, @Nullable Origin origin) {

    /**
     * What the list of documents tells of one.
     *
     * @param source path, address or id it was given under
     * @param reader version of the program and model that read it
     * @param published day of publication, where one is known
     */
    public record Origin(
            String source, String reader, @Nullable LocalDate published) {}
}
