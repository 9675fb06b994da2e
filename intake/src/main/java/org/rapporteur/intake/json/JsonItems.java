// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.FieldNames.Part;
import org.rapporteur.intake.table.Table;

/** Tells a list of articles, in whatever the program that wrote it put around it, from a single article. */
public final class JsonItems {

    /** Keys under which the usual programs give their lists. */
    private static final Set<String> LISTS =
            Table.read(JsonItems.class, "/en/article-lists.tsv").keys();

    /** How deep such a list may lie. */
    public static final int MOST_DEPTH = 4;

    private JsonItems() {}

    /** Whether a list under this key may be one of articles. */
    public static boolean isListKey(String key) {
        return LISTS.contains(key.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether it is a list of objects, or an object with such a list and without a text of its own.
     *
     * @param head the beginning of the JSON
     */
    public static boolean isList(String head, FieldNames names) {
        // Of each bracket that is open, what it may hold.
        Deque<String> open = new ArrayDeque<>();
        String name = "";
        try (JsonParser parser = JsonArticle.JSON.createParser(head)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> {
                        name = parser.currentName().toLowerCase(Locale.ROOT);
                        if (open.size() == 1 && names.of(Part.TEXT).contains(name)) {
                            return false;
                        }
                    }
                    case START_ARRAY -> open.push(open.isEmpty() || LISTS.contains(name) ? "list" : "other");
                    case START_OBJECT -> {
                        if (open.size() <= MOST_DEPTH && "list".equals(open.peek())) {
                            return true;
                        }
                        open.push("object");
                    }
                    case END_OBJECT, END_ARRAY -> open.pop();
                    default -> {}
                }
            }
        } catch (IOException e) {
            // The beginning of a file breaks off somewhere: what came before counts.
            return false;
        }
        return false;
    }
}
