// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.source.Document;
import org.rapporteur.stories.wording.Wording;
import org.rapporteur.stories.wording.WordingReader;

/**
 * Makes digests. How telling a word is depends on how many reports of a fixed sample of news use it
 * ({@code word-reach.txt}), on whether it is a name, and on how near the beginning it stands, for news tells the main
 * thing first. Immutable and safe for use by many threads.
 */
public final class DigestReader {

    /** Words of the text after which a word counts half. */
    private static final double HALF = 120;

    private static final double NAME = 2;

    private static final double TITLE = 2;

    /** Reports of the sample that a word that is not in it would be in, were the sample large enough. */
    private static final double UNSEEN = 0.1;

    /** A word that more than this share of reports use tells nothing. */
    private static final double COMMON = 0.33;

    /** Words of a text that are looked at: what comes later is seldom the news. */
    private static final int WORDS = 600;

    /** Words of {@code time-words.txt} that name a day or a month. */
    private static final Set<String> CALENDAR = Set.of("Month", "OpenMonth", "Weekday", "OpenWeekday");

    private final WordingReader wordings;
    private final Stem stem;
    private final Map<String, Integer> reach = new HashMap<>();
    private final Set<String> calendar = new HashSet<>();
    private final int sample;

    public DigestReader(Language language) {
        wordings = new WordingReader(language);
        stem = new Stem(language);
        int reports = 0;
        for (List<String> row : language.rows("word-reach", 2)) {
            int count = Integer.parseInt(row.get(1));
            if (row.get(0).isEmpty()) {
                reports = count;
            } else {
                reach.put(row.get(0), count);
            }
        }
        if (reports <= 0) {
            throw new IllegalStateException("word-reach.txt must give the size of its sample in a row without a word");
        }
        sample = reports;
        for (List<String> row : language.rows("time-words", 3)) {
            if (CALENDAR.contains(row.get(1))) {
                calendar.add(row.get(0).replace(".", ""));
            }
        }
    }

    public Digest read(Document document) {
        Map<String, Double> counts = new HashMap<>();
        if (document.title() != null) {
            Wording title = wordings.read(document.title());
            for (int i = 0; i < title.size(); i++) {
                add(counts, title, i, TITLE);
            }
        }
        Profile headline = Profile.of(weights(counts), Map.of());
        Wording body = wordings.read(document.text());
        for (int i = 0; i < Math.min(body.size(), WORDS); i++) {
            add(counts, body, i, 1 / (1 + i / HALF));
        }
        Profile profile = Profile.of(weights(counts), names(body));
        return new Digest(document.id(), document.published(), Passages.of(body), profile, headline);
    }

    private Map<Integer, Double> weights(Map<String, Double> counts) {
        Map<Integer, Double> weights = new HashMap<>();
        counts.forEach((stem, count) -> {
            double reports = reach.containsKey(stem) ? reach.get(stem) : UNSEEN;
            if (reports < sample * COMMON) {
                weights.merge(stem.hashCode(), Math.log1p(count) * Math.log((sample + 1.0) / reports), Double::sum);
            }
        });
        return weights;
    }

    /**
     * For each word that is part of a name the mark of the first name that it is part of. Words with a capital that stand
     * side by side are one name; a lone one at the beginning of a sentence is none, nor is a word that is written small too.
     */
    private Map<Integer, Integer> names(Wording body) {
        Map<Integer, Integer> names = new HashMap<>();
        Set<Integer> small = new HashSet<>();
        int start = 0;
        while (start < body.size()) {
            int end = start;
            while (end < body.size() && isName(body, end) && (end == start || !body.closesSentence(end - 1))) {
                end++;
            }
            boolean opens = start == 0 || body.closesSentence(start - 1);
            for (int i = start; i < end && (end - start > 1 || !opens); i++) {
                names.putIfAbsent(stem(body, i), stem(body, start));
            }
            if (end < body.size() && body.isSmall(end)) {
                small.add(stem(body, end));
            }
            start = Math.max(end, start + 1);
        }
        names.keySet().removeAll(small);
        return names;
    }

    /** A letter alone is an initial, or what is left of a character that was read wrongly. */
    private boolean isName(Wording body, int index) {
        return body.isCapital(index) && body.word(index).length() > 1 && !isCalendar(body, index);
    }

    /** Days and months are shared by all that happens on them: they tell when, and publication tells that better. */
    private boolean isCalendar(Wording body, int index) {
        return body.isCapital(index) && calendar.contains(body.word(index));
    }

    private int stem(Wording body, int index) {
        return stem.of(body.word(index)).hashCode();
    }

    private void add(Map<String, Double> counts, Wording wording, int index, double weight) {
        if (isCalendar(wording, index)) {
            return;
        }
        double named = isName(wording, index) ? NAME * weight : weight;
        counts.merge(stem.of(wording.word(index)), named, Double::sum);
    }
}
