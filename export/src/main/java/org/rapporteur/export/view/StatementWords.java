// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.text.Span;

/**
 * Puts statements into words. The verb of the report and all that turns it into its opposite always stands before what is said:
 * <em>did not deny that the ferry was overloaded</em>.
 */
final class StatementWords {

    private final Statement statement;
    private final FactsDocument facts;
    private final Surroundings around;
    private final Parties speaker;

    private StatementWords(Statement statement, FactsDocument facts) {
        this.statement = statement;
        this.facts = facts;
        this.around = Surroundings.of(facts.document());
        this.speaker = speaker(statement, facts);
    }

    static FactView view(Statement statement, FactsDocument facts) {
        StatementWords words = new StatementWords(statement, facts);
        String heading = words.heading();
        return new FactView(
                statement,
                heading,
                heading + " " + words.verb(),
                words.rest(),
                words.details(),
                Doubts.of(statement),
                null);
    }

    /** What somebody says, in a line. */
    static String line(Statement statement, FactsDocument facts) {
        StatementWords words = new StatementWords(statement, facts);
        return words.heading() + " " + words.rest();
    }

    private String heading() {
        if (!speaker.isEmpty()) {
            return Words.capital(speaker.words());
        }
        return Words.capital(
                isUnverified() && isBehind()
                        ? said()
                        : Phrases.fixed(isUnverified() ? "speaker.report" : "speaker.unknown"));
    }

    private String rest() {
        if (!isUnverified()) {
            return predicate();
        }
        // Whoever could not verify it, or the report, stands before the verb, though a passive or an impersonal verb
        // tells it.
        return isBehind() != speaker.isEmpty() ? verb() + colon() : isBehind() ? verb() : predicate();
    }

    /** Who speaks: by name, else in the words of the report; nobody where it does not tell. */
    static Parties speaker(Statement statement, FactsDocument facts) {
        if (!statement.speakers().isEmpty()) {
            return Parties.of(statement.speakers(), facts);
        }
        if (statement.source() == null) {
            return Parties.NOBODY;
        }
        String source = Words.flat(facts.document().text().slice(statement.source()));
        return new Parties(source, source.endsWith("s") && !source.endsWith("ss"));
    }

    /** Whether somebody could not verify something, in so many words. */
    private boolean isUnverified() {
        return statement.kind() == Statement.Kind.VERIFICATION
                && statement.cue() != null
                && CueWords.isWhole(around.words(statement.cue()));
    }

    /** Whether the cue stands behind what it tells of, as a passive does: <em>the toll could not be verified</em>. */
    private boolean isBehind() {
        return statement.cue() != null
                && statement.content().getLast().end() <= statement.cue().start();
    }

    private String verb() {
        Span cue = statement.cue();
        if (isUnverified() && isBehind() == !speaker.isEmpty()) {
            return Phrases.fixed("verified.not");
        }
        String without = statement.quoted() == Quoted.NONE ? "speech.headline" : "speech.none";
        return cue == null
                ? Phrases.fixed(speaker.isPlural() ? without + ".plural" : without)
                : CueWords.of(around, cue, speaker).words();
    }

    private String predicate() {
        Span cue = statement.cue();
        if (cue == null) {
            return verb() + colon();
        }
        CueWords words = CueWords.of(around, cue, speaker);
        if (!words.isVerb()) {
            return words.words() + colon();
        }
        String link = link(cue);
        if (link == null) {
            String rest = addressee(cue);
            return words.words() + (rest.isEmpty() ? "" : " " + rest) + colon();
        }
        return words.words() + (link.isEmpty() ? "" : " " + link) + (goesOn(link) ? " " + said() : colon());
    }

    /** Whether what is said goes on after the verb without a colon. */
    private boolean goesOn(String link) {
        return statement.quoted() != Quoted.FULL || Phrases.is("linking", link.substring(link.lastIndexOf(' ') + 1));
    }

    private String colon() {
        return ": " + said();
    }

    private String said() {
        String words = Words.flat(String.join(
                " … ", statement.content().stream().map(around::words).toList()));
        String plain = words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
        return statement.quoted() == Quoted.FULL ? "“" + plain + "”" : plain;
    }

    /** The words of the report between the verb and what is said behind it; null where it does not stand behind it. */
    private @Nullable String link(Span cue) {
        Span content = statement.content().getFirst();
        int length = content.start() - cue.end();
        if (length < 0 || length > 80 || isAnothers(cue.end(), content.start())) {
            return null;
        }
        String gap = without(cue.end(), content.start());
        String plain = gap.replaceAll("[\"“”'‘’:,\\s]+$", "").replaceAll("^[\\s,]+", "");
        return plain.chars().anyMatch(letter -> ".!?;:()\n\"“”".indexOf(letter) >= 0) ? null : Words.flat(plain);
    }

    /** To whom, when or where something is said that stands before its verb. */
    private String addressee(Span cue) {
        String text = around.text();
        int end = cue.end();
        while (end < text.length() && ".,;:!?\n()“”\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end - cue.end() > 60 || isAnothers(cue.end(), end) || overlapsContent(cue.end(), end)) {
            return "";
        }
        String rest = Words.flat(without(cue.end(), end));
        String[] words = rest.split(" ", 3);
        boolean infinitive = words.length > 1 && Phrases.is("clause", words[0]) && VerbForms.of(words[1]) != null;
        boolean fits = Phrases.is("preposition", words[0]) || Phrases.is("addressing", around.words(cue));
        return fits && !infinitive ? rest : "";
    }

    private boolean overlapsContent(int from, int to) {
        return statement.content().stream().anyMatch(span -> span.start() < to && from < span.end());
    }

    /** Whether some of it was said by another, in words that do not hold this statement as a whole. */
    private boolean isAnothers(int from, int to) {
        Span cue = statement.cue();
        return facts.statements().stream()
                .filter(other -> !other.id().equals(statement.id()))
                .flatMap(other -> other.content().stream())
                .filter(span -> cue == null || !span.overlaps(cue))
                .anyMatch(span -> span.start() < to && from < span.end());
    }

    /** A part of the text without the words that tell who speaks. */
    private String without(int from, int to) {
        Span source = statement.source();
        String text = around.text();
        return source == null || source.start() < from || source.end() > to
                ? text.substring(from, to)
                : text.substring(from, source.start()) + text.substring(source.end(), to);
    }

    private List<String> details() {
        List<String> details = new ArrayList<>();
        if (statement.role() != null) {
            details.add(around.words(statement.role()));
        }
        if (statement.onBehalfOf() != null) {
            details.add(Phrases.filled(
                    Phrases.fixed("behalf"),
                    Map.of(
                            "who",
                            Parties.of(List.of(statement.onBehalfOf()), facts).words())));
        }
        details.addAll(new DetailWords(facts).of(statement));
        details.add(Phrases.fixed("quoted." + statement.quoted().label()));
        if (statement.repeats() != null) {
            details.add(Phrases.fixed("repeats"));
        }
        return details;
    }
}
