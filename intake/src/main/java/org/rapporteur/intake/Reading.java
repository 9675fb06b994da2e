// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

/** What came of one source: an article, or the reason why there is none. */
public sealed interface Reading permits Article, Rejection {

    /** Path, address or id of the source; see {@link org.rapporteur.model.source.Document#source}. */
    String source();
}
