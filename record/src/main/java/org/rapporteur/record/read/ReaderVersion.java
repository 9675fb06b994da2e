// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.rapporteur.language.ModelVersion;

/** What reads documents: the program with its rules, and the model. A document read by another is a new version. */
public final class ReaderVersion {

    private ReaderVersion() {}

    /** Such as {@code rapporteur/0.1.0 en/8c1f0a92d3b4}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream bytes = ReaderVersion.class.getResourceAsStream("/org/rapporteur/record/version.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("version.properties must be on the class path, is not");
            }
            properties.load(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "rapporteur/" + properties.getProperty("version") + " en/" + ModelVersion.of("en");
    }
}
