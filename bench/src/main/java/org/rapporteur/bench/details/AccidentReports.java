// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.details;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

/**
 * Prints which reports of accidents and disasters have an incident, and each attack that is read in them, to be judged by a reader: an accident
 * must never be an attack.
 *
 * <p>Usage: {@code AccidentReports FILE...}, files of articles in JSON lines with {@code id}, {@code text} and perhaps {@code title} and
 * {@code published}. A report is chosen if its title or its first {@value #OPENING} characters have a word for an accident and one for harm, and nowhere a
 * word for an attack.
 */
public final class AccidentReports {

    private static final int OPENING = 350;

    /** Characters shown on either side of an attack. */
    private static final int AROUND = 80;

    private static final Pattern ACCIDENT = words("""
            crash(es|ed)?|collision|collid\\w+|derail\\w*|capsiz\\w+|sank|sinks?|sinking|earthquake|quake|flood(s|ed|ing)?|landslide|mudslide|
            avalanche|hurricane|cyclone|typhoon|tornado|storm|tsunami|wildfires?|bushfires?|blaze|fire|collaps\\w+|explosion|blast|erupt\\w+|
            volcano|epidemic|outbreak|cholera|ebola|plunged|overturned|stampede|ferry|drown\\w*|heat ?wave""");

    private static final Pattern HARM = words("""
            killed|dead|died|dies|kills?|deaths?|injur\\w+|missing|homeless|evacuat\\w+|wounded|casualt\\w+|victims?""");

    private static final Pattern ATTACK = words("""
            attack\\w*|bomb\\w*|shoot\\w*|shot|shell(s|ed|ing)|gunm[ae]n|gunfire|militants?|terror\\w*|murder\\w*|stab(bed|bing)|air ?strikes?|
            rebels?|insurgen\\w*|assassin\\w*|kidnap\\w*|abduct\\w*|hostages?|clash\\w*|riot\\w*|missiles?|rockets?|arson\\w*|beat(en|ing)?|war|
            troops|fighters?|massacre|genocide|assault\\w*|tear gas|executed?|suicide|hijack\\w*|raid\\w*|tortur\\w*|stoned?|rape\\w*|punch\\w*|
            stones|torched|militia\\w*|gangs?|sabotage\\w*|vandal\\w*|violence|hit-and-run|deliberately""");

    private AccidentReports() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives.replace("\n", "") + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: AccidentReports FILE...");
            System.exit(2);
        }
        print(Arrays.stream(args).map(Path::of).toList(), System.out);
    }

    private static void print(List<Path> files, PrintStream out) throws IOException {
        FactReader reader = FactReader.of(Language.of("en"));
        int chosen = 0;
        int withIncident = 0;
        int attacks = 0;
        for (JsonValue article : chosen(files)) {
            Document document = document(article);
            Analysis analysis = LanguagePipeline.of("en").analyze(document.text());
            FactsDocument facts = reader.read(document, analysis);
            List<Event> read = facts.events().stream()
                    .filter(event -> event.type() == EventType.ASSAULT)
                    .toList();
            chosen++;
            withIncident += facts.events().stream().anyMatch(event -> event.type() == EventType.INCIDENT) ? 1 : 0;
            attacks += read.size();
            read.forEach(event -> out.println(document.source() + " " + shown(document, event)));
        }
        out.printf(Locale.ROOT, "%d reports, %d with an incident, %d attacks%n", chosen, withIncident, attacks);
    }

    private static List<JsonValue> chosen(List<Path> files) throws IOException {
        List<JsonValue> articles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonValue article = JsonValue.parse(line);
                String text = article.string("text");
                if (text != null && isChosen(article.string("title"), text) && seen.add(text)) {
                    articles.add(article);
                }
            }
        }
        return articles;
    }

    /** Whether a report is of an accident and of no attack, as far as its words tell. */
    static boolean isChosen(@Nullable String title, String text) {
        String head = title == null ? "" : title + " ";
        String opening = head + text.substring(0, Math.min(OPENING, text.length()));
        return ACCIDENT.matcher(opening).find()
                && HARM.matcher(opening).find()
                && !ATTACK.matcher(head + text).find();
    }

    private static Document document(JsonValue article) {
        String text = article.required("text");
        String published = article.string("published");
        return Document.of(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), article.required("id"), new Text(text))
                .withTitle(article.string("title"))
                .withPublished(published == null ? null : LocalDate.parse(published));
    }

    private static String shown(Document document, Event event) {
        String text = document.text().value();
        return event.anchors().stream()
                .map(anchor -> text.substring(
                                Math.max(0, anchor.start() - AROUND), Math.min(text.length(), anchor.end() + AROUND))
                        .replace('\n', ' '))
                .collect(Collectors.joining(" / "));
    }
}
