// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes XML: by its mark, by its declaration, else as any text. */
public final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']", Pattern.CASE_INSENSITIVE);

    private static final int DECLARATION = 200;

    private XmlText() {}

    /** The characters; what fits no encoding is shown by U+FFFD. Pure; safe for use by many threads. */
    public static String decode(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (ByteOrderMark.of(bytes).isEmpty() && declared.find()) {
            try {
                Charset charset = Charset.forName(declared.group(1));
                if (!charset.equals(StandardCharsets.UTF_8)
                        && Strict.decode(bytes, 0, charset) instanceof Decoding.Decoded decoded) {
                    return decoded.text();
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // The look of it tells more than a wrong declaration.
            }
        }
        return PlainText.decode(bytes) instanceof Decoding.Decoded(String text, var _)
                ? text
                : new String(bytes, StandardCharsets.UTF_8);
    }
}
