// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.record.people.NameOrder;
import org.rapporteur.record.people.NameQuery;

/** The parameters by which the index of people and bodies is narrowed and ordered. */
public final class NameParameters {

    public static final List<String> ORDERS =
            Arrays.stream(NameOrder.values()).map(NameOrder::label).toList();

    /** Those that narrow it, then those that order it. */
    public static final List<String> NAMES = List.of("has", "country", "listed", "from", "to", "sort", "reverse");

    private NameParameters() {}

    /** @throws Problem if one is not of its form */
    public static NameQuery query(Parameters given) {
        String order = given.oneOf("sort", ORDERS);
        return new NameQuery(
                given.text("has", ""),
                given.text("country"),
                given.isTrue("listed"),
                given.day("from"),
                given.day("to"),
                order == null ? NameOrder.FACTS : NameOrder.valueOf(order.toUpperCase(Locale.ROOT)),
                given.isTrue("reverse"));
    }
}
