// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

/**
 * How the bytes beyond ASCII sit together: tells UTF-8 with a flaw from text that never was UTF-8.
 *
 * @param whole characters of two to four bytes that are whole
 * @param stray bytes beyond ASCII that are part of none
 * @param beyondAscii all bytes beyond ASCII
 */
record Utf8Sequences(int whole, int stray, int beyondAscii) {

    static Utf8Sequences count(byte[] bytes) {
        int whole = 0;
        int stray = 0;
        int beyond = 0;
        int i = 0;
        while (i < bytes.length) {
            int first = bytes[i] & 0xFF;
            int length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
            int end = i + 1;
            while (end < bytes.length && end < i + length && (bytes[end] & 0xC0) == 0x80) {
                end++;
            }
            boolean isWhole = length > 1 && end == i + length;
            if (first >= 0x80) {
                whole += isWhole ? 1 : 0;
                stray += isWhole ? 0 : 1;
                beyond += isWhole ? length : 1;
            }
            i = isWhole ? end : i + 1;
        }
        return new Utf8Sequences(whole, stray, beyond);
    }
}
