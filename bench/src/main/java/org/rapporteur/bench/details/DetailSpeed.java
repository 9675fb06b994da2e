// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.details;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.bench.details.DetailAccuracy.Annotated;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.details.DetailReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.FactsDocument;

/**
 * Prints how much of the time of reading goes into what is told besides: each round times the reading of all articles whole, then the
 * details of the same once more, so that both see the same machine.
 *
 * <p>Usage: {@code DetailSpeed GOLD [ROUNDS]}; GOLD is the folder of {@code details.jsonl}. The first round warms up and is not counted.
 */
public final class DetailSpeed {

    private DetailSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: DetailSpeed GOLD [ROUNDS]");
            System.exit(2);
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<Annotated> articles = DetailAccuracy.read(Path.of(args[0]), "dev");
        Language language = Language.of("en");
        FactReader reader = FactReader.of(language);
        DetailReader details = new DetailReader(language);
        double[] shares = new double[rounds];
        LanguagePipeline pipeline = LanguagePipeline.forgetful("en");
        for (int round = -1; round < rounds; round++) {
            long whole = 0;
            long besides = 0;
            for (Annotated one : articles) {
                long start = System.nanoTime();
                Analysis analysis = pipeline.analyze(one.document().text());
                FactsDocument facts = reader.read(one.document(), analysis);
                long read = System.nanoTime();
                details.read(facts, analysis);
                whole += read - start;
                besides += System.nanoTime() - read;
            }
            if (round >= 0) {
                shares[round] = (double) besides / whole;
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %d articles in %.2f s, of it details %.3f s, %.2f %%%n",
                        round + 1,
                        articles.size(),
                        whole / 1e9,
                        besides / 1e9,
                        100 * shares[round]);
            }
        }
        Arrays.sort(shares);
        System.out.printf(Locale.ROOT, "median %.2f %%%n", 100 * shares[rounds / 2]);
    }
}
