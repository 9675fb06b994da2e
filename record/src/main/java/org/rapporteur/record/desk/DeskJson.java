// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.util.List;
import java.util.Map;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.ReviewShape;
import org.rapporteur.export.view.FactView;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.search.Found;

/** What people should look at, as JSON on one line. */
public final class DeskJson {

    /** A fact of the queue. */
    public static final JsonType<Found.Hit> HIT = JsonType.output(DeskJson::hit);

    private static final JsonType<Opened> DOCKET = JsonType.output(DeskJson::docket);

    private DeskJson() {}

    private record Opened(Docket docket, List<Found.Hit> copies) {}

    private record Value(String name, List<String> values) {}

    /** A fact of the queue. */
    public static String of(Found.Hit hit) {
        return HIT.json(hit);
    }

    /**
     * A fact with all that was decided about it.
     *
     * @param copies of the same sentence in other reports
     */
    public static String of(Docket docket, List<Found.Hit> copies) {
        return DOCKET.json(new Opened(docket, copies));
    }

    /** A fact that was added and of which nothing is left. */
    public static String gone(String fact) {
        return JsonType.<String>output(fields -> {
                    fields.derived(
                            "kind", JsonType.TEXT, id -> FactLeaf.kind(id).label());
                    fields.derived("id", JsonType.TEXT, id -> id);
                    fields.nothing("review");
                })
                .json(fact);
    }

    private static void hit(Fields<Found.Hit> fields) {
        fields.derived("kind", JsonType.TEXT, Found.Hit::kind);
        fields.derived("id", JsonType.TEXT, Found.Hit::id);
        fields.derived("document", JsonType.TEXT, Found.Hit::document);
        fields.derived("source", JsonType.TEXT, Found.Hit::source);
        fields.derived("published", JsonType.DAY, Found.Hit::published);
        fields.derived("says", JsonType.TEXT, Found.Hit::line);
        fields.derived(
                "state",
                JsonType.TEXT,
                hit -> hit.gist() == null || hit.gist().review() == null
                        ? "found"
                        : hit.gist().review());
        fields.derived(
                "confidence",
                JsonType.DOUBLE,
                hit -> hit.gist() == null ? null : hit.gist().confidence());
        fields.derived(
                "unsure",
                JsonType.TEXT,
                hit -> hit.gist() == null ? null : hit.gist().unsure());
    }

    private static void docket(Fields<Opened> fields) {
        fields.derived(
                "kind", JsonType.TEXT, one -> FactLeaf.kind(one.docket().key()).label());
        fields.derived("id", JsonType.TEXT, one -> one.docket().key());
        fields.derived(
                "document",
                JsonType.TEXT,
                one -> one.docket().document().document().id().value());
        fields.derived(
                "says",
                JsonType.TEXT,
                one -> FactView.of(one.docket().fact(), one.docket().document().facts())
                        .sentence());
        fields.derived("seen", JsonType.TEXT, one -> one.docket().seen());
        fields.derived("review", ReviewShape.TYPE, one -> one.docket().review());
        fields.derived("fields", values(), one -> values(one.docket().values()));
        fields.derived("read", values(), one -> values(one.docket().asRead()));
        fields.derived(
                "decisions",
                JsonType.list(JsonType.output(DeskJson::decided)),
                one -> one.docket().decisions());
        fields.derived("copies", JsonType.list(HIT), Opened::copies);
    }

    private static JsonType<List<Value>> values() {
        return JsonType.list(JsonType.output(part -> {
            part.derived("field", JsonType.TEXT, Value::name);
            part.derived("values", JsonType.list(JsonType.TEXT), Value::values);
        }));
    }

    private static List<Value> values(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .map(field -> new Value(field.getKey(), field.getValue()))
                .toList();
    }

    private static void decided(Fields<Decided> fields) {
        fields.derived("hash", JsonType.TEXT, Decided::hash);
        fields.derived("act", JsonType.TEXT, one -> one.leaf().act().kind().label());
        fields.derived("reviewer", JsonType.TEXT, Decided::reviewer);
        fields.derived("reason", JsonType.TEXT, one -> one.leaf().signed().reason());
        fields.derived("at", JsonType.TIME, one -> one.leaf().signed().at());
    }
}
