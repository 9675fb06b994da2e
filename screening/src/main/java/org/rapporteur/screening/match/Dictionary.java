// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.screening.name.NameParser;
import org.rapporteur.screening.name.NameToken;

/**
 * The words of all listed names, how much each tells, and the listed words that a word may be a spelling of. These are found by
 * keys: the word, the word less one letter (which finds any one edit; after SymSpell, Garbe 2012), its consonants, its
 * group of variants. Immutable but for a cache; safe for use by many threads.
 */
final class Dictionary {

    /** Names that are taken to exist beside a short list, so that in a list of ten no name counts as common. */
    private static final int BEYOND_THE_LIST = 2000;

    private static final double COMMON_BITS = 8;
    private static final double BITS_A_LETTER = 2.4;
    private static final double BITS_A_SYLLABLE = 5;
    private static final int SHORTEST_WITH_DELETIONS = 4;
    private static final int CACHED = 100_000;

    private final List<NameToken> words;
    private final Map<String, Integer> frequency;
    private final int entries;
    private final KeyTable keys;
    private final Map<NameToken, List<Match>> cache = new ConcurrentHashMap<>();

    /**
     * A listed word that another may be a spelling of.
     *
     * @param word its number
     */
    record Match(int word, Likeness likeness) {}

    /** Gathers words; not safe for use by many threads. */
    static final class Builder {

        private final List<NameToken> words = new ArrayList<>();
        private final Map<NameToken, Integer> ids = new HashMap<>();
        private final Map<String, Integer> frequency = new HashMap<>();
        private final Set<String> groups = new HashSet<>();
        private int entries;

        /** Begins the next entry: a word counts once an entry, however many aliases have it. */
        void nextEntry() {
            entries++;
            groups.clear();
        }

        int add(NameToken token) {
            if (groups.add(token.group())) {
                frequency.merge(token.group(), 1, Integer::sum);
            }
            Integer known = ids.putIfAbsent(token, words.size());
            if (known != null) {
                return known;
            }
            words.add(token);
            return words.size() - 1;
        }

        Dictionary build() {
            return new Dictionary(this);
        }
    }

    private Dictionary(Builder builder) {
        words = List.copyOf(builder.words);
        frequency = Map.copyOf(builder.frequency);
        entries = builder.entries;
        KeyTable.Builder table = new KeyTable.Builder();
        for (int id = 0; id < words.size(); id++) {
            for (int key : keys(words.get(id))) {
                table.add(key, id);
            }
        }
        keys = table.build();
    }

    int size() {
        return words.size();
    }

    /** How much a word tells of who is meant, in bits: more where few entries have it, never more than its letters can. */
    double bits(NameToken token) {
        int count = frequency.getOrDefault(token.group(), 0);
        double rarity = Math.log((entries + BEYOND_THE_LIST) / Math.max(count - 0.75, 0.25)) / Math.log(2);
        rarity = NameParser.isCommon(token) ? Math.min(rarity, COMMON_BITS) : rarity;
        double room = token.isSyllabic()
                ? BITS_A_SYLLABLE * token.written().length()
                : BITS_A_LETTER * token.text().length();
        return Math.min(rarity, room);
    }

    /** The listed words that this may be a spelling of. */
    List<Match> like(NameToken token) {
        List<Match> known = cache.get(token);
        if (known != null) {
            return known;
        }
        Set<Integer> seen = new HashSet<>();
        List<Match> matches = new ArrayList<>();
        for (int key : keys(token)) {
            keys.forEach(key, id -> {
                if (seen.add(id)) {
                    Likeness likeness = Likeness.of(token, words.get(id));
                    if (likeness != null) {
                        matches.add(new Match(id, likeness));
                    }
                }
            });
        }
        List<Match> found = List.copyOf(matches);
        if (cache.size() < CACHED) {
            cache.put(token, found);
        }
        return found;
    }

    private static int[] keys(NameToken token) {
        String text = token.text();
        int[] keys = new int[text.length() + 4];
        int count = 0;
        keys[count++] = text.hashCode();
        if (token.isSyllabic()) {
            keys[count++] = token.written().hashCode();
        }
        if (!token.group().equals(text)) {
            keys[count++] = token.group().hashCode();
        }
        if (token.role() != NameToken.Role.INITIAL && token.role() != NameToken.Role.NUMBER) {
            String sound = Sound.of(text);
            if (sound.length() > 1) {
                keys[count++] = sound.hashCode() * 31 + 's';
            }
            if (text.length() >= SHORTEST_WITH_DELETIONS) {
                for (int i = 0; i < text.length(); i++) {
                    keys[count++] = without(text, i);
                }
            }
        }
        return Arrays.copyOf(keys, count);
    }

    /** The hash of a word less one letter, without making it. */
    private static int without(String text, int at) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = i == at ? hash : hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
