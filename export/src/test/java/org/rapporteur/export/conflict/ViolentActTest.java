// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** Which acts are acts of violence, and whose dead a number counts. */
final class ViolentActTest {

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }

    private static Event act(int number, String text, String anchor, @Nullable String day) {
        return new Event(
                FactId.event(number),
                EventType.ASSAULT,
                null,
                List.of(),
                List.of(span(text, anchor)),
                List.of(),
                List.of(),
                null,
                day == null ? null : When.parse(day),
                Status.HAPPENED,
                Voice.REPORTED,
                null,
                List.of(),
                List.of(),
                Why.of("by-hand"));
    }

    private static Figure dead(int number, String text, String words, int count) {
        return new Figure(
                FactId.figure(number),
                span(text, words),
                FigureCategory.KILLED,
                Quantity.exactly(count),
                "person",
                null,
                null,
                null,
                null,
                Status.HAPPENED,
                Voice.REPORTED,
                null,
                null,
                null,
                Why.of("by-hand"));
    }

    private static List<ViolentAct> acts(String text, List<Event> events, List<Figure> figures) {
        return acts(text, events, figures, List.of());
    }

    private static List<ViolentAct> acts(
            String text, List<Event> events, List<Figure> figures, List<TimeExpression> times) {
        Document document = Document.of(DocumentId.of(text.getBytes(UTF_8)), "test", new Text(text));
        FactsDocument facts = new FactsDocument(document, List.of(), times, List.of(), events, figures);
        Map<FactId, String> keys = new HashMap<>();
        List<Fact> all = new ArrayList<>(events);
        all.addAll(figures);
        all.forEach(fact -> keys.put(fact.id(), fact.id().toString()));
        return ViolentAct.of(new RecordedDocument(facts, "test", keys));
    }

    private static List<ViolentAct> acts(String text, String anchor, String figure) {
        return acts(
                text,
                List.of(act(1, text, anchor, "2031-03-04")),
                text.contains(figure) ? List.of(dead(1, text, figure, 5)) : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A bomb went off at the mill, killing five people, the miller said. | went off | five people
            The blast that tore through the mill killed five people. | blast | killed five people
            Five people were killed in an ambush near the mill. | ambush | Five people
            Five people died when raiders shelled the mill on Monday. | shelled | Five people died
            Raiders opened fire on the mill and left five dead. | opened fire | five dead
            Raiders executed at least five millers at dawn. | executed | at least five millers
            The attack claimed five lives and burned the mill. | attack | five
            Five people were killed and nine injured in a suicide bombing at the mill. | bombing | Five people
            The attack, which killed five people, was the first since the flood. | attack | five people
            The attack at the mill (10:00 local time), which left five people dead, was short. | attack | five people
            A shooting in Lund, Skåne, Sweden that left five people dead is looked into. | shooting | five people
            """)
    void theDeadOfTheActCount(String text, String anchor, String figure) {
        assertThat(acts(text, anchor, figure)).singleElement().satisfies(act -> {
            assertThat(act.deaths()).isNotNull();
            assertThat(act.deaths().best()).isEqualTo(5);
            assertThat(act.sentence()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Raiders shelled the mill on Monday. Five people died of the fever that week. | shelled | Five people
            Raiders shelled the mill a day after five people died in a flood. | shelled | five people died
            Raiders stabbed the miller, whose five sons were killed in the war. | stabbed | five sons
            Since the spring five people have been killed in ambushes like that at the mill. | ambushes | five people
            The shootings at the mill and the inn killed five people. | shootings | five people
            The shooting at the mill came before the bombing that killed five. | shooting | five
            Raiders shot the miller; five people died at the inn. | shot | five people
            The ambush killed the miller and five other people. | ambush | five other people
            The attack killed the miller and his guests including five children. | attack | five children
            Five Norwegian nationals died in the attack at the mill. | attack | Five Norwegian nationals
            The ambush was the deadliest since raiders shot five people dead at the inn. | shot | five people
            """)
    void aNumberThatStandsNearDoesNot(String text, String anchor, String figure) {
        assertThat(acts(text, anchor, figure))
                .allSatisfy(act -> assertThat(act.deaths()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The senator attacked her rival over the price of flour. | attacked
            The minister was hit by a vote of no confidence. | hit
            The party fought a bitter campaign for the mill. | fought
            Two hikers were killed when the bridge gave way. | killed
            """)
    void anActOfWordsOrAnAccidentIsNone(String text, String anchor) {
        assertThat(acts(text, anchor, "nobody at all")).isEmpty();
    }

    @Test
    void numbersThatAreAddedUpAreNotTakenForTheWhole() {
        String text = "The shooting left two adults and four children dead.";
        assertThat(acts(
                        text,
                        List.of(act(1, text, "shooting", "2031-03-04")),
                        List.of(dead(1, text, "two adults", 2), dead(2, text, "four children", 4))))
                .singleElement()
                .extracting(ViolentAct::deaths)
                .isNull();
    }

    @Test
    void norIsOneOfAListOfThem() {
        String text = "Reports told of ten guards, nine millers, and five raiders killed.";
        assertThat(acts(
                        text,
                        List.of(act(1, text, "killed", "2031-03-04")),
                        List.of(
                                dead(1, text, "ten guards", 10),
                                dead(2, text, "nine millers", 9),
                                dead(3, text, "five raiders", 5))))
                .allSatisfy(act -> assertThat(act.deaths()).isNull());
    }

    @Test
    void anActWithoutADayOrOfAYearIsNoRow() {
        String text = "Raiders shelled the mill.";
        assertThat(acts(text, List.of(act(1, text, "shelled", null)), List.of()))
                .isEmpty();
        assertThat(acts(text, List.of(act(1, text, "shelled", "2031")), List.of()))
                .isEmpty();
        assertThat(acts(text, List.of(act(1, text, "shelled", "2031-03")), List.of()))
                .hasSize(1);
    }

    @Test
    void whatIsNoPersonIsNotDead() {
        String text = "Soldiers executed five standing orders.";
        Figure warrants = new Figure(
                FactId.figure(1),
                span(text, "five standing orders"),
                FigureCategory.KILLED,
                Quantity.exactly(5),
                "person",
                "standing orders",
                null,
                null,
                null,
                Status.HAPPENED,
                Voice.REPORTED,
                null,
                null,
                null,
                Why.of("by-hand"));
        assertThat(acts(text, List.of(act(1, text, "executed", "2031-03-04")), List.of(warrants)))
                .singleElement()
                .extracting(ViolentAct::deaths)
                .isNull();
    }

    private static List<ViolentAct> dated(String text, String anchor, String time) {
        return acts(
                text,
                List.of(act(1, text, anchor, "2031-03-04")),
                List.of(dead(1, text, "five people", 5)),
                List.of(new TimeExpression(span(text, time), TimeExpression.Type.DATE, "2031-03-04")));
    }

    @Test
    void aDayUpToWhichSomethingIsCountedIsNoDayOfAnAct() {
        assertThat(dated("As of Tuesday they were many. The raiders shot five people dead.", "shot", "Tuesday"))
                .isEmpty();
        assertThat(dated("On Tuesday the raiders shot five people dead.", "shot", "Tuesday"))
                .hasSize(1);
    }

    @Test
    void theDayOfACourtIsNoDayOfTheAct() {
        assertThat(dated(
                        "The suspect in a shooting that left five people dead was released on Tuesday.",
                        "shooting",
                        "Tuesday"))
                .isEmpty();
        assertThat(dated(
                        "The raider stood trial on Tuesday. He is charged with shooting and killing five people.",
                        "shooting",
                        "Tuesday"))
                .isEmpty();
        assertThat(dated(
                        "A raider was charged over a shooting on Tuesday, which left five people dead.",
                        "shooting",
                        "Tuesday"))
                .singleElement()
                .extracting(ViolentAct::deaths)
                .isNotNull();
    }

    @Test
    void theDeadOfALaterActAreNotThoseOfTheOneTakenForTheSame() {
        String text = "Raiders attacked the miller. He had lived through an ambush that left five people dead.";
        Event merged = act(1, text, "attacked", "2031-03-04");
        Event both = new Event(
                merged.id(),
                merged.type(),
                null,
                List.of(),
                List.of(merged.anchor(), span(text, "ambush")),
                List.of(),
                List.of(),
                null,
                merged.date(),
                merged.status(),
                merged.voice(),
                null,
                List.of(),
                List.of(),
                merged.why());
        assertThat(acts(text, List.of(both), List.of(dead(1, text, "five people", 5))))
                .singleElement()
                .extracting(ViolentAct::deaths)
                .isNull();
    }

    @Test
    void anActToldAgainWithAnotherNumberIsOneRowWithBoth() {
        String text = "An ambush at the mill killed five people. The miller said the ambush had killed nine.";
        List<Figure> both = List.of(dead(1, text, "five people", 5), dead(2, text, "nine", 9));
        Event first = act(1, text, "ambush", "2031-03-04");
        Span again = new Span(text.lastIndexOf("ambush"), text.lastIndexOf("ambush") + 6);
        Event second = new Event(
                FactId.event(2),
                first.type(),
                null,
                List.of(),
                List.of(again),
                List.of(),
                List.of(),
                null,
                first.date(),
                first.status(),
                first.voice(),
                null,
                List.of(),
                List.of(),
                first.why());
        assertThat(acts(text, List.of(first, second), both))
                .singleElement()
                .extracting(ViolentAct::deaths)
                .isEqualTo(new Tally(5, 5, 9));
    }

    @Test
    void anActToldTwiceIsOne() {
        String text =
                "An ambush at the mill killed five people.\n\nIn all, the ambuscade near the river left five dead in an attack.";
        assertThat(acts(
                        text,
                        List.of(act(1, text, "ambush", "2031-03-04"), act(2, text, "attack", "2031-03-05")),
                        List.of(dead(1, text, "five people", 5), dead(2, text, "five dead", 5))))
                .hasSizeBetween(1, 2)
                .filteredOn(act -> act.deaths() != null)
                .hasSize(1);
    }
}
