// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * The leaves of the record as values, one record a kind, and their one form in JSON. Each says its fields once, for writing and
 * for reading; {@link org.rapporteur.record.leaf.LeafJson} does both. The same value is always the same bytes, for fields have one
 * order and what is not known is null.
 */
@NullMarked
package org.rapporteur.record.leaf;

import org.jspecify.annotations.NullMarked;
