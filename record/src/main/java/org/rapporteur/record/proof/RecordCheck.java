// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Verification;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.record.read.RecordException;

/**
 * What came of checking a record.
 *
 * @param rows how many are whole
 * @param documents how many documents have their bytes
 * @param checkpoints how many fit and are signed
 * @param fault the first row, file or checkpoint that is wrong, and what is wrong with it
 * @param head the last checkpoint as a signed note, to be kept elsewhere; null where nothing is on record
 * @param keys whose signatures counted, as name+hash+key
 * @param remarks what is odd though nothing was changed
 */
public record RecordCheck(
        long rows,
        long documents,
        long checkpoints,
        Optional<String> fault,
        @Nullable String head,
        List<String> keys,
        List<String> remarks) {

    public RecordCheck {
        keys = List.copyOf(keys);
        remarks = List.copyOf(remarks);
    }

    /**
     * Checks a record from end to end: files, bytes of documents, rows with what stands beside them, spans, tree, checkpoints
     * and who signed them.
     *
     * @param named keys known from elsewhere, as name+hash+key: they and whom they let sign count; where none is known, whoever
     *     signed first counts
     * @param since a signed checkpoint kept elsewhere; null for none
     * @param progress is told how many rows have been looked at, now and then; begins anew where the check does
     * @throws RecordException if there is no such record, or its head cannot be read
     * @throws IllegalArgumentException if {@code since} is no signed checkpoint, or a key is none
     */
    public static RecordCheck of(
            Path directory, Collection<String> named, @Nullable String since, LongConsumer progress) {
        List<VerifierKey> keys = named.stream().map(VerifierKey::parse).toList();
        SignedNote before = since == null ? null : SignedNote.parse(since);
        if (before != null) {
            Checkpoint.parse(before.text());
        }
        return RecordException.translated(() -> {
            Verification found = Verification.of(directory, keys, before, RowCheck::new, progress);
            return new RecordCheck(
                    found.entries(),
                    found.documents(),
                    found.checkpoints(),
                    found.fault().map(Verification.Fault::toString),
                    found.head() == null ? null : found.head().toString(),
                    found.keys().stream().map(String::valueOf).toList(),
                    found.remarks());
        });
    }

    /** The same against the keys that this user knows for the record: see {@link KnownSigners}. */
    public static RecordCheck of(Path directory, @Nullable String since, LongConsumer progress) {
        return of(directory, KnownSigners.ofUser().of(directory), since, progress);
    }

    /** The same without telling how far it is. */
    public static RecordCheck of(Path directory, @Nullable String since) {
        return of(directory, since, rows -> {});
    }
}
