// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes text of which nothing is known. A byte order mark decides; else UTF-8 where it fits, for hardly any other text
 * does so by chance; then UTF-16 and UTF-32 by their zero bytes; then the encodings of one byte and of East Asia.
 */
public final class PlainText {

    private PlainText() {}

    /** Finds the encoding and decodes. Pure; safe for use by many threads. */
    public static Decoding decode(byte[] bytes) {
        Optional<String> known = Signatures.recognise(bytes);
        if (known.isPresent()) {
            return new Decoding.NotText(known.get(), 0);
        }
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        Optional<Charset> charset = mark.map(ByteOrderMark::charset).or(() -> ZeroBytes.charset(bytes));
        int start = mark.map(ByteOrderMark::length).orElse(0);
        return switch (Strict.decode(bytes, start, charset.orElse(StandardCharsets.UTF_8))) {
            case Decoding.Undecodable broken
            when charset.isEmpty() ->
                Controls.find(bytes)
                        .<Decoding>map(found -> found)
                        .orElseGet(() -> LegacyCharsets.decode(bytes, broken));
            case Decoding.Decoded decoded ->
                Controls.find(decoded.text(), decoded.charset(), start)
                        .<Decoding>map(found -> found)
                        .orElse(decoded);
            case Decoding other -> other;
        };
    }

    /**
     * The beginning of a text as far as ASCII tells it, to see how it is built: letters beyond ASCII may come out as others.
     *
     * @param head may end in the middle of a character
     */
    public static String outline(byte[] head) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
        Charset charset = mark.map(ByteOrderMark::charset)
                .or(() -> ZeroBytes.charset(Arrays.copyOf(head, head.length / 4 * 4)))
                .filter(found -> !found.equals(StandardCharsets.UTF_8))
                .orElse(StandardCharsets.ISO_8859_1);
        int start = mark.map(ByteOrderMark::length).orElse(0);
        return new String(head, start, head.length - start, charset);
    }

    /** Decodes as UTF-8 and nothing else; without a byte order mark, where there is one. */
    public static Decoding decodeUtf8(byte[] bytes) {
        int start = ByteOrderMark.of(bytes).equals(Optional.of(ByteOrderMark.UTF_8)) ? ByteOrderMark.UTF_8.length() : 0;
        return Strict.decode(bytes, start, StandardCharsets.UTF_8);
    }
}
