// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.source.Document;

/**
 * Ids of facts that hold anywhere: made of the document's id, the kind and the places of the evidence in code points, so
 * that the same fact of the same document has the same id on every machine and in every reading. Of one document; facts
 * of one kind on the same words are told apart by their order. Not safe for use by many threads.
 */
public final class FactKeys {

    private static final int DIGITS = 24;

    private final Document document;
    private final Map<String, Integer> seen = new HashMap<>();

    public FactKeys(Document document) {
        this.document = document;
    }

    /** The id of the next fact: its letter as in the facts document, a dash and 24 hexadecimal digits. */
    public String next(Fact fact) {
        String letter = fact.id().value().substring(0, 1);
        String spans = fact.evidence().stream()
                .map(document.text()::toCodePoints)
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(","));
        String place = document.id() + "\n" + letter + "\n" + spans;
        int before = seen.merge(place, 1, Integer::sum) - 1;
        return letter + "-" + hash(before == 0 ? place : place + "\n" + before);
    }

    /** 24 hexadecimal digits that hang on words alone. */
    public static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
