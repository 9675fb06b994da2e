// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in now: follows the file of tokens, so that what is added or taken back there holds from the next request on. A file that has gone or cannot be read lets nobody in until it can. Safe for use by many threads.
 */
public final class Tokens {

    /** What a bare token goes by. */
    private static final String BARE = "bare";

    /** A file that changed less than this ago may change again without showing it: clocks of files are coarse. */
    private static final long UNSETTLED_MILLIS = 2_000;

    /** Hashes reckoned at once: each takes 19 MiB. */
    private static final int HASHING = 2;

    private static final String ALGORITHM = "HmacSHA256";

    private final Path file;
    private final Consumer<String> log;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Semaphore hashing = new Semaphore(HASHING);

    private Read read = new Read(null, Map.of(), null);

    /** Marks of tokens that fit, by what they were held against: reckoning Argon2 with each request would take too long. */
    private final Map<TokenHash, String> fitting = new HashMap<>();

    private record Stamp(Object key, long modified, long size) {}

    private record Read(
            @Nullable Stamp stamp,
            Map<String, TokenHolder> holders,
            @Nullable String bare) {}

    /**
     * The tokens of a file.
     *
     * @param log is told why nobody comes in any more
     */
    public Tokens(Path file, InstantSource clock, Consumer<String> log) {
        this.file = file;
        this.clock = clock;
        this.log = log;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Who has this token; nobody where there is none. */
    public Optional<Caller> holder(String token) {
        Read now = now();
        if (now.bare() != null) {
            return isEqual(mark(token), mark(now.bare())) ? Optional.of(bare()) : Optional.empty();
        }
        if (!token.matches(TokenHolder.TOKEN)) {
            return Optional.empty();
        }
        return Optional.ofNullable(now.holders().get(TokenHolder.id(token)))
                .filter(holder -> fits(holder.hash(), token))
                .map(Tokens::caller);
    }

    /** Whoever has the token of this id; nobody where it was taken back. */
    public Optional<Caller> standing(String id) {
        Read now = now();
        if (now.bare() != null) {
            return id.equals(BARE) ? Optional.of(bare()) : Optional.empty();
        }
        return Optional.ofNullable(now.holders().get(id)).map(Tokens::caller);
    }

    /** All who may come in, in the order of the file. */
    public List<TokenHolder> all() {
        try {
            return TokenFile.read(file).holders();
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * Takes a token back: from the next request on nobody comes in by it.
     *
     * @return whether there was one
     * @throws IOException if the file cannot be read or written
     */
    public synchronized boolean revoke(String id) throws IOException {
        TokenFile before = TokenFile.read(file);
        if (before.holders().stream().noneMatch(holder -> holder.id().equals(id))) {
            return false;
        }
        before.without(id).write(file);
        return true;
    }

    private static Caller caller(TokenHolder holder) {
        return new Caller(holder.id(), holder.name(), holder.role());
    }

    private static Caller bare() {
        return new Caller(BARE, null, Role.READER);
    }

    private boolean fits(TokenHash hash, String token) {
        String mark = mark(token);
        synchronized (fitting) {
            String known = fitting.get(hash);
            if (known != null) {
                return isEqual(known, mark);
            }
        }
        hashing.acquireUninterruptibly();
        try {
            if (!hash.fits(token)) {
                return false;
            }
        } finally {
            hashing.release();
        }
        synchronized (fitting) {
            fitting.put(hash, mark);
        }
        return true;
    }

    private synchronized Read now() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Stamp stamp = new Stamp(
                    String.valueOf(attributes.fileKey()),
                    attributes.lastModifiedTime().toMillis(),
                    attributes.size());
            if (!stamp.equals(read.stamp())) {
                TokenFile found = TokenFile.read(file);
                boolean isSettled = clock.millis() - stamp.modified() > UNSETTLED_MILLIS;
                read = new Read(isSettled ? stamp : null, byId(found), found.bare());
                synchronized (fitting) {
                    fitting.keySet()
                            .retainAll(found.holders().stream()
                                    .map(TokenHolder::hash)
                                    .collect(Collectors.toSet()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (read.stamp() != null || !read.holders().isEmpty() || read.bare() != null) {
                log.accept("nobody comes in until the file of tokens can be read: " + e.getMessage());
            }
            read = new Read(null, Map.of(), null);
        }
        return read;
    }

    private static Map<String, TokenHolder> byId(TokenFile file) {
        return file.holders().stream()
                .collect(Collectors.toMap(TokenHolder::id, holder -> holder, (one, other) -> one));
    }

    private String mark(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
