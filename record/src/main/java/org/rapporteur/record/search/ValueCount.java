// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

/**
 * How many entries of the record have a value of a facet.
 *
 * @param count at least 1
 */
public record ValueCount(String value, int count) {}
