// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Finding.Rule;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Tells of a word, verb or noun, whether what it tells of took place, and by whose word. Word lists over the tree and the
 * marks of the language model decide together. A pure function of its arguments; immutable and safe for use by many
 * threads; make one and keep it.
 */
public final class FactualityReader {

    /** From here on the model is believed against rules that are often wrong. */
    private static final double SURE = 0.9;

    private final StatusRules statuses;
    private final VoiceRules voices;

    public FactualityReader(Language language) {
        FactualityWords words = new FactualityWords(language);
        EmbeddingFinder embeddings = new EmbeddingFinder(words);
        this.statuses = new StatusRules(words, embeddings);
        this.voices = new VoiceRules(words, embeddings);
    }

    /**
     * Whether what a word tells of took place.
     *
     * @param word the word that carries the event, of an anchor of several words the one that the others depend on
     * @param type of the event; null where it is none, as for a figure
     * @param mark what the model says of this word; null where it marks no event, then the rules decide alone
     * @param contents where the text of the document gives the words of a speaker, in any order
     */
    public Factuality read(Token word, @Nullable EventType type, @Nullable Trigger mark, List<Span> contents) {
        Finding finding = performed(type, given(word, type, statuses.of(word)));
        Why told = Why.of(finding.rule().label(), spans(finding));
        VoiceRules.VoiceFinding heard = voices.of(word, contents);
        if (mark == null) {
            return new Factuality(finding.status(), heard.voice(), told.because(heard.why()));
        }
        Status status = yields(finding, mark) ? mark.status() : finding.status();
        Voice voice = yields(heard, mark) ? mark.voice() : heard.voice();
        Why voiceWhy =
                voice == heard.voice() ? heard.why() : marked("voice-mark", mark.voiceConfidence(), word, heard.why());
        Why why = status == finding.status()
                ? told.because(voiceWhy)
                : marked("status-mark", mark.statusConfidence(), word, told, voiceWhy);
        return new Factuality(status, voice, why);
    }

    /** The number of the rule that told the status before the language model was asked, from the reason of an event; -1 where none did. */
    public static int ruleOf(Why why) {
        for (Rule rule : Rule.values()) {
            if (why.rule().equals(rule.label())) {
                return rule.number();
            }
        }
        return why.details().stream()
                .mapToInt(FactualityReader::ruleOf)
                .filter(number -> number >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static Span[] spans(Finding finding) {
        return finding.cues().stream().map(Token::span).distinct().sorted().toArray(Span[]::new);
    }

    /**
     * Where nothing is told the model decides; where the words tell little, only if it is sure, and never that what the
     * words leave open is done.
     */
    private static boolean yields(Finding finding, Trigger mark) {
        boolean open = finding.status() != Status.ONGOING && mark.status() == Status.HAPPENED;
        return !finding.told() || (finding.isWeak() && !open && mark.statusConfidence() >= SURE);
    }

    /** A word of doubt outweighs the model, and so does that somebody is told to say it; else it decides where it is sure. */
    private static boolean yields(VoiceRules.VoiceFinding heard, Trigger mark) {
        boolean said = heard.voice() == Voice.ATTRIBUTED && mark.voice() == Voice.REPORTED;
        return heard.voice() != Voice.ALLEGED && !said && mark.voiceConfidence() >= SURE;
    }

    private static Why marked(String rule, double confidence, Token word, Why... details) {
        return new Why(rule, List.of(word.span()), confidence, List.of(details));
    }

    /**
     * Some words do what they say: <em>we will not go</em> is a rejection that took place, <em>you must go</em> a demand
     * that was made, <em>we will strike</em> a threat. A hostile act under a condition is a threat.
     */
    private static Finding performed(@Nullable EventType type, Finding finding) {
        if (type == null || !finding.told()) {
            return finding;
        }
        Rule rule = finding.rule();
        if (isHostile(type) && (rule == Rule.CONDITIONAL || (type == EventType.ASSAULT && isAhead(rule)))) {
            return new Finding(Status.THREATENED, Rule.THREAT, finding.cues());
        }
        boolean lasting = rule == Rule.LASTING;
        boolean does = switch (type) {
            case REJECT -> finding.status() == Status.DENIED || lasting;
            case REQUEST -> rule == Rule.DUTY || rule == Rule.ORDER || lasting;
            case THREATEN -> isAhead(rule) || rule == Rule.CONDITION || lasting;
            case ACCUSE, AGREE, SUPPORT -> lasting;
            case AID, ASSAULT, COERCE, CONCEDE, CONSULT, COOPERATE, INCIDENT, MOBILIZE, PROTEST, RETREAT, SANCTION ->
                false;
        };
        return does ? new Finding(Status.HAPPENED, Rule.PERFORMED, finding.cues()) : finding;
    }

    /** A gift told by the verb that promises or offers it has the status that the verb gives: <em>pledged 2 million</em>. */
    private Finding given(Token word, @Nullable EventType type, Finding finding) {
        return type == EventType.AID && !finding.told()
                ? statuses.embeddedBy(word).orElse(finding)
                : finding;
    }

    private static boolean isAhead(Rule rule) {
        return rule == Rule.FUTURE || rule == Rule.CONDITIONAL;
    }

    private static boolean isHostile(EventType type) {
        return switch (type) {
            case ACCUSE, ASSAULT, COERCE, MOBILIZE, PROTEST, SANCTION -> true;
            case AGREE, AID, CONCEDE, CONSULT, COOPERATE, INCIDENT, REJECT, REQUEST, RETREAT, SUPPORT, THREATEN ->
                false;
        };
    }
}
