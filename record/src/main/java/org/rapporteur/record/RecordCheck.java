// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Verification;
import org.rapporteur.ledger.log.SignedNote;

/**
 * What came of checking a record.
 *
 * @param rows how many are whole
 * @param documents how many documents have their bytes
 * @param checkpoints how many fit and are signed
 * @param fault the first row, file or checkpoint that is wrong, and what is wrong with it
 * @param head the last checkpoint as a signed note, to be kept elsewhere; null where nothing is on record
 * @param keys whose signatures counted, as name+hash+key
 */
public record RecordCheck(
        long rows,
        long documents,
        long checkpoints,
        Optional<String> fault,
        @Nullable String head,
        List<String> keys) {

    public RecordCheck {
        keys = List.copyOf(keys);
    }

    /**
     * Checks a record from end to end: files, bytes of documents, rows, spans, tree and checkpoints.
     *
     * @param since a signed checkpoint kept elsewhere; null for none
     * @throws RecordException if there is no such record, or its head cannot be read
     * @throws IllegalArgumentException if {@code since} is no signed checkpoint
     */
    public static RecordCheck of(Path directory, @Nullable String since) {
        return of(directory, since, rows -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param progress is told how many rows have been looked at, now and then; begins anew where the check does
     */
    public static RecordCheck of(Path directory, @Nullable String since, LongConsumer progress) {
        SignedNote before = since == null ? null : SignedNote.parse(since);
        return RecordException.translated(() -> {
            Verification found = Verification.of(directory, before, BodySpans::new, progress);
            return new RecordCheck(
                    found.entries(),
                    found.documents(),
                    found.checkpoints(),
                    found.fault().map(Verification.Fault::toString),
                    found.head() == null ? null : found.head().toString(),
                    found.keys().stream().map(String::valueOf).toList());
        });
    }
}
