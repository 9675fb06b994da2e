// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;

class SearchIndexTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 7);

    private static final Card SAYING = new Card(
            label(1, "statement", "sha256:a", "Ada Brook: the bridges are safe"),
            "Ada Brook: the old bridges are safe",
            "none",
            null,
            List.of("Ada Brook", "Tom Hill"),
            "head of the town council",
            List.of("Ada Brook", "Tom Hill"),
            List.of(),
            MAY,
            MAY,
            triage(Review.State.CONFIRMED, false, 2, 0.9));
    private static final Card MEETING = new Card(
            label(2, "event", "sha256:a", "CONSULT: Ada Brook, Oslo"),
            "CONSULT: Ada Brook, Oslo\nthe old agreement",
            "CONSULT",
            "expected",
            List.of(),
            null,
            List.of("Ada Brook"),
            List.of("Oslo"),
            JUNE,
            JUNE.plusDays(2),
            triage(Review.State.FOUND, true, 0, 0.4));
    private static final Card DOCUMENT = new Card(
            label(3, "document", "sha256:b", "Town"),
            "Town\nÉmile's safe bridge is old.",
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);

    private static Triage triage(Review.State state, boolean isOpen, int rank, @Nullable Double confidence) {
        return new Triage(state, isOpen, false, rank, confidence, "same");
    }

    @TempDir
    private Path folder;

    private static Label label(long place, String kind, String document, String line) {
        return new Label(place, kind, kind + "-" + place, document, "town.txt", MAY, line, null);
    }

    private void index(Card... cards) {
        try (Indexing indexing = Indexing.anew(folder)) {
            Stream.of(cards).forEach(indexing::add);
            indexing.commit(new Mark("log", 4));
        }
    }

    private List<Long> find(Question question) {
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            return index.find(question).hits().stream().map(Label::place).toList();
        }
    }

    private static Card naming(long place, @Nullable LocalDate published, String name) {
        Label label = new Label(place, "event", "event-" + place, "sha256:a", "town.txt", published, name, null);
        return new Card(
                label,
                name,
                null,
                null,
                List.of(),
                null,
                List.of(name),
                List.of(),
                null,
                null,
                null,
                Map.of("name", List.of(name)),
                null);
    }

    @Test
    void aValueOfAFacetHasItsFirstAndItsLastDay() {
        index(
                naming(1, JUNE, "Ada Brook"),
                naming(2, MAY, "Ada Brook"),
                naming(3, null, "Ada Brook"),
                naming(4, null, "Tom"));

        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.spans(new Question("", Selection.ALL, 1), "name"))
                    .containsExactlyInAnyOrder(
                            new FacetSpan("Ada Brook", 3, MAY, JUNE), new FacetSpan("Tom", 1, null, null));
            assertThat(index.spans(new Question("", Selection.ALL, 1), "height"))
                    .isEmpty();
        }
    }

    @Test
    void factsAreFoundByWhatTheyAreAboutAndByTheirNumber() {
        index(
                about(1, new Card.Matter("the old bridges are safe", null)),
                about(2, new Card.Matter("17 people", 17.0)),
                about(3, new Card.Matter("20 people", 20.0)));

        assertThat(found(new Question.Matter("old bridge", null, null))).containsExactly(1L);
        assertThat(found(new Question.Matter(null, 18.0, null))).containsExactly(3L);
        assertThat(found(new Question.Matter("people", null, 19.0))).containsExactly(2L);
        // Words of who says it are none of what it is about.
        assertThat(found(new Question.Matter("words", null, null))).isEmpty();
    }

    @Test
    void factsAreFoundByWhatSomebodyIsChargedWithAndByWhenItIsDue() {
        index(
                SAYING,
                about(2, new Card.Matter(null, null, List.of("fraud on the harbour union", "theft"), null)),
                about(3, new Card.Matter(null, null, List.of(), JUNE)));

        assertThat(found(new Question.Matter(null, null, null, "harbour union", null)))
                .containsExactly(2L);
        assertThat(found(new Question.Matter(null, null, null, "union theft", null)))
                .as("two charges")
                .isEmpty();
        assertThat(found(new Question.Matter(null, null, null, null, JUNE))).containsExactly(3L);
        assertThat(found(new Question.Matter(null, null, null, null, JUNE.minusDays(1))))
                .isEmpty();
        assertThat(found(Question.Matter.ANY)).hasSize(3);
    }

    private static Card about(long place, Card.Matter matter) {
        return new Card(
                label(place, "figure", "sha256:a", "17 people"),
                "words",
                "killed",
                "happened",
                List.of(),
                null,
                List.of(),
                List.of(),
                JUNE,
                JUNE,
                null,
                Map.of(),
                matter);
    }

    private List<Long> found(Question.Matter matter) {
        return find(new Question("", Selection.ALL, 10, Map.of(), matter));
    }

    @Test
    void aWordThatStandsNowhereIsAnsweredByOneThatIsWrittenAlmostSo() {
        index(SAYING, MEETING, DOCUMENT);
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.otherwise("bridegs safe")).hasValue("bridge safe");
            assertThat(index.otherwise("bridges")).isEmpty();
            assertThat(index.otherwise("xylophone")).isEmpty();
        }
    }

    @Test
    void documentsAreFoundByTheirIds() {
        index(SAYING, MEETING, DOCUMENT);
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.documents(List.of("sha256:a", "sha256:b")))
                    .extracting(Label::place)
                    .containsExactly(3L);
            assertThat(index.documents(List.of())).isEmpty();
        }
    }

    @Test
    void countsAndPicksByFacets() {
        try (Indexing indexing = Indexing.anew(folder)) {
            for (int i = 1; i <= 3; i++) {
                indexing.add(new Card(
                        label(i, "event", "sha256:" + i, "a bridge"),
                        i == 3 ? "a tower" : "a bridge",
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        Map.of("outlet", List.of(i == 1 ? "Bell" : "Horn"), "name", List.of("Ada", "Tom")),
                        null));
            }
            indexing.commit(new Mark("log", 4));
        }
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            Question all = new Question("", Selection.ALL, 1);
            assertThat(index.count(all, List.of("outlet", "name", "nothing")))
                    .containsEntry("outlet", List.of(new FacetCount("Horn", 2), new FacetCount("Bell", 1)))
                    .containsEntry("name", List.of(new FacetCount("Ada", 3), new FacetCount("Tom", 3)))
                    .containsEntry("nothing", List.of());
            assertThat(index.count(new Question("bridge", Selection.ALL, 1), List.of("outlet"))
                            .get("outlet"))
                    .containsExactly(new FacetCount("Bell", 1), new FacetCount("Horn", 1));
        }
        assertThat(find(new Question("", Selection.ALL, 10, Map.of("outlet", "Bell"), Question.Matter.ANY)))
                .containsExactly(1L);
    }

    private List<Long> words(String words) {
        return find(new Question(words, Selection.ALL, 10));
    }

    private static Question filter(
            @Nullable String type,
            @Nullable String status,
            @Nullable String speaker,
            @Nullable String actor,
            @Nullable String place) {
        return new Question("", new Selection(Set.of(), type, status, speaker, null, actor, place, null, null), 10);
    }

    private static Question days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Question("", new Selection(Set.of(), null, null, null, null, null, null, from, to), 10);
    }

    @Test
    void allWordsMustStandThereInAnyForm() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(words("bridge")).containsExactlyInAnyOrder(1L, 3L);
        assertThat(words("BRIDGES old")).containsExactlyInAnyOrder(1L, 3L);
        assertThat(words("bridge oslo")).isEmpty();
        assertThat(words("emile")).containsExactly(3L);
    }

    @Test
    void whatADocumentEstablishesIsGivenBackInTheOrderOfTheLog() {
        Label meeting = new Label(2, "event", "event-2", "sha256:a", "town.txt", MAY, "CONSULT", "more of\n it");
        index(
                new Card(meeting, "", null, "expected", List.of(), null, List.of(), List.of(), null, null, null),
                SAYING,
                DOCUMENT);
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.of(List.of("sha256:a", "sha256:none"), 10)).containsExactly(SAYING.label(), meeting);
            assertThat(index.of(List.of("sha256:a", "sha256:b"), 2)).containsExactly(SAYING.label(), meeting);
            assertThat(index.of(List.of(), 2)).isEmpty();
        }
    }

    @Test
    void aPhraseIsOneWordAfterTheOther() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(words("\"safe bridge\"")).containsExactly(3L);
        assertThat(words("“the old bridges”")).containsExactly(1L);
    }

    @Test
    void aWordWithAMinusMustNotStandThere() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(words("old -bridge")).containsExactly(2L);
        assertThat(words("-bridge")).containsExactly(2L);
        assertThat(words("old -\"safe bridge\"")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void wordsWithoutALetterSayNothing() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(words("— bridge !")).containsExactlyInAnyOrder(1L, 3L);
        assertThat(words("\"")).hasSize(3);
    }

    @Test
    void filtersHoldTogether() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(find(filter("consult", null, null, null, null))).containsExactly(2L);
        assertThat(find(filter(null, "expected", null, null, "oslo"))).containsExactly(2L);
        assertThat(find(filter(null, null, "brook", null, null))).containsExactly(1L);
        assertThat(find(filter(null, null, null, "ada brook", null))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(find(filter(null, null, "brook", null, "oslo"))).isEmpty();
    }

    @Test
    void aNameDoesNotRunOverIntoTheNext() {
        index(SAYING);
        assertThat(find(filter(null, null, "Tom Hill", null, null))).containsExactly(1L);
        assertThat(find(filter(null, null, "Brook Tom", null, null))).isEmpty();
    }

    @Test
    void daysMeetWhereTheyOverlap() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(find(days(JUNE.plusDays(1), null))).containsExactly(2L);
        assertThat(find(days(null, MAY))).containsExactly(1L);
        assertThat(find(days(MAY, JUNE))).containsExactly(2L, 1L);
    }

    @Test
    void theOfficeOfWhoSaysItHasTheseWords() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(find(new Question(
                        "", new Selection(Set.of(), null, null, null, "Town Council", null, null, null, null), 10)))
                .containsExactly(1L);
        assertThat(find(new Question(
                        "", new Selection(Set.of(), null, null, null, "harbour", null, null, null, null), 10)))
                .isEmpty();
    }

    @Test
    void withoutWordsTheNewestComeFirst() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(words("")).containsExactly(2L, 1L, 3L);
    }

    @Test
    void onlyTheKindsWantedAreFound() {
        index(SAYING, MEETING, DOCUMENT);
        assertThat(find(new Question(
                        "old",
                        new Selection(Set.of("event", "document"), null, null, null, null, null, null, null, null),
                        10)))
                .containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void showsWhatItHoldsAndHowFarItGoes() {
        index(SAYING, MEETING);
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.mark()).isEqualTo(new Mark("log", 4));
            Answer answer = index.find(filter("CONSULT", null, null, null, null));
            assertThat(answer).isEqualTo(new Answer(1, true, List.of(MEETING.label())));
        }
    }

    @Test
    void aDocumentReadAgainTakesThePlaceOfTheOld() {
        index(SAYING, MEETING, DOCUMENT);
        try (Indexing indexing = Indexing.goOn(folder)) {
            indexing.forget("sha256:a");
            indexing.commit(new Mark("log", 5));
        }
        assertThat(words("")).containsExactly(3L);
    }

    @Test
    void whatIsNotCommittedDoesNotShow() {
        index(SAYING);
        try (Indexing indexing = Indexing.goOn(folder)) {
            indexing.add(MEETING);
        }
        assertThat(words("")).containsExactly(1L);
    }

    @Test
    void oneWritesAtATime() {
        try (Indexing first = Indexing.anew(folder)) {
            assertThatThrownBy(() -> Indexing.anew(folder))
                    .isInstanceOfSatisfying(
                            IndexException.class, e -> assertThat(e.isBusy()).isTrue());
            first.commit(new Mark("log", 0));
        }
    }

    @Test
    void anIndexThatIsNotThereIsNone() {
        assertThat(SearchIndex.open(folder.resolve("nowhere"))).isEmpty();
        assertThat(SearchIndex.open(folder)).isEmpty();
    }

    @Test
    void anIndexOfAnotherVersionIsNone() throws IOException {
        index(SAYING);
        try (FSDirectory files = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(Fields.analyzer()))) {
            writer.setLiveCommitData(Map.of(Mark.LOG, "log", Mark.SIZE, "4").entrySet());
            writer.commit();
        }
        assertThat(SearchIndex.open(folder)).isEmpty();
        index(MEETING);
        assertThat(words("")).containsExactly(2L);
    }

    @Test
    void aDamagedIndexSaysSoAndCanBeMadeAnew() throws IOException {
        index(SAYING);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }
        assertThatThrownBy(() -> SearchIndex.open(folder))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("reindex");
        index(MEETING);
        assertThat(words("")).containsExactly(2L);
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("", Selection.ALL, 0))
                .withMessage("limit must be within 1 to 10000, is 0");
    }

    private static Card fact(long place, Triage triage) {
        return new Card(
                label(place, "event", "sha256:c", "line"),
                "words",
                "AID",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                triage);
    }

    @Test
    void whatMattersMostAndIsLeastSureIsLookedAtFirst() {
        index(
                fact(1, triage(Review.State.FOUND, true, 2, 0.1)),
                fact(2, triage(Review.State.FOUND, true, 0, 0.8)),
                fact(3, triage(Review.State.FOUND, true, 0, null)),
                fact(4, triage(Review.State.FOUND, true, 0, 0.3)),
                fact(5, triage(Review.State.FOUND, true, 1, 0.2)),
                fact(6, triage(Review.State.CONFIRMED, false, 0, 0.1)),
                fact(7, triage(Review.State.REJECTED, false, 0, 0.1)));
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.queue(new Question("", Selection.ALL, 10)).hits())
                    .extracting(Label::place)
                    .containsExactly(4L, 2L, 3L, 5L, 1L);
            assertThat(index.progress(new Question("", Selection.ALL, 1))).isEqualTo(new Progress(7, 5));
            assertThat(index.sameSentence("event", "same", 10)).hasSize(7);
        }
    }

    @Test
    void whatWasRejectedIsFoundOnlyWhereItIsAskedFor() {
        index(
                fact(1, triage(Review.State.FOUND, true, 2, 0.1)),
                fact(2, triage(Review.State.REJECTED, false, 0, 0.8)),
                fact(3, new Triage(Review.State.AGAIN, true, true, 0, null, "x")));
        assertThat(find(new Question("", Selection.ALL, 10))).containsExactly(1L);
        assertThat(find(new Question("", Selection.ALL.with(Review.State.REJECTED, null), 10)))
                .containsExactly(2L);
        assertThat(find(new Question("", Selection.ALL.with(Review.State.AGAIN, null), 10)))
                .containsExactly(3L);
        assertThat(find(new Question("", Selection.ALL.with(null, 0.1), 10))).containsExactly(1L);
        assertThat(find(new Question("", Selection.ALL.with(null, 0.11), 10))).isEmpty();
    }
}
