// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.record.LooseLeaf;
import org.rapporteur.record.actor.Actor;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.screening.list.WatchList;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Level;

/**
 * Writes and reads the leaves of screening. The same values are the same bytes, for fields have one order.
 *
 * <pre>
 * {"kind":"list","id":"l-...","source","title","date","sha256","entries","sample":["..."]}
 * {"kind":"hit","id":"h-...","actor":"a-...","name","list":"l-...","listTitle","entry","entryName","row","score","level",
 *  "why":[{"feature","query","entry","effect","note"}],"facts":["s-...",...],"factCount"}
 * {"kind":"decision","id":"d-...","hit":"h-...","name","list","entry","entryName","row","verdict","reason","reviewer","at"}
 * </pre>
 */
final class ScreeningLeaves {

    private static final int DIGITS = 24;

    private ScreeningLeaves() {}

    static String listId(WatchList list) {
        return "l-" + list.sha256().substring(0, DIGITS);
    }

    /** What a hit goes by: the same for each edition of a list. */
    static String hitId(String actor, String listTitle, String entry) {
        return "h-" + hash(String.join("\n", "hit", actor, listTitle, entry).getBytes(StandardCharsets.UTF_8), DIGITS);
    }

    /** The first hexadecimal digits of a hash. */
    static String hash(byte[] bytes, int digits) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** @param title see {@link ListTitles} */
    static Entry list(WatchList list, String title) {
        return LooseLeaf.entry(EntryKind.LIST, listId(list), out -> {
            out.writeStringField("source", list.source());
            out.writeStringField("title", title);
            out.writeStringField("date", list.date().toString());
            out.writeStringField("sha256", list.sha256());
            out.writeNumberField("entries", list.entries().size());
            out.writeArrayFieldStart("sample");
            for (String hash : ListTitles.sample(list)) {
                out.writeString(hash);
            }
            out.writeEndArray();
        });
    }

    /**
     * A hit as the program sees it, whatever anybody decided.
     *
     * @param listId of the edition of the list that it was first found so in
     */
    static Entry hit(Actor actor, Hit hit, String listTitle, String listId) {
        String actorId = actor.key().id();
        return LooseLeaf.entry(
                EntryKind.HIT, hitId(actorId, listTitle, hit.entry().id()), out -> {
                    out.writeStringField("actor", actorId);
                    out.writeStringField("name", actor.name());
                    out.writeStringField("list", listId);
                    out.writeStringField("listTitle", listTitle);
                    out.writeStringField("entry", hit.entry().id());
                    out.writeStringField("entryName", hit.entry().name());
                    out.writeStringField("row", hit.entry().fingerprint());
                    out.writeNumberField("score", hit.score());
                    out.writeStringField("level", hit.level().label());
                    why(out, hit.why());
                    out.writeArrayFieldStart("facts");
                    for (Appearance appearance : actor.appearances()) {
                        out.writeString(appearance.record());
                    }
                    out.writeEndArray();
                    out.writeNumberField("factCount", actor.facts());
                });
    }

    /** A hit of before that the list gives no longer. */
    static Entry gone(JsonValue before, WatchList list) {
        return LooseLeaf.entry(EntryKind.HIT, before.required("id"), out -> {
            for (String name : List.of("actor", "name")) {
                out.writeStringField(name, before.required(name));
            }
            out.writeStringField("list", listId(list));
            for (String name : List.of("listTitle", "entry", "entryName")) {
                out.writeStringField(name, before.required(name));
            }
            // No decision holds for an entry that is there no longer; it holds again if the same entry comes back.
            out.writeStringField("row", "");
            out.writeNumberField("score", 0.0);
            out.writeStringField("level", Level.NONE.label());
            why(
                    out,
                    List.of(new Feature(
                            "name", before.required("name"), null, -1, "no hit in the list of " + list.date())));
            out.writeArrayFieldStart("facts");
            out.writeEndArray();
            out.writeNumberField("factCount", 0);
        });
    }

    private static void why(JsonGenerator out, List<Feature> why) throws IOException {
        out.writeArrayFieldStart("why");
        for (Feature feature : why) {
            JsonHits.write(out, feature);
        }
        out.writeEndArray();
    }

    static Entry decision(Decision decision) {
        return LooseLeaf.entry(EntryKind.DECISION, decision.id(), out -> {
            out.writeStringField("hit", decision.hit());
            out.writeStringField("name", decision.name());
            out.writeStringField("list", decision.list());
            out.writeStringField("entry", decision.entry());
            out.writeStringField("entryName", decision.entryName());
            out.writeStringField("row", decision.row());
            out.writeStringField("verdict", decision.verdict().label());
            out.writeStringField("reason", decision.reason());
            out.writeStringField("reviewer", decision.reviewer());
            out.writeStringField("at", decision.at().toString());
        });
    }

    static Decision decision(JsonValue leaf) {
        return new Decision(
                leaf.required("hit"),
                leaf.required("name"),
                leaf.required("list"),
                leaf.required("entry"),
                leaf.required("entryName"),
                leaf.required("row"),
                Verdict.of(leaf.required("verdict")),
                leaf.required("reason"),
                leaf.required("reviewer"),
                Instant.parse(leaf.required("at")));
    }
}
