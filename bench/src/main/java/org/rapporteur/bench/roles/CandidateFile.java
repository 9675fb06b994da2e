// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.roles;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.facts.roles.Features;

/** The candidates of one task: names of the features, a row of floats each, and a line that says of what. */
final class CandidateFile implements AutoCloseable {

    private final Path columns;
    private final DataOutputStream rows;
    private final BufferedWriter keys;
    private boolean begun;

    CandidateFile(Path folder, String task) throws IOException {
        columns = folder.resolve(task + ".columns");
        rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(task + ".rows"))));
        keys = Files.newBufferedWriter(folder.resolve(task + ".keys"), StandardCharsets.UTF_8);
    }

    void add(String key, Features features) throws IOException {
        if (!begun) {
            Files.write(columns, features.names());
            begun = true;
        }
        for (int i = 0; i < features.size(); i++) {
            rows.writeFloat(features.value(i));
        }
        keys.write(key);
        keys.write('\n');
    }

    @Override
    public void close() throws IOException {
        rows.close();
        keys.close();
    }
}
