// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.factuality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.bench.factuality.GoldArticles.GoldArticle;
import org.rapporteur.bench.factuality.GoldArticles.GoldEvent;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.facts.extraction.speech.ReportFinder;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.text.Span;

/**
 * Prints how right status and voice are at the annotated anchors: by rules alone, by the model alone (where it marks the
 * anchor), by both.
 *
 * <p>Usage: {@code FactualityAccuracy DATA SPLITS [PART]}; DATA holds {@code gold} and {@code news}, PART is {@code dev}
 * unless given.
 */
public final class FactualityAccuracy {

    private final FactualityReader reader = new FactualityReader(Language.of("en"));
    private final ReportFinder reports = new ReportFinder(Language.of("en"));
    private final Confusion<Status> rules = new Confusion<>(Status.class);
    private final Confusion<Status> head = new Confusion<>(Status.class);
    private final Confusion<Status> both = new Confusion<>(Status.class);
    private final Confusion<Voice> ruleVoices = new Confusion<>(Voice.class);
    private final Confusion<Voice> headVoices = new Confusion<>(Voice.class);
    private final Confusion<Voice> bothVoices = new Confusion<>(Voice.class);

    private FactualityAccuracy() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: FactualityAccuracy DATA SPLITS [PART]");
            System.exit(2);
        }
        FactualityAccuracy accuracy = new FactualityAccuracy();
        String part = args.length == 3 ? args[2] : "dev";
        for (GoldArticle article : GoldArticles.read(Path.of(args[0]), Path.of(args[1]), part)) {
            accuracy.add(article, LanguagePipeline.of("en").analyze(article.text()));
        }
        accuracy.print();
    }

    private void add(GoldArticle article, Analysis analysis) {
        List<Span> contents = reports.find(analysis).stream()
                .flatMap(report -> report.content().stream())
                .toList();
        for (GoldEvent event : article.events()) {
            List<Token> anchor = analysis.tokens(event.anchor());
            if (!anchor.isEmpty()) {
                add(event, word(analysis, anchor), contents);
            }
        }
    }

    /** The word of an anchor that the model marks, else the one that the others depend on. */
    private static Token word(Analysis analysis, List<Token> anchor) {
        TokenRange range =
                new TokenRange(anchor.getFirst().index(), anchor.getLast().index() + 1);
        return anchor.stream()
                .filter(token -> token.trigger().isPresent())
                .findFirst()
                .orElseGet(() -> Phrases.head(analysis, range));
    }

    private void add(GoldEvent event, Token word, List<Span> contents) {
        Optional<Trigger> trigger = word.trigger();
        EventType type = trigger.map(Trigger::type).orElse(event.type());
        @Nullable Trigger mark = trigger.orElse(null);
        Factuality ruled = reader.read(word, type, null, contents);
        Factuality joined = reader.read(word, type, mark, contents);
        rules.add(event.status(), ruled.status());
        ruleVoices.add(event.voice(), ruled.voice());
        both.add(event.status(), joined.status());
        bothVoices.add(event.voice(), joined.voice());
        trigger.ifPresent(found -> {
            head.add(event.status(), found.status());
            headVoices.add(event.voice(), found.voice());
        });
    }

    private void print() {
        System.out.print(rules.report("status by rules"));
        System.out.print(head.report("status by the model, anchors it marks"));
        System.out.print(both.report("status by both"));
        System.out.print(ruleVoices.report("voice by rules"));
        System.out.print(headVoices.report("voice by the model, anchors it marks"));
        System.out.print(bothVoices.report("voice by both"));
    }
}
