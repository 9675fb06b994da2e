// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListFormat;
import org.rapporteur.screening.list.ListedName;
import org.rapporteur.screening.list.WatchList;

/** One listed person or body at a time; all are invented. */
class ScreenerTest {

    @Test
    void theOrderOfNamesDoesNotCount() {
        assertThat(person("Quendrik, Orlo Tavish", "Orlo Tavish Quendrik")).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void aNameAloneIsNeverMoreThanPossible() {
        assertThat(person("Orlo Tavish Quendrik", "Orlo Tavish Quendrik")).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void typingErrorsAndOtherSpellingsAreForgiven() {
        assertThat(person("Orlo Quendrick", "Orlo Quendrik")).isEqualTo(Level.POSSIBLE);
        assertThat(person("Orlo Quenrdik", "Orlo Quendrik")).isEqualTo(Level.POSSIBLE);
        assertThat(person("Mohamed Kwendrik", "Muhammad Quendrik")).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void namesWrittenApartMatchNamesWrittenTogether() {
        assertThat(person("Orlo Quen Drik", "Orlo Quendrik")).isEqualTo(Level.POSSIBLE);
        assertThat(person("orloquendrik", "Orlo Quendrik")).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void anInitialStandsForItsNameAndForNoOther() {
        assertThat(person("O. Quendrik", "Orlo Quendrik")).isEqualTo(Level.POSSIBLE);
        assertThat(person("T. Quendrik", "Orlo Quendrik")).isNull();
    }

    @Test
    void anotherNameInItsPlaceMakesAnotherPerson() {
        assertThat(person("Berthold Quendrik", "Orlo Quendrik")).isNull();
        assertThat(person("Orlo Tavish Zamboanga", "Orlo Tavish Quendrik")).isNull();
    }

    @Test
    void otherScriptsAreReadAcross() {
        assertThat(person("Орло Квендрик", "Orlo Kvendrik")).isEqualTo(Level.POSSIBLE);
        assertThat(person("محمود طارق كندريس", "Mahmoud Tariq Kandris")).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void inSyllabicScriptsOneSignMoreOrLessIsAnotherName() {
        assertThat(person("박서윤", "박서준")).isNull();
        assertThat(person("박서윤", "박서윤")).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void commonNamesAloneAreNotEnoughWhereOthersAreMissing() {
        assertThat(person("Maria Garcia", "Maria Garcia Quendrik Tavish")).isNull();
        assertThat(person("Orlando Quendrik", "Orlando Garcia Tavishko Quendrik"))
                .isEqualTo(Level.POSSIBLE);
    }

    @Test
    void legalFormsAreTakenForEachOtherButABodyIsNotNamedByAPartOfItsName() {
        assertThat(body("Quendrikov Limited", "Quendrikov Ltd.")).isEqualTo(Level.POSSIBLE);
        assertThat(body("OAO Quendrikov", "Open Joint Stock Company Quendrikov"))
                .isEqualTo(Level.POSSIBLE);
        assertThat(body("Quendrikov Systems Ltd", "Quendrikov Ltd")).isNull();
        assertThat(body("Bank of Quendrikov Chad", "Bank of Quendrikov China")).isNull();
    }

    @Test
    void aPersonIsNoBody() {
        List<Hit> hits =
                screener(entry(Kind.ORGANIZATION, "Orlo Quendrik")).screen(Query.of("q", "Orlo Quendrik", Kind.PERSON));

        assertThat(hits).isEmpty();
    }

    @Test
    void theSameDayOfBirthMakesAHitLikely() {
        assertThat(born("1971-05-02", Set.of())).isEqualTo(Level.LIKELY);
    }

    @Test
    void theYearOfBirthIsLikelyOnlyWithTheCountry() {
        assertThat(born("1971", Set.of())).isEqualTo(Level.POSSIBLE);
        assertThat(born("1971", Set.of("SYR"))).isEqualTo(Level.LIKELY);
    }

    @Test
    void anotherBirthRulesANamesakeOutAndSaysSo() {
        Hit hit = hit("1999-01-01", Set.of("SYR"));

        assertThat(hit.level()).isEqualTo(Level.NONE);
        assertThat(hit.why()).anySatisfy(feature -> {
            assertThat(feature.name()).isEqualTo("birth");
            assertThat(feature.effect()).isEqualTo(-1);
            assertThat(feature.note()).contains("rules the entry out");
        });
    }

    @Test
    void sharedWordsOfOfficeAreToldButDoNotDecide() {
        Hit hit = hit("", Set.of());

        assertThat(hit.level()).isEqualTo(Level.POSSIBLE);
        assertThat(hit.why()).anySatisfy(feature -> {
            assertThat(feature.name()).isEqualTo("role");
            assertThat(feature.entry()).isEqualTo("commander");
        });
    }

    @Test
    void anEntryHasAnotherFingerprintWhenAnythingOfItChanges() {
        ListEntry entry = entry("e", Kind.PERSON, "Orlo Quendrik");
        ListEntry same = entry("e", Kind.PERSON, "Orlo Quendrik");

        assertThat(same.fingerprint()).isEqualTo(entry.fingerprint()).hasSize(64);
        assertThat(entry("e", Kind.PERSON, "Orlo Quendryk").fingerprint()).isNotEqualTo(entry.fingerprint());
        assertThat(entry("e", Kind.UNKNOWN, "Orlo Quendrik").fingerprint()).isNotEqualTo(entry.fingerprint());
    }

    @Test
    void aSlipInTheYearRulesNobodyOut() {
        assertThat(born("1917-05-02", Set.of())).isEqualTo(Level.POSSIBLE);
    }

    @Test
    void everyWordOfAHitIsAccountedFor() {
        Hit hit = screener(entry(Kind.PERSON, "Orlo Tavish Quendrik"))
                .screen(Query.of("q", "Orlo Quendrick", Kind.PERSON))
                .getFirst();

        assertThat(hit.why())
                .extracting(feature ->
                        feature.name() + " " + feature.query() + " " + feature.entry() + " " + feature.note())
                .contains(
                        "word orlo orlo same",
                        "word quendrick quendrik spelling",
                        "missing null tavish not in the query");
    }

    @Test
    void theBestHitComesFirst() {
        List<Hit> hits = screener(entry("a", Kind.PERSON, "Orlo Quendrick"), entry("b", Kind.PERSON, "Orlo Quendrik"))
                .screen(Query.of("q", "Orlo Quendrik", Kind.PERSON));

        assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("b", "a");
    }

    private static @Nullable Level person(String query, String listed) {
        return level(Kind.PERSON, query, listed);
    }

    private static @Nullable Level body(String query, String listed) {
        return level(Kind.ORGANIZATION, query, listed);
    }

    private static @Nullable Level level(Kind kind, String query, String listed) {
        List<Hit> hits = screener(entry(kind, listed)).screen(Query.of("q", query, kind));
        return hits.isEmpty() ? null : hits.getFirst().level();
    }

    private static Level born(String birth, Set<String> countries) {
        return hit(birth, countries).level();
    }

    private static Hit hit(String birth, Set<String> countries) {
        ListEntry entry = new ListEntry(
                "e",
                Kind.PERSON,
                List.of(new ListedName("Orlo Quendrik", false)),
                List.of(new Birth(1971, 1971, 5, 2)),
                Set.of("SYR"),
                Gender.OTHER,
                "Commander of the coast guard");
        Query query = new Query(
                "q",
                "Orlo Quendrik",
                Kind.PERSON,
                Birth.parse(birth),
                countries,
                Gender.OTHER,
                List.of("a commander"),
                Company.NONE);
        return screener(entry).screen(query).getFirst();
    }

    @Test
    void whoIsNamedBesideSpeaksForAnEntry() {
        Company alias = new Company(Set.of("Tavish the Smith", "Quendrik"), Set.of());
        Company body = new Company(Set.of("Hallin Coast Guard"), Set.of());
        Company stranger = new Company(Set.of("Hallin Fire Brigade"), Set.of());
        assertThat(beside(alias))
                .containsExactly("Tavish the Smith: another name of the entry, named in the same document");
        assertThat(beside(body))
                .containsExactly(
                        "Hallin Coast Guard: named in the same document and in what the list tells of the entry");
        assertThat(beside(stranger)).isEmpty();
        assertThat(beside(new Company(Set.of(), Set.of("SYR", "NOR"))))
                .containsExactly("SYR: a country of the entry, named in the same document");
    }

    @Test
    void aYearOfBirthWithACompanionIsLikelyButACompanionAloneIsNot() {
        Company body = new Company(Set.of("Hallin Coast Guard"), Set.of());
        assertThat(accompanied("1971", body).level()).isEqualTo(Level.LIKELY);
        assertThat(accompanied("1971", Company.NONE).level()).isEqualTo(Level.POSSIBLE);
        assertThat(accompanied("", body).level()).isEqualTo(Level.POSSIBLE);
        assertThat(accompanied("1971", new Company(Set.of(), Set.of("SYR"))).level())
                .isEqualTo(Level.POSSIBLE);
    }

    private static List<String> beside(Company company) {
        return accompanied("", company).why().stream()
                .filter(feature -> feature.name().equals("beside"))
                .map(feature -> feature.query() + ": " + feature.note())
                .toList();
    }

    private static Hit accompanied(String birth, Company company) {
        ListEntry entry = new ListEntry(
                "e",
                Kind.PERSON,
                List.of(new ListedName("Orlo Quendrik", false), new ListedName("Tavish the Smith", false)),
                List.of(new Birth(1971, 1971, 5, 2)),
                Set.of("SYR"),
                Gender.OTHER,
                "Commander of the Hallin Coast Guard");
        Query query = Query.of("q", "Orlo Quendrik", Kind.PERSON);
        return screener(entry)
                .screen(new Query(
                        query.id(),
                        query.name(),
                        query.kind(),
                        Birth.parse(birth),
                        Set.of(),
                        Gender.OTHER,
                        List.of(),
                        company))
                .getFirst();
    }

    private static ListEntry entry(Kind kind, String name) {
        return entry("e", kind, name);
    }

    private static ListEntry entry(String id, Kind kind, String name) {
        return new ListEntry(id, kind, List.of(new ListedName(name, false)), List.of(), Set.of(), Gender.OTHER, "");
    }

    private static Screener screener(ListEntry... entries) {
        return new Screener(List.of(new WatchList(
                "list",
                ListFormat.PLAIN_CSV,
                LocalDate.of(2026, 1, 1),
                false,
                "0".repeat(64),
                new ArrayList<>(List.of(entries)),
                List.of())));
    }
}
