// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.record.read.RecordException;

/** Who may sign in a record, which a leaf of the record itself says. */
public final class Signing {

    private Signing() {}

    /**
     * The public half of a key under the name of a record, as name+hash+key; makes the key where there is none.
     *
     * @throws RecordException if there is no such record
     */
    public static String own(Path directory, Path keyFile) {
        return RecordException.translated(
                () -> key(keyFile).verifier(Ledger.extent(directory).origin()).toString());
    }

    /**
     * The keys that a record lists.
     *
     * @throws RecordException if there is no such record
     */
    public static List<String> listed(Path directory) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                return ledger.keys().stream().map(String::valueOf).toList();
            }
        });
    }

    /**
     * Lets another key sign.
     *
     * @param keyFile of a key that signs now
     * @param key as name+hash+key
     * @throws RecordException if the record cannot be written, or the key is for another record
     * @throws IllegalArgumentException if it is no key
     */
    public static void admit(Path directory, Path keyFile, String key) {
        VerifierKey signer = VerifierKey.parse(key);
        write(directory, keyFile, writer -> writer.admit(signer));
    }

    /** Ends that a key signs; what it signed stays. Otherwise as {@link #admit}. */
    public static void retire(Path directory, Path keyFile, String key) {
        VerifierKey signer = VerifierKey.parse(key);
        write(directory, keyFile, writer -> writer.retire(signer));
    }

    private static void write(Path directory, Path keyFile, Consumer<LedgerWriter> change) {
        RecordException.translated(() -> {
            Ledger.extent(directory);
            try (LedgerWriter writer = LedgerWriter.open(directory, key(keyFile))) {
                change.accept(writer);
                return writer.commit();
            }
        });
    }

    /** The key in a file, made where there is none. */
    public static SigningKey key(Path keyFile) {
        try {
            return SigningKey.at(keyFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever writes a record for the first time knows its key from then on: their own. */
    public static void remember(Path directory, Path keyFile) {
        KnownSigners known = KnownSigners.besides(keyFile);
        if (known.of(directory).isEmpty()) {
            try {
                known.keep(List.of(own(directory, keyFile)));
            } catch (IOException e) {
                // It is pinned when it is first verified, then.
            }
        }
    }
}
