// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

/**
 * How many entries have a value of a facet.
 *
 * @param count at least 1
 */
public record FacetCount(String value, int count) {}
