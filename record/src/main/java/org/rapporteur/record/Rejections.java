// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Outcome;
import org.rapporteur.export.JsonText;
import org.rapporteur.export.JsonValue;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.DocumentId;

/**
 * Puts on record what could not be read, so that it can be shown later what was given and why it was not taken. The same
 * rejection twice is one leaf; where its reason or the reader has changed, there is a new version of it. Of one run; not safe
 * for use by many threads.
 *
 * <pre>
 * {"kind":"rejection","id":"r-...","source","bytes":"sha256:...","size","code","reason","at","reader","rejected"}
 * </pre>
 *
 * {@code bytes} and {@code size} are null where the bytes could not be had, {@code at} is the byte of the obstacle or null.
 */
final class Rejections {

    private static final int ASCII = 127;

    private final LedgerWriter writer;
    private final String reader;
    private final InstantSource clock;

    private final List<Rejected> waiting = new ArrayList<>();

    /** Added and not committed, by id. */
    private final Set<String> pending = new HashSet<>();

    Rejections(LedgerWriter writer, String reader, InstantSource clock) {
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
    }

    private record Rejected(
            Outcome.Refused<?> outcome,
            @Nullable DocumentId bytes,
            @Nullable Integer size) {

        /** The same obstacle in the same bytes of the same source. */
        String id() {
            return "r-"
                    + FactKeys.hash(
                            String.join("\n", "rejection", outcome.source(), String.valueOf(bytes), outcome.code()));
        }
    }

    /** Takes one whose bytes could not be had. */
    void take(Outcome.Refused<?> outcome) {
        waiting.add(new Rejected(outcome, null, null));
    }

    void take(Outcome.Refused<?> outcome, RawBytes raw) {
        waiting.add(new Rejected(outcome, DocumentId.of(raw.bytes()), raw.size()));
    }

    /** Adds those that were taken to the batch, but for what is on record as it is. */
    void add() {
        Map<String, Rejected> fresh = new LinkedHashMap<>();
        waiting.forEach(rejected -> fresh.put(rejected.id(), rejected));
        waiting.clear();
        fresh.keySet().removeAll(pending);
        Map<String, StoredEntry> before = writer.latest(fresh.keySet());
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        fresh.forEach((id, rejected) -> {
            StoredEntry old = before.get(id);
            if (old == null || !old.body().equals(body(rejected, when(old)))) {
                writer.add(new Entry(EntryKind.REJECTION, id, Facets.NONE, body(rejected, now)));
                pending.add(id);
            }
        });
    }

    /** To be told when the batch is on record. */
    void committed() {
        pending.clear();
    }

    private static String when(StoredEntry rejection) {
        return JsonValue.parse(rejection.body()).required("rejected");
    }

    private String body(Rejected rejected, String when) {
        return JsonText.of(out -> {
            // Names of files can hold what UTF-8 cannot.
            out.setHighestNonEscapedChar(ASCII);
            out.writeStartObject();
            out.writeStringField("kind", EntryKind.REJECTION.label());
            out.writeStringField("id", rejected.id());
            out.writeStringField("source", rejected.outcome().source());
            DocumentId bytes = rejected.bytes();
            out.writeStringField("bytes", bytes == null ? null : bytes.value());
            number(out, "size", rejected.size());
            out.writeStringField("code", rejected.outcome().code());
            out.writeStringField("reason", rejected.outcome().reason());
            number(out, "at", rejected.outcome().at());
            out.writeStringField("reader", reader);
            out.writeStringField("rejected", when);
            out.writeEndObject();
        });
    }

    private static void number(JsonGenerator out, String name, @Nullable Number number) throws IOException {
        if (number == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, number.longValue());
        }
    }
}
