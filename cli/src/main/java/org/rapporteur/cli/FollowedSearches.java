// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.SavedSearch;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.search.Found;

/** The kept searches of a record while it grows: prints what each finds that is new, once. Not safe for use by many threads. */
final class FollowedSearches {

    private final Console console;
    private final Path ledger;
    private final WatchCommand.Format format;

    /** Up to which place in the log the matches of a search were printed, by its id. */
    private final Map<String, Long> told = new HashMap<>();

    FollowedSearches(Console console, Path ledger, WatchCommand.Format format) {
        this.console = console;
        this.ledger = ledger;
        this.format = format;
    }

    /** A match, as a program reads it. */
    private record Match(SearchLeaf search, Found.Hit hit) {}

    private static final JsonType<Match> MATCH = JsonType.output(fields -> {
        fields.constant("kind", "match");
        fields.derived("search", JsonType.TEXT, match -> match.search().id());
        fields.derived("name", JsonType.TEXT, match -> match.search().name());
        fields.derived("id", JsonType.TEXT, match -> match.hit().id());
        fields.derived("says", JsonType.TEXT, match -> match.hit().line());
        fields.derived("source", JsonType.TEXT, match -> match.hit().source());
    });

    /** Prints what has come since the last time; at first, since the search was last seen through. */
    void tell() {
        try (Record record = Record.open(ledger)) {
            List<SearchLeaf> searches = record.cases().searches();
            for (SearchLeaf search : searches) {
                long from = told.getOrDefault(search.id(), search.seen());
                new SavedSearch(search)
                        .fresh(record.search(), Math.max(from, search.seen()))
                        .reversed()
                        .forEach(hit -> print(new Match(search, hit)));
                told.put(search.id(), record.size());
            }
        }
    }

    private void print(Match match) {
        switch (format) {
            case text ->
                console.out(true)
                        .println("new for %s: %s%n  %s %s · %s"
                                .formatted(
                                        match.search().name(),
                                        match.hit().line(),
                                        match.hit().kind(),
                                        match.hit().id(),
                                        match.hit().source()));
            case jsonl -> console.out().print(MATCH.json(match) + "\n");
        }
        console.out().flush();
    }
}
