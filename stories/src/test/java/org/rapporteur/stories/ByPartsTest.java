// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.stories.copies.ComparedPair;
import org.rapporteur.stories.copies.CopyFinder;
import org.rapporteur.stories.copies.CopyGroups;
import org.rapporteur.stories.copies.Relation;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.story.StoryEdge;
import org.rapporteur.stories.story.StoryFinder;
import org.rapporteur.testkit.Corpus;
import org.rapporteur.testkit.Json;

/** What a cluster may do in parts gives what is done at once. */
final class ByPartsTest {

    private static final List<Document> DOCUMENTS = documents();
    private static final List<Digest> DIGESTS = digests();

    /** A hundred articles, each with a shortened copy and one with another number. */
    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (String line : Corpus.lines().subList(0, 100)) {
            Map<String, Object> article = Json.object(line);
            String text = (String) article.get("text");
            LocalDate day = LocalDate.parse((String) article.get("published"));
            documents.add(document(text, day, article));
            documents.add(document(text.substring(0, text.length() * 2 / 3), day.plusDays(1), article));
            documents.add(document(text.replaceAll("\\b([2-9])\\b", "4$1"), day.plusDays(1), article));
        }
        return documents;
    }

    private static Document document(String text, LocalDate day, Map<String, Object> article) {
        return new Document(
                DocumentId.of((day + text).getBytes(UTF_8)),
                day.toString(),
                (String) article.get("title"),
                day,
                null,
                null,
                "en",
                new Text(text));
    }

    private static List<Digest> digests() {
        Gatherer gatherer = new Gatherer(Language.of("en"));
        return DOCUMENTS.stream().map(gatherer::digest).distinct().sorted().toList();
    }

    @Test
    void copiesAreGatheredInAnyPartsThatNoPairJoins() {
        Map<DocumentId, Document> texts = new HashMap<>();
        DOCUMENTS.forEach(document -> texts.put(document.id(), document));
        CopyFinder finder = new CopyFinder(Language.of("en"));
        List<ComparedPair> pairs = new ArrayList<>();
        for (int later = 0; later < DIGESTS.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                int shared = shared(DIGESTS.get(earlier), DIGESTS.get(later));
                if (shared > 0 && CopyFinder.isCandidate(DIGESTS.get(earlier), DIGESTS.get(later), shared)) {
                    int from = earlier;
                    int to = later;
                    finder.compare(
                                    finder.prepare(
                                            texts.get(DIGESTS.get(earlier).id()).text()),
                                    finder.prepare(
                                            texts.get(DIGESTS.get(later).id()).text()))
                            .ifPresent(pair -> pairs.add(new ComparedPair(from, to, pair)));
                }
            }
        }
        List<DocumentId> all = DIGESTS.stream().map(Digest::id).toList();
        List<Relation> parts = new ArrayList<>();
        for (List<Integer> part : parts(
                all.size(),
                pairs.stream()
                        .map(pair -> new int[] {pair.earlier(), pair.later()})
                        .toList())) {
            parts.addAll(CopyGroups.gather(
                    part.stream().map(all::get).toList(),
                    pairs.stream()
                            .filter(pair -> part.contains(pair.earlier()))
                            .map(pair -> new ComparedPair(
                                    part.indexOf(pair.earlier()), part.indexOf(pair.later()), pair.pair()))
                            .toList()));
        }
        List<Relation> whole = CopyGroups.gather(all, pairs);
        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }

    private static int shared(Digest first, Digest second) {
        int shared = 0;
        for (int i = 0, j = 0;
                i < first.passages().count() && j < second.passages().count(); ) {
            int order = Long.compare(first.passages().mark(i), second.passages().mark(j));
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    @Test
    void storiesAreGatheredInAnyPartsThatNoLikenessJoins() {
        List<DocumentId> all = DIGESTS.stream().map(Digest::id).toList();
        List<StoryEdge> edges = StoryFinder.edges(DIGESTS);
        List<List<DocumentId>> parts = new ArrayList<>();
        List<int[]> strong = edges.stream()
                .filter(edge -> edge.likeness() >= StoryFinder.LEAST)
                .map(edge -> new int[] {edge.earlier(), edge.later()})
                .toList();
        for (List<Integer> part : parts(all.size(), strong)) {
            parts.addAll(StoryFinder.gather(
                    part.stream().map(all::get).toList(),
                    edges.stream()
                            .filter(edge -> part.contains(edge.earlier()) && part.contains(edge.later()))
                            .map(edge -> new StoryEdge(
                                    part.indexOf(edge.earlier()), part.indexOf(edge.later()), edge.likeness()))
                            .toList()));
        }
        assertThat(edges.size()).isGreaterThan(strong.size());
        assertThat(parts).containsExactlyInAnyOrderElementsOf(StoryFinder.gather(all, edges));
        assertThat(parts).hasSizeLessThan(all.size());
    }

    @Test
    void pairsOfAStretchOfDaysNeedOnlyTheDaysBeforeIt() {
        LocalDate cut = DIGESTS.get(DIGESTS.size() / 2).published();
        List<Digest> near = DIGESTS.stream()
                .filter(digest -> !digest.published().isBefore(cut.minusDays(StoryFinder.DAYS)))
                .toList();
        assertThat(named(near, StoryFinder.edges(near), cut))
                .isEqualTo(named(DIGESTS, StoryFinder.edges(DIGESTS), cut))
                .isNotEmpty();
    }

    private static Map<String, Double> named(List<Digest> reports, List<StoryEdge> edges, LocalDate from) {
        Map<String, Double> named = new TreeMap<>();
        edges.stream()
                .filter(edge -> !reports.get(edge.later()).published().isBefore(from))
                .forEach(edge -> named.put(
                        reports.get(edge.earlier()).id() + " "
                                + reports.get(edge.later()).id(),
                        edge.likeness()));
        return named;
    }

    /** The sets of numbers that a chain of pairs joins, each in order. */
    private static List<List<Integer>> parts(int size, List<int[]> pairs) {
        int[] up = new int[size];
        for (int i = 0; i < size; i++) {
            up[i] = i;
        }
        IntUnaryOperator root = i -> {
            int at = i;
            while (up[at] != at) {
                at = up[at];
            }
            return at;
        };
        for (int[] pair : pairs) {
            int first = root.applyAsInt(pair[0]);
            int second = root.applyAsInt(pair[1]);
            up[Math.max(first, second)] = Math.min(first, second);
        }
        Map<Integer, List<Integer>> parts = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < size; i++) {
            parts.computeIfAbsent(root.applyAsInt(i), key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(parts.values());
    }
}
