// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** Finds statements that were printed before, word for word or longer. Confined to one reading. */
final class Repeats {

    /** Fewest words of which a shorter version counts as a repeat of a longer one. */
    private static final int WORDS = 5;

    private record EarlierStatement(FactId id, String words, List<EntityId> speakers) {}

    private final Text text;
    private final List<EarlierStatement> before = new ArrayList<>();

    Repeats(Text text) {
        this.text = text;
    }

    /** The first statement with the same words, or with longer ones of the same speaker that hold them. */
    @Nullable
    FactId first(FactId id, List<Span> content, List<EntityId> speakers) {
        String words = words(content);
        for (EarlierStatement said : before) {
            boolean same = said.words().equals(words);
            boolean shorter = !speakers.isEmpty()
                    && said.speakers().equals(speakers)
                    && words.split(" ").length >= WORDS
                    && (" " + said.words() + " ").contains(" " + words + " ");
            if (same || shorter) {
                return said.id();
            }
        }
        before.add(new EarlierStatement(id, words, speakers));
        return null;
    }

    /** Letters and digits alone: the second printing of a quotation differs in dots and marks. */
    private String words(List<Span> content) {
        return content.stream()
                .map(text::slice)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
