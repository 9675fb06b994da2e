// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.server.token.Caller;
import org.rapporteur.server.token.Tokens;

/**
 * Who has a token. Programs send it with each request; browsers give it once and get a pass, which tells nothing of the
 * token and ends with the token, with the program, when its holder logs out, or after {@link #LASTING}. Safe for use by many threads.
 */
public final class Gate {

    public static final Duration LASTING = Duration.ofHours(12);

    /** More passes than this are not remembered: the oldest ends. */
    private static final int PASSES = 10_000;

    private static final int PASS_BYTES = 32;

    private final @Nullable Tokens tokens;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** By their hash, so that looking one up tells nothing of those that are near it. */
    private final Map<String, Pass> passes = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pass> eldest) {
            return size() > PASSES;
        }
    };

    private record Pass(String token, Instant end) {}

    /** @param tokens null where everybody may come in */
    public Gate(@Nullable Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    public boolean isOpen() {
        return tokens == null;
    }

    /** The tokens that let people in; none where everybody may come in. */
    public Optional<Tokens> tokens() {
        return Optional.ofNullable(tokens);
    }

    /** Who has this token. */
    public Optional<Caller> ofToken(String given) {
        return tokens == null ? Optional.empty() : tokens.holder(given.strip());
    }

    /** Who has the token in a header {@code Authorization}: as Bearer, or as the password of Basic, which readers of feeds send. */
    public Optional<Caller> ofHeader(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return ofToken(header.substring(7));
        }
        return header.regionMatches(true, 0, "Basic ", 0, 6)
                ? ofToken(password(header.substring(6)))
                : Optional.empty();
    }

    /** What stands after the first colon; empty where it is no Base64. */
    private static String password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * A new pass.
     *
     * @throws IllegalArgumentException if who asks has no token
     */
    public String pass(Caller caller) {
        if (caller.id() == null) {
            throw new IllegalArgumentException("caller must have a token, has none");
        }
        byte[] bytes = new byte[PASS_BYTES];
        random.nextBytes(bytes);
        String pass = HexFormat.of().formatHex(bytes);
        synchronized (passes) {
            passes.put(hash(pass), new Pass(caller.id(), clock.instant().plus(LASTING)));
        }
        return pass;
    }

    /** Who has this pass, where it has not ended. */
    public Optional<Caller> ofPass(@Nullable String given) {
        if (given == null || tokens == null) {
            return Optional.empty();
        }
        Pass pass;
        synchronized (passes) {
            pass = passes.get(hash(given));
        }
        return pass == null || !clock.instant().isBefore(pass.end()) ? Optional.empty() : tokens.standing(pass.token());
    }

    /** Ends a pass; does nothing where there is none. */
    public void end(@Nullable String given) {
        if (given != null) {
            synchronized (passes) {
                passes.remove(hash(given));
            }
        }
    }

    private static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
