// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;

/** The words of saying and of thinking that a language has. Immutable and safe for use by many threads. */
final class SpeechWords {

    /** Whether a word of saying is a verb or a noun. */
    enum Part {
        VERB,
        NOUN
    }

    /** What a saying does. */
    enum Kind {
        SAY,
        CLAIM,
        DENY,
        ASK,
        PROMISE,
        WARN,
        ORDER,
        JUDGE
    }

    /**
     * One word of saying.
     *
     * @param frames what may be the words said: c a clause, q a quotation, i an infinitive, o an object, f an object
     *     after <em>for</em>
     */
    record Saying(String lemma, Part part, Kind kind, String frames) {

        boolean takes(char frame) {
            return frames.indexOf(frame) >= 0;
        }
    }

    private record Key(String lemma, Part part) {}

    private final Map<Key, Saying> sayings;
    private final Set<String> thoughts;
    private final Language language;

    SpeechWords(Language language) {
        this.language = language;
        this.sayings = language.rows("speech-cues", 4).stream()
                .map(row -> new Saying(
                        row.get(0),
                        Part.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                        Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                        row.get(3)))
                .collect(Collectors.toUnmodifiableMap(saying -> new Key(saying.lemma, saying.part), saying -> saying));
        this.thoughts = language.words("thoughts");
    }

    /** The word of saying that a word of a text is. */
    Optional<Saying> saying(Token token) {
        Part part = token.pos() == PartOfSpeech.NOUN ? Part.NOUN : Part.VERB;
        return token.forms()
                .map(form -> sayings.get(new Key(form, part)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether a word begins a preposition whose object speaks: <em>according to</em>. */
    boolean isAttribution(Token token) {
        return language.is(token.lemma(), FunctionWord.ATTRIBUTION);
    }

    /** Whether the object of a verb is the one who speaks: <em>quoted Brook as saying</em>. */
    boolean isQuoting(Token verb) {
        return language.is(verb.lemma(), FunctionWord.QUOTING);
    }

    /** Whether a word is what those who are quoted are quoted as doing. */
    boolean isQuoted(Token verb) {
        return language.is(verb.lemma(), FunctionWord.QUOTED) && isGerund(verb);
    }

    boolean isAs(Token word) {
        return language.is(word.lemma(), FunctionWord.COMPARISON);
    }

    boolean isComplementizer(Token word) {
        return language.is(word.lemma(), FunctionWord.COMPLEMENTIZER);
    }

    /** Whether a verb tells that somebody kept from saying: <em>declined to say</em>. */
    boolean isSilence(Token verb) {
        return language.is(verb.lemma(), FunctionWord.REFUSAL);
    }

    /** Whether a word is a subject or article that denies: <em>nobody, neither side</em>. */
    boolean isNobody(Token word) {
        return language.is(word.text(), FunctionWord.NOBODY);
    }

    boolean isGerund(Token word) {
        return language.ends(word.text(), FunctionWord.GERUND_ENDING);
    }

    boolean isPresent(Token verb) {
        return language.ends(verb.text(), FunctionWord.PRESENT_ENDING);
    }

    boolean isThought(Token token) {
        return thoughts.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
