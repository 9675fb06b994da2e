// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;

/** Which names are of one, and that a bare surname never is enough. */
final class IdentityFinderTest {

    private static final String MAYOR = "mayor of hallin";

    private final IdentityFinder finder = new IdentityFinder();

    private static ReportedIdentity person(int report, String office, String... names) {
        return sighting(report, true, office, names);
    }

    private static ReportedIdentity body(int report, String... names) {
        return sighting(report, false, "", names);
    }

    private static ReportedIdentity sighting(int report, boolean person, String office, String... names) {
        return new ReportedIdentity(
                DocumentId.of(("report " + report).getBytes(StandardCharsets.UTF_8)),
                LocalDate.of(2031, 3, 1 + report % 20),
                person,
                Stream.of(names)
                        .map(name -> new ReportedName(name, new CodePointSpan(0, name.length())))
                        .toList(),
                office);
    }

    private List<String> identities(ReportedIdentity... sightings) {
        return told(finder.find(List.of(sightings), List.of()));
    }

    private static List<String> told(List<Identity> identities) {
        return identities.stream()
                .map(identity -> String.join(
                        " = ", identity.handles().stream().map(Handle::words).toList()))
                .toList();
    }

    private static Ruling ruling(String one, String other, boolean same) {
        return Ruling.on(ActorName.of(one), ActorName.of(other), same, "asked her", "A. Lee", Instant.EPOCH);
    }

    @Test
    void aSurnameWithTheOfficeOfSomebodyOfThatNameIsHers() {
        assertThat(identities(person(1, MAYOR, "Ada Brook"), person(2, MAYOR, "Brook")))
                .containsExactly("ada brook = brook, mayor of hallin");
    }

    @Test
    void aBareSurnameIsNobodys() {
        assertThat(identities(person(1, MAYOR, "Ada Brook"), person(2, "mayor of tolvar", "Brook")))
                .isEmpty();
        assertThat(identities(person(1, MAYOR, "Ada Brook", "Brook"), person(2, "", "Brook", "Brooke")))
                .isEmpty();
    }

    @Test
    void aSurnameOfTwoWhoHeldTheOfficeIsNobodys() {
        assertThat(identities(person(1, MAYOR, "Ada Brook"), person(2, MAYOR, "Orlo Brook"), person(3, MAYOR, "Brook")))
                .isEmpty();
    }

    @Test
    void oneInOfficeSpelledAlikeIsOne() {
        assertThat(identities(
                        person(1, MAYOR, "Yusuf Quendrik"),
                        person(2, MAYOR, "Yusuf Quendrick"),
                        person(3, MAYOR, "Quendrick")))
                .containsExactly("quendrick, mayor of hallin = yusuf quendrick = yusuf quendrik");
        assertThat(identities(person(1, MAYOR, "Yusuf Quendrik"), person(2, "governor of borg", "Yusuf Quendrick")))
                .isEmpty();
    }

    @Test
    void aNameThatAReportCutsShortIsOneUnlessItIsShortForTwo() {
        assertThat(identities(person(1, "", "Ada Maria Brook", "Ada Brook")))
                .containsExactly("ada brook = ada maria brook");
        assertThat(identities(
                        person(1, "", "Ada Maria Brook", "Ada Brook"), person(2, "", "Ada Ruth Brook", "Ada Brook")))
                .isEmpty();
        assertThat(identities(person(1, "", "Ada Brook", "A. Brook"))).isEmpty();
        assertThat(identities(person(1, "", "Orlo Brook Jr.", "Orlo Jr."))).isEmpty();
        assertThat(identities(person(1, "", "Ada Brook Lund", "Brook Lund"))).isEmpty();
    }

    @Test
    void initialsAreTheBodyThatAReportGivesThemTo() {
        assertThat(identities(body(1, "Hallin Harbour Board", "HHB"))).containsExactly("hallin harbour board = hhb");
        assertThat(identities(body(1, "Hallin Harbour Board", "HHB"), body(2, "Hill House Bank", "HHB")))
                .isEmpty();
        assertThat(identities(body(1, "HHB News", "HHB"), body(2, "Harbour Board", "Board")))
                .isEmpty();
    }

    @Test
    void whatIsRuledApartNeverComesTogether() {
        List<ReportedIdentity> sightings = List.of(
                person(1, MAYOR, "Yusuf Quendrik"), person(2, MAYOR, "Yusuf Quendrick"), person(3, MAYOR, "Quendrik"));
        assertThat(told(finder.find(sightings, List.of(ruling("Yusuf Quendrick", "Yusuf Quendrik", false)))))
                .isEmpty();
        assertThat(told(finder.find(
                        sightings,
                        List.of(
                                ruling("Yusuf Quendrick", "Yusuf Quendrik", false),
                                ruling("Yusuf Quendrick", "Quendrik", false)))))
                .containsExactly("quendrik, mayor of hallin = yusuf quendrik");
    }

