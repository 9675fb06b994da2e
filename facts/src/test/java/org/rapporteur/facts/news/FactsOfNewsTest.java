// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.text.Span;

/**
 * Articles establish the facts that they established before. A line a fact: who, what and the words it rests on, to be read by
 * people, and the start of a hash of all the rest: places, roles, reasons, certainty. What differs is printed whole.
 *
 * <p>Whoever changes facts on purpose reads the difference of {@code target/facts-of-news.txt}, which a run of this test writes, and
 * takes it as the new truth: {@code cp facts/target/facts-of-news.txt facts/src/test/resources/news/facts.txt}.
 */
class FactsOfNewsTest {

    private static final String TRUTH = "/news/facts.txt";
    private static final Path NOW = Path.of("target/facts-of-news.txt");
    private static final String ARTICLE = "# ";

    /** Weights are sums of many: their last digits are the machine's. */
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d{3,}(E-\\d+)?");

    private static final FactReader READER = FactReader.of(Language.of("en"));
    private static final Map<String, List<String>> BEFORE = before();
    private static final Map<String, List<String>> READ = new LinkedHashMap<>();

    static List<String> titles() {
        return AnalysedNews.titles();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void anArticleEstablishesWhatItDid(String title) throws IOException {
        AnalysedNews article = AnalysedNews.titled(title);
        FactsDocument facts = READER.read(article.document(), article.analysis());
        Map<String, String> whole = whole(facts);
        READ.put(title, List.copyOf(whole.keySet()));
        if (READ.size() == AnalysedNews.titles().size()) {
            Files.createDirectories(NOW.getParent());
            Files.writeString(
                    NOW,
                    READ.entrySet().stream()
                            .flatMap(
                                    read -> Stream.concat(Stream.of(ARTICLE + read.getKey()), read.getValue().stream()))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        List<String> before = BEFORE.getOrDefault(title, List.of());
        String changed = whole.entrySet().stream()
                .filter(line -> !before.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
        assertThat(whole.keySet()).as("now: %s", changed).containsExactlyElementsOf(before);
    }

    private static Map<String, List<String>> before() {
        Map<String, List<String>> before = new LinkedHashMap<>();
        try (InputStream bytes = Objects.requireNonNull(FactsOfNewsTest.class.getResourceAsStream(TRUTH), TRUTH)) {
            List<String> lines = new ArrayList<>();
            for (String line : new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith(ARTICLE)) {
                    lines = new ArrayList<>();
                    before.put(line.substring(ARTICLE.length()), lines);
                } else {
                    lines.add(line);
                }
            }
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for everything that a document establishes, with all of it. */
    private static Map<String, String> whole(FactsDocument facts) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Entity entity : facts.entities()) {
            add(lines, entity.id() + " " + entity.kind().label() + " " + entity.name(), entity);
        }
        for (TimeExpression time : facts.times()) {
            add(lines, time.value() + " " + words(facts, List.of(time.span())), time);
        }
        for (Fact fact : facts.facts()) {
            add(lines, fact.id() + " " + told(facts, fact) + ": " + words(facts, fact.evidence()), fact);
        }
        return lines;
    }

    private static void add(Map<String, String> lines, String told, Object whole) {
        String all = FRACTION.matcher(whole.toString())
                .replaceAll(number -> String.format(Locale.ROOT, "%.3f", Double.parseDouble(number.group())));
        lines.put(told + " ~" + hash(all), all);
    }

    private static String told(FactsDocument facts, Fact fact) {
        return switch (fact) {
            case Statement statement ->
                facts.names(statement.speakers()) + " " + statement.kind().label();
            case Event event ->
                facts.names(event.actors()) + " " + event.type() + " "
                        + event.status().label() + " " + facts.names(event.recipients());
            case Figure figure ->
                figure.category().label() + " " + figure.quantity().value();
            case Victim victim -> victim.fate().label() + " " + victim.name();
            case Relation relation ->
                names(facts, relation.subject()) + " " + relation.type().label() + " "
                        + names(facts, relation.object());
        };
    }

    private static String names(FactsDocument facts, EntityId id) {
        return id == null ? "" : facts.entity(id).name();
    }

    /** On one line, and not all of a long quotation. */
    private static String words(FactsDocument facts, List<Span> spans) {
        String words = facts.words(spans).replaceAll("\\s+", " ");
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
