// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A tab-separated file without quoting: what would part a row is written as a blank. */
final class Rows implements Closeable {

    private static final Pattern PARTING = Pattern.compile("[\\t\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    private final BufferedWriter out;

    Rows(Path file) throws IOException {
        // A stream replaces what UTF-8 cannot hold; a plain writer of Files would fail on it.
        out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    void add(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write('\t');
            }
            out.write(PARTING.matcher(cells.get(i)).replaceAll(" "));
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
