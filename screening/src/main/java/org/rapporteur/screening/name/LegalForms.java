// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.WordList;

/** Finds legal forms, of one word or several, by {@code screening-organization-forms.tsv}. */
final class LegalForms {

    private static final int MOST_WORDS = 6;
    private static final Map<String, String> FORMS = WordList.table("en/screening-organization-forms.tsv");

    private LegalForms() {}

    /**
     * A legal form.
     *
     * @param text its words
     * @param group the group of forms it is one of
     * @param words how many words it has
     */
    record Found(String text, String group, int words) {

        int letters() {
            return text.length();
        }
    }

    /** The longest legal form that begins at a word, or null. */
    static @Nullable Found at(List<String> words, int start) {
        for (int count = Math.min(MOST_WORDS, words.size() - start); count > 0; count--) {
            String text = count == 1 ? words.get(start) : String.join(" ", words.subList(start, start + count));
            String group = FORMS.get(text);
            if (group != null) {
                return new Found(text, group, count);
            }
        }
        return null;
    }
}
