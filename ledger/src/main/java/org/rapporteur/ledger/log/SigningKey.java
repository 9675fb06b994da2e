// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Ed25519 key that checkpoints are signed with, kept in a file of its own that only its owner may read. */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * The key in a file; makes one where there is no such file.
     *
     * @throws IOException if the file cannot be read or written, or holds no key
     */
    public static SigningKey at(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String text = pem(PRIVATE, pair.getPrivate().getEncoded())
                    + pem(PUBLIC, pair.getPublic().getEncoded());
            // Whole or not at all: written under another name first.
            Path draft = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid());
            // Not by the store of the file, which need not be known: in a container it may be mounted nowhere.
            boolean isPosix =
                    Files.getFileAttributeView(folder == null ? Path.of(".") : folder, PosixFileAttributeView.class)
                            != null;
            FileAttribute<?>[] ownerOnly = isPosix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            try (var channel = Files.newByteChannel(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                channel.write(StandardCharsets.US_ASCII.encode(text));
            }
            try {
                // A link, not a move: of two that make a key at once the first wins, and both use it.
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // Somebody was quicker: theirs is used.
            } finally {
                Files.delete(draft);
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK from 15 has Ed25519", e);
        }
    }

    private static SigningKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(text, PRIVATE))),
                    factory.generatePublic(new X509EncodedKeySpec(bytes(text, PUBLIC))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": no Ed25519 key in PEM form. Restore it, or move it away to get a new one.", e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static byte[] bytes(String text, String what) {
        Matcher found = Pattern.compile("-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]+)-----END " + what + "-----")
                .matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("a key file must hold a " + what);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }

    /** The public half, under the name of a log. */
    public VerifierKey verifier(String name) {
        return VerifierKey.of(name, open);
    }

    /** The checkpoint, signed under the name of its log. */
    public SignedNote sign(Checkpoint checkpoint) {
        return sign(checkpoint.origin(), checkpoint.text());
    }

    /**
     * A text, signed under the name of a log.
     *
     * @param text ends with a line feed
     */
    public SignedNote sign(String origin, String text) {
        return SignedNote.of(text, verifier(origin).named(), signature(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The public half, under the name of a witness. */
    public WitnessKey witness(String name) {
        return WitnessKey.of(name, open);
    }

    /**
     * The line of a cosignature (c2sp.org/tlog-cosignature). Whether the head goes on from what was signed before, whoever
     * calls must know.
     *
     * @param name of the witness
     * @param time from 1970, to the second
     */
    public String cosign(SignedNote head, String name, Instant time) {
        byte[] signature = signature(WitnessKey.message(head.text(), time.getEpochSecond()));
        ByteBuffer timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time.getEpochSecond())
                .put(signature);
        return SignedNote.line(witness(name).named(), timed.array());
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("a key that was read signs", e);
        }
    }
}
