// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rapporteur.language.conllu.ConlluWriter;
import org.rapporteur.model.analysis.Analysis;

/** Writes analyses as CoNLL-U, the format of Universal Dependencies. Safe for use by many threads. */
public final class Conllu {

    private Conllu() {}

    /** The sentences of one document, each followed by an empty line. */
    public static String of(Analysis analysis) {
        StringBuilder out = new StringBuilder(analysis.tokenCount() * 80);
        try {
            new ConlluWriter(out).write(analysis);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toString();
    }
}
