// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what entries are counted. */
public enum Facet {
    /** document, statement, event, figure. */
    KIND,
    /** PLOVER type of an event, category of a figure, how much of a statement is quoted. */
    TYPE,
    /** As the contract writes it. */
    STATUS,
    /** Who published the report. */
    OUTLET,
    /** ISO 3166-1 alpha-3 of the place. */
    COUNTRY,
    /** Of the first day it is about, as 2019-09. */
    MONTH,
    /** A place and what facts there have in common, as {@link SpotFacet}. */
    SPOT,
    /** A person or body that speaks, acts, is acted on, or gives a number. */
    NAME,
    /** The country of such a person or body: its ISO 3166-1 alpha-3 code, a blank and the name. */
    NAME_COUNTRY,
    /** Who acts on whom, as {@code Ada Brook → Bell}. */
    PAIR,
    /** The same with what these facts have in common, as {@link TieFacet}. */
    TIE;

    /** Those by which a reader picks entries, from parameters of their names. */
    public static Map<Facet, String> picked(Function<String, @Nullable String> parameter) {
        Map<Facet, String> picked = new EnumMap<>(Facet.class);
        for (Facet facet : List.of(OUTLET, COUNTRY, PAIR)) {
            String value = parameter.apply(facet.label());
            if (value != null) {
                picked.put(facet, value);
            }
        }
        return picked;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
