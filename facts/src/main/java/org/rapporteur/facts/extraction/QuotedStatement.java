// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;

/**
 * A report of direct speech.
 *
 * @param quotations in order, at least one, all of one paragraph
 * @param attribution who is named beside it, where somebody is
 * @param takesUp whether it takes up a quotation that the paragraph before left open
 */
public record QuotedStatement(
        List<Quotation> quotations, @Nullable Attribution attribution, boolean takesUp) {

    public QuotedStatement {
        if (quotations.isEmpty()) {
            throw new IllegalArgumentException("quotations must hold at least one, is empty");
        }
        quotations = List.copyOf(quotations);
    }

    /** The words spoken. */
    public List<Span> content() {
        return quotations.stream().map(Quotation::inner).toList();
    }
}
