// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import org.rapporteur.record.search.Spot;

/**
 * A fact at its place.
 *
 * @param styles style classes of its status and voice
 * @param address where a reader finds it
 */
record Sight(Spot spot, String styles, String address) {}
