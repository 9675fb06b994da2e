// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/** Decoding that replaces nothing: the first byte that does not fit ends it. */
final class Strict {

    private Strict() {}

    /**
     * @param from bytes to leave out at the beginning
     * @return {@link Decoding.Decoded} or {@link Decoding.Undecodable}
     */
    static Decoding decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            int at = in.position();
            String value = HexFormat.of().withUpperCase().toHexDigits(bytes[at]);
            return new Decoding.Undecodable("byte 0x" + value + " does not fit " + charset.name(), at);
        }
        return new Decoding.Decoded(out.flip().toString(), charset);
    }
}
