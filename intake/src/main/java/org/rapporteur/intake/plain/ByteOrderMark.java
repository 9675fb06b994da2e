// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes that some programs put before a text to tell its encoding. They are no part of the text. */
public enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "EFBBBF"),
    // Before UTF-16, whose little-endian mark it begins with.
    UTF_32LE(StandardCharsets.UTF_32LE, "FFFE0000"),
    UTF_32BE(StandardCharsets.UTF_32BE, "0000FEFF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "FFFE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "FEFF");

    private static final int LONGEST = 4;

    private final Charset charset;

    /** In Latin-1: a letter for each byte. */
    private final String bytes;

    ByteOrderMark(Charset charset, String hex) {
        this.charset = charset;
        this.bytes = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    /** The mark that these bytes begin with, if there is one. */
    public static Optional<ByteOrderMark> of(byte[] text) {
        String start = new String(text, 0, Math.min(text.length, LONGEST), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> start.startsWith(mark.bytes))
                .findFirst();
    }

    public Charset charset() {
        return charset;
    }

    /** Bytes of the mark, 2 to 4. */
    public int length() {
        return bytes.length();
    }
}
