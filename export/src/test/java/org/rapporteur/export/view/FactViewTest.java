// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement.Kind;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.testkit.Report;

class FactViewTest {

    private static Sentences arrest(String words) {
        return new Sentences(words)
                .with(EntityKind.ORGANIZATION, "police")
                .with(EntityKind.PERSON, "Rodel Manalo")
                .with(EntityKind.PLACE, "Cebu")
                .with(EntityKind.PERSON, "prosecutor");
    }

    @Test
    void anEventIsASentenceWithWhoWhereWhenAndWhoSaysSo() {
        String words = "On 3 May the prosecutor claimed that police arrested Rodel Manalo in Cebu.";
        assertThat(arrest(words)
                        .says("prosecutor", "claimed", Quoted.NONE, "police arrested Rodel Manalo in Cebu")
                        .does(
                                "police",
                                EventType.COERCE,
                                "arrest",
                                "arrested",
                                "Rodel Manalo",
                                Status.HAPPENED,
                                Voice.ALLEGED)
                        .sentence())
                .isEqualTo("Police arrested Rodel Manalo in Cebu on 3 May 2022 (alleged by the prosecutor)");
    }

    @Test
    void whoSuffersAnActIsNeverTakenForWhoDoesIt() {
        String words = "The prosecutor said police arrested Rodel Manalo near Cebu.";
        assertThat(arrest(words)
                        .does("police", EventType.COERCE, "arrest", "arrested", "Rodel Manalo")
                        .sentence())
                .isEqualTo("Police arrested Rodel Manalo near Cebu");
        assertThat(arrest(words)
                        .does(null, EventType.COERCE, "arrest", "arrested", "Rodel Manalo")
                        .sentence())
                .isEqualTo("Rodel Manalo was arrested near Cebu (by whom is not told)");
        assertThat(arrest(words)
                        .does("police", EventType.COERCE, "arrest", "arrested", null)
                        .sentence())
                .isEqualTo("Police made arrests near Cebu");
        assertThat(arrest(words)
                        .does(null, EventType.COERCE, "arrest", "arrested", null)
                        .sentence())
                .isEqualTo("An arrest or detention near Cebu (by whom is not told)");
    }

    @Test
    void whoIsFoundGuiltyIsNotSaidToBeDetained() {
        assertThat(arrest("The prosecutor: police in Cebu found Rodel Manalo guilty.")
                        .does("police", EventType.COERCE, "arrest", "found", "Rodel Manalo")
                        .sentence())
                .isEqualTo("Police took police or court action against Rodel Manalo in Cebu");
    }

    @Test
    void theArticleBeforeAPlaceThatIsPartOfAnotherNameIsNotThePlaces() {
        String words = "The prosecutor of the Cebu-based court said police arrested Rodel Manalo in the city.";
        assertThat(arrest(words)
                        .does("police", EventType.COERCE, "arrest", "arrested", "Rodel Manalo")
                        .sentence())
                .isEqualTo("Police arrested Rodel Manalo in Cebu");
    }

    @Test
    void aVerbThatSaysNothingAloneIsToldWithWhatFollows() {
        assertThat(arrest("The prosecutor of Cebu said police struck Rodel Manalo off the list.")
                        .does("police", EventType.CONCEDE, null, "struck", "Rodel Manalo")
                        .sentence())
                .startsWith("Police struck Rodel Manalo off the list");
        assertThat(arrest("The prosecutor: police in Cebu put Rodel Manalo, on 3 May, through it all.")
                        .does("police", EventType.SANCTION, null, "put", "Rodel Manalo")
                        .sentence())
                .startsWith("Police imposed a penalty on Rodel Manalo");
    }

    @Test
    void aPhraseThatHoldsItsObjectIsToldAsItStands() {
        assertThat(arrest("The prosecutor of Rodel Manalo said police in Cebu put their names to a pact.")
                        .does("police", EventType.AGREE, null, "put their names to a pact", null)
                        .sentence())
                .startsWith("Police put their names to a pact");
    }

    @Test
    void whoReceivesSomebodyDoesNotVisitHim() {
        assertThat(arrest("The prosecutor received, with police of Cebu, the judge Rodel Manalo.")
                        .does("prosecutor", EventType.CONSULT, "visit", "received", "Rodel Manalo")
                        .sentence())
                .startsWith("The prosecutor met Rodel Manalo on a visit");
    }

    @Test
    void whetherItHappenedIsPartOfTheSentence() {
        String words = "The prosecutor said police would arrest Rodel Manalo in Cebu.";
        assertThat(status(words, "arrest", Status.ONGOING)).isEqualTo("Police are arresting Rodel Manalo in Cebu");
        assertThat(status(words, "arrest", Status.EXPECTED))
                .isEqualTo("Police are expected to arrest Rodel Manalo in Cebu");
        assertThat(status(words, "arrest", Status.POSSIBLE)).isEqualTo("Police may arrest Rodel Manalo in Cebu");
        assertThat(status(words, "arrest", Status.REQUESTED))
                .isEqualTo("Police are asked to arrest Rodel Manalo in Cebu");
        assertThat(status(words, "arrest", Status.THREATENED))
                .isEqualTo("There is a threat that police will arrest Rodel Manalo in Cebu");
        assertThat(status(words, "arrest", Status.DENIED))
                .isEqualTo("It did not happen, or is denied, that police arrested Rodel Manalo in Cebu");
    }

