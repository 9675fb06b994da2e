// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a token: an Argon2id hash (RFC 9106) in the form of the reference implementation, with the cost that OWASP
 * advises: 19 MiB, two passes, one lane.
 *
 * @param memory KiB, 8 to 1,048,576
 * @param passes 1 to 100
 * @param lanes 1 to 16
 */
record TokenHash(int memory, int passes, int lanes, String salt, String hash) {

    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    TokenHash {
        require("m", memory, 8, 1 << 20);
        require("t", passes, 1, 100);
        require("p", lanes, 1, 16);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be within " + least + " to " + most + ", is " + value);
        }
    }

    /** The hash of a token. */
    static TokenHash of(String token, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String words = Base64.getEncoder().withoutPadding().encodeToString(salt);
        return new TokenHash(MEMORY, PASSES, LANES, words, "").withHash(token);
    }

    /** @throws IllegalArgumentException if it is no hash of this form */
    static TokenHash parse(String words) {
        Matcher form = FORM.matcher(words);
        if (!form.matches()) {
            throw new IllegalArgumentException("a hash must be as $argon2id$v=19$m=19456,t=2,p=1$...$..., is another");
        }
        return new TokenHash(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                form.group(4),
                form.group(5));
    }

    /** Whether it is the hash of this token. Takes some hundredths of a second and {@code memory}. */
    boolean fits(String token) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), withHash(token).hash().getBytes(StandardCharsets.US_ASCII));
    }

    private TokenHash withHash(String token) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(Base64.getDecoder().decode(salt))
                .build());
        byte[] bytes = new byte[HASH_BYTES];
        argon2.generateBytes(token.getBytes(StandardCharsets.UTF_8), bytes);
        return new TokenHash(
                memory,
                passes,
                lanes,
                salt,
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, passes, lanes, salt, hash);
    }
}
