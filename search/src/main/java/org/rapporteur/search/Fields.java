// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The fields of the index, and how words are brought into the form in which they are compared. */
final class Fields {

    /** Of which fields and words for people an index is made: one with others is made anew. */
    static final String FORM = "11";

    static final String SEQ = "seq";
    static final String KIND = "kind";
    static final String DOCUMENT = "document";
    static final String ID = "id";
    static final String SOURCE = "source";
    static final String PUBLISHED = "published";
    static final String LINE = "line";
    static final String MORE = "more";
    static final String WORDS = "words";
    static final String ABOUT = "about";
    static final String NUMBER = "number";
    static final String CHARGE = "charge";
    static final String DUE = "due";
    static final String TYPE = "type";
    static final String STATUS = "status";
    static final String SPEAKER = "speaker";
    static final String ROLE = "role";
    static final String ACTOR = "actor";
    static final String PLACE = "place";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String STATE = "state";
    static final String OPEN = "open";
    static final String LOST = "lost";
    static final String RANK = "rank";
    static final String CONFIDENCE = "confidence";
    static final String SENTENCE = "sentence";

    /** In fields that say yes. */
    static final String YES = "y";

    /** Before the name of each facet. */
    static final String FACET = "facet.";

    /** Positions between two names, so that no phrase runs over from one into the next. */
    private static final int GAP = 100;

    /** Kept, because a logger that nobody holds forgets its level. Lucene tells how it could be faster, on standard error. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private Fields() {}

    /** No stop words, so that every phrase can be found; a word's forms are one by the K stemmer. */
    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
                return new TokenStreamComponents(words, new KStemFilter(folded));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
