// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Changes real text as editors, programs and carelessness do, so that it stays near to what is read. Not safe for use by many threads. */
public final class TextMutation {

    private static final List<String> ODD = List.of(
            "\u201c",
            "\u201d",
            "\"",
            "'",
            "\u2019",
            "\u00a0",
            "\u200b",
            "\u200f",
            "\u202e",
            "\u0301",
            "\ufeff",
            "\ud83c\udf83",
            "\u2028",
            "\u00ad",
            "\t",
            "\n\n",
            "(",
            ")",
            "[",
            "—",
            "...",
            "%",
            "$",
            "0",
            "1,000,000",
            "2019-02-30",
            "dozens of ",
            "more than ",
            "not ",
            " said ",
            " according to ");

    private static final int LONGEST = 20_000;

    private final RandomGenerator random;
    private final List<String> texts;

    /** @param texts real ones, at least one */
    public TextMutation(RandomGenerator random, List<String> texts) {
        this.random = random;
        this.texts = List.copyOf(texts);
    }

    /** One of the texts after one to twelve changes, of at most 20,000 code units. */
    public String next() {
        StringBuilder text = new StringBuilder(some());
        for (int changes = 1 + random.nextInt(12); changes > 0; changes--) {
            change(text);
        }
        text.setLength(Math.min(text.length(), LONGEST));
        return text.toString();
    }

    private String some() {
        return texts.get(random.nextInt(texts.size()));
    }

    private void change(StringBuilder text) {
        if (text.length() < 2) {
            text.append(some());
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(200));
        switch (random.nextInt(11)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.delete(at, end);
            case 2 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
            case 3 -> text.insert(at, text.substring(at, end));
            case 4 -> text.insert(at, part(some()));
            case 5 -> text.replace(at, end, text.substring(at, end).toUpperCase(java.util.Locale.ROOT));
            case 6 -> text.replace(at, end, text.substring(at, end).replace(' ', '\n'));
            case 7 -> text.replace(at, end, text.substring(at, end).replaceAll("[\"“”,.]", ""));
            case 8 -> text.replace(at, end, digits(text.substring(at, end)));
            case 9 -> text.setLength(at + 1);
            default -> text.insert(at, ODD.get(random.nextInt(ODD.size())).repeat(1 + random.nextInt(60)));
        }
    }

    private String part(String text) {
        int from = random.nextInt(text.length());
        return text.substring(from, Math.min(text.length(), from + 300));
    }

    private String digits(String words) {
        StringBuilder out = new StringBuilder(words);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isDigit(out.charAt(i))) {
                out.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return out.toString();
    }
}
