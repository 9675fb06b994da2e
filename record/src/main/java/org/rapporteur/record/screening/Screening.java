// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.screening.format.ListReader;
import org.rapporteur.screening.format.NameList;
import org.rapporteur.screening.list.RejectedRow;
import org.rapporteur.screening.list.WatchList;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;
import org.rapporteur.screening.match.Screener;

/** Lists that were read, to screen names against. Immutable; safe for use by many threads. */
public final class Screening {

    private final List<WatchList> lists;
    private final Screener screener;

    private Screening(List<WatchList> lists) {
        this.lists = List.copyOf(lists);
        this.screener = new Screener(lists);
    }

    /**
     * Reads lists.
     *
     * @throws IOException if one cannot be read or is no list that is known; the message names it
     */
    public static Screening of(List<Path> files) throws IOException {
        List<WatchList> lists = new ArrayList<>();
        for (Path file : files) {
            lists.add(ListReader.read(file));
        }
        return new Screening(lists);
    }

    /** One sentence on each list: what it is, of which day, how many entries it has, its hash; whether it is old. */
    public List<String> listNotes(LocalDate today) {
        List<String> notes = new ArrayList<>();
        for (WatchList list : lists) {
            notes.add("%s: %s of %s%s, %,d entries, sha256 %s"
                    .formatted(
                            list.source(),
                            list.format().title(),
                            list.date(),
                            list.dated() ? "" : " (day of the file)",
                            list.entries().size(),
                            list.sha256()));
            if (list.isOldOn(today)) {
                notes.add("%s: list-old: is more than %d days old; fetch a newer one"
                        .formatted(list.source(), WatchList.FRESH_DAYS));
            }
        }
        return List.copyOf(notes);
    }

    /** One sentence on each row of a list that could not be used. */
    public List<String> rejections() {
        return lists.stream()
                .flatMap(list -> list.rejected().stream().map(row -> told(list.source(), row)))
                .toList();
    }

    /**
     * Screens the names of a CSV, each in turn, and writes the hits.
     *
     * @param source under which the CSV was given, for messages
     * @return one sentence on each row that could not be used
     * @throws IOException if the CSV has no column {@code name}, or a hit cannot be written
     */
    public List<String> screen(String source, byte[] csv, HitWriter writer) throws IOException {
        NameList names = NameList.read(source, csv);
        for (Query query : names.queries()) {
            writer.write(query, screener.screen(query), List.of());
        }
        writer.flush();
        return names.rejected().stream().map(row -> told(source, row)).toList();
    }

    /** Every entry that the query may be: see {@link Screener#screen}. */
    List<Hit> screen(Query query) {
        return screener.screen(query);
    }

    List<WatchList> lists() {
        return lists;
    }

    /** The list that was read from a source. */
    WatchList list(String source) {
        return lists.stream()
                .filter(list -> list.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("source must be that of a list, is " + source));
    }

    private static String told(String source, RejectedRow row) {
        return "%s: line %d: %s: %s".formatted(source, row.line(), row.code(), row.reason());
    }
}
