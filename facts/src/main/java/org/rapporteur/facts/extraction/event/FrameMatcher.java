// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.Frame.Condition;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Nominals;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;

/** Finds the frame that a word carries: of those that fit, the one that asks for most. */
final class FrameMatcher {

    /** Words that may stand between the words of a verb: <em>pull the last troops out</em>. */
    private static final int GAP = 4;

    /** Words before a verb among which what an accident befell may stand where the tree gives the verb no subject. */
    private static final int BEARER = 16;

    /** Words on either side that a sentence is looked at. */
    private static final int NEAR = 40;

    private static final String SUBJECT = "subject";

    /**
     * A frame where it stands.
     *
     * @param words from its first to its last word where they stand together, else the one that carries it
     * @param objects words that the frame asks for in the place of its object: part of it, and no event of their own
     */
    record Match(Frame frame, TokenRange words, Set<Token> objects) {}

    private final EventWords words;
    private final ArgumentFinder arguments;
    private final Case cases;
    private final FrameLists lists;
    private final Set<String> aftermath;
    private final Set<String> marks;
    private final Map<String, List<Frame>> verbs;
    private final Map<String, List<Frame>> nouns;

    FrameMatcher(Language language, EventWords words, ArgumentFinder arguments) {
        this.words = words;
        this.arguments = arguments;
        this.cases = new Case(language);
        this.lists = new FrameLists(language);
        this.aftermath = lists.set("aftermath");
        this.marks = language.rows("quotation-marks", 3).stream()
                .flatMap(row -> row.subList(0, 2).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.verbs = lists.read("event-verbs", false);
        this.nouns = lists.read("event-nouns", true);
    }

    /** The frame that a word carries. */
    Optional<Match> match(Token head) {
        boolean verb = head.pos() == PartOfSpeech.VERB;
        boolean name = head.pos() == PartOfSpeech.PROPN;
        boolean noun = head.pos() == PartOfSpeech.NOUN || head.pos() == PartOfSpeech.ADJ || name;
        if (!verb && !noun) {
            return Optional.empty();
        }
        Map<String, List<Frame>> known = verb ? verbs : nouns;
        List<Frame> frames = head.forms()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
        Match best = null;
        for (Frame frame : frames) {
            // Storms have names, acts have none: Cyclone Idai.
            boolean unfit = frame.type() == EventType.INCIDENT ? isKind(head) || isTitle(head) : name;
            if (unfit || (best != null && frame.rank() <= best.frame().rank())) {
                continue;
            }
            TokenRange range = verb ? after(head, frame.words()) : around(head, frame.words());
            if (range != null
                    && frame.conditions().stream()
                            .allMatch(condition -> frame.type() == EventType.INCIDENT
                                    ? holdsOfIncident(head, condition)
                                    : holds(head, condition))) {
                best = new Match(frame, range, objects(head, frame));
            }
        }
        return Optional.ofNullable(best);
    }

    /** <em>Flood defences</em> tell of no flood, flood victims do. */
    private boolean isKind(Token noun) {
        return noun.is(Ud.COMPOUND)
                && noun.head()
                        .filter(whole -> whole.pos() == PartOfSpeech.NOUN && whole.index() > noun.index())
                        .filter(whole -> whole.forms().noneMatch(aftermath::contains))
                        .isPresent();
    }

    /** A song may be called Eruption, and what stands alone between marks is a figure of speech: <em>an "epidemic"</em>. */
    private boolean isTitle(Token noun) {
        boolean title = noun.name()
                .filter(name -> switch (name.kind()) {
                    case PERSON, ORGANIZATION, GROUP, PRODUCT, WORK, LAW -> true;
                    case EVENT, PLACE, COUNTRY, OTHER -> false;
                })
                .isPresent();
        return title || (isMark(noun, noun.index() - 1) && isMark(noun, noun.index() + 1));
    }

    private boolean isMark(Token word, int at) {
        TokenRange sentence = word.sentence().tokens();
        return sentence.first() <= at
                && at < sentence.end()
                && marks.contains(word.analysis().token(at).text());
    }

    private Set<Token> objects(Token head, Frame frame) {
        Set<Token> objects = new HashSet<>();
        for (Condition condition : frame.conditions()) {
            boolean telling = condition.slot().equals("object")
                    && !condition.absent()
                    && !condition.words().contains("*");
            if (telling) {
                arguments.fill(head, "object").stream()
                        .filter(token -> fits(token, condition))
                        .forEach(objects::add);
            }
        }
        return Set.copyOf(objects);
    }

    /** The verb and the words after it, in their order. */
    private static @Nullable TokenRange after(Token head, List<String> wanted) {
        Analysis analysis = head.analysis();
        int end = head.sentence().tokens().end();
        int at = head.index();
        for (String word : wanted.subList(1, wanted.size())) {
            int next = at + 1;
            while (next < end && next - at <= GAP && !is(analysis.token(next), word)) {
                next++;
            }
            if (next >= end || next - at > GAP) {
                return null;
            }
            at = next;
        }
        boolean together = at - head.index() < wanted.size();
        return new TokenRange(head.index(), together ? at + 1 : head.index() + 1);
    }

    /** The noun and the words right around it, hyphens aside. */
    private @Nullable TokenRange around(Token head, List<String> wanted) {
        Analysis analysis = head.analysis();
        TokenRange sentence = head.sentence().tokens();
        int own = lists.head(wanted);
        int first = head.index();
        for (int i = own - 1; i >= 0; i--) {
            first--;
            if (first > sentence.first() && analysis.token(first).text().equals("-")) {
                first--;
            }
            if (first < sentence.first() || !is(analysis.token(first), wanted.get(i))) {
                return null;
            }
        }
        int end = head.index() + 1;
        for (String word : wanted.subList(own + 1, wanted.size())) {
            if (end >= sentence.end() || !is(analysis.token(end), word)) {
                return null;
            }
            end++;
        }
        return new TokenRange(first, end);
    }

    private static boolean is(Token token, String word) {
        return token.lemma().equalsIgnoreCase(word) || token.text().equalsIgnoreCase(word);
    }

    private boolean holds(Token head, Condition condition) {
        List<Token> there = switch (condition.slot()) {
            case "xcomp" ->
                head.dependents().stream()
                        .filter(token -> token.is(Ud.XCOMP)
                                || ((token.is(Ud.ADVCL) || token.is(Ud.CCOMP)) && cases.isInfinitive(token)))
                        .toList();
            case "attribute" -> Nominals.attributes(head);
            case "ccomp", "acl" -> head.dependents(condition.slot());
            case "told-aux" ->
                head.dependents(Ud.CCOMP).stream()
                        .flatMap(told -> told.dependents(Ud.AUX).stream())
                        .toList();
            case "told-doer" ->
                head.dependents(Ud.CCOMP).stream()
                        .filter(told -> told.dependents(Ud.AUX_PASS).isEmpty()
                                && told.dependents(Ud.COP).isEmpty())
                        .flatMap(told -> told.dependents(Ud.NSUBJ).stream())
                        .filter(doer -> doer.pos() == PartOfSpeech.NOUN)
                        .toList();
            case "told-person" ->
                head.dependents(Ud.CCOMP).stream()
                        .flatMap(told -> told.dependents(Ud.NSUBJ).stream())
                        .filter(doer -> doer.name()
                                .filter(name -> name.kind() == NameKind.PERSON)
                                .isPresent())
                        .toList();
            case "told-state" ->
                head.dependents(Ud.CCOMP).stream()
                        .flatMap(told ->
                                Stream.concat(told.dependents(Ud.COP).stream(), told.dependents(Ud.EXPL).stream()))
                        .toList();
            case "carrier" -> words.carrier(head).stream().toList();
            case "governor" -> head.head().stream().toList();
            case "adverb" -> head.dependents(Ud.ADVMOD);
            case "sentence" -> around(head);
            default -> arguments.fill(head, condition.slot());
        };
        boolean found = there.stream().anyMatch(token -> fits(token, condition));
        return found != condition.absent();
    }

    /** What befalls a thing has no object of its own where the tree gives it none, whatever stands behind: <em>collided head-on</em>. */
    private boolean holdsOfIncident(Token head, Condition condition) {
        boolean isBare = condition.slot().equals("object")
                && condition.absent()
                && condition.words().contains("*")
                && head.pos() == PartOfSpeech.VERB;
        if (isBare) {
            return head.dependents(Ud.OBJ).isEmpty();
        }
        return holds(head, condition) || isBorne(head, condition);
    }

    /**
     * Whether what an accident befell stands before a verb that the tree reads as passive or gives no subject: <em>a ferry carrying
     * traders to market capsized</em> is a noun with two clauses to it there.
     */
    private boolean isBorne(Token verb, Condition condition) {
        if (!condition.slot().equals(SUBJECT)
                || condition.absent()
                || !verb.dependents(Ud.AUX_PASS).isEmpty()) {
            return false;
        }
        if (!verb.dependents(Ud.NSUBJ).isEmpty()) {
            return verb.dependents(Ud.NSUBJ).stream()
                    .flatMap(word -> Nominals.joined(word).stream())
                    .anyMatch(word -> fits(word, condition));
        }
        Analysis analysis = verb.analysis();
        int first = Math.max(verb.sentence().tokens().first(), verb.index() - BEARER);
        for (int i = verb.index() - 1; i >= first; i--) {
            Token word = analysis.token(i);
            if (isMark(word, i) || word.text().equals(";")) {
                return false;
            }
            if (word.pos() == PartOfSpeech.NOUN && !word.is(Ud.COMPOUND) && fits(word, condition)) {
                return true;
            }
        }
        return false;
    }

    /** The words of the sentence that stand near. */
    private static List<Token> around(Token head) {
        TokenRange sentence = head.sentence().tokens();
        int first = Math.max(sentence.first(), head.index() - NEAR);
        int end = Math.min(sentence.end(), head.index() + NEAR);
        return IntStream.range(first, end).mapToObj(head.analysis()::token).toList();
    }

    private boolean fits(Token token, Condition condition) {
        if (condition.words().contains("*")
                || token.forms().anyMatch(condition.words()::contains)
                || (condition.words().contains("#party") && words.isParty(token))) {
            return true;
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        if (condition.endings().stream().anyMatch(text::endsWith)) {
            return true;
        }
        if (token.index() == 0) {
            return false;
        }
        Token before = token.analysis().token(token.index() - 1);
        String first = before.text().toLowerCase(Locale.ROOT);
        return token.forms().anyMatch(stem -> condition.words().contains(first + " " + stem));
    }
}