    @Test
    void whatTheReportSaysNotWithItsVerbIsNotSaidWithTheSentence() {
        assertThat(status("The prosecutor: police did not arrest Rodel Manalo in Cebu.", "arrest", Status.DENIED))
                .isEqualTo("Police did not arrest Rodel Manalo in Cebu");
        assertThat(status("The prosecutor: police will not arrest Rodel Manalo in Cebu.", "arrest", Status.DENIED))
                .isEqualTo("Police will not arrest Rodel Manalo in Cebu");
        assertThat(status("The prosecutor: police must not arrest Rodel Manalo in Cebu.", "arrest", Status.REQUESTED))
                .isEqualTo("Police are asked not to arrest Rodel Manalo in Cebu");
    }

    private static String status(String words, String anchor, Status status) {
        return arrest(words)
                .does("police", EventType.COERCE, "arrest", anchor, "Rodel Manalo", status, Voice.REPORTED)
                .sentence();
    }

    @Test
    void aVerbIsNotTakenFromTheReportWhereItIsDoneToSomethingElse() {
        String words = "The prosecutor: police in Cebu condemned Rodel Manalo's arrest.";
        assertThat(arrest(words)
                        .does("police", EventType.ACCUSE, "disapprove", "condemned", "Rodel Manalo")
                        .sentence())
                .isEqualTo("Police criticised Rodel Manalo in Cebu");
    }

    @Test
    void whoIsChargedIsNotSaidToCharge() {
        assertThat(new Sentences("A man charged with murder left.")
                        .with(EntityKind.PERSON, "man")
                        .does("man", EventType.ACCUSE, "allege", "charged", null)
                        .sentence())
                .isEqualTo("A man made an accusation");
    }

    @Test
    void whomAClauseIsAboutIsNotWhomTheVerbIsDoneTo() {
        assertThat(new Sentences("The army claimed rebels fled.")
                        .with(EntityKind.GROUP, "rebels")
                        .with(EntityKind.ORGANIZATION, "army")
                        .does("army", EventType.ACCUSE, "allege", "claimed", "rebels")
                        .sentence())
                .isEqualTo("The army accused rebels");
    }

    @Test
    void aNounGoesWithItsOwnVerb() {
        assertThat(new Sentences("The army and its battle with rebels.")
                        .with(EntityKind.GROUP, "rebels")
                        .with(EntityKind.ORGANIZATION, "army")
                        .does("army", EventType.ASSAULT, null, "battle", "rebels")
                        .sentence())
                .isEqualTo("The army took part in a battle with rebels");
    }

    @Test
    void aNounOfTheReportTellsTheAct() {
        assertThat(new Sentences("An airstrike on the rebels killed two.")
                        .with(EntityKind.GROUP, "rebels")
                        .does(null, EventType.ASSAULT, "aerial", "airstrike", "rebels")
                        .sentence())
                .isEqualTo("An airstrike on the rebels (who did it is not told)");
        assertThat(new Sentences("Norway held talks with the rebels.")
                        .with(EntityKind.GROUP, "rebels")
                        .with(EntityKind.COUNTRY, "Norway")
                        .does("Norway", EventType.CONSULT, null, "talks", "rebels")
                        .sentence())
                .isEqualTo("Norway held talks with the rebels");
    }

    @Test
    void theVerbOfAStatementAndAllThatTurnsItStandBeforeWhatIsSaid() {
        assertThat(said("The owner denied that the ferry was overloaded.", "denied"))
                .isEqualTo("The owner denied that the ferry was overloaded");
        assertThat(said("The owner did not deny that the ferry was overloaded.", "deny"))
                .isEqualTo("The owner did not deny that the ferry was overloaded");
        assertThat(said("The owner declined to say that the ferry was overloaded.", "say"))
                .isEqualTo("The owner declined to say that the ferry was overloaded");
        assertThat(said("The owner left without saying that the ferry was overloaded.", "saying"))
                .isEqualTo("The owner (“without saying”): the ferry was overloaded");
        assertThat(said("The owner told reporters in Oslo that the ferry was overloaded.", "told"))
                .isEqualTo("The owner told reporters in Oslo that the ferry was overloaded");
        assertThat(said("That the ferry was overloaded, denies the owner", "denies"))
                .isEqualTo("The owner denies: the ferry was overloaded");
        assertThat(said("According to the owner, the ferry was overloaded.", "According to"))
                .isEqualTo("The owner is cited as saying: the ferry was overloaded");
    }

    private static String said(String words, String cue) {
        return new Sentences(words)
                .with(EntityKind.PERSON, "owner")
                .says("owner", cue, Quoted.NONE, "the ferry was overloaded")
                .sentence();
    }

