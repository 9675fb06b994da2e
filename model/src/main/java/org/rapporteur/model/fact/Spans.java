// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import org.rapporteur.model.text.Span;

/** Checks of lists of spans that several facts share. */
final class Spans {

    private Spans() {}

    /** A copy of a list of spans that has at least one, none empty, each after the one before. */
    static List<Span> ordered(String name, List<Span> spans) {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException(name + " must hold at least one span, is empty");
        }
        Span before = null;
        for (Span span : spans) {
            if (span.isEmpty()) {
                throw new IllegalArgumentException(name + " must hold no empty span, holds " + span);
            }
            if (before != null && before.end() > span.start()) {
                throw new IllegalArgumentException(
                        name + " must be in the order of the text, is " + before + " before " + span);
            }
            before = span;
        }
        return List.copyOf(spans);
    }
}
