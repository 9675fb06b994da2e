// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.util.Base64;
import java.util.HexFormat;
import org.rapporteur.model.source.DocumentId;

/** Names of documents and facts that hold in any file. */
public final class Names {

    /** Of facts and entities; the namespace is ours alone and leads nowhere. */
    static final String NAMESPACE = "urn:x-rapporteur:";

    private static final String HASH = "sha256:";
    private static final int NUMBER_DIGITS = 15;

    private Names() {}

    /** A document by the hash of its bytes, RFC 6920: {@code ni:///sha-256;...}. */
    static String of(DocumentId id) {
        byte[] hash = HexFormat.of().parseHex(hex(id));
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** The hash alone, in hexadecimal digits. */
    static String hex(DocumentId id) {
        return id.value().substring(HASH.length());
    }

    /** A fact by its key. */
    static String of(String key) {
        return NAMESPACE + key;
    }

    /** A fact by a number, for formats that have no other names: the first 60 bits of its key. */
    public static long number(String key) {
        String digits = key.substring(key.indexOf('-') + 1);
        return Long.parseLong(digits.substring(0, Math.min(digits.length(), NUMBER_DIGITS)), 16);
    }
}