    @Test
    void whoIsQuotedWithoutAVerbOrANameIsSaidToBe() {
        Sentences words = new Sentences("\"It sank.\" The owner left.").with(EntityKind.PERSON, "owner");
        assertThat(words.says("owner", null, Quoted.FULL, "It sank.").sentence())
                .isEqualTo("The owner is quoted: “It sank.”");
        assertThat(new Sentences("It was denied that the ferry sank.")
                        .says(null, "denied", Quoted.NONE, "the ferry sank")
                        .sentence())
                .isEqualTo("Somebody who is not named denied that the ferry sank");
    }

    @Test
    void whatCouldNotBeVerifiedIsNeverSaidByWhoeverTriedTo() {
        assertThat(new Sentences("Kos could not verify the claim.")
                        .with(EntityKind.ORGANIZATION, "Kos")
                        .says("Kos", "could not verify", Quoted.NONE, "the claim")
                        .of(Kind.VERIFICATION)
                        .sentence())
                .isEqualTo("Kos could not verify the claim");
        assertThat(new Sentences("The claim could not be verified.")
                        .says(null, "could not be verified", Quoted.NONE, "The claim")
                        .of(Kind.VERIFICATION)
                        .sentence())
                .isEqualTo("The claim could not be verified");
        assertThat(new Sentences("The claim could not be verified by Kos.")
                        .with(EntityKind.ORGANIZATION, "Kos")
                        .says("Kos", "could not be verified", Quoted.NONE, "The claim")
                        .of(Kind.VERIFICATION)
                        .sentence())
                .isEqualTo("Kos could not verify: The claim");
        assertThat(new Sentences("It was not possible to verify the claim.")
                        .says(null, "was not possible to verify", Quoted.NONE, "the claim")
                        .of(Kind.VERIFICATION)
                        .sentence())
                .isEqualTo("The report could not verify: the claim");
    }

    @Test
    void whatIsWithheldIsShownWithWhatItConcerns() {
        FactsDocument facts = new Sentences("Kos said that the ferry sank. Brook declined to comment.")
                .with(EntityKind.PERSON, "Kos")
                .with(EntityKind.PERSON, "Brook")
                .says("Kos", "said", Quoted.NONE, "the ferry sank")
                .says("Brook", "declined", Quoted.NONE, "to comment")
                .of(Kind.NO_COMMENT)
                .facts();
        assertThat(FactView.of(facts.statements().getLast(), facts).details())
                .contains("no comment", "on this: Kos said that the ferry sank");
    }

    @Test
    void figuresHaveTheirBoundsAndPlaces() {
        FactsDocument facts = Report.facts();
        assertThat(facts.figures())
                .extracting(figure -> FactView.of(figure, facts).sentence())
                .containsExactly(
                        "At least 12 people killed in Borg (as of 3 June 2024)",
                        "Four of them children killed in Borg (as of 3 June 2024)",
                        "$1.5 million (as of 3 June 2024)");
    }

    @Test
    void aMeasureStaysWithItsNumberAndARateWithWhatItIsBy() {
        FactsDocument facts = Report.facts();
        Figure count = facts.figures().getFirst();
        Figure share = new Figure(
                count.id(),
                count.span(),
                FigureCategory.OTHER,
                count.quantity(),
                "percent",
                "day",
                "voters",
                null,
                null,
                null,
                count.status(),
                count.attribution(),
                null,
                null,
                count.grounds());
        assertThat(FactView.of(share, facts).sentence()).isEqualTo("At least 12 people died (voters) per day");
    }

    @Test
    void theCodeIsThereForWhoAsksForIt() {
        FactsDocument facts = Report.facts();
        assertThat(facts.events())
                .extracting(event -> FactView.of(event, facts).code())
                .containsExactly("CONSULT visit", "ASSAULT heavy-weapons");
    }

    @Test
    void whatIsNotSureStandsBesideTheSentence() {
        FactsDocument facts = Report.facts();
        Event shelling = facts.events().getLast();
        Event unsure = shelling.withCertainty(new Certainty(
                0.4, List.of(new Doubt("recipients", 0.6, List.of()), new Doubt("date", 0.5, List.of()))));
        FactView view = FactView.of(unsure, facts);
        assertThat(view.details()).first().isEqualTo("not sure: to whom it was done, when");
        assertThat(view.styles()).isEqualTo("happened doubtful");
    }

    @Test
    void whoActsWithoutANameIsMarked() {
        FactsDocument facts = Report.facts();
        assertThat(FactView.of(facts.events().getLast(), facts).styles()).isEqualTo("happened");
        String words = "An attack on the rebels.";
        assertThat(new Sentences(words)
                        .with(EntityKind.GROUP, "rebels")
                        .does(null, EventType.ASSAULT, null, "attack", "rebels")
                        .view()
                        .marks())
                .extracting(Mark::words)
                .containsExactly("happened", "actor not established");
    }
}
