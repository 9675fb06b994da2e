// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;

/** Finds who holds an office or is kin by what stands around its noun. */
final class OfficeHolders {

    private OfficeHolders() {}

    /** Who holds the office: by name in apposition, after the title, as the subject of a predicate, or known to be meant. */
    static List<Entity> of(Telling telling, Token word) {
        List<Entity> holders = new ArrayList<>();
        // Ada Brook, the envoy Jan Kos and others: a name right behind the office goes before one on the other side of
        // a comma.
        next(telling, word).ifPresent(holders::add);
        if (!holders.isEmpty()) {
            return holders;
        }
        word.dependents(Ud.APPOS).stream()
                .flatMap(name -> Telling.joined(name).stream())
                .forEach(
                        name -> telling.named(name).filter(Apposition::isPerson).ifPresent(holders::add));
        if (holders.size() > 1 && !telling.language().looksPlural(word.text())) {
            // Ost's envoy, Jan Kos, and West's, Ada Brook: one office has one holder.
            holders.subList(1, holders.size()).clear();
        }
        if (holders.isEmpty()) {
            Apposition.before(telling, word, Apposition::isPerson).ifPresent(holders::add);
        }
        if (holders.isEmpty()) {
            Token top = word;
            for (int i = 0; i < 3 && top.is(Ud.CONJ); i++) {
                top = top.head().orElse(top);
            }
            if (top.is(Ud.APPOS)) {
                top.head().flatMap(telling::named).filter(Apposition::isPerson).ifPresent(holders::add);
            }
        }
        if (holders.isEmpty() && word.is(Ud.NMOD_DESC)) {
            word.head()
                    .filter(name -> name.index() > word.index())
                    .flatMap(telling::named)
                    .filter(Apposition::isPerson)
                    .ifPresent(holders::add);
        }
        if (holders.isEmpty()) {
            beside(telling, word)
                    .or(() -> Apposition.behind(telling, word, Apposition::isPerson))
                    .or(() -> titled(telling, word))
                    .ifPresent(holders::add);
        }
        boolean isPresent = word.dependents(Ud.COP).stream()
                .anyMatch(copula -> copula.features().has(Feature.TENSE, "Pres"));
        if (holders.isEmpty() && isPresent && word.relation().equals(Ud.ACL_RELCL)) {
            // Jan Kos, who is the minister's cousin.
            word.head().flatMap(name -> personOf(telling, name)).ifPresent(holders::add);
        }
        if (holders.isEmpty() && isPresent) {
            word.dependents(Ud.NSUBJ).stream()
                    .findFirst()
                    .flatMap(subject -> personOf(telling, subject))
                    .ifPresent(holders::add);
        }
        if (holders.isEmpty()) {
            telling.meant(word)
                    .filter(Apposition::isPerson)
                    .filter(Telling::hasName)
                    .ifPresent(holders::add);
        }
        return holders;
    }

    private static Optional<Entity> next(Telling telling, Token word) {
        int next = word.index() + 1;
        return next < word.sentence().tokens().end()
                ? telling.named(telling.analysis().token(next)).filter(Apposition::isPerson)
                : Optional.empty();
    }

    /** Whom a noun means, or who is named beside it: <em>his brother, Jan Kos, is a director of the bank</em>. */
    static Optional<Entity> personOf(Telling telling, Token noun) {
        return telling.person(noun)
                .or(() -> noun.dependents(Ud.APPOS).stream()
                        .flatMap(name -> telling.named(name).stream())
                        .filter(Apposition::isPerson)
                        .findFirst());
    }

    /** The name right behind a title: <em>police spokesman Major Jan Kos</em>. */
    private static Optional<Entity> titled(Telling telling, Token word) {
        int end = Math.min(word.sentence().tokens().end(), word.index() + 4);
        for (int i = word.index() + 1; i < end; i++) {
            Token next = telling.analysis().token(i);
            Optional<Entity> person = telling.named(next).filter(Apposition::isPerson);
            if (person.isPresent()) {
                return person;
            }
            if (next.pos() != PartOfSpeech.PROPN && next.pos() != PartOfSpeech.NOUN) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name behind a comma, whatever the tree makes of it: <em>its envoy, Jan Kos, said</em>. */
    private static Optional<Entity> beside(Telling telling, Token word) {
        int end = word.sentence().tokens().end();
        int i = word.index() + 1;
        if (i + 1 >= end || !telling.analysis().token(i).text().equals(",")) {
            return Optional.empty();
        }
        i++;
        while (i < end
                && telling.named(telling.analysis().token(i)).isEmpty()
                && telling.analysis().token(i).is(Ud.NMOD_DESC)) {
            i++;
        }
        if (i >= end) {
            return Optional.empty();
        }
        Optional<Entity> person = telling.named(telling.analysis().token(i)).filter(Apposition::isPerson);
        while (i < end && telling.named(telling.analysis().token(i)).equals(person)) {
            i++;
        }
        boolean closed = i >= end
                || Phrases.isPunctuation(telling.analysis().token(i))
                || telling.analysis().token(i).pos() == PartOfSpeech.VERB;
        return closed ? person : Optional.empty();
    }
}
