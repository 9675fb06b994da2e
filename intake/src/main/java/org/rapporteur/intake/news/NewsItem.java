// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.news;

import java.util.Objects;
import org.rapporteur.intake.particulars.Particulars;

/**
 * An item of a feed or of a news file.
 *
 * @param source its XML as it stands in the file
 * @param offset where that begins, in characters of the file
 * @param text its words, paragraphs with a blank line between them; empty where there are none
 * @param isTeaser whether the words are known to be less than the article
 */
public record NewsItem(Particulars particulars, String source, int offset, String text, boolean isTeaser) {

    public NewsItem {
        Objects.requireNonNull(particulars, "particulars must be given, are null");
        Objects.requireNonNull(source, "source must be given, is null");
        Objects.requireNonNull(text, "text must be given, is null");
    }
}
