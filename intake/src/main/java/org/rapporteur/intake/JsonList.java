// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.json.JsonItems;

/**
 * Cuts the articles out of a list in JSON, whatever stands around the list, each as the bytes that it was written with. Holds
 * one article at a time. Not safe for use by many threads.
 */
final class JsonList implements Contents {

    private static final int BUFFER = 1 << 16;

    /** Brackets that may be open outside an article. */
    private static final int MOST_DEPTH = 100;

    /** Longer than any key. */
    private static final int LONGEST_KEY = 64;

    private final StoredFile file;
    private final InputStream in;
    private final Buffer item;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] one = new byte[1];
    private int from;
    private int to;
    private long taken;
    private int number;

    /** What each open bracket is: a list of articles, another list, an object. */
    private final Deque<Character> open = new ArrayDeque<>();

    private String key = "";

    JsonList(StoredFile file) {
        this.file = file;
        this.in = file.in();
        this.item = new Buffer(file.limits().documentBytes());
    }

    @Override
    public long position() {
        return taken - (to - from);
    }

    @Override
    public @Nullable Found next() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            switch (c) {
                case '"' -> key = string();
                case '[' -> push(open.isEmpty() || JsonItems.isListKey(key) ? 'L' : 'l');
                case ']', '}' -> open.poll();
                case '{' -> {
                    Character around = open.peek();
                    if (around != null && around == 'L' && open.size() <= JsonItems.MOST_DEPTH) {
                        return article(position() - 1);
                    }
                    push('o');
                }
                default -> {}
            }
        }
        if (!open.isEmpty()) {
            open.clear();
            return new Rejection(
                    file.source(),
                    Code.BROKEN_JSON,
                    file.source() + ", byte " + position() + ": the list ends too early; fetch the file again",
                    position());
        }
        return number > 0 ? null : noArticle();
    }

    private @Nullable Found noArticle() {
        number = 1;
        return Obstacle.empty(file.source(), file.source() + " is a list without an article");
    }

    private void push(char kind) throws IOException {
        if (open.size() >= MOST_DEPTH) {
            throw new Refusal(
                    Code.TOO_DEEP,
                    "has more than " + MOST_DEPTH + " brackets open at byte " + position()
                            + ", as no list of articles has; give the articles by themselves");
        }
        open.push(kind);
    }

    /** The rest of a string, as far as a key may be long. */
    private String string() throws IOException {
        StringBuilder read = new StringBuilder();
        for (int c = read(); c >= 0 && c != '"'; c = read()) {
            int plain = c == '\\' ? read() : c;
            if (read.length() < LONGEST_KEY) {
                read.append((char) plain);
            }
        }
        return read.toString();
    }

    /** An object to its end, the bracket that opens it having been read. */
    private Found article(long start) throws IOException {
        number++;
        item.clear();
        boolean fits = append('{');
        int depth = 1;
        boolean isString = false;
        while (depth > 0) {
            int c = read();
            if (c < 0) {
                // What is cut has told so already.
                open.clear();
                break;
            }
            fits &= append(c);
            if (isString) {
                if (c == '\\') {
                    int escaped = read();
                    fits &= escaped < 0 || append(escaped);
                }
                isString = c != '"';
            } else {
                isString = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        String place = file.source() + "#" + number;
        return fits
                ? RawBytes.json(place, item.bytes(), 0, start)
                : Obstacle.tooLarge(place, "article " + number + " of " + file.source(), file.limits(), start);
    }

    private boolean append(int c) {
        one[0] = (byte) c;
        return item.append(one, 0, 1);
    }

    private int read() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            taken += to;
            if (to == 0) {
                return -1;
            }
        }
        return buffer[from++] & 0xFF;
    }
}
