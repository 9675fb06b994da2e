// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.InclusionProof;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.TlogProof;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.record.read.RecordException;

/**
 * A proof that a fact or document is on record, as a file that anyone can check without the record: see
 * {@code docs/proofs.md}.
 *
 * @param leaf what is on record, exactly
 * @param proof that it is in the log
 */
public record ProofFile(String leaf, InclusionProof proof) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORM = "rapporteur-proof/1";

    /**
     * The proof of the current version of what has this id.
     *
     * @param id or the start of one that no other has
     * @throws RecordException if nothing has, or the record is damaged
     */
    public static ProofFile of(Path directory, String id) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                StoredEntry entry = ledger.findByStart(id)
                        .orElseThrow(() -> new RecordException(
                                RecordException.Kind.MISSING,
                                id + ": nothing on record in " + directory
                                        + " has this id. Ids are sha256:... of documents, and record of facts"
                                        + " in export."));
                InclusionProof proof = ledger.proofs().of(entry);
                return new ProofFile(
                        entry.body(),
                        new InclusionProof(
                                proof.index(),
                                proof.path(),
                                Attestations.of(directory).cosigned(proof.checkpoint()),
                                proof.key()));
            }
        });
    }

    /** The proof of an entry of a ledger that is open. */
    public static ProofFile of(Ledger ledger, StoredEntry entry) {
        return new ProofFile(entry.body(), ledger.proofs().of(entry));
    }

    /**
     * The proof that an entry was there under an earlier head.
     *
     * @param head as the ledger signed it
     */
    public static ProofFile of(Ledger ledger, StoredEntry entry, SignedNote head) {
        return new ProofFile(entry.body(), ledger.proofs().of(entry, head));
    }

    /** The signed head that it leads to. */
    public SignedNote head() {
        return proof.checkpoint();
    }

    /** What is wrong with it, if anything is. */
    public Optional<String> fault() {
        return proof.fault(leaf);
    }

    /**
     * Whether a key that is known signed it. Without that it proves nothing, for anybody can make a key and sign.
     *
     * @param named keys known from elsewhere, as name+hash+key; where there are none, those that this user knows
     * @throws IllegalArgumentException if one is no key
     */
    public boolean isSignedByOneOf(Collection<String> named) {
        Collection<String> known = named.isEmpty() ? KnownSigners.ofUser().withOwn(origin()) : named;
        return known.stream().map(VerifierKey::parse).anyMatch(proof.checkpoint()::isSignedBy);
    }

    /** Whether this user knows keys of the log that it is from. */
    public boolean isOfKnownLog() {
        return !KnownSigners.ofUser().ofLog(origin()).isEmpty();
    }

    /** The name of the log that it is from. */
    public String origin() {
        return Checkpoint.parse(proof.checkpoint().text()).origin();
    }

    /** Which witnesses that this user knows signed its head. */
    public List<KnownWitnesses.Signed> witnesses() {
        return KnownWitnesses.ofUser().signed(proof.checkpoint());
    }

    /** Where in the log the leaf is, from 0. */
    public long index() {
        return proof.index();
    }

    /** How many leaves the log had when this was proved. */
    public long size() {
        return Checkpoint.parse(proof.checkpoint().text()).size();
    }

    /** The public key of who signed, in the form of C2SP, to be compared with the key that was published; or who says so. */
    public String key() {
        VerifierKey key = proof.key();
        return key == null ? "a key under the name " + origin() : key.toString();
    }

    /** As text in the form of C2SP (c2sp.org/tlog-proof), with the leaf as its extra data. */
    public String tlogProof() {
        return new TlogProof(leaf, proof.index(), proof.path(), proof.checkpoint()).toString();
    }

    /**
     * As a JSON object over several lines.
     *
     * @throws IllegalStateException if it was read from the form of C2SP, which names no key
     */
    public String json() {
        return JsonText.of(out -> {
                    out.useDefaultPrettyPrinter();
                    write(out);
                })
                + "\n";
    }

    /**
     * As a JSON object within others.
     *
     * @throws IllegalStateException if it was read from the form of C2SP, which names no key
     */
    public void write(JsonGenerator out) throws IOException {
        VerifierKey key = proof.key();
        if (key == null) {
            throw new IllegalStateException("a proof as JSON must name a key, has none");
        }
        out.writeStartObject();
        out.writeStringField("format", FORM);
        out.writeStringField("leaf", leaf);
        out.writeNumberField("index", proof.index());
        out.writeArrayFieldStart("path");
        for (Hash hash : proof.path()) {
            out.writeString(hash.base64());
        }
        out.writeEndArray();
        out.writeStringField("checkpoint", proof.checkpoint().toString());
        out.writeStringField("key", key.toString());
        out.writeEndObject();
    }

    /**
     * Reads a proof, as JSON or in the form of C2SP.
     *
     * @throws IllegalArgumentException if it is none; whether it holds, {@link #fault} tells
     */
    public static ProofFile parse(String text) {
        if (TlogProof.is(text)) {
            TlogProof proof = TlogProof.parse(text);
            Checkpoint.parse(proof.checkpoint().text());
            return new ProofFile(
                    proof.leaf(), new InclusionProof(proof.index(), proof.path(), proof.checkpoint(), null));
        }
        Map<String, String> fields = new HashMap<>();
        List<Hash> path = new ArrayList<>();
        try (JsonParser in = JSON.createParser(text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token.isScalarValue() && in.getParsingContext().inArray()) {
                    path.add(Hash.ofBase64(in.getText()));
                } else if (token.isScalarValue()) {
                    fields.put(String.valueOf(in.currentName()), in.getText());
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a proof must be JSON as prove writes it, is not", e);
        }
        if (!FORM.equals(fields.get("format"))) {
            throw new IllegalArgumentException(
                    "a proof must have the format " + FORM + ", has " + fields.get("format"));
        }
        return new ProofFile(
                field(fields, "leaf"),
                new InclusionProof(
                        Long.parseLong(field(fields, "index")),
                        path,
                        SignedNote.parse(field(fields, "checkpoint")),
                        VerifierKey.parse(field(fields, "key"))));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a proof must have " + name + ", has not");
        }
        return value;
    }
}
