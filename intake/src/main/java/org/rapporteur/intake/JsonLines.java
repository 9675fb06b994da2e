// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.plain.ByteOrderMark;

/** Cuts a stream into lines, one article each. A line over the limit is passed over without being held. */
final class JsonLines implements Contents {

    private static final int BUFFER = 1 << 16;

    /** What came of reading a line. */
    private enum Line {
        WHOLE,
        TOO_LONG,
        NONE
    }

    private final String path;
    private final InputStream in;
    private final Limits limits;
    private final Buffer line;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long taken;
    private long number;
    private boolean blank = true;

    /** Where the last line that was given begins. */
    private @Nullable Mark mark;

    JsonLines(String path, InputStream in, Limits limits) {
        this.path = path;
        this.in = in;
        this.limits = limits;
        this.line = new Buffer(limits.documentBytes());
    }

    @Override
    public long position() {
        return taken - (to - from);
    }

    @Override
    public @Nullable Mark mark() {
        return mark;
    }

    @Override
    public boolean goTo(Mark place) throws IOException {
        if (place.offset() > 0) {
            in.skipNBytes(place.offset() - 1);
            if (in.read() != '\n') {
                throw new IOException("no line begins at byte " + place.offset());
            }
        }
        taken = place.offset();
        number = place.number();
        blank = place.offset() == 0;
        return true;
    }

    /** The next line that is not blank. */
    @Override
    public @Nullable Source next() throws IOException {
        while (true) {
            long start = position();
            line.clear();
            Line read = readLine();
            if (read == Line.NONE) {
                boolean isFirst = blank;
                blank = false;
                return isFirst ? Obstacle.empty(path, path + " has no line with an article") : null;
            }
            mark = new Mark(start, number);
            number++;
            if (read == Line.TOO_LONG) {
                blank = false;
                return Obstacle.tooLarge(path + ":" + number, "line " + number + " of " + path, limits, start);
            }
            Source found = found(line.bytes(), start);
            if (found != null) {
                blank = false;
                return found;
            }
        }
    }

    private Line readLine() throws IOException {
        Line found = Line.NONE;
        while (from < to || refill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            boolean fits = found != Line.TOO_LONG && line.append(buffer, from, end - from);
            found = fits ? Line.WHOLE : Line.TOO_LONG;
            boolean atBreak = end < to;
            from = atBreak ? end + 1 : end;
            if (atBreak) {
                break;
            }
        }
        return found;
    }

    private boolean refill() throws IOException {
        from = 0;
        to = 0;
        to = Math.max(0, in.read(buffer));
        taken += to;
        return to > 0;
    }

    private @Nullable Source found(byte[] bytes, long start) throws IOException {
        int first = 0;
        if (number == 1) {
            Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
            if (mark.isPresent() && mark.get() != ByteOrderMark.UTF_8) {
                skipRest();
                return new Rejection(
                        path,
                        Code.UNDECODABLE,
                        path + " begins with the mark of " + mark.get().charset() + "; store JSON lines as UTF-8",
                        0L);
            }
            first = mark.map(ByteOrderMark::length).orElse(0);
        }
        int end = bytes.length > first && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        for (int i = first; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return RawBytes.json(path + ":" + number, Arrays.copyOfRange(bytes, first, end), number, start + first);
            }
        }
        return null;
    }

    private void skipRest() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        from = to;
    }
}
