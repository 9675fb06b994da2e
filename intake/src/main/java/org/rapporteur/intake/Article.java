// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.util.Objects;
import org.rapporteur.model.source.Document;

/** A source that could be read. */
public record Article(Document document) implements Reading {

    public Article {
        Objects.requireNonNull(document, "document must be given, is null");
    }

    @Override
    public String source() {
        return document.source();
    }
}
