// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.Frame.Condition;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;

/** Finds the frame that a word carries: of those that fit, the one that asks for most. */
final class FrameMatcher {

    /** Words that may stand between the words of a verb: <em>pull the last troops out</em>. */
    private static final int GAP = 4;

    /**
     * A frame where it stands.
     *
     * @param words from its first to its last word where they stand together, else the one that carries it
     */
    record Match(Frame frame, TokenRange words) {}

    private final EventWords words;
    private final ArgumentFinder arguments;
    private final Map<String, List<Frame>> verbs;
    private final Map<String, List<Frame>> nouns;

    FrameMatcher(String language, EventWords words, ArgumentFinder arguments) {
        this.words = words;
        this.arguments = arguments;
        FrameLists lists = new FrameLists(language);
        this.verbs = lists.read(language + "/event-verbs.txt", false);
        this.nouns = lists.read(language + "/event-nouns.txt", true);
    }

    /** The frame that a word carries. */
    Optional<Match> match(Token head) {
        boolean verb = head.pos() == PartOfSpeech.VERB;
        boolean noun = head.pos() == PartOfSpeech.NOUN || head.pos() == PartOfSpeech.ADJ;
        if (!verb && !noun) {
            return Optional.empty();
        }
        List<Frame> frames = (verb ? verbs : nouns)
                .getOrDefault(head.lemma().toLowerCase(Locale.ROOT), List.of());
        Match best = null;
        for (Frame frame : frames) {
            if (best != null && frame.rank() <= best.frame().rank()) {
                continue;
            }
            TokenRange range = verb ? after(head, frame.words()) : before(head, frame.words());
            if (range != null && frame.conditions().stream().allMatch(condition -> holds(head, condition))) {
                best = new Match(frame, range);
            }
        }
        return Optional.ofNullable(best);
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

    /** The noun and the words right before it, hyphens aside. */
    private static @Nullable TokenRange before(Token head, List<String> wanted) {
        Analysis analysis = head.analysis();
        int start = head.sentence().tokens().first();
        int at = head.index();
        for (int i = wanted.size() - 2; i >= 0; i--) {
            at--;
            if (at > start && analysis.token(at).text().equals("-")) {
                at--;
            }
            if (at < start || !is(analysis.token(at), wanted.get(i))) {
                return null;
            }
        }
        return new TokenRange(at, head.index() + 1);
    }

    private static boolean is(Token token, String word) {
        return token.lemma().equalsIgnoreCase(word) || token.text().equalsIgnoreCase(word);
    }

    private boolean holds(Token head, Condition condition) {
        List<Token> there = switch (condition.slot()) {
            case "xcomp" -> head.dependents().stream()
                    .filter(token -> token.is("xcomp")
                            || ((token.is("advcl") || token.is("ccomp"))
                                    && token.dependents("mark").stream().anyMatch(mark -> is(mark, "to"))))
                    .toList();
            case "ccomp", "acl" -> head.dependents(condition.slot());
            case "carrier" -> words.carrier(head).stream().toList();
            case "jointly", "together" -> head.dependents("advmod").stream()
                    .filter(token -> is(token, condition.slot()))
                    .toList();
            default -> arguments.fill(head, condition.slot());
        };
        boolean found = there.stream().anyMatch(token -> fits(token, condition));
        return found != condition.absent();
    }

    private boolean fits(Token token, Condition condition) {
        if (condition.words().contains("*")
                || condition.words().contains(token.lemma().toLowerCase(Locale.ROOT))
                || condition.words().contains(token.text().toLowerCase(Locale.ROOT))
                || (condition.words().contains("#party") && words.isParty(token))) {
            return true;
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        if (condition.words().contains("-self") && (text.endsWith("self") || text.endsWith("selves"))) {
            return true;
        }
        if (token.index() == 0) {
            return false;
        }
        Token before = token.analysis().token(token.index() - 1);
        return condition
                .words()
                .contains((before.text() + " " + token.lemma()).toLowerCase(Locale.ROOT));
    }
}
