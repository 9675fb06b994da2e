// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/**
 * Who does what a verb tells and whom it is done to, by the tree: through passives, relative clauses, participles, joined
 * verbs, control and raising.
 */
public final class Clause {

    /** Steps from a verb to the one that has its subject. */
    private static final int STEPS = 5;

    /** Words looked at upwards from an event. */
    private static final int CLIMB = 3;

    private final Language language;
    private final Case cases;
    private final Passive passive;

    public Clause(Language language) {
        this.language = language;
        this.cases = new Case(language);
        this.passive = new Passive(this, cases);
    }

    /** Whether a verb is passive: by its auxiliary or subject, or as a participle after its noun. */
    public boolean isPassive(Token verb) {
        return passive.is(verb);
    }

    /** Whether the tree itself says that a verb is passive. */
    public static boolean isMarkedPassive(Token verb) {
        return !verb.dependents(Ud.NSUBJ_PASS).isEmpty()
                || !verb.dependents(Ud.AUX_PASS).isEmpty();
    }

    /**
     * What a word tells, or else the first word above it that tells something, within its clause.
     *
     * @param telling what a word tells
     */
    public static <T> Optional<T> nearest(Token word, Function<Token, Optional<T>> telling) {
        Optional<Token> at = Optional.of(word);
        for (int i = 0; i < CLIMB && at.isPresent(); i++) {
            Optional<T> told = telling.apply(at.get());
            if (told.isPresent() || isEnd(at.get())) {
                return told;
            }
            at = at.get().head();
        }
        return Optional.empty();
    }

    /** Whether a clause of its own ends with a word: it has places and times of its own. */
    private static boolean isEnd(Token word) {
        return word.is(Ud.CCOMP) || word.relation().equals(Ud.ACL_RELCL) || word.is(Ud.PARATAXIS);
    }

    /** Those who do it. */
    public List<Token> agents(Token verb) {
        return agents(verb, STEPS);
    }

    private List<Token> agents(Token verb, int steps) {
        if (steps == 0) {
            return List.of();
        }
        if (passive.is(verb)) {
            return Stream.concat(
                            verb.dependents(Ud.OBL).stream(),
                            verb.dependents(Ud.OBL).stream().flatMap(inner -> inner.dependents(Ud.NMOD).stream()))
                    .filter(agent -> agent.relation().equals(Ud.OBL_AGENT) || cases.is(agent, FunctionWord.AGENT))
                    .limit(1)
                    .toList();
        }
        List<Token> own = own(verb);
        return own.isEmpty() ? inherited(verb, steps) : own;
    }

    /** The subject of the verb itself, a relative pronoun resolved. */
    public List<Token> own(Token verb) {
        return verb.dependents(Ud.NSUBJ).stream()
                .filter(subject -> !subject.relation().equals(Ud.NSUBJ_PASS)
                        || (Passive.isActive(verb) && subject.index() < verb.index()))
                // Of two, the one right before the verb; another before is a dateline or stands in apposition, one
                // behind is misread.
                .min(Comparator.comparing((Token subject) -> subject.index() > verb.index())
                        .thenComparingInt(subject -> Math.abs(verb.index() - subject.index())))
                .map(subject -> List.of(antecedent(subject, verb)))
                .orElse(List.of());
    }

