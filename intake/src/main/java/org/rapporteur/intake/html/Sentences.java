// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what is shown in several places of a page, whatever the case, the marks and the spaces. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?][\"'”’]?)\\s+");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Sentences() {}

    static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * Whether each sentence of a summary stands in what follows anyhow.
     *
     * @param letters of what follows
     */
    static boolean allStand(String summary, String letters) {
        return END.splitAsStream(summary).map(Sentences::letters).allMatch(letters::contains);
    }
}
