// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/**
 * Who does what a verb tells and whom it is done to, by the tree: through passives, relative clauses, participles, joined
 * verbs, control and raising.
 */
final class Clause {

    /** Steps from a verb to the one that has its subject. */
    private static final int STEPS = 5;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    /** Before a gerund these make the object of the verb above the one who does it: <em>accused them of lying</em>. */
    private static final Set<String> OF_OBJECT = Set.of("of", "from", "for", "into", "as");

    private Clause() {}

    /** Those who do it. */
    static List<Token> agents(Token verb) {
        return agents(verb, STEPS);
    }

    private static List<Token> agents(Token verb, int steps) {
        if (steps == 0) {
            return List.of();
        }
        if (Passive.is(verb)) {
            return Stream.concat(
                            verb.dependents(Ud.OBL).stream(),
                            verb.dependents(Ud.OBL).stream().flatMap(inner -> inner.dependents(Ud.NMOD).stream()))
                    .filter(agent -> agent.relation().equals(Ud.OBL_AGENT) || hasCase(agent, "by"))
                    .limit(1)
                    .toList();
        }
        List<Token> own = own(verb);
        return own.isEmpty() ? inherited(verb, steps) : own;
    }

    /** The subject of the verb itself, a relative pronoun resolved. */
    static List<Token> own(Token verb) {
        return verb.dependents(Ud.NSUBJ).stream()
                .filter(subject -> !subject.relation().equals(Ud.NSUBJ_PASS)
                        || (Passive.isActive(verb) && subject.index() < verb.index()))
                // Of two, the one right before the verb; the other is a dateline or stands in apposition.
                .min(Comparator.comparingInt(subject -> Math.abs(verb.index() - subject.index())))
                .map(subject -> List.of(antecedent(subject, verb)))
                .orElse(List.of());
    }

    private static Token antecedent(Token word, Token verb) {
        if (!RELATIVE.contains(word.lemma().toLowerCase(Locale.ROOT)) || word.pos() == PartOfSpeech.NOUN) {
            return word;
        }
        Token clause = verb;
        for (int i = 0; i < STEPS && clause.is(Ud.CONJ); i++) {
            clause = clause.head().orElse(clause);
        }
        if (clause.is(Ud.ACL)) {
            return clause.head().orElse(word);
        }
        int before = word.index() - 1;
        while (before > 0 && Phrases.isPunctuation(word.analysis().token(before))) {
            before--;
        }
        Token noun = before >= 0 ? word.analysis().token(before) : word;
        return isNominal(noun) && noun.sentence().equals(word.sentence()) ? top(noun) : word;
    }

    /** The head of the name that a word ends. */
    private static Token top(Token noun) {
        return noun.is(Ud.FLAT) || noun.is(Ud.COMPOUND) ? noun.head().orElse(noun) : noun;
    }

    /** A verb without a subject of its own takes it from the word that it hangs on. */
    private static List<Token> inherited(Token verb, int steps) {
        Optional<Token> above = verb.head();
        if (above.isEmpty()) {
            return List.of();
        }
        Token head = above.get();
        if (verb.is(Ud.ACL)) {
            return isInfinitive(verb) ? predicated(head).orElseGet(() -> owners(head, steps)) : List.of(head);
        }
        if (verb.is(Ud.CONJ)) {
            return Passive.is(head) && !isNominal(head) ? patients(head, steps - 1) : agents(head, steps - 1);
        }
        if (verb.is(Ud.ADVCL) && Passive.is(head)) {
            // Discussed by ministers gathering in Oslo: the participle is theirs.
            List<Token> doers = agents(head, 1).stream()
                    .filter(doer -> doer.index() == verb.index() - 1)
                    .toList();
            if (!doers.isEmpty()) {
                return doers;
            }
        }
        if (verb.is(Ud.XCOMP) || verb.is(Ud.CCOMP) || verb.is(Ud.ADVCL)) {
            return controller(verb, head, steps);
        }
        return List.of();
    }

    static boolean isInfinitive(Token verb) {
        return verb.dependents(Ud.MARK).stream().anyMatch(mark -> mark.lemma().equals("to"));
    }

    /** <em>She was the first minister to resign</em>: the subject of the noun. */
    private static Optional<List<Token>> predicated(Token noun) {
        return noun.dependents(Ud.COP).isEmpty()
                ? Optional.empty()
                : Optional.of(noun.dependents(Ud.NSUBJ)).filter(subjects -> !subjects.isEmpty());
    }

    /** Whose plan it is: <em>Oran's plan to close the port, Oran made a plan to close it</em>. */
    private static List<Token> owners(Token noun, int steps) {
        List<Token> owner = noun.dependents(Ud.NMOD_POSS);
        if (!owner.isEmpty()) {
            return owner;
        }
        List<Token> attribute = attributes(noun);
        if (!attribute.isEmpty()) {
            return attribute;
        }
        boolean object = noun.is(Ud.OBJ) || noun.is(Ud.OBL) || noun.is(Ud.XCOMP);
        return object ? noun.head().map(verb -> agents(verb, steps - 1)).orElse(List.of()) : List.of();
    }

