// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class PlaceResolverTest {

    private static final PlaceResolver RESOLVER = new PlaceResolver(Language.of("en"));

    /** The entities of a text, each named once by the words given, resolved. */
    private static List<Entity> resolve(String words, String... names) {
        List<Entity> entities = new ArrayList<>();
        for (String name : names) {
            int start = words.indexOf(name);
            Mention mention = new Mention(new Span(start, start + name.length()), Mention.Form.NAME);
            entities.add(new Entity(
                    EntityId.of(entities.size() + 1),
                    EntityKind.PLACE,
                    name,
                    null,
                    null,
                    Set.of(),
                    null,
                    List.of(mention)));
        }
        return resolve(words, entities);
    }

    private static List<Entity> resolve(String words, List<Entity> entities) {
        Text text = new Text(words);
        Document document = Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", text);
        return RESOLVER.resolve(document, new Analysis(text, List.of(), Marks.NONE), entities);
    }

    private static Locality first(String words, String... names) {
        return Objects.requireNonNull(resolve(words, names).getFirst().locality());
    }

    @ParameterizedTest
    @CsvSource({
        "Madrid,ESP,CITY",
        "Łódź,POL,CITY",
        "Zurich,CHE,CITY",
        "Bavaria,DEU,REGION",
        "Norway,NOR,COUNTRY",
        "the Netherlands,NLD,COUNTRY",
        "U.K.,GBR,COUNTRY",
        "West Bank,PSE,REGION",
        "the Donbas,UKR,REGION",
        "Punjab province,,REGION",
    })
    void knowsTownsDivisionsCountriesAndRegions(String name, String country, Locality.Precision precision) {
        Locality locality = first("It rained in " + name + ".", name);
        assertThat(locality.precision()).isEqualTo(precision);
        if (country != null) {
            assertThat(locality.country()).hasToString(country);
        }
    }

    @Test
    void coordinatesAreThoseOfThePlace() {
        Locality locality = first("It rained in Madrid.", "Madrid");
        assertThat(locality.latitude()).isCloseTo(40.4, Offset.offset(0.1));
        assertThat(locality.longitude()).isCloseTo(-3.7, Offset.offset(0.1));
        assertThat(locality.geonames()).isEqualTo(3117735L);
    }

    @Test
    void seasLieInNoCountry() {
        assertThat(first("A ship sank in the Black Sea.", "Black Sea").country())
                .isNull();
    }

    @Test
    void theMorePeopledPlaceIsMeantWhereNothingTellsAnother() {
        assertThat(first("It rained in Paris.", "Paris").country()).hasToString("FRA");
    }

    @Test
    void theDivisionNamedBesideDecides() {
        Locality paris = first("It rained in Paris, Texas.", "Paris", "Texas");
        assertThat(paris.country()).hasToString("USA");
        assertThat(paris.admin1()).isEqualTo("Texas");
    }

    @Test
    void theCountryOfTheDocumentDecides() {
        assertThat(first("It rained in Valencia, as all over Venezuela.", "Valencia", "Venezuela")
                        .country())
                .hasToString("VEN");
        assertThat(first("It rained in Valencia, as all over Spain.", "Valencia", "Spain")
                        .country())
                .hasToString("ESP");
    }

    @Test
    void thePeopleOfACountryNameItToo() {
        String words = "It rained in Valencia, Venezuelan papers say.";
        Entity town = resolve(words, "Valencia").getFirst();
        Entity people = new Entity(
                EntityId.of(2),
                EntityKind.GROUP,
                "Venezuelan",
                null,
                new CountryCode("VEN"),
                Set.of(),
                null,
                List.of(new Mention(new Span(23, 33), Mention.Form.NAME)));
        assertThat(resolve(words, List.of(unplaced(town), people)).getFirst().country())
                .hasToString("VEN");
    }

    private static Entity unplaced(Entity place) {
        return new Entity(place.id(), EntityKind.PLACE, place.name(), null, null, Set.of(), null, place.mentions());
    }

    @Test
    void whatLiesOnNoMapHasNoCountry() {
        Entity planet = resolve("A rover landed on Mars, said Houston, Texas.", "Mars", "Houston", "Texas")
                .getFirst();
        assertThat(planet.locality()).isNull();
        assertThat(planet.country()).isNull();
    }

    @Test
    void theMarkThatStandsForASoundMayBeWrittenInAnyWay() {
        assertThat(first("It rained in Nuku’alofa, Tonga.", "Nuku’alofa", "Tonga")
                        .country())
                .hasToString("TON");
    }

    @Test
    void anUnknownNameStaysWithoutCoordinates() {
        Entity entity = resolve("It rained in Xyzzyville.", "Xyzzyville").getFirst();
        assertThat(entity.locality()).isNull();
        assertThat(entity.country()).isNull();
    }

    @Test
    void aCountyIsNotTheTownOfItsName() {
        assertThat(resolve("It rained in Madrid County.", "Madrid County")
                        .getFirst()
                        .locality())
                .isNull();
    }

    @Test
    void anUnknownPlaceLiesInTheCountryOfThePlacesAroundIt() {
        Entity bridge = resolve(
                        "The Zubrowka Bridge in Warsaw was closed. Trains to Kraków and Berlin ran.",
                        "Zubrowka Bridge",
                        "Warsaw",
                        "Kraków",
                        "Berlin")
                .getFirst();
        assertThat(bridge.country()).hasToString("POL");
        assertThat(bridge.locality()).isNull();
    }

    @Test
    void betweenTwoCountriesAnUnknownPlaceLiesInNeither() {
        Entity pass = resolve("From Madrid to the Zubrowka Pass to Lisbon.", "Zubrowka Pass", "Madrid", "Lisbon")
                .getFirst();
        assertThat(pass.country()).isNull();
    }

    @Test
    void aVillageIsMeantOnlyWhereSomethingSpeaksForIt() {
        assertThat(resolve("They flew back to Earth.", "Earth").getFirst().locality())
                .isNull();
        assertThat(first("The town of Earth, Texas, has a mill.", "Earth", "Texas")
                        .admin1())
                .isEqualTo("Texas");
    }

    @Test
    void aDivisionIsMeantWhereTheCountryOfItsNameIsFar() {
        assertThat(first(
                                "It rained in Georgia, as in Florida, Alabama and Tennessee and all the United States.",
                                "Georgia",
                                "Florida",
                                "Alabama",
                                "Tennessee",
                                "United States")
                        .country())
                .hasToString("USA");
        assertThat(first("Georgia called on the United States and Armenia.", "Georgia", "United States", "Armenia")
                        .country())
                .hasToString("GEO");
    }

    @Test
    void saysWhyAndWhatElseItCouldBe() {
        Locality.Choice choice = first("A fire broke out in Paris, Texas, on Monday.", "Paris", "Texas")
                .choice();
        assertThat(choice.rule()).isEqualTo("place-beside");
        assertThat(choice.runnerUp()).contains("Paris").contains("FRA");
        assertThat(first("A fire broke out in Paris on Monday.", "Paris")
                        .choice()
                        .rule())
                .isEqualTo("place-weight");
    }
}
