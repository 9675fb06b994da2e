// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.search.Spot;

class PlaceMapTest {

    private static final double MARGIN = 5;

    private static MapMarker marker(String name, double latitude, double longitude, String country, String styles) {
        return new MapMarker(
                new Spot(name, latitude, longitude, country, name.equals("Kenya")), styles, "/events?place=" + name);
    }

    private static MapMarker oslo(String styles) {
        return marker("Oslo", 59.91, 10.75, "NOR", styles);
    }

    private static MapMarker bergen() {
        return marker("Bergen", 60.39, 5.32, "NOR", "happened");
    }

    private static PlaceMap map(MapMarker... markers) {
        return PlaceMap.of(List.of(markers)).orElseThrow();
    }

    @Test
    void theSightsOfAPlaceAreOneDotAndTheOneWithMostComesFirst() {
        PlaceMap map = map(bergen(), oslo("happened"), oslo("expected"));

        assertThat(map.dots()).extracting(PlaceMap.Dot::number).containsExactly(1, 2);
        assertThat(map.dots().getFirst().words()).isEqualTo("Oslo, Norway (2)");
        assertThat(map.dots().getFirst().address()).isEqualTo("/events?place=Oslo");
        assertThat(Double.parseDouble(map.dots().getFirst().x()))
                .as("Oslo lies east of Bergen")
                .isGreaterThan(Double.parseDouble(map.dots().get(1).x()));
        assertThat(Double.parseDouble(map.dots().getFirst().y()))
                .as("Oslo lies south of Bergen")
                .isGreaterThan(Double.parseDouble(map.dots().get(1).y()));
    }

    @Test
    void aNameInCapitalsIsTheSamePlace() {
        PlaceMap map = map(marker("OSLO", 59.91, 10.75, "NOR", "happened"), oslo("happened"));

        assertThat(map.dots())
                .singleElement()
                .satisfies(dot -> assertThat(dot.words()).isEqualTo("Oslo, Norway (2)"));
    }

    @Test
    void whatTheReportsCallOtherwiseIsTheSamePlace() {
        PlaceMap map = map(
                marker("OSLO", 59.91, 10.75, "NOR", "happened"),
                marker("Kristiania", 59.91, 10.75, "NOR", "happened"),
                oslo("happened"),
                oslo("expected"));

        assertThat(map.dots())
                .singleElement()
                .satisfies(dot -> assertThat(dot.words()).isEqualTo("Oslo, Norway (4)"));
    }

    @Test
    void whatHappenedWeighsMoreThanWhatIsExpected() {
        assertThat(map(oslo("expected"), oslo("happened alleged"))
                        .dots()
                        .getFirst()
                        .styles())
                .isEqualTo("happened");
        assertThat(map(oslo("happened alleged")).dots().getFirst().styles()).isEqualTo("happened alleged");
    }

    @Test
    void placesThatWouldCoverEachOtherShareADot() {
        PlaceMap map = map(
                oslo("happened"),
                oslo("happened"),
                marker("Asker", 59.83, 10.44, "NOR", "happened"),
                marker("Nairobi", -1.28, 36.82, "KEN", "happened"));

        assertThat(map.dots()).hasSize(2);
        assertThat(map.dots().getFirst().words()).isEqualTo("Oslo (2), Asker, Norway (1)");
    }

    @Test
    void aPartOfTheWorldIsShownInFinerOutlinesThanAllOfIt() {
        PlaceMap part = map(oslo("happened"), bergen());
        PlaceMap whole = map(oslo("happened"), marker("Wellington", -41.29, 174.78, "NZL", "happened"));

        assertThat(part.lands()).hasSizeBetween(2, 40);
        assertThat(whole.lands()).hasSizeGreaterThan(150);
        assertThat(size(whole)).as("characters of a page").isLessThan(60_000);
    }

    private static int size(PlaceMap map) {
        return map.lands().stream().mapToInt(land -> land.path().length()).sum();
    }

    @Test
    void ofManyPlacesOfADotAFewAreNamed() {
        PlaceMap map = map(
                oslo("happened"),
                marker("Asker", 59.83, 10.44, "NOR", "happened"),
                marker("Moss", 59.43, 10.66, "NOR", "happened"),
                marker("Drammen", 59.74, 10.2, "NOR", "happened"),
                marker("Lillestrom", 59.96, 11.05, "NOR", "happened"),
                marker("Wellington", -41.29, 174.78, "NZL", "happened"));

        assertThat(map.dots().getFirst().words())
                .isEqualTo("Asker (1), Drammen (1), Lillestrom (1), Moss, Norway (1) and 1 more");
    }

    @Test
    void aCountryIsTintedWhereNoMoreIsTold() {
        PlaceMap map = map(marker("Kenya", 1, 38, "KEN", "happened"));

        assertThat(map.lands()).filteredOn(PlaceMap.Land::isMeant).hasSize(1);
        assertThat(map.dots().getFirst().words()).isEqualTo("Kenya (1)");
    }

    /** Wherever places lie, their dots are within the drawing, and the drawing is wider than it is high. */
    @Test
    void everyDotIsOnTheMap() {
        double[][] corners = {{0, 0}, {71, 179.9}, {-54, -179.9}, {90, 0}, {-90, 0}, {64, -150}, {-17, 178}, {47, 8}};
        for (double[] one : corners) {
            for (double[] other : corners) {
                PlaceMap map = map(
                        marker("One", one[0], one[1], "XXX", "happened"),
                        marker("Other", other[0], other[1], "XXX", "possible"));
                assertThat(map.height()).isBetween(300, PlaceMap.WIDTH);
                assertThat(map.transform()).doesNotContain("NaN", "Infinity");
                assertThat(map.dots()).allSatisfy(dot -> {
                    assertThat(Double.parseDouble(dot.x())).isBetween(-MARGIN, PlaceMap.WIDTH + MARGIN);
                    assertThat(Double.parseDouble(dot.y())).isBetween(0.0, (double) map.height());
                });
            }
        }
    }

    @Test
    void withoutAPlaceThereIsNoMap() {
        assertThat(PlaceMap.of(List.of())).isEmpty();
    }
}
