// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.ConsistencyProof;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * Signs heads of records of others, and only such as go on from the last one that it signed of the same record
 * (c2sp.org/tlog-witness). What it signed last is on the disk before anybody gets the signature. Safe for use by many threads
 * and by several programs at once.
 */
public final class Witness {

    private final Path folder;
    private final SigningKey key;
    private final String name;
    private final List<VerifierKey> logs;
    private final InstantSource clock;

    private Witness(Path folder, SigningKey key, String name, List<VerifierKey> logs, InstantSource clock) {
        this.folder = folder;
        this.key = key;
        this.name = name;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * The witness of this user, with a key of its own; makes the key where there is none.
     *
     * @param logs keys of the records whose heads it signs, as name+hash+key
     * @throws IllegalArgumentException if one is no key
     * @throws IOException if the key cannot be read or made
     */
    public static Witness ofUser(Collection<String> logs) throws IOException {
        return in(KeyFile.ofUser().resolveSibling("witness"), logs, InstantSource.system());
    }

    static Witness in(Path folder, Collection<String> logs, InstantSource clock) throws IOException {
        SigningKey key = SigningKey.at(folder.resolve("witness-key.pem"));
        Hash hash = Hash.sha256(key.witness("witness").raw().getBytes(StandardCharsets.US_ASCII));
        String name = "rapporteur/witness/" + hash.hex().substring(0, 16);
        return new Witness(
                folder, key, name, logs.stream().map(VerifierKey::parse).toList(), clock);
    }

    /** Its public key, as name+hash+key. */
    public String verifier() {
        return key.witness(name).toString();
    }

    /** What it answers. */
    public sealed interface Answer {

        /** Lines of signatures. */
        record Signed(List<String> lines) implements Answer {
            public Signed {
                lines = List.copyOf(lines);
            }
        }

        /** It is no request. */
        record Malformed(String reason) implements Answer {}

        /** It signs no heads of that record. */
        record UnknownLog(String origin) implements Answer {}

        /** Nobody who may signed the head. */
        record UnknownSigner(String origin) implements Answer {}

        /** The proof must begin at the head that it signed last, of that many rows. */
        record OtherSize(long size) implements Answer {}

        /** The head does not go on from the one before. */
        record Inconsistent(String reason) implements Answer {}
    }

    /**
     * Asks for a signature.
     *
     * @param request a proof of consistency from the head that it signed last, or from 0
     */
    public Answer ask(String request) {
        ConsistencyProof proof;
        try {
            proof = ConsistencyProof.parse(request);
        } catch (IllegalArgumentException e) {
            return new Answer.Malformed(String.valueOf(e.getMessage()));
        }
        Checkpoint head = Checkpoint.parse(proof.checkpoint().text());
        List<VerifierKey> keys =
                logs.stream().filter(log -> log.name().equals(head.origin())).toList();
        if (keys.isEmpty()) {
            return new Answer.UnknownLog(head.origin());
        }
        if (keys.stream().noneMatch(proof.checkpoint()::isSignedBy)) {
            return new Answer.UnknownSigner(head.origin());
        }
        return proof.old() > head.size()
                ? new Answer.Malformed(
                        "old must be at most the rows of the head, " + head.size() + ", is " + proof.old())
                : locked(() -> decide(proof, head));
    }

    private Answer decide(ConsistencyProof proof, Checkpoint head) throws IOException {
        Optional<Checkpoint> last = last(head.origin()).map(note -> Checkpoint.parse(note.text()));
        long size = last.map(Checkpoint::size).orElse(0L);
        if (proof.old() != size) {
            return new Answer.OtherSize(size);
        }
        Checkpoint before = last.orElse(new Checkpoint(head.origin(), 0, Hash.sha256(new byte[0]), null));
        Optional<String> fault = proof.fault(before);
        if (fault.isPresent()) {
            return new Answer.Inconsistent(fault.get());
        }
        String line = key.cosign(proof.checkpoint(), name, clock.instant());
        Attestations.write(
                file(head.origin()),
                proof.checkpoint().with(List.of(line)).toString().getBytes(StandardCharsets.UTF_8));
        return new Answer.Signed(List.of(line));
    }

    /** The head that it signed last of a record, with its signature; none where it has signed none. */
    public Optional<SignedNote> last(String origin) {
        try {
            Path file = file(origin);
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The head that it signed last of the record whose name has this hash.
     *
     * @param hash SHA-256 of the name, in hexadecimal digits
     */
    public Optional<String> lastByHash(String hash) {
        return logs.stream()
                .map(VerifierKey::name)
                .filter(origin -> hash(origin).equals(hash))
                .findFirst()
                .flatMap(this::last)
                .map(SignedNote::toString);
    }

    private static String hash(String origin) {
        return Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private Path file(String origin) {
        return folder.resolve(hash(origin));
    }

    private interface Work {
        Answer done() throws IOException;
    }

    /** Looking at the last head and putting the next in its place is one step, for all threads and programs. */
    private synchronized Answer locked(Work work) {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
