// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.jspecify.annotations.Nullable;

/**
 * A place on the earth.
 *
 * @param name as the report has it
 * @param latitude in degrees, -90 to 90
 * @param longitude in degrees, -180 to 180
 * @param country ISO 3166-1 alpha-3; null where it is not known
 * @param isCountry whether no more is known than the country
 */
public record Spot(
        String name,
        double latitude,
        double longitude,
        @Nullable String country,
        boolean isCountry) {}
