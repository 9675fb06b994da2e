// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.lexicon;

/** How a language writes numbers, dates and owners: the rows of {@code conventions.txt}. */
public enum Convention {
    /** The sign before decimals. */
    DECIMAL,
    /** The sign between thousands. */
    THOUSANDS,
    /** What comes first in a date such as 3/4/2020: {@code month} or {@code day}. */
    SHORT_DATE,
    /** What joins the name of an owner to what is his. */
    POSSESSIVE,
    /** The same after a name that looks like a noun of many. */
    POSSESSIVE_PLURAL
}
