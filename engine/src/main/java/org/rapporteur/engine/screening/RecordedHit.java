// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.JsonValue;
import org.rapporteur.engine.record.Latest;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.screening.match.Level;

/**
 * A hit as it is on record, with what a reviewer decided.
 *
 * @param id {@code h-...}
 * @param list title of the list
 * @param listDate day of the edition in which it was first found so
 * @param listSha256 hash of that edition
 * @param entry id of the entry
 * @param entryName its main name
 * @param level what the program says, or where a decision holds, the reviewer
 * @param decision what a reviewer decided, whether it holds or not
 * @param why reasons of the program, a sentence each
 */
public record RecordedHit(
        String id,
        String list,
        String listDate,
        String listSha256,
        String entry,
        String entryName,
        Level level,
        @Nullable Decision decision,
        List<String> why) {

    public RecordedHit {
        why = List.copyOf(why);
    }

    /** Those of an actor, in the order in which they came on record. */
    public static List<RecordedHit> of(Ledger ledger, String actor) {
        Map<String, StoredEntry> decisions = Latest.of(ledger, EntryKind.DECISION);
        Map<String, StoredEntry> lists = Latest.of(ledger, EntryKind.LIST);
        return Latest.of(ledger, EntryKind.HIT).values().stream()
                .map(entry -> JsonValue.parse(entry.body()))
                .filter(hit -> hit.required("actor").equals(actor))
                .map(hit -> of(hit, lists, decisions))
                .toList();
    }

    private static RecordedHit of(JsonValue hit, Map<String, StoredEntry> lists, Map<String, StoredEntry> decisions) {
        Decision decision = Optional.ofNullable(decisions.get(Decision.id(hit.required("id"))))
                .map(entry -> ScreeningLeaves.decision(JsonValue.parse(entry.body())))
                .orElse(null);
        JsonValue list = Optional.ofNullable(lists.get(hit.required("list")))
                .map(entry -> JsonValue.parse(entry.body()))
                .orElseThrow(() -> new IllegalStateException(hit.required("id") + " must name a list on record"));
        Level level = Level.valueOf(hit.required("level").toUpperCase(Locale.ROOT));
        return new RecordedHit(
                hit.required("id"),
                hit.required("listTitle"),
                list.required("date"),
                list.required("sha256"),
                hit.required("entry"),
                hit.required("entryName"),
                decision == null ? level : decision.levelOf(level, hit.required("row")),
                decision,
                hit.at("why").elements().stream().map(RecordedHit::reason).toList());
    }

    private static String reason(JsonValue feature) {
        String query = feature.string("query");
        String entry = feature.string("entry");
        return "%s %s = %s: %s"
                .formatted(
                        feature.required("feature"),
                        query == null ? "nothing" : query,
                        entry == null ? "nothing" : entry,
                        feature.required("note"));
    }
}
