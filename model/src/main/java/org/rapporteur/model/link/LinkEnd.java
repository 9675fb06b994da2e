// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;

/**
 * What a link holds on to: a document, or a fact of it.
 *
 * @param document which one
 * @param fact the fact, where the link is one of facts
 * @param words places of the document's text that the link goes by, in the order of the text
 */
public record LinkEnd(DocumentId document, @Nullable FactId fact, List<Span> words) {

    public LinkEnd {
        Objects.requireNonNull(document, "document must be given, is null");
        words = List.copyOf(words);
    }

    public static LinkEnd of(DocumentId document) {
        return new LinkEnd(document, null, List.of());
    }
}
