// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.intake.table.Table;

/** Tells paragraphs that outlets put beside what they report: rights, calls to subscribe, what else to read. */
final class Boilerplate {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Table LINES = Table.read(Boilerplate.class, "/en/page-lines.tsv");

    private static final List<Pattern> ANYWHERE = patterns("anywhere");

    private static final List<Pattern> END = patterns("end");

    /** A longer paragraph that begins so is part of the report. */
    private static final int LONGEST = 300;

    private Boilerplate() {}

    private static List<Pattern> patterns(String where) {
        return LINES.rows().stream()
                .filter(row -> row.get(1).equals(where))
                .map(row -> Pattern.compile(row.get(0), FLAGS))
                .toList();
    }

    static boolean isLine(String text) {
        return text.length() <= LONGEST
                && ANYWHERE.stream().anyMatch(line -> line.matcher(text).lookingAt());
    }

    /** Cuts off what stands behind the report, if it is the last quarter at most, or the last paragraph. */
    static void cutEnd(List<Block> blocks) {
        int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean isEnd = before * 4L >= all * 3L || (i > 0 && i == blocks.size() - 1);
            if (isEnd && END.stream().anyMatch(line -> line.matcher(text).lookingAt())) {
                blocks.subList(i, blocks.size()).clear();
                return;
            }
            before += text.length();
        }
    }
}
