// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.util.Locale;
import org.rapporteur.export.view.Words;

/** The kinds of facts that a page tells apart, each by a colour and a name of its own. */
public enum Kind {
    STATEMENT,
    EVENT,
    FIGURE,
    VICTIM,
    RELATION,
    TIME;

    /** Name of the style class. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many there are, in words: <em>1 statement</em>, <em>2 statements</em>. */
    String count(int number) {
        return Words.counted(number, style());
    }
}
