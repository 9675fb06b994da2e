// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports with annotated facts that the program was trained on, known by the hashes of their texts: a score on them flatters.
 *
 * @param hashes the first 16 hexadecimal digits of the SHA-256 of the text without its white space
 */
public record TrainingTexts(Set<String> hashes) {

    private static final int DIGITS = 16;

    public TrainingTexts {
        hashes = Set.copyOf(hashes);
    }

    /** Those of this version of the program. */
    public static TrainingTexts shipped() {
        try (InputStream bytes = TrainingTexts.class.getResourceAsStream("/en/score/training-texts.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("list training-texts.txt must be on the class path, is not");
            }
            return new TrainingTexts(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text is one of them. */
    public boolean has(String text) {
        try {
            byte[] bytes = text.replaceAll("[\\s\\p{Z}]+", "").getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return hashes.contains(hash.substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** How many reports of a set are among them, as a sentence. */
    public String words(GoldSet gold) {
        long seen = gold.reports().stream().filter(report -> has(report.text())).count();
        return seen == 0
                ? "The program was trained on none of them."
                : "The program was TRAINED on " + seen + " of them: it does worse on other texts.";
    }
}