    /** The object of the verb above, if it has one that stands before; else its subject. */
    private static List<Token> controller(Token verb, Token head, int steps) {
        boolean asided = verb.is(Ud.ADVCL)
                && verb.dependents(Ud.MARK).stream().noneMatch(Clause::isOfObject)
                && verb.dependents(Ud.CASE).stream().noneMatch(Clause::isOfObject);
        if (!asided) {
            Optional<Token> object = Stream.concat(head.dependents(Ud.OBJ).stream(), head.dependents(Ud.IOBJ).stream())
                    .filter(token -> token.index() < verb.index())
                    .findFirst();
            if (object.isPresent()) {
                return List.of(antecedent(object.get(), head));
            }
            Optional<Token> told = head.dependents(Ud.OBL).stream()
                    .filter(token -> token.index() < verb.index()
                            && (hasCase(token, "on")
                                    || hasCase(token, "to")
                                    || hasCase(token, "upon")
                                    || hasCase(token, "for")))
                    .findFirst();
            if (told.isPresent() && (verb.is(Ud.XCOMP) || verb.is(Ud.ADVCL)) && isInfinitive(verb)) {
                return List.of(told.get());
            }
        }
        return Passive.is(head) ? patients(head, steps - 1) : agents(head, steps - 1);
    }

    private static boolean isOfObject(Token mark) {
        return OF_OBJECT.contains(mark.lemma());
    }

    /** Those it is done to. */
    static List<Token> patients(Token verb) {
        return patients(verb, STEPS);
    }

    private static List<Token> patients(Token verb, int steps) {
        if (steps == 0) {
            return List.of();
        }
        if (Passive.is(verb)) {
            List<Token> subject = verb.dependents(Ud.NSUBJ).stream()
                    .map(token -> antecedent(token, verb))
                    .limit(1)
                    .toList();
            return subject.isEmpty() ? passiveSubject(verb, steps) : subject;
        }
        List<Token> objects = verb.dependents(Ud.OBJ).stream()
                .map(object -> antecedent(object, verb))
                .toList();
        if (!objects.isEmpty()) {
            return objects;
        }
        List<Token> late = verb.dependents(Ud.NSUBJ_PASS).stream()
                .filter(object -> object.index() > verb.index())
                .limit(1)
                .toList();
        if (!late.isEmpty()) {
            return late;
        }
        List<Token> raised = raised(verb);
        if (!raised.isEmpty()) {
            return raised;
        }
        List<Token> shared = verb.dependents(Ud.CONJ).stream()
                .filter(joined ->
                        joined.pos() == PartOfSpeech.VERB && own(joined).isEmpty() && !Passive.is(joined))
                .flatMap(joined -> joined.dependents(Ud.OBJ).stream())
                .limit(1)
                .toList();
        boolean bare = verb.dependents(Ud.OBL).isEmpty()
                && verb.dependents(Ud.CCOMP).isEmpty()
                && verb.dependents(Ud.XCOMP).isEmpty();
        if (!shared.isEmpty() && bare) {
            return shared;
        }
        boolean relative = verb.relation().equals(Ud.ACL_RELCL)
                && !own(verb).isEmpty()
                && own(verb).getFirst().index() != verb.head().map(Token::index).orElse(-1);
        return relative ? verb.head().map(List::of).orElse(List.of()) : List.of();
    }

    /** What a tree makes the subject of the clause below though it is the object above: <em>accused them of lying</em>. */
    private static List<Token> raised(Token verb) {
        return verb.dependents().stream()
                .filter(clause -> clause.is(Ud.CCOMP) || clause.is(Ud.XCOMP) || clause.is(Ud.ADVCL))
                .filter(clause -> clause.dependents(Ud.MARK).stream()
                        .anyMatch(mark -> isOfObject(mark) || mark.lemma().equals("to")))
                .flatMap(clause -> clause.dependents(Ud.NSUBJ).stream()
                        .filter(subject -> subject.index() > verb.index() && subject.index() < clause.index()))
                .filter(subject -> !hasCase(subject, "for"))
                .limit(1)
                .toList();
    }

    private static List<Token> passiveSubject(Token verb, int steps) {
        Optional<Token> head = verb.head();
        if (head.isEmpty()) {
            return List.of();
        }
        if (verb.is(Ud.ACL) || verb.is(Ud.AMOD)) {
            return List.of(head.get());
        }
        if (verb.is(Ud.CONJ)) {
            return isNominal(head.get()) ? List.of() : patients(head.get(), steps - 1);
        }
        return controller(verb, head.get(), steps);
    }

    /** Where the tree gives a verb no subject: the nominal before it, if no other verb lies between. */
    static List<Token> before(Token verb) {
        Analysis analysis = verb.analysis();
        int first = verb.sentence().tokens().first();
        for (int i = verb.index() - 1; i >= first; i--) {
            Token word = analysis.token(i);
            if (word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.SCONJ || isPreposition(word)) {
                return List.of();
            }
            if (isNominal(word) && !word.is(Ud.OBL_UNMARKED) && !isTime(word)) {
                Token noun = top(word);
                boolean free = noun.dependents(Ud.CASE).isEmpty() || isPossessed(noun);
                return free ? List.of(noun) : List.of();
            }
        }
        return List.of();
    }

