// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import io.javalin.http.Context;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.rapporteur.record.read.Slice;

/** Writes replies. */
public final class Replies {

    private Replies() {}

    public static void json(Context context, String json) {
        context.contentType("application/json").result(json.getBytes(StandardCharsets.UTF_8));
    }

    public static void html(Context context, String html) {
        context.contentType("text/html; charset=utf-8").result(html.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of a list: {@code {"items": [...], "next": cursor or null}}. */
    public static void page(Context context, Slice<String> slice) {
        String next = Cursor.of(slice.next());
        json(
                context,
                "{\"items\":[" + String.join(",", slice.items()) + "],\"next\":"
                        + (next == null ? "null" : "\"" + next + "\"") + "}");
    }

    /**
     * Marks a reply as the same as long as the record is, and says whether whoever asks has it already; then there is
     * nothing more to do.
     *
     * @param tag of the record as it stands
     */
    public static boolean isKnown(Context context, String tag) {
        String etag = "W/\"" + tag + "\"";
        context.header("ETag", etag);
        context.header("Cache-Control", "private, no-cache");
        String known = context.header("If-None-Match");
        if (known == null || !(known.strip().equals("*") || known.contains("\"" + tag + "\""))) {
            return false;
        }
        context.status(304);
        return true;
    }

    /** What makes a body. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a body while it is made. Where that fails after the first bytes the connection is cut, for a reply that ends in
     * order looks whole.
     */
    public static void streamed(Context context, Body body) {
        Begun out = new Begun(context.outputStream());
        boolean isWhole = false;
        try {
            body.writeTo(out);
            out.flush();
            isWhole = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!isWhole && out.begun) {
                ServletContextRequest.getServletContextRequest(context.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .close();
            }
        }
    }

    /** A stream that knows whether anything was written. */
    private static final class Begun extends FilterOutputStream {

        private boolean begun;

        Begun(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            begun = true;
            out.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begun = true;
            out.write(bytes, offset, length);
        }
    }

    /** Takes back that a reply stays good: it is not what the record as it stands would give. */
    public static void passing(Context context) {
        context.removeHeader("ETag");
        context.header("Cache-Control", "no-store");
    }
}
