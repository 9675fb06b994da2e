// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;

/**
 * Finds who is named beside a noun by commas alone, since the tree of a long apposition is often wrong: <em>a lawyer for the harbour
 * union, Ada Brook, said; Ada Brook, 41, its lawyer, said</em>. Immutable and safe for use by many threads.
 */
final class Apposition {

    /** Words that the noun may have before and behind it. */
    private static final int LONGEST = 12;

    /** Words between a comma and a name: ranks and what else is said of whoever is named. */
    private static final int TITLES = 4;

    private Apposition() {}

    /** The name behind the comma that ends the phrase of a noun, itself ended by punctuation. */
    static Optional<Entity> behind(Telling telling, Token noun, Predicate<Entity> wanted) {
        int end = noun.sentence().tokens().end();
        int i = noun.index() + 1;
        boolean linked = i < end && telling.analysis().token(i).pos() == PartOfSpeech.ADP;
        while (linked
                && i < Math.min(end, noun.index() + LONGEST)
                && isWithin(telling.analysis().token(i))) {
            i++;
        }
        if (i >= end || !telling.analysis().token(i).text().equals(",")) {
            return Optional.empty();
        }
        int title = ++i;
        while (i < end
                && i < title + TITLES
                && telling.named(telling.analysis().token(i)).filter(wanted).isEmpty()
                && isTitle(telling.analysis().token(i))) {
            i++;
        }
        if (i >= end) {
            return Optional.empty();
        }
        Token name = telling.analysis().token(i);
        Optional<Entity> found = telling.named(name).filter(wanted);
        while (found.isPresent()
                && i < end
                && telling.named(telling.analysis().token(i)).equals(found)) {
            i++;
        }
        boolean closed = i >= end || Phrases.isPunctuation(telling.analysis().token(i));
        return closed && !isOther(noun, name) ? found : Optional.empty();
    }

    /** The name, perhaps with an age, before the comma that opens the phrase of a noun. */
    static Optional<Entity> before(Telling telling, Token noun, Predicate<Entity> wanted) {
        if (noun.is(Ud.COMPOUND) || noun.is(Ud.NMOD_POSS)) {
            return Optional.empty();
        }
        int first = noun.sentence().tokens().first();
        int i = noun.index() - 1;
        while (i > first
                && i > noun.index() - LONGEST
                && isWithin(telling.analysis().token(i))
                && telling.analysis().token(i).pos() != PartOfSpeech.ADP) {
            i--;
        }
        if (i <= first || !telling.analysis().token(i).text().equals(",")) {
            return Optional.empty();
        }
        i--;
        if (telling.analysis().token(i).pos() == PartOfSpeech.NUM
                && i > first + 1
                && telling.analysis().token(i - 1).text().equals(",")) {
            i -= 2;
        }
        return telling.named(telling.analysis().token(i)).filter(wanted);
    }

    static boolean isPerson(Entity entity) {
        return entity.kind() == EntityKind.PERSON;
    }

    private static boolean isWithin(Token word) {
        return switch (word.pos()) {
            case ADP, DET, ADJ, ADV, NOUN, PROPN, PART, NUM, PRON -> true;
            // His ex-wife.
            default -> word.text().equals("-");
        };
    }

    private static boolean isTitle(Token word) {
        return switch (word.pos()) {
            case DET, ADJ, NOUN, PROPN -> true;
            default -> false;
        };
    }

    /** <em>According to a lawyer for the union, Kos, a baker, fled</em>: the noun and the name are two parts of one clause. */
    private static boolean isOther(Token noun, Token name) {
        return (noun.is(Ud.OBL) || noun.is(Ud.OBJ))
                && name.is(Ud.NSUBJ)
                && noun.head().equals(name.head());
    }
}
