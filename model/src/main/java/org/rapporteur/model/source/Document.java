// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * A report as it was published. Immutable; two are equal when all their parts are.
 *
 * @param id the hash of the stored bytes
 * @param source path, address or id under which it was given, not blank
 * @param title headline, where one is known
 * @param published day of publication, where one is known
 * @param outlet publisher, where one is known
 * @param url address it was published at, where one is known
 * @param language BCP 47 tag of the language it is read in
 * @param text the body
 * @param authors who wrote it, as named by the outlet, in its order and without <em>By</em>; none where none are known
 */
public record Document(
        DocumentId id,
        String source,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable Outlet outlet,
        @Nullable String url,
        String language,
        Text text,
        List<String> authors) {

    public Document {
        Objects.requireNonNull(id, "id must be given, is null");
        Objects.requireNonNull(text, "text must be given, is null");
        requireNotBlank("source", source);
        requireNotBlank("language", language);
        authors = List.copyOf(authors);
        authors.forEach(author -> requireNotBlank("author", author));
    }

    /** A document whose authors are not known. */
    public Document(
            DocumentId id,
            String source,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable Outlet outlet,
            @Nullable String url,
            String language,
            Text text) {
        this(id, source, title, published, outlet, url, language, text, List.of());
    }

    private static void requireNotBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, is \"" + value + "\"");
        }
    }

    /** An English document of which nothing is known but its words. */
    public static Document of(DocumentId id, String source, Text text) {
        return new Document(id, source, null, null, null, null, "en", text);
    }

    public Document withTitle(@Nullable String newTitle) {
        return new Document(id, source, newTitle, published, outlet, url, language, text, authors);
    }

    public Document withPublished(@Nullable LocalDate newPublished) {
        return new Document(id, source, title, newPublished, outlet, url, language, text, authors);
    }

    public Document withUrl(@Nullable String newUrl) {
        return new Document(id, source, title, published, outlet, newUrl, language, text, authors);
    }

    /** @param newLanguage BCP 47 tag */
    public Document withLanguage(String newLanguage) {
        return new Document(id, source, title, published, outlet, url, newLanguage, text, authors);
    }

    public Document withAuthors(List<String> newAuthors) {
        return new Document(id, source, title, published, outlet, url, language, text, newAuthors);
    }

    /**
     * The words at a place, as evidence.
     *
     * @throws IllegalArgumentException if the span is empty or no place of the text
     */
    public Evidence evidence(Span span) {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
        return new Evidence(id, span, text.slice(span));
    }
}