    private static boolean isTime(Token word) {
        return word.relation().endsWith("unmarked") || word.relation().endsWith("tmod");
    }

    private static boolean isPreposition(Token word) {
        return word.pos() == PartOfSpeech.ADP
                || (word.pos() == PartOfSpeech.PART && word.lemma().equals("to"));
    }

    private static boolean isPossessed(Token noun) {
        return noun.dependents(Ud.CASE).stream()
                .allMatch(word -> word.text().startsWith("'") || word.text().startsWith("’"));
    }

    /** Where the tree gives a verb no object: the noun phrase right after it. */
    static List<Token> after(Token verb) {
        Analysis analysis = verb.analysis();
        int end = verb.sentence().tokens().end();
        for (int i = verb.index() + 1; i < end; i++) {
            Token word = analysis.token(i);
            switch (word.pos()) {
                case DET, ADJ, NUM -> {
                    continue;
                }
                case PUNCT -> {
                    if (word.text().equals(",")) {
                        return List.of();
                    }
                }
                case NOUN, PROPN -> {
                    return isTime(word) ? List.of() : List.of(nounEnd(word, end));
                }
                case PRON -> {
                    return word.is(Ud.NMOD_POSS) ? List.of() : List.of(word);
                }
                default -> {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** The last noun of a row of nouns, or the head of the name. */
    private static Token nounEnd(Token word, int end) {
        Token last = word;
        while (last.index() + 1 < end
                && word.name().isEmpty()
                && last.analysis().token(last.index() + 1).pos() == PartOfSpeech.NOUN) {
            last = last.analysis().token(last.index() + 1);
        }
        return last;
    }

    /** The names and nouns that stand before a noun as its attributes. */
    static List<Token> attributes(Token noun) {
        return noun.dependents().stream()
                .filter(token -> token.is(Ud.COMPOUND) || token.is(Ud.AMOD) || token.is(Ud.NMOD_DESC))
                .filter(token -> token.index() < noun.index() && token.pos() != PartOfSpeech.VERB)
                .toList();
    }

    /** Nominals of a word with a preposition, from the nearest. */
    static List<Token> after(Token word, String preposition) {
        return word.dependents().stream()
                .filter(token -> token.is(Ud.OBL) || token.is(Ud.NMOD))
                .filter(token -> hasCase(token, preposition))
                .filter(token -> !preposition.equals("by") || !isBeyondVerb(word, token))
                .toList();
    }

    /** Whether the word above a noun stands between it and a phrase: <em>attacks were foreseen by the mayor</em>, who made none. */
    private static boolean isBeyondVerb(Token noun, Token phrase) {
        return noun.head()
                .filter(above -> noun.index() < above.index() && above.index() < phrase.index())
                .isPresent();
    }

    static boolean hasCase(Token noun, String preposition) {
        return noun.dependents(Ud.CASE).stream().anyMatch(word -> word.lemma().equalsIgnoreCase(preposition));
    }

    static boolean isNominal(Token token) {
        return switch (token.pos()) {
            case NOUN, PROPN, PRON, NUM -> true;
            default -> false;
        };
    }

    /** A nominal and those joined to it; a list of names goes on where the tree breaks off. */
    static List<Token> joined(Token head) {
        List<Token> tree = conjuncts(head);
        if (tree.size() < 2 || tree.stream().anyMatch(token -> token.name().isEmpty())) {
            return tree;
        }
        List<Token> all = new ArrayList<>(tree);
        NameKind kind = head.name().orElseThrow().kind();
        Analysis analysis = head.analysis();
        int end = head.sentence().tokens().end();
        int last = tree.stream().mapToInt(Token::index).max().orElse(head.index());
        for (int i = last + 1; i < end && isInList(analysis.token(i)); i++) {
            Token token = analysis.token(i);
            boolean begins = token.name()
                    .filter(name -> name.kind() == kind && name.tokens().first() == token.index())
                    .isPresent();
            if (begins
                    && tree.stream()
                            .allMatch(other -> other.name().orElseThrow().kind() == kind)) {
                all.add(token);
            }
        }
        return all;
    }

    private static boolean isInList(Token token) {
        return switch (token.pos()) {
            case NOUN, PROPN, ADJ, CCONJ, DET -> true;
            case PUNCT -> token.text().equals(",") || token.text().equals("-");
            case PART -> token.text().endsWith("s");
            default -> false;
        };
    }

    private static List<Token> conjuncts(Token head) {
        List<Token> all = new ArrayList<>();
        all.add(head);
        for (Token joined : head.dependents(Ud.CONJ)) {
            if (isNominal(joined) || (head.is(Ud.AMOD) && joined.pos() == head.pos())) {
                all.addAll(conjuncts(joined));
            }
        }
        return all;
    }
}
