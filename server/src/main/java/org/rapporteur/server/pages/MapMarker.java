// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import org.rapporteur.record.search.Spot;

/**
 * Facts of one kind at their place.
 *
 * @param styles style classes of its status and voice
 * @param address where a reader finds them
 * @param facts how many, at least 1
 */
public record MapMarker(Spot spot, String styles, String address, int facts) {

    /** A single one. */
    MapMarker(Spot spot, String styles, String address) {
        this(spot, styles, address, 1);
    }
}