    @Test
    void whatIsRuledTheSameIsOneWithoutAnyReport() {
        List<Identity> found = finder.find(List.of(), List.of(ruling("Orlo Tavish", "Tavish Quendrik", true)));
        assertThat(told(found)).containsExactly("orlo tavish = tavish quendrik");
        assertThat(found.getFirst().merges().getFirst().why().rule()).isEqualTo("identity-ruled");
    }

    @Test
    void aMergeShowsTheWordsThatItRestsOn() {
        Identity identity = finder.find(List.of(person(1, MAYOR, "Ada Brook"), person(2, MAYOR, "Brook")), List.of())
                .getFirst();
        assertThat(identity.id()).isEqualTo(ActorName.of("Ada Brook").id());
        assertThat(identity.merges()).singleElement().satisfies(merge -> {
            assertThat(merge.why().rule()).isEqualTo("identity-surname-and-office");
            assertThat(Objects.requireNonNull(merge.fromSeen()).called().words())
                    .isEqualTo("Brook");
            assertThat(Objects.requireNonNull(merge.toSeen()).called().words()).isEqualTo("Ada Brook");
        });
    }

    @Property
    void theOrderOfReportsChangesNothing(
            @ForAll("sightings") List<ReportedIdentity> sightings,
            @ForAll("rulings") List<Ruling> rulings,
            @ForAll long seed) {
        List<ReportedIdentity> otherOrder = new ArrayList<>(sightings);
        List<Ruling> otherRulings = new ArrayList<>(rulings);
        Collections.shuffle(otherOrder, new Random(seed));
        Collections.shuffle(otherRulings, new Random(seed));
        assertThat(finder.find(otherOrder, otherRulings)).isEqualTo(finder.find(sightings, rulings));
    }

    @Property
    void nobodyIsTwoAndAllThatIsJoinedHangsTogether(
            @ForAll("sightings") List<ReportedIdentity> sightings, @ForAll("rulings") List<Ruling> rulings) {
        List<Identity> found = finder.find(sightings, rulings);
        assertThat(found.stream().flatMap(identity -> identity.handles().stream()))
                .doesNotHaveDuplicates();
        for (Identity identity : found) {
            assertThat(identity.handles())
                    .containsAll(
                            identity.merges().stream().map(Identity.Merge::from).toList())
                    .containsAll(
                            identity.merges().stream().map(Identity.Merge::to).toList());
        }
    }

    @Provide
    Arbitrary<List<ReportedIdentity>> sightings() {
        Arbitrary<String> names = Arbitraries.of(
                "Ada Brook", "Ada Maria Brook", "Ada Brooke", "Orlo Brook", "Brook", "Brooke", "Tavish Lund", "Lund");
        Arbitrary<String> bodies =
                Arbitraries.of("Hallin Harbour Board", "Hill House Bank", "Hallin Harbor Board", "HHB");
        Arbitrary<ReportedIdentity> people = Combinators.combine(
                        Arbitraries.integers().between(1, 30), Arbitraries.of("", MAYOR, "king of TON"), names, names)
                .as((report, office, one, other) -> person(report, office, longer(one, other), shorter(one, other)));
        Arbitrary<ReportedIdentity> organizations = Combinators.combine(
                        Arbitraries.integers().between(1, 30), bodies, bodies)
                .as((report, one, other) -> body(report, longer(one, other), shorter(one, other)));
        return Arbitraries.oneOf(people, organizations)
                .list()
                .ofMaxSize(12)
                .uniqueElements(sighting -> sighting.document() + " " + sighting.person());
    }

    private static String longer(String one, String other) {
        return ActorName.of(one).size() >= ActorName.of(other).size() ? one : other;
    }

    private static String shorter(String one, String other) {
        return longer(one, other).equals(one) ? other : one;
    }

    @Provide
    Arbitrary<List<Ruling>> rulings() {
        return Arbitraries.of(
                        ruling("Ada Brook", "Orlo Brook", true),
                        ruling("Ada Brook", "Ada Brooke", false),
                        ruling("Ada Maria Brook", "Ada Brook", false),
                        ruling("HHB", "Hill House Bank", false),
                        ruling("Brook", "Tavish Lund", true))
                .list()
                .ofMaxSize(3)
                .uniqueElements();
    }
}
