// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.rapporteur.engine.browse.Slice;

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

    /** Takes back that a reply stays good: it is not what the record as it stands would give. */
    public static void passing(Context context) {
        context.removeHeader("ETag");
        context.header("Cache-Control", "no-store");
    }
}
