// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Text for a terminal, in UTF-8: control characters that came in with an article are shown and not obeyed, for a terminal
 * may do what they say, and those that turn the direction of writing make words look like others. Not for data: that is
 * given out as it is.
 */
final class SafeText extends FilterOutputStream {

    private static final int ESCAPE = 0x1B;
    private static final int PICTURES = 0x2400;
    private static final String UNKNOWN = "\uFFFD";

    /** The longest sequence of colour that this program writes. */
    private static final int LONGEST = 12;

    private final boolean isColoured;

    /** The beginning of something that may have to be replaced. */
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    private SafeText(OutputStream out, boolean isColoured) {
        super(out);
        this.isColoured = isColoured;
    }

    /** @param isColoured whether the program itself writes colours, which are let through */
    static PrintStream of(OutputStream out, boolean isColoured) {
        return new PrintStream(new SafeText(out, isColoured), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int value) throws IOException {
        int b = value & 0xFF;
        if (open.size() == 0) {
            begin(b);
            return;
        }
        boolean isEscape = open.toByteArray()[0] == ESCAPE;
        if (isEscape ? !goesOn(b) : (b & 0xC0) != 0x80) {
            release();
            begin(b);
            return;
        }
        open.write(b);
        if (isEscape ? b == 'm' || b == 'K' : open.size() == length(open.toByteArray()[0] & 0xFF)) {
            String whole = open.toString(StandardCharsets.UTF_8);
            boolean isKept = isEscape || !isControl(whole.codePointAt(0));
            out.write(isKept ? open.toByteArray() : UNKNOWN.getBytes(StandardCharsets.UTF_8));
            open.reset();
        }
    }

    private void begin(int b) throws IOException {
        if (b == 0xC2 || b == 0xD8 || b == 0xE2 || (b == ESCAPE && isColoured)) {
            open.write(b);
        } else if ((b < ' ' && b != '\n' && b != '\t' && b != '\r') || b == 0x7F) {
            picture(b);
        } else {
            out.write(b);
        }
    }

    private void picture(int b) throws IOException {
        out.write(Character.toString(b == 0x7F ? PICTURES + 0x21 : PICTURES + b).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a byte belongs to a sequence of colour, ESC [ digits m, or clears a line, ESC [ K. Words that are hidden are no
     * colour.
     */
    private boolean goesOn(int b) {
        if (open.size() == 1) {
            return b == '[';
        }
        return open.size() < LONGEST
                && ((b == 'K' && open.size() == 2)
                        || (b >= '0' && b <= '9')
                        || b == ';'
                        || (b == 'm' && !open.toString(StandardCharsets.UTF_8).matches(".*[\\[;]8")));
    }

    private static int length(int first) {
        return first == 0xE2 ? 3 : 2;
    }

    /** Control characters of the second set, and those that turn the direction of writing. */
    private static boolean isControl(int c) {
        return (c >= 0x80 && c <= 0x9F)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Writes what turned out to be the beginning of nothing. */
    private void release() throws IOException {
        byte[] bytes = open.toByteArray();
        open.reset();
        for (byte b : bytes) {
            if (b == ESCAPE) {
                picture(b);
            } else {
                out.write(b);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        // What is open waits for its end: a buffer may part a character.
        out.flush();
    }

    @Override
    public void close() throws IOException {
        release();
        super.close();
    }
}
