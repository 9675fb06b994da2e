// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.record.actor.Actor;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.actor.Tie;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListedName;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Level;
import org.rapporteur.stories.identity.ActorName;

/** Who is tied to a listed name is told as tied to it, and never as the listed one. */
class RelatedHitsTest {

    private static final ActorName TOM = ActorName.of("Tom Hill");
    private static final ActorName MILLS = ActorName.of("Hill Mills");
    private static final Feature NAME = new Feature("name", "Tom Hill", "Tom Hill", 1, "the same");

    private static final String LIST = """
            id,schema,name,aliases,birth_date,countries
            q-1,Person,Orlo Quendrik,,,
            q-2,Organization,Varden Quendrik Works,,,
            """;

    @TempDir
    private Path folder;

    private Screening screening;

    @BeforeEach
    void list() throws IOException {
        screening = Screening.of(List.of(Files.writeString(folder.resolve("list.csv"), LIST)));
    }

    private static Tie tie(Relation.Type type, @Nullable ActorName other, String name, String sentence) {
        return new Tie(
                type,
                other,
                name,
                new Appearance("r-1", "report.txt", LocalDate.of(2031, 5, 6), "She is tied to " + name),
                sentence);
    }

    private static Tie to(ActorName other, String name) {
        return tie(Relation.Type.FAMILY_OF, other, name, "She is his aunt.");
    }

    private static Tie alias(String name) {
        return tie(Relation.Type.ALSO_KNOWN_AS, null, name, "She is known as that.");
    }

    private static Actor ada(EntityKind kind, Tie... ties) {
        return new Actor(
                ActorName.of("Ada Brook"),
                "Ada Brook",
                kind,
                Set.of(),
                List.of(),
                null,
                Gender.OTHER,
                1,
                1,
                List.of(),
                List.of(ties));
    }

    private static Actor ada(Tie... ties) {
        return ada(EntityKind.PERSON, ties);
    }

    private static Hit hit(String list, String id, Level level) {
        return new Hit(
                TOM.id(),
                list,
                new ListEntry(
                        id,
                        Kind.PERSON,
                        List.of(new ListedName("Tom Hill", false)),
                        List.of(),
                        Set.of(),
                        Gender.OTHER,
                        ""),
                0.75,
                level,
                List.of(NAME));
    }

    private List<Hit> of(Map<ActorName, List<Hit>> direct, Actor actor, Hit... own) {
        return new RelatedHits(screening, direct).of(actor, List.of(own));
    }

    @Test
    void aHitOfTheOtherIsOneOfTheActorByTheRelationAndItsSentence() {
        Hit listed = hit("list", "q-9", Level.LIKELY);
        assertThat(of(Map.of(TOM, List.of(listed)), ada(to(TOM, "Tom Hill"))))
                .containsExactly(new Hit(
                        ActorName.of("Ada Brook").id(),
                        "list",
                        listed.entry(),
                        0.75,
                        Level.RELATED,
                        List.of(
                                new Feature(
                                        "relation",
                                        "Ada Brook",
                                        "Tom Hill",
                                        0,
                                        "She is tied to Tom Hill: “She is his aunt.” (report.txt, r-1)"),
                                NAME)));
    }

    @Test
    void howeverSureTheOtherIsTheActorIsNeverMoreThanRelated() {
        for (Level level : List.of(Level.RELATED, Level.POSSIBLE, Level.LIKELY, Level.CONFIRMED)) {
            assertThat(of(Map.of(TOM, List.of(hit("list", "q-9", level))), ada(to(TOM, "Tom Hill"))))
                    .as("%s", level)
                    .extracting(Hit::level)
                    .containsExactly(Level.RELATED);
        }
        assertThat(of(Map.of(TOM, List.of(hit("list", "q-9", Level.NONE))), ada(to(TOM, "Tom Hill"))))
                .as("a namesake that something rules out taints nobody")
                .isEmpty();
    }

    @Test
    void whatTheOwnNameFindsIsNotToldOnceMore() {
        Map<ActorName, List<Hit>> direct = Map.of(
                TOM,
                List.of(
                        hit("list", "q-8", Level.LIKELY),
                        hit("list", "q-9", Level.LIKELY),
                        hit("other", "q-8", Level.LIKELY)));
        assertThat(of(direct, ada(to(TOM, "Tom Hill")), hit("list", "q-8", Level.POSSIBLE)))
                .extracting(hit -> hit.list() + " " + hit.entry().id())
                .containsExactly("list q-9", "other q-8");
    }

    @Test
    void allRelationsThatLeadToAnEntryStandInOneHit() {
        Hit listed = hit("list", "q-9", Level.LIKELY);
        Hit second = hit("list", "q-8", Level.POSSIBLE);
        List<Hit> found = of(
                Map.of(TOM, List.of(listed), MILLS, List.of(second, listed)),
                ada(to(TOM, "Tom Hill"), to(MILLS, "Hill Mills")));

        assertThat(found).extracting(hit -> hit.entry().id()).containsExactly("q-9", "q-8");
        assertThat(found.getFirst().why())
                .extracting(Feature::name, Feature::entry)
                .containsExactly(
                        tuple("relation", "Hill Mills"), tuple("relation", "Tom Hill"), tuple("name", "Tom Hill"));
        assertThat(found.getFirst().level()).isEqualTo(Level.RELATED);
        assertThat(found.getFirst().score()).isEqualTo(0.75);
        assertThat(found.getLast().why()).hasSize(2);
    }

    @Test
    void anotherNameIsScreenedAsThatOfWhatTheActorIs() {
        assertThat(of(Map.of(), ada(alias("Orlo Quendrik")))).singleElement().satisfies(hit -> {
            assertThat(hit.entry().id()).isEqualTo("q-1");
            assertThat(hit.query()).isEqualTo(ActorName.of("Ada Brook").id());
            assertThat(hit.level()).isEqualTo(Level.RELATED);
            assertThat(hit.why().getFirst().entry()).isEqualTo("Orlo Quendrik");
        });
        assertThat(of(Map.of(), ada(EntityKind.ORGANIZATION, alias("Orlo Quendrik"))))
                .as("a body is no person")
                .isEmpty();
        assertThat(of(Map.of(), ada(EntityKind.ORGANIZATION, alias("Varden Quendrik Works"))))
                .extracting(hit -> hit.entry().id())
                .containsExactly("q-2");
        assertThat(of(Map.of(), ada(alias("Varden Quendrik Works")))).isEmpty();
    }

    @Test
    void theNameOfAnotherIsNotScreenedAsOnesOwn() {
        assertThat(of(Map.of(), ada(to(ActorName.of("Orlo Quendrik"), "Orlo Quendrik"))))
                .isEmpty();
        assertThat(of(Map.of(TOM, List.of(hit("list", "q-9", Level.LIKELY))), ada()))
                .isEmpty();
        assertThat(of(Map.of(), ada(alias("Nobody At All")))).isEmpty();
    }
}
