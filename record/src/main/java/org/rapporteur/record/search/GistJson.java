// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;

/** How an index keeps facts in short. What is not there is left out. */
final class GistJson {

    private static final JsonType<Shown> SHOWN = JsonType.object(GistJson::shown);

    /** What is shown of an entry beside its line. */
    record Shown(Found.Setting setting, @Nullable Gist gist) {

        static final Shown NOTHING = new Shown(Found.Setting.NONE, null);
    }

    private GistJson() {}

    static String of(Shown shown) {
        return SHOWN.json(shown);
    }

    static Shown read(String json) {
        return SHOWN.read(JsonValue.parse(json));
    }

    private static Shown shown(Fields<Shown> fields) {
        return new Shown(
                new Found.Setting(
                        fields.orAbsent(
                                "headline",
                                JsonType.TEXT,
                                shown -> shown.setting().headline()),
                        fields.orAbsent(
                                "outlet",
                                JsonType.TEXT,
                                shown -> shown.setting().outlet()),
                        fields.orAbsent(
                                "sentence",
                                JsonType.TEXT,
                                shown -> shown.setting().sentence())),
                fields.orAbsent("gist", JsonType.object(GistJson::gist), Shown::gist));
    }

    private static Gist gist(Fields<Gist> fields) {
        return new Gist(
                fields.field("heading", JsonType.TEXT, Gist::heading),
                fields.field("details", JsonType.TEXT, Gist::details),
                fields.orAbsent("code", JsonType.TEXT, Gist::code),
                fields.orAbsent("speaker", JsonType.TEXT, Gist::speaker),
                fields.orAbsent("status", JsonType.TEXT, Gist::status),
                fields.orAbsent("alleged", JsonType.TRUTH, gist -> gist.isAlleged() ? true : null) != null,
                fields.orAbsent("day", JsonType.TEXT, Gist::day),
                fields.orAbsent("spot", SpotJson.SPOT, Gist::spot),
                fields.orAbsent("review", JsonType.TEXT, Gist::review),
                fields.orAbsent("confidence", JsonType.DOUBLE, Gist::confidence),
                fields.orAbsent("unsure", JsonType.TEXT, Gist::unsure));
    }
}
