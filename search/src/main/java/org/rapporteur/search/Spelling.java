// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody may have meant: as few letters changed as possible, of those the one that most entries have. */
final class Spelling {

    /** A word of letters; what has a minus before it is not wanted and need not be known. */
    private static final Pattern WORD = Pattern.compile("(?<![-\\p{L}\\p{N}])\\p{L}{4,}");

    /** From so many letters on two may be wrong. */
    private static final int LONG = 7;

    private final IndexReader reader;
    private final QueryBuilder queries = new QueryBuilder(Fields.analyzer());

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    Optional<String> otherwise(String words) throws IOException {
        StringBuilder other = new StringBuilder();
        int done = 0;
        boolean isChanged = false;
        for (MatchResult word : WORD.matcher(words).results().toList()) {
            String like = isKnown(word.group()) ? null : like(word.group().toLowerCase(Locale.ROOT));
            isChanged |= like != null;
            other.append(words, done, word.start()).append(like == null ? word.group() : like);
            done = word.end();
        }
        return isChanged ? Optional.of(other.append(words.substring(done)).toString()) : Optional.empty();
    }

    private boolean isKnown(String word) throws IOException {
        return queries.createBooleanQuery(Fields.WORDS, word) == null
                || reader.getContext().leaves().isEmpty()
                || count(queries, word) > 0;
    }

    private int count(QueryBuilder builder, String word) throws IOException {
        return new IndexSearcher(reader).count(builder.createBooleanQuery(Fields.WORDS, word));
    }

    private @Nullable String like(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
        String best = null;
        int mostEntries = 0;
        for (int edits = 1; terms != null && best == null && edits <= (word.length() < LONG ? 1 : 2); edits++) {
            FuzzyTermsEnum similar = new FuzzyTermsEnum(terms, new Term(Fields.WORDS, word), edits, 1, true);
            for (BytesRef term = similar.next(); term != null; term = similar.next()) {
                String found = term.utf8ToString();
                if (similar.docFreq() > mostEntries && found.chars().allMatch(Character::isLetter)) {
                    mostEntries = similar.docFreq();
                    best = found;
                }
            }
        }
        return best;
    }
}
