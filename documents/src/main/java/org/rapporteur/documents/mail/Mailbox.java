// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.Mark;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.particulars.Particulars;

/**
 * Cuts a mailbox (mbox, as RFC 4155 and what programs make of it) into mails. Holds one at a time. Not safe for use by many
 * threads.
 */
final class Mailbox implements Contents {

    private static final int BUFFER = 1 << 16;

    private static final Pattern FROM_LINE = Pattern.compile("From \\S+\\s.*\\d{4}.*", Pattern.DOTALL);

    /** A line that began with From, which the program that wrote the mailbox quoted. */
    private static final Pattern QUOTED_FROM = Pattern.compile(">+From .*", Pattern.DOTALL);

    private static final int LONGEST_FROM = 1000;

    private final StoredFile file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long taken;
    private int number;

    /** The line at hand, that with From before a mail is asked for; its length is that with which it stands in the file. */
    private byte @Nullable [] line;

    private boolean isBegun;

    /** Where the last mail that was given begins. */
    private @Nullable Mark mark;

    Mailbox(StoredFile file) {
        this.file = file;
        this.in = file.in();
    }

    private void begin() throws IOException {
        isBegun = true;
        line = readLine();
        while (line != null && !isFrom(line)) {
            line = readLine();
        }
    }

    @Override
    public @Nullable Mark mark() {
        return mark;
    }

    @Override
    public boolean goTo(Mark place) throws IOException {
        in.skipNBytes(place.offset());
        taken = place.offset();
        number = Math.toIntExact(place.number());
        isBegun = true;
        line = readLine();
        if (line == null || !isFrom(line)) {
            throw new IOException("no mail begins at byte " + place.offset());
        }
        return true;
    }

    @Override
    public long position() {
        return taken - (to - from);
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (!isBegun) {
            begin();
        }
        if (line == null) {
            return null;
        }
        mark = new Mark(position() - line.length, number);
        number++;
        int limit = file.limits().documentBytes();
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        boolean isCut = false;
        boolean afterBlank = false;
        for (line = readLine(); line != null && !(afterBlank && isFrom(line)); line = readLine()) {
            byte[] plain = unquoted(line);
            isCut |= plain.length > limit - mail.size();
            if (!isCut) {
                mail.write(plain);
            }
            afterBlank = plain.length <= 2 && new String(plain, StandardCharsets.ISO_8859_1).isBlank();
        }
        if (isCut) {
            String place = file.source() + "#" + number;
            return new Rejection(
                    place,
                    Code.TOO_LARGE,
                    place + " is a mail larger than the limit of " + limit + " bytes for one document; raise the limit",
                    null);
        }
        return file.inside(String.valueOf(number), mail.toByteArray(), Particulars.NONE)
                .of(Form.MAIL);
    }

    private static boolean isFrom(byte[] line) {
        return line.length > 5
                && line.length < LONGEST_FROM
                && line[0] == 'F'
                && FROM_LINE
                        .matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .matches();
    }

    private static byte[] unquoted(byte[] line) {
        return line.length > 6
                        && line[0] == '>'
                        && line.length < LONGEST_FROM
                        && QUOTED_FROM
                                .matcher(new String(line, StandardCharsets.ISO_8859_1))
                                .matches()
                ? Arrays.copyOfRange(line, 1, line.length)
                : line;
    }

    /** A line with the break that ends it, or a long piece of one; null after the last. */
    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream(128);
        while (from < to || refill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            boolean atBreak = end < to;
            int length = end - from + (atBreak ? 1 : 0);
            read.write(buffer, from, length);
            from += length;
            if (atBreak || read.size() >= BUFFER) {
                break;
            }
        }
        return read.size() == 0 ? null : read.toByteArray();
    }

    private boolean refill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        taken += to;
        return to > 0;
    }
}
