// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.charset.Charset;

/** What came of bytes that were taken for text. Places are byte offsets from 0. */
public sealed interface Decoding {

    /**
     * The characters, without a byte order mark.
     *
     * @param charset the encoding the bytes were read in
     */
    record Decoded(String text, Charset charset) implements Decoding {}

    /**
     * No text.
     *
     * @param what what was found: <em>a JPEG picture</em>, <em>the control character 0x00</em>
     */
    record NotText(String what, long at) implements Decoding {}

    /**
     * Text, but no encoding fits.
     *
     * @param why what does not fit: <em>byte 0xE9 does not fit UTF-8</em>
     */
    record Undecodable(String why, long at) implements Decoding {}
}
