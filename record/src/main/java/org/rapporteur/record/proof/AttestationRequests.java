// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.log.ConsistencyProof;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.time.TimeRequest;
import org.rapporteur.ledger.time.TimeToken;
import org.rapporteur.record.read.RecordException;

/** Asks others to speak of the head of a record, and keeps what they say. */
public final class AttestationRequests {

    /** An answer is a signature or a token: a few kilobytes. */
    private static final int LONGEST = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;
    private static final int DONE = 200;

    private AttestationRequests() {}

    /**
     * Asks a witness to sign the last head.
     *
     * @return when it did, by its clock
     * @throws RecordException if there is no record, or it is damaged
     * @throws IOException if the witness cannot be reached, refuses, or its signature does not hold
     */
    public static KnownWitnesses.Signed ask(Path directory, KnownWitnesses.Known witness) throws IOException {
        URI service = witness.service();
        if (service == null) {
            throw new IOException(witness.key().name() + " has no address. Name it with witness add KEY --url URL");
        }
        URI address = URI.create(service.toString().replaceAll("/+$", "") + "/add-checkpoint");
        Answer answer =
                send(address, "text/plain; charset=utf-8", growth(directory, 0).toString());
        if (answer.status() == CONFLICT) {
            long size = Long.parseLong(answer.text().strip());
            answer = send(
                    address,
                    "text/plain; charset=utf-8",
                    growth(directory, size).toString());
        }
        if (answer.status() != DONE) {
            throw new IOException(address + " answers with status " + answer.status() + ": "
                    + answer.text().strip());
        }
        return keep(directory, witness, answer.text().lines().toList());
    }

    /** Keeps what a witness has signed by other ways; otherwise as {@link #ask}. */
    public static KnownWitnesses.Signed keep(Path directory, KnownWitnesses.Known witness, List<String> lines)
            throws IOException {
        SignedNote head = head(directory);
        List<String> holding = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("\u2014 ")
                    && witness.key()
                            .signed(new SignedNote(head.text(), List.of(line)))
                            .isPresent()) {
                holding.add(line);
            }
        }
        if (holding.isEmpty()) {
            throw new IOException(witness.key().name() + " has not signed the last head of " + directory);
        }
        Attestations.of(directory).addCosignatures(head, holding);
        return new KnownWitnesses.Signed(
                witness.key().name(), witness.key().signed(head.with(holding)).orElseThrow());
    }

    /**
     * Shows that a record has only grown since it had some number of rows.
     *
     * @throws RecordException if it has fewer, or there is none
     */
    public static ConsistencyProof growth(Path directory, long old) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                return ledger.proofs().growth(old);
            }
        });
    }

    /** The last head with the cosignatures that are kept for it, as a signed note. */
    public static String cosigned(Path directory) {
        return Attestations.of(directory).cosigned(head(directory)).toString();
    }

    private static SignedNote head(Path directory) {
        return growth(directory, 0).checkpoint();
    }

    /**
     * What an authority said.
     *
     * @param file where its token is kept
     * @param token what it says
     */
    public record Timed(Path file, TimeToken token) {

        /** When the authority says the head was there. */
        public Instant time() {
            return token.time();
        }

        public String authority() {
            return token.authority();
        }

        /** Whether its certificate leads to a trusted one. */
        public boolean isTrusted() {
            return token.isTrusted();
        }
    }

    /**
     * Asks a time-stamp authority for the time of the last head.
     *
     * @param authorities trusted certificates; none for those of Java
     * @throws RecordException if there is no record
     * @throws IOException if the authority cannot be reached, refuses, or its token does not hold
     */
    public static Timed time(Path directory, URI authority, TrustedAuthorities authorities) throws IOException {
        SignedNote head = head(directory);
        TimeRequest request = TimeRequest.of(head.toString());
        Answer answer = send(authority, TimeRequest.TYPE, request.bytes());
        if (answer.status() != DONE) {
            throw new IOException(authority + " answers with status " + answer.status());
        }
        try {
            byte[] token = request.token(answer.bytes());
            TimeToken says = TimeToken.of(token, head.toString(), authorities.roots());
            return new Timed(Attestations.of(directory).addToken(head, token), says);
        } catch (IllegalArgumentException e) {
            throw new IOException(authority + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // An answer is read once and never compared.
    private record Answer(int status, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Answer send(URI address, String type, String body) throws IOException {
        return send(address, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(URI address, String type, byte[] body) throws IOException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(address)
                    .header("Content-Type", type)
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new IOException(address + " is no address as http://example.org/path", e);
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] bytes = in.readNBytes(LONGEST + 1);
                if (bytes.length > LONGEST) {
                    throw new IOException(address + " answers with more than " + LONGEST + " bytes");
                }
                return new Answer(response.statusCode(), bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + address + " was asked", e);
        }
    }
}
