// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Finds facts and documents by their words and by who, where and when: an index that can be deleted and made again from the
 * record at any time.
 *
 * <p>{@link org.rapporteur.search.Indexing} writes it, {@link org.rapporteur.search.SearchIndex} answers a
 * {@link org.rapporteur.search.Question}. An answer names places in the log; what stands there is the ledger's to say.
 */
@NullMarked
package org.rapporteur.search;

import org.jspecify.annotations.NullMarked;
