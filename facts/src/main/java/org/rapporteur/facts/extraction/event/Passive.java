// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** Tells passive verbs from active ones, by the tree and where that errs by the words. */
final class Passive {

    private static final Set<String> WHEN =
            Set.of("when", "if", "once", "unless", "until", "while", "though", "although");

    private Passive() {}

    /** Whether a verb is passive: by its auxiliary or subject, or as a participle after its noun. */
    static boolean is(Token verb) {
        return (!verb.dependents(Ud.NSUBJ_PASS).isEmpty() && !isActive(verb))
                || !verb.dependents(Ud.AUX_PASS).isEmpty()
                || hasBe(verb)
                || isReducedPassive(verb)
                || (verb.is(Ud.CONJ)
                        && Clause.own(verb).isEmpty()
                        && verb.dependents(Ud.OBJ).isEmpty()
                        && isParticiple(verb)
                        && verb.dependents(Ud.AUX).isEmpty()
                        && verb.head()
                                .filter(head -> (is(head) && !head.isRoot())
                                        || !head.dependents(Ud.AUX_PASS).isEmpty())
                                .isPresent());
    }

    /** <em>when convicted, if arrested</em>. */
    private static boolean isAfterWhen(Token verb) {
        return Stream.concat(verb.dependents(Ud.MARK).stream(), verb.dependents(Ud.ADVMOD).stream())
                .anyMatch(word -> WHEN.contains(word.lemma().toLowerCase(Locale.ROOT)));
    }

    /** A form of <em>be</em> before a participle makes it passive, whatever the tree calls it. */
    private static boolean hasBe(Token verb) {
        return verb.pos() == PartOfSpeech.VERB
                && !Clause.isInfinitive(verb)
                && !verb.text().toLowerCase(Locale.ROOT).endsWith("ing")
                && Stream.concat(verb.dependents(Ud.AUX).stream(), verb.dependents(Ud.COP).stream())
                        .filter(word -> word.lemma().equalsIgnoreCase("be"))
                        .anyMatch(word -> word.index() < verb.index());
    }

    /** Without an auxiliary of the passive, a verb with an object of its own is active whatever its subject is said to be. */
    static boolean isActive(Token verb) {
        return verb.dependents(Ud.AUX_PASS).isEmpty()
                && (!verb.dependents(Ud.OBJ).isEmpty()
                        || verb.dependents(Ud.NSUBJ_PASS).getFirst().index() > verb.index());
    }

    /** <em>the men arrested in Oran</em>. */
    private static boolean isReducedPassive(Token verb) {
        boolean bare = verb.dependents(Ud.NSUBJ).isEmpty()
                && verb.dependents(Ud.OBJ).isEmpty()
                && verb.dependents(Ud.AUX).isEmpty()
                && (verb.dependents(Ud.MARK).isEmpty() || isAfterWhen(verb));
        return bare
                && isParticiple(verb)
                && ((verb.is(Ud.ACL)
                                && verb.head()
                                        .filter(noun -> noun.index() < verb.index())
                                        .isPresent())
                        || (verb.is(Ud.ADVCL) && (!verb.dependents(Ud.OBL_AGENT).isEmpty() || isAfterWhen(verb)))
                        || (verb.is(Ud.AMOD)
                                && verb.head()
                                        .filter(noun -> noun.index() > verb.index())
                                        .isPresent()));
    }

    private static boolean isParticiple(Token verb) {
        String text = verb.text().toLowerCase(Locale.ROOT);
        return verb.pos() == PartOfSpeech.VERB && !text.endsWith("ing") && !text.equals(verb.lemma());
    }
}
