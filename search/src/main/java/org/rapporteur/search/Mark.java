// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

/**
 * How far an index goes.
 *
 * @param log name of the log it was made from
 * @param size number of its entries that were taken in, those before this place
 */
public record Mark(String log, long size) {

    static final String LOG = "log";
    static final String SIZE = "size";
    static final String FORM = "form";
}
