// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.source;

import org.rapporteur.model.text.Span;

/**
 * The words that a fact rests on, as a document has them. Only {@link Document#evidence} makes one.
 */
public final class Evidence {

    private final DocumentId document;
    private final Span span;
    private final String words;

    Evidence(DocumentId document, Span span, String words) {
        this.document = document;
        this.span = span;
        this.words = words;
    }

    public DocumentId document() {
        return document;
    }

    /** Where the words stand in the document's text. */
    public Span span() {
        return span;
    }

    public String words() {
        return words;
    }

    /** Reads again: whether the document is the one meant and still has these words at this place. */
    public boolean holdsIn(Document other) {
        return other.id().equals(document)
                && span.end() <= other.text().length()
                && other.text().value().startsWith(words, span.start())
                && words.length() == span.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence evidence
                && evidence.document.equals(document)
                && evidence.span.equals(span)
                && evidence.words.equals(words);
    }

    @Override
    public int hashCode() {
        return 31 * document.hashCode() + span.hashCode();
    }

    @Override
    public String toString() {
        return words + " " + span + " of " + document;
    }
}
