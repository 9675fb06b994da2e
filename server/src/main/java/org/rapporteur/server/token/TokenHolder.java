// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.token;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import org.rapporteur.record.read.Written;

/**
 * A line of the file: whose a token is.
 *
 * @param id 8 hexadecimal digits, which the token begins with
 * @param name of the person or program, as it goes on record with what they decide; 1 to {@value #LONGEST_NAME} characters
 * @param since day on which it was made
 */
public record TokenHolder(String id, String name, Role role, LocalDate since, TokenHash hash) {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** What tokens begin with, so that programs that look for secrets in files know them. */
    static final String PREFIX = "rap_";

    private static final String ID = "[0-9a-f]{8}";
    static final String TOKEN = PREFIX + ID + "_[A-Za-z0-9_-]{43}";

    private static final int SECRET_BYTES = 32;

    /** A token and whose it is. The token itself is kept nowhere. */
    public record Made(TokenHolder holder, String token) {}

    public TokenHolder {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("id must be 8 hexadecimal digits, is " + id);
        }
        if (!name.equals(name.strip()) || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + LONGEST_NAME + " characters and no space about it, is \"" + name + "\"");
        }
        Written.requireOnOneLine("name", name);
    }

    /**
     * A new token for somebody.
     *
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public static Made make(String name, Role role, LocalDate since) {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[4];
        random.nextBytes(id);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String words = HexFormat.of().formatHex(id);
        String token =
                PREFIX + words + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Made(new TokenHolder(words, name.strip(), role, since, TokenHash.of(token, random)), token);
    }

    /** The id that a token begins with. */
    static String id(String token) {
        return token.substring(PREFIX.length(), PREFIX.length() + 8);
    }

    /** @throws IllegalArgumentException if it is no such line */
    static TokenHolder parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 5) {
            throw new IllegalArgumentException(
                    "a line must have 5 columns (id, name, role, day, hash), has " + columns.length);
        }
        try {
            return new TokenHolder(
                    columns[0],
                    columns[1],
                    Role.of(columns[2]),
                    LocalDate.parse(columns[3]),
                    TokenHash.parse(columns[4]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("day must be as 2026-03-01, is " + columns[3], e);
        }
    }

    String line() {
        return String.join("\t", id, name, role.label(), since.toString(), hash.toString());
    }
}
