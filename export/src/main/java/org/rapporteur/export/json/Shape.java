// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

/**
 * Says which fields an object of JSON has, once for writing and for reading: it asks for each field in the order in which
 * they are written, and makes a value of what it gets. Such as
 *
 * <pre>
 * static Span of(Fields&lt;Span&gt; fields) {
 *     int start = fields.field("start", JsonType.INTEGER, Span::start);
 *     int end = fields.field("end", JsonType.INTEGER, Span::end);
 *     return new Span(start, end);
 * }
 * </pre>
 *
 * <p>On writing, a field gives the value of the object that is written, so the value that is made is an equal one, and
 * nobody looks at it.
 *
 * @param <T> the value that such an object stands for
 */
public interface Shape<T> {

    /** @throws IllegalArgumentException on reading, if a field is missing or cannot be */
    T of(Fields<T> fields);
}
