// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;

/**
 * Makes one name of two marks of the model that are one: <em>Gulf</em> and <em>Oman</em> of one gulf, <em>John Novak</em> and
 * <em>Jr.</em> Immutable and safe for use by many threads.
 */
final class WholeNames {

    /** Common words in the names of places: <em>gulf, republic, of</em>. */
    private final Set<String> generics;

    /** What follows a person's name after a comma or none: <em>jr, iii</em>. */
    private final Set<String> suffixes;

    WholeNames(Language language) {
        this.generics = language.table("place-generics", kind -> kind).keySet();
        this.suffixes = language.words("name-suffixes");
    }

    /** The names of a document in their order. */
    List<Name> names(Analysis analysis) {
        List<Name> whole = new ArrayList<>();
        for (Name name : analysis.marks().names()) {
            Name last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && isOne(analysis, last, name)) {
                whole.removeLast();
                TokenRange both =
                        new TokenRange(last.tokens().first(), name.tokens().end());
                NameKind kind = last.kind() == NameKind.PERSON ? NameKind.PERSON : NameKind.PLACE;
                whole.add(new Name(both, kind, Math.min(last.confidence(), name.confidence())));
            } else {
                whole.add(name);
            }
        }
        return whole;
    }

    private boolean isOne(Analysis analysis, Name first, Name next) {
        boolean sameSentence = analysis.token(first.tokens().first())
                .sentence()
                .equals(analysis.token(next.tokens().first()).sentence());
        return sameSentence
                && (isPlace(first)
                        ? isPlace(next) && isGeneric(analysis, first.tokens(), next.tokens())
                        : first.kind() == NameKind.PERSON && isSuffix(analysis, first.tokens(), next.tokens()));
    }

    private static boolean isPlace(Name name) {
        return name.kind() == NameKind.PLACE || name.kind() == NameKind.COUNTRY;
    }

    /** Whether nothing but common words and a preposition goes before a name. */
    private boolean isGeneric(Analysis analysis, TokenRange words, TokenRange name) {
        boolean preposition = false;
        for (int i = words.first(); i < name.first(); i++) {
            Token token = analysis.token(i);
            if (!generics.contains(token.text().toLowerCase(Locale.ROOT))
                    || (i >= words.end() && token.pos() != PartOfSpeech.ADP && token.pos() != PartOfSpeech.DET)) {
                return false;
            }
            preposition |= token.pos() == PartOfSpeech.ADP;
        }
        return preposition;
    }

    private boolean isSuffix(Analysis analysis, TokenRange person, TokenRange name) {
        boolean beside = name.first() == person.end()
                || (name.first() == person.end() + 1
                        && analysis.token(person.end()).text().equals(","));
        String word =
                analysis.token(name.first()).text().toLowerCase(Locale.ROOT).replace(".", "");
        return beside && name.length() <= 2 && suffixes.contains(word);
    }
}
