// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.text.Span;

class EntityTest {

    private static final Locality ACCRA = new Locality(
            5.55602, -0.1969, 2306104L, "Accra", "Greater Accra", new CountryCode("GHA"), Locality.Precision.CITY);

    private static Mention name(int start, int end) {
        return new Mention(new Span(start, end), Mention.Form.NAME);
    }

    private static Entity entity(EntityKind kind, Locality locality, Mention... mentions) {
        return new Entity(EntityId.of(1), kind, "Accra", null, null, Set.of(), locality, List.of(mentions));
    }

    @Test
    void refusesAPersonWithCoordinates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entity(EntityKind.PERSON, ACCRA, name(0, 5)))
                .withMessage("locality must be given for a place or country only, is given for PERSON");
    }

    @Test
    void refusesAnEntityThatIsNeverMentioned() {
        assertThatIllegalArgumentException().isThrownBy(() -> entity(EntityKind.PLACE, ACCRA));
    }

    @Test
    void refusesMentionsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entity(EntityKind.PLACE, ACCRA, name(9, 14), name(0, 5)))
                .withMessage("mentions must be in the order of the text, are [9,14) before [0,5)");
    }

    @Test
    void writesSectorsInOneOrderWhateverTheOneGiven() {
        Entity entity = new Entity(
                EntityId.of(1),
                EntityKind.PERSON,
                "A",
                null,
                null,
                Set.of(Sector.MIL, Sector.GOV, Sector.COP),
                null,
                List.of(name(0, 1)));
        assertThat(entity.sectors()).containsExactly(Sector.COP, Sector.GOV, Sector.MIL);
    }

    @Test
    void refusesCoordinatesOffTheGlobe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Locality(90.1, 0, null, "Nowhere", null, null, Locality.Precision.SITE))
                .withMessage("latitude must be within -90 to 90 degrees, is 90.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Locality(0, Double.NaN, null, "Nowhere", null, null, Locality.Precision.SITE));
    }

    private static Locality locality(double latitude, double longitude, Long geonames, String name) {
        return new Locality(latitude, longitude, geonames, name, null, null, Locality.Precision.SITE);
    }

    @Test
    void thePolesAndTheDateLineAreOnTheGlobe() {
        assertThat(locality(-90, 180, 1L, "A").latitude()).isEqualTo(-90);
        assertThat(locality(90, -180, null, "A").longitude()).isEqualTo(-180);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locality(0, 180.5, null, "A"))
                .withMessage("longitude must be within -180 to 180 degrees, is 180.5");
    }

    @Test
    void aPlaceHasANameANumberOfGeoNamesAndAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locality(0, 0, 0L, "A"))
                .withMessage("geonames must be above 0, is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locality(0, 0, 1L, " "))
                .withMessage("name must not be blank, is \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Locality.Choice("", null))
                .withMessage("rule must not be blank, is \"\"");
        assertThat(ACCRA.choice()).isEqualTo(Locality.Choice.GIVEN);
    }

    @Test
    void oneMentionMayStandInsideAnotherButNotTwice() {
        assertThat(entity(EntityKind.PLACE, ACCRA, name(0, 9), name(0, 5)).mentions())
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> entity(EntityKind.PLACE, ACCRA, name(0, 5), name(0, 5)));
    }

    @Test
    void refusesCodesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode("gh"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId("e0"));
    }
}
