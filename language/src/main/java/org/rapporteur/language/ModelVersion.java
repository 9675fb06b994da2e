// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells models apart without loading them. */
public final class ModelVersion {

    private static final int DIGITS = 12;

    private ModelVersion() {}

    /**
     * The beginning of the hash of a model's manifest, which names the hash of every file of it.
     *
     * @param language two letters as in ISO 639-1
     * @throws IllegalArgumentException if there is no model of that language
     */
    public static String of(String language) {
        try (InputStream manifest = ModelVersion.class.getResourceAsStream("/" + language + "/model.json")) {
            if (manifest == null) {
                throw new IllegalArgumentException("language must be one with a model, is " + language);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(manifest.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
