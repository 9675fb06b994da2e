// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * The three tables of GDELT 2.0, tab-separated and without a header: events and mentions after the <em>Event Codebook V2.0</em>
 * (2015), the knowledge graph after the <em>GKG Codebook V2.1</em> (2015).
 */
@NullMarked
package org.rapporteur.export.gdelt;

import org.jspecify.annotations.NullMarked;
