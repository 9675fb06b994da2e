// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A verb in the forms that sentences need, from {@code verb-forms.txt}. */
record VerbForms(String base, String third, String past, String participle, String gerund) {

    private static final Map<String, VerbForms> BY_FORM = new HashMap<>();

    static {
        for (List<String> row : Phrases.rows("verb-forms.txt", 5)) {
            VerbForms forms = new VerbForms(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
            // A form of two verbs (found, wound) is taken for the one whose base form it is, else for the first.
            row.forEach(form -> BY_FORM.putIfAbsent(form, forms));
        }
        for (List<String> row : Phrases.rows("verb-forms.txt", 5)) {
            VerbForms forms = new VerbForms(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
            BY_FORM.put(row.getFirst(), forms);
        }
    }

    /** The verb that a word is a form of; null where the list has none. */
    static @Nullable VerbForms of(String word) {
        return BY_FORM.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word, lower case, can only be a form that tells of the past. */
    boolean isPast(String word) {
        return !word.equals(base) && (word.equals(past) || word.equals(participle));
    }
}
