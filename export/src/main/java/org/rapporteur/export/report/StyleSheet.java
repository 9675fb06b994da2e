// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets that pages carry in themselves. */
public final class StyleSheet {

    private StyleSheet() {}

    /** A sheet of the folder {@code report}, such as {@code report.css}. */
    public static String of(String name) {
        try (InputStream bytes = StyleSheet.class.getResourceAsStream("/report/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("/report/" + name + " must be on the class path, is not");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("/report/" + name + " cannot be read", e);
        }
    }
}
