// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.search.NameSpan;

class NameIndexTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 7);

    private static final NameIndex INDEX = NameIndex.of(
            List.of(
                    new NameSpan("Ada Brook", 3, MAY, JUNE, List.of("NOR", "FRA")),
                    new NameSpan("bell", 9, JUNE, JUNE, List.of()),
                    new NameSpan("Zeno Corp", 9, null, null, List.of("FRA"))),
            List.of());

    private static List<String> names(NameQuery query) {
        return INDEX.page(query, 0, 10).names().stream().map(ListedName::name).toList();
    }

    private static NameQuery ordered(NameOrder order, boolean isReversed) {
        return new NameQuery("", null, false, null, null, order, isReversed);
    }

    @Test
    void namesOfAsManyFactsStandInTheOrderOfTheAlphabet() {
        assertThat(names(NameQuery.ALL)).containsExactly("bell", "Zeno Corp", "Ada Brook");
    }

    @Test
    void whatHasNoValueComesLastWhicheverWay() {
        assertThat(names(ordered(NameOrder.FIRST, false))).containsExactly("Ada Brook", "bell", "Zeno Corp");
        assertThat(names(ordered(NameOrder.FIRST, true))).containsExactly("bell", "Ada Brook", "Zeno Corp");
        assertThat(names(ordered(NameOrder.COUNTRY, false))).containsExactly("Zeno Corp", "Ada Brook", "bell");
        assertThat(names(ordered(NameOrder.COUNTRY, true))).containsExactly("Ada Brook", "Zeno Corp", "bell");
    }

    @Test
    void anyCountryThatReportsGiveCounts() {
        assertThat(names(new NameQuery("", "FRA", false, null, null, NameOrder.NAME, false)))
                .containsExactly("Ada Brook", "Zeno Corp");
        assertThat(INDEX.countries()).containsEntry("FRA", 2).containsEntry("NOR", 1);
    }

    @Test
    void daysAskForNamesThatAReportOfThenMayHave() {
        assertThat(names(new NameQuery("", null, false, null, MAY, NameOrder.NAME, false)))
                .containsExactly("Ada Brook");
        assertThat(names(new NameQuery("", null, false, MAY.plusDays(1), null, NameOrder.NAME, false)))
                .containsExactly("Ada Brook", "bell");
    }

    @Test
    void aPageKnowsHowManyThereAre() {
        NameIndex.Page page = INDEX.page(new NameQuery("B", null, false, null, null, NameOrder.NAME, false), 1, 5);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.names()).extracting(ListedName::name).containsExactly("bell");
    }
}
