// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;

/** The words of sanctions lists by what they do. Immutable and safe for use by many threads. */
final class ListingWords {

    /** What the words of the list do. */
    enum Use {
        ADD,
        STRONG,
        ENTER,
        REMOVE,
        DELETE,
        IMPOSE,
        LIFT,
        RENEW,
        APPROVE,
        LIST,
        ACT,
        CROWD,
        MEASURE,
        PERSONAL,
        STEP,
        DECISION,
        VAGUE,
        TARGET,
        LONGER,
        PAIR,
        ENTRY,
        AMONG,
        INCLUDE,
        AGAINST,
        BANNED,
        WORLD
    }

    private final WordRoles<Use> words;

    ListingWords(Language language) {
        this.words = language.roles("listing-words", Use.class);
    }

    boolean is(Token word, Use use) {
        return words.is(word.lemma(), use) || words.is(word.text(), use);
    }

    /** A noun with its attributes right before it: <em>travel bans</em>. */
    static TokenRange bare(Token word) {
        int first = word.index();
        for (Token part : word.dependents()) {
            if ((part.is(Ud.COMPOUND) || part.is(Ud.AMOD)) && part.index() < word.index()) {
                first = Math.min(first, part.index());
            }
        }
        return new TokenRange(first, word.index() + 1);
    }
}
