// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.record.Latest;
import org.rapporteur.record.RecordException;
import org.rapporteur.stories.identity.ActorName;

/** Puts on record what a person decides about hits that are on record. */
public final class Reviews {

    private Reviews() {}

    /**
     * Decides on a hit.
     *
     * @param keyFile of the key that signs what goes on record
     * @param query id of the actor, or words of its name
     * @param entry id of the entry in its list, or id of the hit where several hits are meant
     * @throws RecordException if there is no such ledger or hit, there are several, or the ledger cannot be written
     * @throws IllegalArgumentException if reason or reviewer is blank
     */
    public static Decision decide(
            Path directory,
            Path keyFile,
            String query,
            String entry,
            Verdict verdict,
            String reason,
            String reviewer,
            Clock clock) {
        return RecordException.translated(() -> {
            // There must be one: a writer would make it.
            Ledger.extent(directory);
            return recorded(
                    directory,
                    keyFile,
                    ledger -> decision(hit(ledger, directory, query, entry), verdict, reason, reviewer, clock));
        });
    }

    /** Puts on record what is decided of a ledger that nobody else changes meanwhile: the lock comes first. */
    private static Decision recorded(Path directory, Path keyFile, Function<Ledger, Decision> decide) {
        try (LedgerWriter record = LedgerWriter.open(directory, SigningKey.at(keyFile));
                Ledger ledger = Ledger.open(directory)) {
            Decision decision = decide.apply(ledger);
            record.add(ScreeningLeaves.decision(decision));
            record.commit();
            return decision;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Decides on a hit that was shown to whoever decides.
     *
     * @param keyFile of the key that signs what goes on record
     * @param id of the hit
     * @param row hash of its entry as it was shown: see {@link RecordedHit#row}
     * @throws RecordException if there is no such hit, its entry is another by now, somebody else is writing, or the ledger
     *     cannot be written
     * @throws IllegalArgumentException if reason or reviewer is blank
     */
    public static Decision decide(
            Path directory,
            Path keyFile,
            String id,
            String row,
            Verdict verdict,
            String reason,
            String reviewer,
            InstantSource clock) {
        return RecordException.translated(() -> recorded(directory, keyFile, ledger -> {
            JsonValue hit = ledger.find(id)
                    .filter(entry -> entry.kind() == EntryKind.HIT)
                    .map(entry -> JsonValue.parse(entry.body()))
                    .orElseThrow(() -> RecordException.missing(directory + " has no hit " + id + "."));
            if (!hit.required("row").equals(row) || row.isEmpty()) {
                throw RecordException.changed(
                        "The entry of the list is another than the one that was shown. Look at the hit again.");
            }
            return decision(hit, verdict, reason, reviewer, clock);
        }));
    }

    private static Decision decision(
            JsonValue hit, Verdict verdict, String reason, String reviewer, InstantSource clock) {
        return new Decision(
                hit.required("id"),
                hit.required("name"),
                hit.required("listTitle"),
                hit.required("entry"),
                hit.required("entryName"),
                hit.required("row"),
                verdict,
                reason.strip(),
                reviewer.strip(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static JsonValue hit(Ledger ledger, Path directory, String query, String entry) {
        ActorName name = ActorName.of(query);
        List<JsonValue> hits = Latest.of(ledger, EntryKind.HIT).values().stream()
                .map(StoredEntry::body)
                .map(JsonValue::parse)
                .filter(hit -> hit.required("actor").equals(query)
                        || (!name.words().isEmpty()
                                && ActorName.of(hit.required("name")).hasWordsOf(name)))
                .toList();
        List<JsonValue> these = hits.stream()
                .filter(hit -> hit.required("entry").equals(entry)
                        || hit.required("id").equals(entry))
                .toList();
        if (these.isEmpty()) {
            String others = hits.isEmpty()
                    ? "it has no hits"
                    : "its hits are on "
                            + hits.stream().map(hit -> hit.required("entry")).collect(Collectors.joining(", "));
            throw RecordException.missing(directory + ": " + query + " has no hit on " + entry + " on record; " + others
                    + ". Run screen --ledger with the list first.");
        }
        if (these.size() > 1) {
            throw RecordException.missing(query + " has several hits on " + entry + ": "
                    + these.stream()
                            .map(hit -> hit.required("id") + " (" + hit.required("name") + ", "
                                    + hit.required("listTitle") + ")")
                            .collect(Collectors.joining(", "))
                    + ". Give one of these ids in place of " + entry + ".");
        }
        return these.getFirst();
    }
}
