// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListedName;
import org.rapporteur.screening.list.WatchList;
import org.rapporteur.screening.name.NameParser;
import org.rapporteur.screening.name.NameToken;
import org.rapporteur.screening.name.ParsedName;

/**
 * Every name of every entry under its words and under words joined, so that a name is compared with a few listed names and not
 * with all. Immutable; safe for use by many threads.
 */
final class NameIndex {

    private static final double SHARE_FOUND = 0.35;
    private static final int SHORTEST_JOIN = 5;

    private final Dictionary dictionary;
    private final List<Listed> names;
    private final int[] postingStart;
    private final int[] postings;
    private final KeyTable joins;

    /**
     * A name of an entry.
     *
     * @param entry number of its entry
     * @param inOwnScript whether it is written in another script than Latin beside a name in Latin letters, which the publisher made
     *     with more knowledge than a table of letters has: then it is compared with names in its own script alone
     */
    record Listed(int entry, ListedName name, WeighedName weighed, boolean inOwnScript) {

        boolean comparesWith(WeighedName query) {
            return !inOwnScript || script(query) == script(weighed);
        }
    }

    private static UnicodeScript script(WeighedName name) {
        return name.size() == 0 ? UnicodeScript.COMMON : name.word(0).script();
    }

    NameIndex(List<WatchList> lists) {
        List<ListEntry> entries =
                lists.stream().flatMap(list -> list.entries().stream()).toList();
        List<ParsedName> parsed = new ArrayList<>();
        List<int[]> ids = new ArrayList<>();
        Dictionary.Builder builder = new Dictionary.Builder();
        for (ListEntry entry : entries) {
            builder.nextEntry();
            for (ListedName name : entry.names()) {
                ParsedName apart = NameParser.parse(name.text(), entry.kind());
                parsed.add(apart);
                ids.add(apart.tokens().stream().mapToInt(builder::add).toArray());
            }
        }
        dictionary = builder.build();
        names = new ArrayList<>(parsed.size());
        KeyTable.Builder joinTable = new KeyTable.Builder();
        int next = 0;
        for (int entry = 0; entry < entries.size(); entry++) {
            boolean latin = entries.get(entry).names().stream().anyMatch(name -> isLatin(name.text()));
            for (ListedName name : entries.get(entry).names()) {
                WeighedName weighed = WeighedName.of(parsed.get(next), dictionary);
                names.add(new Listed(entry, name, weighed, latin && script(weighed) != UnicodeScript.LATIN));
                int number = next;
                forEachJoinKey(weighed, key -> joinTable.add(key, number));
                next++;
            }
        }
        joins = joinTable.build();
        postingStart = new int[dictionary.size() + 1];
        postings = postings(ids);
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }

    private int[] postings(List<int[]> ids) {
        for (int number = 0; number < ids.size(); number++) {
            for (int at : names.get(number).weighed().words()) {
                postingStart[ids.get(number)[at] + 1]++;
            }
        }
        Arrays.parallelPrefix(postingStart, Integer::sum);
        int[] next = postingStart.clone();
        int[] numbers = new int[postingStart[postingStart.length - 1]];
        for (int number = 0; number < ids.size(); number++) {
            for (int at : names.get(number).weighed().words()) {
                numbers[next[ids.get(number)[at]]++] = number;
            }
        }
        return numbers;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Listed name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    /** The numbers of the listed names that have enough in common with a name to be compared with it. */
    void forEachCandidate(WeighedName name, Gathering gathering, IntConsumer action) {
        gathering.begin();
        for (int i = 0; i < name.size(); i++) {
            gathering.nextWord(name.weight(i));
            gather(name.word(i), gathering);
        }
        for (int i = 0; i + 1 < name.size(); i++) {
            gathering.nextWord(name.weight(i) + name.weight(i + 1));
            String joined = name.joined(i, i + 1);
            gather(new NameToken(joined, joined, name.word(i).script(), NameToken.Role.NAME, joined), gathering);
        }
        gathering.nextWord(name.total());
        forEachJoinKey(name, key -> joins.forEach(key, gathering::add));
        for (int i = 0; i < name.size(); i++) {
            gathering.nextWord(name.weight(i));
            String text = name.word(i).text();
            if (text.length() >= SHORTEST_JOIN) {
                forEachKey(text, key -> joins.forEach(key, gathering::add));
            }
        }
        gathering.forEach((number, found) -> {
            double least = Math.min(name.total(), names.get(number).weighed().total());
            if (found >= SHARE_FOUND * least) {
                action.accept(number);
            }
        });
    }

    private void gather(NameToken token, Gathering gathering) {
        for (Dictionary.Match match : dictionary.like(token)) {
            for (int at = postingStart[match.word()]; at < postingStart[match.word() + 1]; at++) {
                gathering.add(postings[at]);
            }
        }
    }

    /** Keys of neighbouring words written as one, and of the whole name. */
    private static void forEachJoinKey(WeighedName name, IntConsumer action) {
        int last = name.size() - 1;
        for (int i = 0; i < last; i++) {
            forEachKey(name.joined(i, i + 1), action);
        }
        for (int i = 0; i <= last; i++) {
            String withArticles = name.withArticles(i);
            if (withArticles.length() > name.word(i).text().length()) {
                forEachKey(withArticles, action);
            }
        }
        if (last > 1) {
            forEachKey(name.joined(0, last), action);
        }
    }

    private static void forEachKey(String joined, IntConsumer action) {
        if (joined.length() >= SHORTEST_JOIN) {
            action.accept(joined.hashCode());
            String sound = Sound.of(joined);
            if (sound.length() > 3) {
                action.accept(sound.hashCode() * 31 + 's');
            }
        }
    }
}
