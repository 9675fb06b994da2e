// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.time.TimeToken;
import org.rapporteur.record.proof.Attestations;
import org.rapporteur.record.proof.ProofFile;

/**
 * What a time-stamp authority (RFC 3161) said of a head under which a fact was on record.
 *
 * @param proof that the fact is under that head
 * @param number of those that the head has, from 1
 * @param token as the authority gave it, in base64
 * @param time by its clock
 * @param authority the subject of the certificate that signed
 */
public record TimeStamp(ProofFile proof, int number, String token, Instant time, String authority) {

    /** Those of the first head that has the entry and was stamped; none where no such head was. What does not hold is left out: {@code verify} names it. */
    static List<TimeStamp> of(Ledger ledger, Path directory, StoredEntry entry) {
        for (Attestations.OfHead said : Attestations.of(directory).all()) {
            SignedNote own = ledger.checkpoint(said.size()).orElse(null);
            if (said.size() > entry.seq()
                    && own != null
                    && own.toString().equals(said.head().toString())) {
                List<TimeStamp> stamps = of(said, ProofFile.of(ledger, entry, own));
                if (!stamps.isEmpty()) {
                    return stamps;
                }
            }
        }
        return List.of();
    }

    private static List<TimeStamp> of(Attestations.OfHead said, ProofFile proof) {
        List<TimeStamp> stamps = new ArrayList<>();
        for (byte[] token : said.tokens()) {
            try {
                TimeToken says = TimeToken.of(token, said.head().toString(), List.of());
                String written = Base64.getEncoder().encodeToString(token);
                stamps.add(new TimeStamp(proof, stamps.size() + 1, written, says.time(), says.authority()));
            } catch (IllegalArgumentException _) {
                // Of something else, or broken: it shows nothing.
            }
        }
        return stamps;
    }

    /** The token as a file has it. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(token);
    }

    /** Name of the file of the head that was stamped. */
    public String headFile() {
        return "%d-head.txt".formatted(proof.size());
    }

    /** Name of the file of the token. */
    public String tokenFile() {
        return "%d-time-%d.tsr".formatted(proof.size(), number);
    }

    /** The head that was stamped. */
    public String head() {
        return proof.head().toString();
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("proof");
        proof.write(out);
        out.writeStringField("token", token);
        out.writeEndObject();
    }
}
