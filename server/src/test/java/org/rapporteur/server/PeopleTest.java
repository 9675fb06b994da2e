// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.export.json.JsonValue;

/** The index of people and bodies: as a page, for programs and for spreadsheets. */
class PeopleTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = new TestService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonValue person(String name) {
        return service.items("/api/v1/people?limit=500").stream()
                .filter(item -> item.required("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(String query) {
        return service.items("/api/v1/people" + query).stream()
                .map(item -> item.required("name"))
                .toList();
    }

    @Test
    void eachNameHasItsFactsItsDaysItsCountryAndItsHits() {
        JsonValue ruiz = person("Ana Ruiz");
        assertThat(ruiz.integer("facts")).isPositive();
        assertThat(ruiz.required("first")).isLessThanOrEqualTo(ruiz.required("last"));
        assertThat(ruiz.integer("hits")).isZero();
        assertThat(person("Kari Dahl").integer("hits")).isEqualTo(1);

        assertThat(service.get("/dossiers?has=rUi").body())
                .contains("href=\"/dossiers?name=Ana+Ruiz\"", "aria-sort=\"descending\"", "2021")
                .doesNotContain("Kari Dahl");
        assertThat(service.get("/dossiers?listed=true").body())
                .contains("/dossiers?name=Kari+Dahl#sanctions-lists")
                .doesNotContain("Ana Ruiz");
        assertThat(service.get("/dossiers?has=nobodylikethis").body()).contains("No name on record is like this");
    }

    @Test
    void theIndexIsSortedByEachColumnAndPagedThrough() {
        List<String> alphabet = names("?sort=name&limit=500");
        assertThat(alphabet).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).hasSizeGreaterThan(2);
        assertThat(names("?sort=name&reverse=true&limit=500")).isEqualTo(alphabet.reversed());
        assertThat(service.items("/api/v1/people?limit=500"))
                .isSortedAccordingTo(Comparator.comparingInt((JsonValue item) -> item.integer("facts"))
                        .reversed());

        JsonValue first = service.json("/api/v1/people?sort=name&limit=1");
        assertThat(first.integer("total")).isEqualTo(alphabet.size());
        assertThat(names("?sort=name&limit=1&cursor=" + first.required("next"))).containsExactly(alphabet.get(1));
        assertThat(service.get("/api/v1/people?sort=height").statusCode()).isEqualTo(400);
    }

    @Test
    void itIsNarrowedByDaysAndCountry() {
        String first = person("Ana Ruiz").required("first");
        assertThat(names("?has=ruiz&to=" + first)).contains("Ana Ruiz");
        assertThat(names("?from=2100-01-01")).isEmpty();
        assertThat(names("?to=1900-01-01")).isEmpty();
        assertThat(names("?country=ZZZ")).isEmpty();
        assertThat(service.items("/api/v1/people?country=NOR"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.at("countries").elements())
                        .anyMatch(country -> "NOR".equals(country.scalar())));
    }

    @Test
    void theSameNamesAreTablesForSpreadsheets() {
        assertThat(service.get("/dossiers/names.csv?has=ruiz").body().lines())
                .first()
                .asString()
                .endsWith("name,facts,first,last,countries,hits");
        assertThat(service.get("/dossiers/names.csv?has=ruiz").body().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("Ruiz"));
        assertThat(service.get("/dossiers/names.xlsx?listed=true").body()).startsWith("PK");
    }
}
