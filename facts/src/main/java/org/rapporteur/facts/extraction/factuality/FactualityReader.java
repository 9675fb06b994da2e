// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final FactualityWords words = new FactualityWords("en");
    private final StatusRules statuses = new StatusRules(words);
    private final VoiceRules voices = new VoiceRules(words, statuses);

    /**
     * Whether what a word tells of took place.
     *
     * @param word the word that carries the event, of an anchor of several words the one that the others depend on
     * @param type of the event; null where it is none, as for a figure
     * @param mark what the model says of this word; null where it marks no event, then the rules decide alone
     * @param contents where the text of the document gives the words of a speaker, in any order
     */
    public Factuality read(Token word, @Nullable EventType type, @Nullable Trigger mark, List<Span> contents) {
        Finding finding = performed(type, statuses.of(word));
        VoiceRules.Heard heard = voices.of(word, contents);
        Status status = finding.status();
        Voice voice = heard.voice();
        Span[] cues = finding.cues().stream().map(Token::span).sorted().toArray(Span[]::new);
        Why why = Why.of(finding.rule(), cues).because(heard.why());
        return new Factuality(status, voice, why);
    }

    /**
     * Some words do what they say: <em>we will not go</em> is a rejection that took place, <em>you must go</em> a demand
     * that was made, <em>we will strike</em> a threat. A hostile act under a condition is a threat.
     */
    private static Finding performed(@Nullable EventType type, Finding finding) {
        if (type == null || !finding.told()) {
            return finding;
        }
        String rule = finding.rule();
        if (isHostile(type) && (rule.equals("status-conditional") || (type == EventType.ASSAULT && isAhead(rule)))) {
            return new Finding(Status.THREATENED, "status-threat", finding.cues());
        }
        boolean lasting = rule.equals("status-lasting");
        boolean does = switch (type) {
            case REJECT -> finding.status() == Status.DENIED || lasting;
            case REQUEST -> rule.equals("status-duty") || rule.equals("status-order") || lasting;
            case THREATEN -> isAhead(rule) || rule.equals("status-condition") || lasting;
            case ACCUSE, AGREE, SUPPORT -> lasting;
            case AID, ASSAULT, COERCE, CONCEDE, CONSULT, COOPERATE, MOBILIZE, PROTEST, RETREAT, SANCTION -> false;
        };
        return does ? new Finding(Status.HAPPENED, "status-performed", finding.cues()) : finding;
    }

    private static boolean isAhead(String rule) {
        return rule.equals("status-future") || rule.equals("status-conditional");
    }

    private static boolean isHostile(EventType type) {
        return switch (type) {
            case ACCUSE, ASSAULT, COERCE, MOBILIZE, PROTEST, SANCTION -> true;
            case AGREE, AID, CONCEDE, CONSULT, COOPERATE, REJECT, REQUEST, RETREAT, SUPPORT, THREATEN -> false;
        };
    }
}
