// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who has the token. Programs send it with each request; browsers give it once and get a pass, which tells nothing of the
 * token and ends with the program or after {@link #LASTING}. All comparing takes the same time wherever two differ.
 */
public final class Gate {

    public static final Duration LASTING = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable String token;
    private final InstantSource clock;
    private final SecretKeySpec key;

    /** @param token null where everybody may come in */
    public Gate(@Nullable String token, InstantSource clock) {
        this.token = token;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    public boolean isOpen() {
        return token == null;
    }

    /** Whether this is the token. */
    public boolean isToken(String given) {
        return token != null && isEqual(mac(given), mac(token));
    }

    /** Whether a header {@code Authorization} has the token. */
    public boolean isAuthorized(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, "Bearer ", 0, 7)
                && isToken(header.substring(7).strip());
    }

    /** A new pass. */
    public String pass() {
        String end = String.valueOf(clock.instant().plus(LASTING).getEpochSecond());
        return end + "." + mac(end);
    }

    /** Whether this is a pass that has not ended. */
    public boolean isPass(@Nullable String given) {
        if (given == null || !given.matches("[0-9]{1,12}\\.[0-9a-f]{64}")) {
            return false;
        }
        String end = given.substring(0, given.indexOf('.'));
        return isEqual(mac(end), given.substring(end.length() + 1))
                && clock.instant().getEpochSecond() < Long.parseLong(end);
    }

    private String mac(String words) {
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
