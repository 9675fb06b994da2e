// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Cited;
import org.rapporteur.record.dossier.Dossier.Denied;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Role;

class DossierPageTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 7);

    private static Cited source(int number) {
        return new Cited(List.of("s-" + number), List.of(number), 1);
    }

    private static DossierPage page(List<Role> roles, List<Quote> quotes, List<Allegation> allegations) {
        return page(roles, quotes, allegations, List.of());
    }

    private static DossierPage page(
            List<Role> roles, List<Quote> quotes, List<Allegation> allegations, List<Quote> otherDenials) {
        return DossierPage.of(new Dossier(
                new Dossier.Subject(
                        "a-1", "Ada Brook", "person", List.of(), List.of(), List.of(), List.of(), List.of()),
                new Dossier.Head("log", 1, "root", null, null),
                roles,
                List.of(),
                List.of(),
                quotes,
                List.of(),
                List.of(),
                List.of(),
                allegations,
                new Denied(otherDenials, List.of()),
                List.of(),
                List.of(),
                List.of()));
    }

    private static DossierPage.Section section(DossierPage page, String title) {
        return page.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void officesOfOnePeriodAreOneLineInTheLongerWords() {
        List<Role> roles = List.of(
                new Role("minister", MAY, JUNE, source(1)),
                new Role("Foreign Minister", MAY, JUNE, source(2)),
                new Role("party leader", MAY, JUNE, source(1)),
                new Role("mayor", JUNE, JUNE, source(3)));

        assertThat(section(page(roles, List.of(), List.of()), "Offices").items())
                .extracting(DossierPage.Item::heading, DossierPage.Item::sources)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Foreign Minister; party leader", List.of(1, 2)),
                        org.assertj.core.groups.Tuple.tuple("mayor", List.of(3)));
    }

    private static Act act(String sentence, String status) {
        return new Act(
                sentence,
                "COERCE",
                null,
                status,
                "alleged",
                true,
                List.of("Ada Brook"),
                List.of(),
                null,
                null,
                MAY,
                "She took money.",
                List.of(),
                source(1));
    }

    @Test
    void aDenialStandsBesideTheAccusationAndNowhereElse() {
        Quote denial = new Quote("Ada Brook denied it", MAY, "it", "none", "denied", source(1));
        Quote other =
                new Quote("Ada Brook said the bridge was safe", MAY, "the bridge was safe", "none", "said", source(1));
        Act act = act("Ada Brook took money", "happened");
        Act denied = act("Ada Brook took money: it did not happen, or is denied", "denied");
        Quote unasked = new Quote("Ada Brook denied that it rained", MAY, "it rained", "none", "denied", source(2));
        DossierPage page = page(
                List.of(),
                List.of(other),
                List.of(new Allegation(act, List.of(), new Denied(List.of(denial), List.of(denied)))),
                List.of(unasked));

        assertThat(section(page, "Alleged against them").items().getFirst().under())
                .extracting(DossierPage.Item::heading)
                .containsExactly("Ada Brook denied it", "Ada Brook took money: it did not happen, or is denied");
        assertThat(section(page, "Denials that answer none of the above").items())
                .extracting(DossierPage.Item::heading)
                .containsExactly("Ada Brook denied that it rained");
        assertThat(section(page, "What they said").items())
                .extracting(DossierPage.Item::heading)
                .containsExactly("Ada Brook said the bridge was safe");
        assertThat(section(page, "What they said").anchor()).isEqualTo("what-they-said");
    }
}
