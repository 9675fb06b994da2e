// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real articles to try things on: the 295 of English Wikinews from 2019 and 2020 (CC BY 2.5, see NOTICE). */
public final class Corpus {

    private static final String FILE = "wikinews2019-2020.jsonl.gz";

    private Corpus() {}

    /** The articles as JSON lines: id, title, url, published, text, outlet. */
    public static List<String> lines() {
        try (InputStream bytes = Corpus.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException(FILE + " must be on the class path, is not");
            }
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
