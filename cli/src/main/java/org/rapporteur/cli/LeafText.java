// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.Set;
import org.rapporteur.export.JsonValue;

/** Lays out for people what is on record and was read from no document. */
final class LeafText {

    private static final Set<String> HEADING = Set.of("kind", "id");

    private LeafText() {}

    /** @param json a leaf of the log */
    static String of(String json) {
        JsonValue leaf = JsonValue.parse(json);
        return leaf.required("kind").equals("rejection") ? rejection(leaf) : fields(leaf);
    }

    private static String rejection(JsonValue leaf) {
        StringBuilder out = new StringBuilder();
        out.append("%s was rejected: %s\n  %s\n"
                .formatted(leaf.required("source"), leaf.required("code"), leaf.required("reason")));
        out.append("  on %s by %s\n".formatted(leaf.required("rejected"), leaf.required("reader")));
        String bytes = leaf.string("bytes");
        out.append(
                bytes == null
                        ? "  its bytes could not be had\n"
                        : "  %s, %,d bytes\n".formatted(bytes, leaf.integer("size")));
        return out.append("  %s\n".formatted(leaf.required("id"))).toString();
    }

    /** Its simple fields, one a line. */
    private static String fields(JsonValue leaf) {
        StringBuilder out = new StringBuilder("%s %s\n".formatted(leaf.required("kind"), leaf.required("id")));
        leaf.fields().forEach((name, value) -> {
            if (value.scalar() != null && !HEADING.contains(name)) {
                out.append("  %s: %s\n".formatted(name, value.scalar()));
            }
        });
        return out.toString();
    }
}
