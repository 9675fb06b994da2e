// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import java.util.List;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;

/**
 * Cases as JSON.
 *
 * <pre>
 * {"kind":"case","id":"c-...","name","closed":false,"assignee","tags":[...],"items":[{"id","says","reviewer","at","notes":[...]}],
 *  "notes":[{"words","reviewer","at"}],"changed":"..."}
 * </pre>
 */
public final class CaseJson {

    private CaseJson() {}

    /** On one line, without a line feed. */
    public static String of(Case one) {
        return JsonText.of(true, out -> JsonType.<Case>output(CaseJson::layout).write(out, one));
    }

    private static void layout(Fields<Case> fields) {
        fields.derived("kind", JsonType.TEXT, one -> "case");
        fields.derived("id", JsonType.TEXT, Case::id);
        fields.derived("name", JsonType.TEXT, Case::name);
        fields.derived("closed", JsonType.TRUTH, Case::isClosed);
        fields.derived("assignee", JsonType.TEXT, Case::assignee);
        fields.derived("tags", JsonType.list(JsonType.TEXT), Case::tags);
        fields.derived("items", JsonType.list(JsonType.output(CaseJson::item)), Case::items);
        fields.derived("notes", notes(), Case::notes);
        fields.derived("changed", JsonType.TIME, Case::changed);
    }

    private static JsonType<List<Case.Note>> notes() {
        return JsonType.list(JsonType.output(CaseJson::note));
    }

    private static void item(Fields<Case.Item> fields) {
        fields.derived("id", JsonType.TEXT, Case.Item::id);
        fields.derived("says", JsonType.TEXT, Case.Item::says);
        fields.derived("reviewer", JsonType.TEXT, Case.Item::reviewer);
        fields.derived("at", JsonType.TIME, Case.Item::at);
        fields.derived("notes", notes(), Case.Item::notes);
    }

    private static void note(Fields<Case.Note> fields) {
        fields.derived("words", JsonType.TEXT, Case.Note::words);
        fields.derived("reviewer", JsonType.TEXT, Case.Note::reviewer);
        fields.derived("at", JsonType.TIME, Case.Note::at);
    }
}
