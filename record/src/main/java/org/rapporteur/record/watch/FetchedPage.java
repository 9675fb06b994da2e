// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.web.WebResponse;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Source;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/**
 * What a reply holds, without its facts.
 *
 * @param address the one that it goes by
 * @param sources to be read
 * @param documents those of them that can be read
 * @param code of what the first cannot be read for, where none can; null where one can
 */
record FetchedPage(
        String address,
        List<Source> sources,
        List<Document> documents,
        @Nullable String code) {

    FetchedPage {
        sources = List.copyOf(sources);
        documents = List.copyOf(documents);
    }

    static FetchedPage of(WebResponse response, Rapporteur rapporteur) {
        URI from = response.address();
        String place = PageAddress.of(from, null);
        Source whole = RawBytes.of(place, response.body(), Particulars.at(place));
        List<Source> sources;
        try (Stream<Source> found = rapporteur.sources(List.of(new Input.Page(() -> whole)))) {
            sources = found.toList();
        }
        List<Document> documents = new ArrayList<>();
        String code = null;
        for (Source source : sources) {
            switch (rapporteur.document(source)) {
                case Outcome.Read<Document>(Document document) -> documents.add(document);
                case Outcome.Refused<Document> refused -> code = code == null ? refused.code() : code;
            }
        }
        return new FetchedPage(
                documents.isEmpty()
                        ? place
                        : PageAddress.of(from, documents.getFirst().url()),
                sources,
                documents,
                documents.isEmpty() ? Objects.requireNonNullElse(code, "empty") : null);
    }

    @Nullable
    String title() {
        return documents.isEmpty() ? null : documents.getFirst().title();
    }

    /** Titles and texts, by which it is seen whether anything has changed. */
    String words() {
        return words(documents);
    }

    static String words(List<Document> documents) {
        StringBuilder words = new StringBuilder();
        for (Document document : documents) {
            words.append(Objects.requireNonNullElse(document.title(), "")).append('\n');
            words.append(document.text().value()).append('\n');
        }
        return words.toString();
    }

    /** SHA-256 of titles and texts. */
    String hash() {
        return DocumentId.of(words().getBytes(StandardCharsets.UTF_8)).value();
    }
}
