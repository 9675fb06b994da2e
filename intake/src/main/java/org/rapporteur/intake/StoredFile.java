// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.plain.ByteOrderMark;
import org.rapporteur.intake.plain.Signatures;

/**
 * One file while it is read: unpacks it, finds out whether it is an article or a row of them, and hands these out one by
 * one. Never holds more than one document and the buffers. Not safe for use by many threads.
 */
final class StoredFile implements AutoCloseable {

    /** Bytes looked at to find out what a file is. */
    private static final int HEAD = 4096;

    private static final int BUFFER = 1 << 16;

    private static final Pattern LINES_NAME = Pattern.compile("(?s).*\\.(?:jsonl|ndjson)(?:\\.gz)?");

    private static final Pattern JSON_NAME = Pattern.compile("(?s).*\\.json(?:\\.gz)?");

    /** A first line that begins an object and its first key; prose does not begin so. */
    private static final Pattern LINES_START = Pattern.compile("\\s*\\{[ \\t]*\"(?s:.*)");

    /** An object written over several lines. */
    private static final Pattern JSON_START = Pattern.compile("\\s*\\{\\s*\"(?s:.*)");

    private final String source;
    private final Limits limits;
    private InputStream in;
    private @Nullable JsonLines lines;
    private boolean begun;
    private boolean ended;

    StoredFile(String source, InputStream in, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** The next article or rejection; null after the last. */
    @Nullable
    Source next() {
        if (ended) {
            return null;
        }
        try {
            if (!begun) {
                begun = true;
                return begin();
            }
            Source line = lines == null ? null : lines.next();
            ended = line == null;
            return line == null && lines != null && lines.areBlank()
                    ? Obstacle.empty(source, source + " has no line with an article")
                    : line;
        } catch (IOException e) {
            ended = true;
            return Obstacle.failure(source, e, lines == null ? 0 : lines.position());
        }
    }

    private @Nullable Source begin() throws IOException {
        unpack();
        byte[] head = peek();
        String name = source.toLowerCase(Locale.ROOT);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        start = ByteOrderMark.of(head).equals(Optional.of(ByteOrderMark.UTF_8))
                ? start.substring(ByteOrderMark.UTF_8.length())
                : start;
        if (LINES_NAME.matcher(name).matches() || LINES_START.matcher(start).matches()) {
            lines = new JsonLines(source, in, limits);
            return next();
        }
        boolean isJson =
                JSON_NAME.matcher(name).matches() || JSON_START.matcher(start).matches();
        ended = true;
        return whole(isJson);
    }

    private void unpack() throws IOException {
        in.mark(2);
        byte[] magic = in.readNBytes(2);
        in.reset();
        if (magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
            in = new GZIPInputStream(in, BUFFER);
        }
    }

    /** Looks at the beginning and puts it back. Where reading fails it is short; the failure comes again on reading on. */
    private byte[] peek() {
        byte[] head = new byte[HEAD];
        int size = 0;
        try {
            for (int read = 0; size < HEAD && read >= 0; size += Math.max(0, read)) {
                read = in.read(head, size, HEAD - size);
            }
        } catch (IOException e) {
            // Nothing is lost: whoever reads on meets it at the right place.
        }
        head = Arrays.copyOf(head, size);
        in = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return head;
    }

    private Source whole(boolean isJson) {
        Buffer read = new Buffer(limits.documentBytes());
        try {
            if (!read.fill(in)) {
                byte[] start = Arrays.copyOf(read.bytes(), Math.min(HEAD, limits.documentBytes()));
                return Signatures.recognise(start)
                        .map(what -> Obstacle.binary(source, what, 0))
                        .orElseGet(() -> Obstacle.tooLarge(source, source, limits, limits.documentBytes()));
            }
        } catch (IOException e) {
            return Obstacle.failure(source, e, read.size());
        }
        return isJson && read.size() > 0 ? RawBytes.jsonFile(source, read.bytes()) : RawBytes.of(source, read.bytes());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
