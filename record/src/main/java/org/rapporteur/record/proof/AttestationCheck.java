// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.time.TimeToken;
import org.rapporteur.record.read.RecordException;

/**
 * What others say of heads of a record, checked against the record.
 *
 * @param witnessed cosignatures that hold, of witnesses that this user knows
 * @param timed tokens that hold
 * @param fault the first that is wrong; a head that was witnessed and is not the record's own means that it was shown in two forms
 */
public record AttestationCheck(List<Witnessed> witnessed, List<Timed> timed, Optional<String> fault) {

    public AttestationCheck {
        witnessed = List.copyOf(witnessed);
        timed = List.copyOf(timed);
    }

    /**
     * A cosignature.
     *
     * @param rows of the head
     */
    public record Witnessed(long rows, String witness, Instant time) {}

    /**
     * A time.
     *
     * @param rows of the head
     * @param authority who gave it
     * @param isTrusted whether its certificate leads to a trusted one
     */
    public record Timed(long rows, String authority, Instant time, boolean isTrusted) {}

    /**
     * Checks all of them.
     *
     * @throws RecordException if there is no record, or it is damaged
     */
    public static AttestationCheck of(Path directory, TrustedAuthorities authorities) {
        List<Witnessed> witnessed = new ArrayList<>();
        List<Timed> timed = new ArrayList<>();
        Optional<String> fault = RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                return check(ledger, directory, authorities, witnessed, timed);
            }
        });
        return new AttestationCheck(witnessed, timed, fault);
    }

    private static Optional<String> check(
            Ledger ledger,
            Path directory,
            TrustedAuthorities authorities,
            List<Witnessed> witnessed,
            List<Timed> timed) {
        KnownWitnesses known = KnownWitnesses.ofUser();
        String place = Attestations.FOLDER;
        try {
            for (Attestations.OfHead said : Attestations.of(directory).all()) {
                place = said.place();
                Optional<SignedNote> own = ledger.checkpoint(said.size());
                if (own.isEmpty() || !own.get().text().equals(said.head().text())) {
                    return Optional.of(
                            place + ": its head is none that this record signed; if others signed it, the record"
                                    + " was shown in two forms");
                }
                known.signed(said.cosigned())
                        .forEach(it -> witnessed.add(new Witnessed(said.size(), it.witness(), it.time())));
                for (byte[] token : said.tokens()) {
                    TimeToken says = TimeToken.of(token, said.head().toString(), authorities.roots());
                    timed.add(new Timed(said.size(), says.authority(), says.time(), says.isTrusted()));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(place + ": " + e.getMessage());
        }
    }
}
