// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.intake.table.Table;

/** Tells mail, mailboxes and saved pages by the headers that they begin with. */
final class Headers {

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76}):[ \\t]*(.*)");

    /** As a mailbox begins each mail: {@code From ann@example.org Mon Sep 23 10:00:00 2019}. */
    private static final Pattern FROM_LINE = Pattern.compile("From \\S+ .*\\d{4}.*");

    private static final Set<String> STRONG =
            Table.read(Headers.class, "mail-fields.tsv").keysOf("strong");

    private static final Set<String> WEAK =
            Table.read(Headers.class, "mail-fields.tsv").keysOf("weak");

    private Headers() {}

    static Optional<Recognised> recognise(String start) {
        List<String> lines = start.stripLeading().lines().toList();
        boolean isBox = !lines.isEmpty() && FROM_LINE.matcher(lines.getFirst()).matches();
        Map<String, String> fields = fields(isBox ? lines.subList(1, lines.size()) : lines);
        if (!isMail(fields)) {
            return Optional.empty();
        }
        return Optional.of(Recognised.of(isBox ? Form.MAILBOX : isPage(fields) ? Form.MHTML : Form.MAIL));
    }

    /** The fields down to the first line that is none, each with its value unfolded. */
    private static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        String last = "";
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (!last.isEmpty() && (line.startsWith(" ") || line.startsWith("\t")) && !line.isBlank()) {
                fields.merge(last, line, String::concat);
            } else if (field.matches()) {
                last = field.group(1).toLowerCase(Locale.ROOT);
                fields.put(last, field.group(2));
            } else {
                break;
            }
        }
        return fields;
    }

    private static boolean isMail(Map<String, String> fields) {
        long strong = fields.keySet().stream().filter(STRONG::contains).count();
        long weak = fields.keySet().stream().filter(WEAK::contains).count();
        return strong >= 1 && strong + weak >= 2;
    }

    /** Browsers save pages as a mail to nobody. */
    private static boolean isPage(Map<String, String> fields) {
        String type = fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        return fields.containsKey("snapshot-content-location")
                || fields.getOrDefault("from", "").startsWith("<Saved by")
                || (type.startsWith("multipart/related")
                        && !fields.containsKey("to")
                        && !fields.containsKey("received"));
    }
}
