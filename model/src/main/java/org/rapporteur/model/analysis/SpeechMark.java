// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Locale;
import java.util.Objects;

/** Words that belong to a statement as the model sees it, within one sentence. Which cue, source and content belong together is left to rules. */
public sealed interface SpeechMark {

    /** The words. */
    TokenRange tokens();

    /** How sure the model is of all of them, 0 to 1. */
    double confidence();

    /** Words that show the saying: <i>said</i>, <i>according to</i>. */
    record Cue(TokenRange tokens, double confidence) implements SpeechMark {
        public Cue {
            check(tokens, confidence);
        }
    }

    /** Words at the cue that tell who said it. */
    record Source(TokenRange tokens, double confidence) implements SpeechMark {
        public Source {
            check(tokens, confidence);
        }
    }

    /**
     * Words said.
     *
     * @param quoting how much of them stands in quotation marks
     * @param nested whether they are a statement inside the content of another
     */
    record Content(TokenRange tokens, Quoting quoting, boolean nested, double confidence) implements SpeechMark {
        public Content {
            check(tokens, confidence);
            Objects.requireNonNull(quoting, "quoting must be given, is null");
        }
    }

    /** How much of a content stands in quotation marks. */
    enum Quoting {
        FULL,
        PARTIAL,
        NONE;

        /** The name as the model writes it: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void check(TokenRange tokens, double confidence) {
        Objects.requireNonNull(tokens, "tokens must be given, is null");
        Confidence.require("confidence", confidence);
    }
}
