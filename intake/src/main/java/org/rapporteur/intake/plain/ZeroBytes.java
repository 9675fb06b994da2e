// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16 and UTF-32 without a byte order mark: the upper bytes of Latin letters are zero. */
final class ZeroBytes {

    private static final int SAMPLE = 4096;

    /** Of the characters that many in ten must be Latin. */
    private static final int LATIN_TENTHS = 7;

    private ZeroBytes() {}

    static Optional<Charset> charset(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) / 4 * 4;
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        }
        int quads = length / 4;
        boolean[] high = new boolean[4];
        boolean[] none = new boolean[4];
        for (int i = 0; i < 4; i++) {
            high[i] = quads > 0 && zeros[i] * 10 >= quads * LATIN_TENTHS;
            none[i] = quads > 0 && zeros[i] * 20 <= quads;
        }
        if (bytes.length % 4 == 0 && none[0] && high[1] && high[2] && high[3]) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (bytes.length % 4 == 0 && high[0] && high[1] && high[2] && none[3]) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (bytes.length % 2 == 0 && none[0] && high[1] && none[2] && high[3]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (bytes.length % 2 == 0 && high[0] && none[1] && high[2] && none[3]) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}
