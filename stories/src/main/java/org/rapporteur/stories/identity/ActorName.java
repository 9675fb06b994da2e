// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an actor goes by across documents: its name without capitals, accents, signs, a leading article and middle initials.
 * Two documents mean the same actor where these are equal; a name cut short, such as a bare surname, is another one.
 *
 * @param words parted by one blank, empty where a name has neither letters nor digits
 */
public record ActorName(String words) implements Comparable<ActorName> {

    private static final int DIGITS = 24;
    private static final Pattern SIGNS = Pattern.compile("[\\p{Mn}'’.]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static ActorName of(String name) {
        String plain = SIGNS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Arrays.asList(GAPS.split(plain, -1)));
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        if (words.size() > 2) {
            words.subList(1, words.size() - 1).removeIf(word -> word.length() == 1);
        }
        return new ActorName(String.join(" ", words));
    }

    /** What it goes by in the record: {@code a-} and 24 hexadecimal digits. */
    public String id() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(("actor\n" + words).getBytes(StandardCharsets.UTF_8));
            return "a-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Whether it has more than one word, so that it is more than a bare surname. */
    public boolean isFull() {
        return words.indexOf(' ') > 0;
    }

    /** How many words it has. */
    int size() {
        return parts().size();
    }

    List<String> parts() {
        return Arrays.asList(words.split(" ", -1));
    }

    /** Whether it has all the words of another. */
    public boolean hasWordsOf(ActorName other) {
        return Set.copyOf(parts()).containsAll(other.parts());
    }

    @Override
    public int compareTo(ActorName other) {
        return words.compareTo(other.words);
    }
}
