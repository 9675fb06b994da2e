// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what the writer of a mail wrote from what the mail repeats. */
final class Written {

    private static final Pattern QUOTED = Pattern.compile("\\s?>.*");

    /** The line before a quoted mail: <em>On Monday, 23 September 2019, Ann wrote:</em> */
    private static final Pattern INTRODUCTION = Pattern.compile("(?s)On .{6,200}wrote:\\s*");

    private static final Pattern ORIGINAL =
            Pattern.compile("\\s*-{3,}\\s*Original Message\\s*-{3,}\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNATURE = Pattern.compile("-- ?");

    private static final Pattern QUOTES =
            Pattern.compile("(?is)<blockquote[^>]*(?:type=[\"']?cite|gmail_quote)[^>]*>.*");

    private Written() {}

    /** HTML up to the mail that it answers to. */
    static String withoutQuotes(String html) {
        return QUOTES.matcher(html).replaceFirst("");
    }

    static String of(String text) {
        List<String> kept = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isEnd = SIGNATURE.matcher(line).matches() && lines.size() - i <= 15;
            if (ORIGINAL.matcher(line).matches() || isEnd) {
                break;
            }
            if (QUOTED.matcher(line).matches()) {
                dropIntroduction(kept);
            } else {
                kept.add(line);
            }
        }
        return String.join("\n", kept).strip();
    }

    private static void dropIntroduction(List<String> kept) {
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        for (int lines = 1; lines <= Math.min(3, kept.size()); lines++) {
            List<String> last = kept.subList(kept.size() - lines, kept.size());
            if (INTRODUCTION.matcher(String.join("\n", last)).matches()) {
                last.clear();
                return;
            }
        }
    }
}
