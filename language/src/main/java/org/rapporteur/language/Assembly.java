// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.decode.SentenceReading;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.SpeechMark.Content;
import org.rapporteur.model.analysis.SpeechMark.Cue;
import org.rapporteur.model.analysis.SpeechMark.Source;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Text;

/** Puts the sentences of a text together: their marks are counted over the whole text from then on. */
final class Assembly {

    private Assembly() {}

    static Analysis of(Text text, List<SentenceReading> sentences) {
        List<List<Word>> words = new ArrayList<>(sentences.size());
        List<Name> names = new ArrayList<>();
        List<SpeechMark> speech = new ArrayList<>();
        List<Trigger> triggers = new ArrayList<>();
        List<FigureMark> figures = new ArrayList<>();
        int before = 0;
        for (SentenceReading sentence : sentences) {
            int shift = before;
            Marks marks = sentence.marks();
            marks.names()
                    .forEach(
                            name -> names.add(new Name(shifted(name.tokens(), shift), name.kind(), name.confidence())));
            marks.speech().forEach(mark -> speech.add(shifted(mark, shift)));
            marks.triggers().forEach(trigger -> triggers.add(shifted(trigger, shift)));
            marks.figures()
                    .forEach(figure -> figures.add(
                            new FigureMark(figure.token() + shift, figure.category(), figure.confidence())));
            words.add(sentence.words());
            before += sentence.words().size();
        }
        return new Analysis(text, words, new Marks(NameAgreement.of(text, words, names), speech, triggers, figures));
    }

    private static TokenRange shifted(TokenRange range, int shift) {
        return new TokenRange(range.first() + shift, range.end() + shift);
    }

    private static SpeechMark shifted(SpeechMark mark, int shift) {
        TokenRange tokens = shifted(mark.tokens(), shift);
        return switch (mark) {
            case Cue cue -> new Cue(tokens, cue.confidence());
            case Source source -> new Source(tokens, source.confidence());
            case Content content -> new Content(tokens, content.quoting(), content.nested(), content.confidence());
        };
    }

    private static Trigger shifted(Trigger trigger, int shift) {
        return new Trigger(
                trigger.token() + shift,
                trigger.type(),
                trigger.scores(),
                trigger.status(),
                trigger.statusConfidence(),
                trigger.voice(),
                trigger.voiceConfidence());
    }
}