    private Token antecedent(Token word, Token verb) {
        if (!language.is(word.lemma(), FunctionWord.RELATIVE) || word.pos() == PartOfSpeech.NOUN) {
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
        return Nominals.is(noun) && noun.sentence().equals(word.sentence()) ? Nominals.top(noun) : word;
    }

    /** A verb without a subject of its own takes it from the word that it hangs on. */
    private List<Token> inherited(Token verb, int steps) {
        Optional<Token> above = verb.head();
        if (above.isEmpty()) {
            return List.of();
        }
        Token head = above.get();
        if (verb.is(Ud.ACL)) {
            return cases.isInfinitive(verb) ? predicated(head).orElseGet(() -> owners(head, steps)) : List.of(head);
        }
        if (verb.is(Ud.CONJ)) {
            return passive.is(head) && !Nominals.is(head) ? patients(head, steps - 1) : agents(head, steps - 1);
        }
        if (verb.is(Ud.ADVCL) && passive.is(head)) {
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

    /** <em>She was the first minister to resign</em>: the subject of the noun. */
    private Optional<List<Token>> predicated(Token noun) {
        return noun.dependents(Ud.COP).isEmpty()
                ? Optional.empty()
                : Optional.of(noun.dependents(Ud.NSUBJ)).filter(subjects -> !subjects.isEmpty());
    }

    /** Whose plan it is: <em>Oran's plan to close the port, Oran made a plan to close it</em>. */
    private List<Token> owners(Token noun, int steps) {
        List<Token> owner = noun.dependents(Ud.NMOD_POSS);
        if (!owner.isEmpty()) {
            return owner;
        }
        List<Token> attribute = Nominals.attributes(noun);
        if (!attribute.isEmpty()) {
            return attribute;
        }
        boolean object = noun.is(Ud.OBJ) || noun.is(Ud.OBL) || noun.is(Ud.XCOMP);
        return object ? noun.head().map(verb -> agents(verb, steps - 1)).orElse(List.of()) : List.of();
    }

    /** The object of the verb above, if it has one that stands before; else its subject. */
    private List<Token> controller(Token verb, Token head, int steps) {
        boolean asided = verb.is(Ud.ADVCL)
                && !cases.opens(verb, FunctionWord.OBJECT_CONTROL)
                && !cases.is(verb, FunctionWord.OBJECT_CONTROL);
        if (!asided) {
            Optional<Token> object = Stream.concat(head.dependents(Ud.OBJ).stream(), head.dependents(Ud.IOBJ).stream())
                    .filter(token -> token.index() < verb.index())
                    .findFirst();
            if (object.isPresent()) {
                return List.of(antecedent(object.get(), head));
            }
            Optional<Token> told = head.dependents(Ud.OBL).stream()
                    .filter(token -> token.index() < verb.index() && cases.is(token, FunctionWord.ADDRESSEE))
                    .findFirst();
            if (told.isPresent() && (verb.is(Ud.XCOMP) || verb.is(Ud.ADVCL)) && cases.isInfinitive(verb)) {
                return List.of(told.get());
            }
        }
        return passive.is(head) ? patients(head, steps - 1) : agents(head, steps - 1);
    }

    /** Those it is done to. */
    public List<Token> patients(Token verb) {
        return patients(verb, STEPS);
    }

    private List<Token> patients(Token verb, int steps) {
        if (steps == 0) {
            return List.of();
        }
        if (passive.is(verb)) {
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
        List<Token> misread = misread(verb);
        if (!misread.isEmpty()) {
            return misread;
        }
        List<Token> raised = raised(verb);
        if (!raised.isEmpty()) {
            return raised;
        }
        List<Token> shared = verb.dependents(Ud.CONJ).stream()
                .filter(joined ->
                        joined.pos() == PartOfSpeech.VERB && own(joined).isEmpty() && !passive.is(joined))
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

    /** What a tree makes a second subject, behind the verb: <em>Lee accused Brook of lying</em>. */
    private static List<Token> misread(Token verb) {
        List<Token> subjects = verb.dependents(Ud.NSUBJ);
        return subjects.size() == 2
                        && subjects.getFirst().index() < verb.index()
                        && subjects.getLast().index() > verb.index()
                ? List.of(subjects.getLast())
                : List.of();
    }

    /** What a tree makes the subject of the clause below though it is the object above: <em>accused them of lying</em>. */
    private List<Token> raised(Token verb) {
        return verb.dependents().stream()
                .filter(clause -> clause.is(Ud.CCOMP) || clause.is(Ud.XCOMP) || clause.is(Ud.ADVCL))
                .filter(clause -> cases.opens(clause, FunctionWord.OBJECT_CONTROL, FunctionWord.INFINITIVE))
                .flatMap(clause -> clause.dependents(Ud.NSUBJ).stream()
                        .filter(subject -> subject.index() > verb.index() && subject.index() < clause.index()))
                .filter(subject -> !cases.is(subject, FunctionWord.DEMAND))
                .limit(1)
                .toList();
    }

    private List<Token> passiveSubject(Token verb, int steps) {
        Optional<Token> head = verb.head();
        if (head.isEmpty()) {
            return List.of();
        }
        if (verb.is(Ud.ACL) || verb.is(Ud.AMOD)) {
            return List.of(head.get());
        }
        if (verb.is(Ud.CONJ)) {
            return Nominals.is(head.get()) ? List.of() : patients(head.get(), steps - 1);
        }
        return controller(verb, head.get(), steps);
    }

    /** Where the tree gives a verb no subject: the nominal before it, if no other verb lies between. */
    public List<Token> before(Token verb) {
        Analysis analysis = verb.analysis();
        int first = verb.sentence().tokens().first();
        for (int i = verb.index() - 1; i >= first; i--) {
            Token word = analysis.token(i);
            if (word.pos() == PartOfSpeech.VERB || word.pos() == PartOfSpeech.SCONJ || isPreposition(word)) {
                return List.of();
            }
            if (Nominals.is(word) && !word.is(Ud.OBL_UNMARKED) && !isTime(word)) {
                Token noun = Nominals.top(word);
                boolean free = noun.dependents(Ud.CASE).isEmpty() || isPossessed(noun);
                return free ? List.of(noun) : List.of();
            }
        }
        return List.of();
    }

    private static boolean isTime(Token word) {
        return word.relation().endsWith(Ud.UNMARKED) || word.relation().endsWith(Ud.TMOD);
    }

    private boolean isPreposition(Token word) {
        return word.pos() == PartOfSpeech.ADP
                || (word.pos() == PartOfSpeech.PART && language.is(word.lemma(), FunctionWord.INFINITIVE));
    }

    private boolean isPossessed(Token noun) {
        return noun.dependents(Ud.CASE).stream()
                .allMatch(word -> language.is(word.text(), FunctionWord.POSSESSIVE_ENDING));
    }

    /** Where the tree gives a verb no object: the noun phrase right after it. */
    public List<Token> after(Token verb) {
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

    /** Nominals of a word with a preposition, from the nearest. */
    public List<Token> after(Token word, String preposition) {
        return word.dependents().stream()
                .filter(token -> token.is(Ud.OBL) || token.is(Ud.NMOD))
                .filter(token -> Case.is(token, preposition))
                .filter(token -> !language.is(preposition, FunctionWord.AGENT) || !isBeyondVerb(word, token))
                .toList();
    }

    /** Whether the word above a noun stands between it and a phrase: <em>attacks were foreseen by the mayor</em>, who made none. */
    private static boolean isBeyondVerb(Token noun, Token phrase) {
        return noun.head()
                .filter(above -> noun.index() < above.index() && above.index() < phrase.index())
                .isPresent();
    }
}
