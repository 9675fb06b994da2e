// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.roles.RoleReader;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** Who takes part in events, where and when they take place, and which mentions are one event. */
class EventReaderTest {

    private static final FactReader READER = FactReader.of(Language.of("en"), RoleReader.ofRules(Language.of("en")));

    /** A Friday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 4, 8);

    private static final String NORWAY_BORDERS_CHAD = "Norway/Norway/PROPN/2/nsubj/country borders/border/VERB/0/root"
            + " Chad/Chad/PROPN/2/obj/country ~././PUNCT/2/punct";

    /** Sentences of words, each {@code word/lemma/POS/head/relation} with what marks it behind; {@code ¶} is a paragraph. */
    private static FactsDocument read(String... sentences) {
        Analysis analysis = HandParsed.of(Arrays.stream(sentences)
                .map(sentence -> sentence.equals("¶")
                        ? "\n¶\n"
                        : Arrays.stream(sentence.split(" "))
                                .map(word -> word.split("/"))
                                .map(parts -> parts[0] + "/" + parts[1] + " "
                                        + String.join(" ", List.of(parts).subList(2, parts.length)))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n")));
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "test", analysis.text()).withPublished(PUBLISHED);
        return READER.read(document, analysis);
    }

    /** The events of the document: type, actors and recipients by name. */
    private static List<String> parties(FactsDocument facts) {
        Map<EntityId, String> names = names(facts);
        return facts.events().stream()
                .map(event ->
                        event.type() + ": " + names(names, event.actors()) + " > " + names(names, event.recipients()))
                .toList();
    }

    private static String names(Map<EntityId, String> names, List<EntityId> ids) {
        return ids.isEmpty() ? "-" : ids.stream().map(names::get).collect(Collectors.joining("+"));
    }

    private static List<String> told(FactsDocument facts, Function<Event, @Nullable Object> what) {
        Map<EntityId, String> names = names(facts);
        return facts.events().stream()
                .map(event -> {
                    Object value = what.apply(event);
                    return event.type() + " " + (value instanceof EntityId id ? names.get(id) : String.valueOf(value));
                })
                .toList();
    }

    private static Map<EntityId, String> names(FactsDocument facts) {
        return facts.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
    }

    @Test
    void aCapitalStandsForItsCountryWhateverTheModelTakesItFor() {
        FactsDocument facts = read(
                NORWAY_BORDERS_CHAD,
                "Oslo/Oslo/PROPN/2/nsubj/person condemned/condemn/VERB/0/root Chad/Chad/PROPN/2/obj/country"
                        + " ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Norway > Chad");
    }

    @Test
    void whoeverIsSomebodysIsNotHim() {
        assertThat(parties(
                        read("The/the/DET/2/det widow/widow/NOUN/6/nsubj of/of/ADP/4/case Ben/Ben/PROPN/2/nmod/person"
                                + " Brook/Brook/PROPN/4/flat/person condemned/condemn/VERB/0/root Chad/Chad/PROPN/6/obj/country"
                                + " ~././PUNCT/6/punct")))
                .containsExactly("ACCUSE: widow of Ben Brook > Chad");
    }

    @Test
    void aNounThatOnlyTellsTheKindOfAThingIsNobody() {
        FactsDocument facts = read("Norway/Norway/PROPN/2/nsubj/country attacked/attack/VERB/0/root/ASSAULT"
                + " fighter/fighter/NOUN/4/compound jets/jet/NOUN/2/obj ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ASSAULT: Norway > -");
    }

    @Test
    void blameGoesToWhoDidItNotToWhomItBefell() {
        String condemned = "Norway/Norway/PROPN/2/nsubj/country condemned/condemn/VERB/0/root";
        String killing = " the/the/DET/4/det killing/killing/NOUN/2/obj of/of/ADP/6/case rebels/rebel/NOUN/4/nmod";
        assertThat(parties(read(condemned + killing + " ~././PUNCT/2/punct")))
                .containsExactly("ACCUSE: Norway > -", "ASSAULT: - > rebels");
        assertThat(parties(read(
                        condemned + killing + " by/by/ADP/8/case Chad/Chad/PROPN/4/nmod/country ~././PUNCT/2/punct")))
                .contains("ACCUSE: Norway > Chad");
        assertThat(parties(read(condemned
                        + " images/image/NOUN/2/obj of/of/ADP/5/case rebels/rebel/NOUN/3/nmod ~././PUNCT/2/punct")))
                .containsExactly("ACCUSE: Norway > -");
    }

    @Test
    void whomASanctionIsAgainstIsNotSupported() {
        assertThat(parties(read("Norway/Norway/PROPN/2/nsubj/country backed/back/VERB/0/root/SUPPORT"
                        + " measures/measure/NOUN/2/obj against/against/ADP/5/case Chad/Chad/PROPN/3/nmod/country"
                        + " ~././PUNCT/2/punct")))
                .containsExactly("SUPPORT: Norway > -");
    }

    @Test
    void praiseOfAnothersPraiseIsTwoActs() {
        assertThat(parties(read("Norway/Norway/PROPN/2/nsubj/country praised/praise/VERB/0/root/SUPPORT"
                        + " Chad/Chad/PROPN/5/nmod:poss/country 's/'s/PART/3/case"
                        + " endorsement/endorsement/NOUN/2/obj/SUPPORT ~././PUNCT/2/punct")))
                .containsExactly("SUPPORT: Norway > Chad", "SUPPORT: Chad > -");
    }

    @Test
    void whoseKillingItIsTellsWhoDidItWhereOthersAreKilled() {
        assertThat(parties(read("Norway/Norway/PROPN/3/nmod:poss/country 's/'s/PART/1/case killing/killing/NOUN/6/nsubj"
                        + " of/of/ADP/5/case rebels/rebel/NOUN/3/nmod angered/anger/VERB/0/root"
                        + " Chad/Chad/PROPN/6/obj/country ~././PUNCT/6/punct")))
                .contains("ASSAULT: Norway > rebels");
    }

    @Test
    void aParticipleRightAfterWhoActsIsTheirs() {
        assertThat(parties(read("Trade/trade/NOUN/3/nsubj:pass was/be/AUX/3/aux:pass discussed/discuss/VERB/0/root"
                        + " by/by/ADP/5/case Chad/Chad/PROPN/3/obl:agent/country meeting/meet/VERB/3/advcl/CONSULT"
                        + " Norway/Norway/PROPN/6/obj/country ~././PUNCT/3/punct")))
                .contains("CONSULT: Chad > Norway");
    }

    @Test
    void theCountryThatIsAttackedIsWhereItHappens() {
        FactsDocument facts = read("Norway/Norway/PROPN/3/nmod:poss/country 's/'s/PART/1/case"
                + " invasion/invasion/NOUN/6/nsubj/ASSAULT of/of/ADP/5/case Chad/Chad/PROPN/3/nmod/country"
                + " angered/anger/VERB/0/root those/that/PRON/6/obj in/in/ADP/9/case Oslo/Oslo/PROPN/7/nmod/place"
                + " ~././PUNCT/6/punct");
        assertThat(told(facts, Event::place)).containsExactly("ASSAULT Chad");
    }

    @Test
    void ofTwoSubjectsTheNearerOneActs() {
        FactsDocument facts = read("Lima/Lima/PROPN/4/nsubj/place —/—/PUNCT/1/punct Peru/Peru/PROPN/4/nsubj/country"
                + " condemned/condemn/VERB/0/root Chad/Chad/PROPN/4/obj/country ~././PUNCT/4/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Peru > Chad");
    }

    @Test
    void aNameBetweenCommasIsWhomTheNounBeforeItMeans() {
        FactsDocument facts = read("The/the/DET/2/det president/president/NOUN/7/nsubj ,/,/PUNCT/4/punct"
                + " Ann/Ann/PROPN/2/conj/person Lee/Lee/PROPN/4/flat/person ,/,/PUNCT/2/punct"
                + " condemned/condemn/VERB/0/root Chad/Chad/PROPN/7/obj/country ~././PUNCT/7/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Ann Lee > Chad");
    }

    @Test
    void aNounBetweenCommasMeansTheNameBeforeIt() {
        FactsDocument facts = read("Ann/Ann/PROPN/7/dep/person Lee/Lee/PROPN/1/flat/person ,/,/PUNCT/5/punct"
                + " the/the/DET/5/det president/president/NOUN/7/nsubj ,/,/PUNCT/5/punct"
                + " condemned/condemn/VERB/0/root Chad/Chad/PROPN/7/obj/country ~././PUNCT/7/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Ann Lee > Chad");
    }

    @Test
    void aListOfNamesGoesOnWhereTheTreeBreaksOff() {
        FactsDocument facts = read("A/a/DET/2/det treaty/treaty/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass"
                + " signed/sign/VERB/0/root/AGREE between/between/ADP/6/case Chad/Chad/PROPN/4/obl/country ,/,/PUNCT/8/punct"
                + " Mali/Mali/PROPN/6/conj/country and/and/CCONJ/10/cc Peru/Peru/PROPN/4/dep/country"
                + " ~././PUNCT/4/punct");
        assertThat(parties(facts)).containsExactly("AGREE: Chad+Mali+Peru > -");
    }

    @Test
    void aLawActsForWhoMadeIt() {
        FactsDocument facts = read("Ann/Ann/PROPN/3/nsubj/person Lee/Lee/PROPN/1/flat/person signed/sign/VERB/0/root"
                + " a/a/DET/5/det decree/decree/NOUN/3/obj that/that/PRON/7/nsubj condemns/condemn/VERB/5/acl:relcl"
                + " Chad/Chad/PROPN/7/obj/country ~././PUNCT/3/punct");
        assertThat(parties(facts)).contains("ACCUSE: Ann Lee > Chad");
    }

    @Test
    void whatHasDefiniteArticleHasThePartiesOfTheLastActOfItsType() {
        FactsDocument facts = read(
                "Chad/Chad/PROPN/2/nsubj/country attacked/attack/VERB/0/root/ASSAULT Mali/Mali/PROPN/2/obj/country"
                        + " ~././PUNCT/2/punct",
                "Peru/Peru/PROPN/2/nsubj/country saw/see/VERB/0/root the/the/DET/4/det"
                        + " attack/attack/NOUN/2/dep/ASSAULT ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ASSAULT: Chad > Mali");
        assertThat(facts.events().getFirst().anchors()).hasSize(2);
    }

    @Test
    void actsOnOthersAreEventsOfTheirOwn() {
        FactsDocument facts = read(
                "Norway/Norway/PROPN/2/nsubj/country condemned/condemn/VERB/0/root Chad/Chad/PROPN/2/obj/country"
                        + " ~././PUNCT/2/punct",
                "Norway/Norway/PROPN/2/nsubj/country condemned/condemn/VERB/0/root Mali/Mali/PROPN/2/obj/country"
                        + " ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Norway > Chad", "ACCUSE: Norway > Mali");
    }

    @Test
    void mentionsOfOneActAreOneEvent() {
        String condemned = "Norway/Norway/PROPN/2/nsubj/country condemned/condemn/VERB/0/root"
                + " Chad/Chad/PROPN/2/obj/country ~././PUNCT/2/punct";
        FactsDocument facts = read(condemned, condemned);
        assertThat(parties(facts)).containsExactly("ACCUSE: Norway > Chad");
        assertThat(facts.events().getFirst().anchors()).hasSize(2);
    }

    @Test
    void anActTakesPlaceWhereItsClauseTells() {
        FactsDocument facts =
                read("Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root a/a/DET/4/det student/student/NOUN/2/obj"
                        + " in/in/ADP/6/case Lima/Lima/PROPN/2/obl/place ~././PUNCT/2/punct");
        assertThat(told(facts, Event::place)).containsExactly("COERCE Lima");
    }

    @Test
    void noPlaceIsTakenOverFromAnotherParagraph() {
        FactsDocument facts = read(
                "Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root a/a/DET/4/det student/student/NOUN/2/obj"
                        + " in/in/ADP/6/case Lima/Lima/PROPN/2/obl/place ~././PUNCT/2/punct",
                "¶",
                "Students/student/NOUN/2/nsubj protested/protest/VERB/0/root/PROTEST ~././PUNCT/2/punct",
                "¶",
                "Norway/Norway/PROPN/2/nsubj/country condemned/condemn/VERB/0/root Chad/Chad/PROPN/2/obj/country"
                        + " ~././PUNCT/2/punct");
        assertThat(told(facts, Event::place)).containsExactly("COERCE Lima", "PROTEST null", "ACCUSE null");
    }

    @Test
    void anActHasTheDayOfItsClauseAndTheNextOneGoesOnWithIt() {
        FactsDocument facts = read(
                "Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root a/a/DET/4/det student/student/NOUN/2/obj"
                        + " on/on/ADP/6/case Monday/Monday/PROPN/2/obl ~././PUNCT/2/punct",
                "Police/police/NOUN/2/nsubj detained/detain/VERB/0/root a/a/DET/4/det teacher/teacher/NOUN/2/obj"
                        + " ~././PUNCT/2/punct");
        assertThat(told(facts, Event::date)).containsExactly("COERCE 2022-04-04", "COERCE 2022-04-04");
    }

    @Test
    void whatIsAskedForHasNoDayButItsOwn() {
        FactsDocument facts = read("Norway/Norway/PROPN/2/nsubj/country urged/urge/VERB/0/root"
                + " Chad/Chad/PROPN/2/obj/country on/on/ADP/5/case Monday/Monday/PROPN/2/obl to/to/PART/7/mark"
                + " release/release/VERB/2/xcomp its/its/PRON/9/nmod:poss prisoners/prisoner/NOUN/7/obj"
                + " ~././PUNCT/2/punct");
        assertThat(told(facts, Event::date)).containsExactly("REQUEST 2022-04-04", "CONCEDE null");
    }

    @Test
    void anArticleOnSportHasNoPrivateActs() {
        String season = "The/the/DET/2/det club/club/NOUN/3/nsubj won/win/VERB/0/root the/the/DET/5/det"
                + " match/match/NOUN/3/obj and/and/CCONJ/8/cc the/the/DET/8/det trophy/trophy/NOUN/5/conj"
                + " ~././PUNCT/3/punct";
        String coach = "The/the/DET/2/det coach/coach/NOUN/3/nsubj condemned/condemn/VERB/0/root the/the/DET/5/det"
                + " referee/referee/NOUN/3/obj ~././PUNCT/3/punct";
        String police = "Police/police/NOUN/2/nsubj arrested/arrest/VERB/0/root a/a/DET/4/det"
                + " player/player/NOUN/2/obj ~././PUNCT/2/punct";
        assertThat(parties(read(coach))).hasSize(1);
        assertThat(parties(read(season, season, coach, police)))
                .singleElement()
                .asString()
                .startsWith("COERCE: Police >");
    }

    @Test
    void forcesAreSentToThePlaceTheyGoTo() {
        FactsDocument facts = read("Norway/Norway/PROPN/2/nsubj/country sent/send/VERB/0/root/MOBILIZE"
                + " troops/troop/NOUN/2/obj to/to/ADP/5/case Lima/Lima/PROPN/2/obl/place ~././PUNCT/2/punct");
        assertThat(told(facts, Event::place)).containsExactly("MOBILIZE Lima");
    }

    @Test
    void anActWithoutPlaceIsWhereTheDatelineOfItsParagraphSays() {
        FactsDocument facts = read("Lima/Lima/PROPN/4/dep/place —/—/PUNCT/1/punct Police/police/NOUN/4/nsubj"
                + " arrested/arrest/VERB/0/root a/a/DET/6/det student/student/NOUN/4/obj ~././PUNCT/4/punct");
        assertThat(told(facts, Event::place)).containsExactly("COERCE Lima");
    }

    @Test
    void aWeekdayOfWhatLiesAheadIsTheNextOne() {
        FactsDocument facts = read("Norway/Norway/PROPN/3/nsubj/country will/will/AUX/3/aux"
                + " condemn/condemn/VERB/0/root Chad/Chad/PROPN/3/obj/country on/on/ADP/6/case"
                + " Monday/Monday/PROPN/3/obl ~././PUNCT/3/punct");
        assertThat(told(facts, Event::date)).containsExactly("ACCUSE 2022-04-11");
    }

    @Test
    void aPlaceThatIsHitIsWhereAndNotWhom() {
        FactsDocument facts = read("Rebels/rebel/NOUN/2/nsubj attacked/attack/VERB/0/root Lima/Lima/PROPN/2/obj/place"
                + " ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ASSAULT: Rebels > -");
        assertThat(told(facts, Event::place)).containsExactly("ASSAULT Lima");
    }

    @Test
    void aMeetingOfManyIsOneThoughEachSentenceNamesOthers() {
        String meets = "/PROPN/2/nsubj/country took/take/VERB/0/root part/part/NOUN/2/obj in/in/ADP/6/case"
                + " a/a/DET/6/det summit/summit/NOUN/2/obl ~././PUNCT/2/punct";
        FactsDocument facts = read("Chad/Chad" + meets, "Mali/Mali" + meets);
        assertThat(parties(facts)).containsExactly("CONSULT: Chad+Mali > -");
    }

    @Test
    void wordsThatCountMeanTheNamesListedBeforeThem() {
        FactsDocument facts = read(
                "Chad/Chad/PROPN/4/nsubj/country and/and/CCONJ/3/cc Mali/Mali/PROPN/1/conj/country"
                        + " border/border/VERB/0/root Niger/Niger/PROPN/4/obj/country ~././PUNCT/4/punct",
                "Both/both/DET/2/det countries/country/NOUN/3/nsubj condemned/condemn/VERB/0/root"
                        + " Peru/Peru/PROPN/3/obj/country ~././PUNCT/3/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Chad+Mali > Peru");
    }

    @Test
    void wordsThatCountOtherNumbersOrKindsMeanNoList() {
        FactsDocument facts = read(
                "Chad/Chad/PROPN/4/nsubj/country and/and/CCONJ/3/cc Mali/Mali/PROPN/1/conj/country"
                        + " border/border/VERB/0/root Niger/Niger/PROPN/4/obj/country ~././PUNCT/4/punct",
                "Both/both/DET/2/det ministers/minister/NOUN/3/nsubj condemned/condemn/VERB/0/root"
                        + " Peru/Peru/PROPN/3/obj/country ~././PUNCT/3/punct",
                "The/the/DET/3/det three/three/NUM/3/nummod countries/country/NOUN/4/nsubj"
                        + " condemned/condemn/VERB/0/root Oman/Oman/PROPN/4/obj/country ~././PUNCT/4/punct");
        assertThat(parties(facts)).hasSize(2).noneMatch(event -> event.contains("Chad"));
    }

    @Test
    void aChargeThatASpeakerTalksOfIsNotHis() {
        FactsDocument facts = read("Ann/Ann/PROPN/3/nsubj/person/source Lee/Lee/PROPN/1/flat/person/source"
                + " described/describe/VERB/0/root/cue the/the/DET/5/det/content charges/charge/NOUN/3/obj/ACCUSE/content"
                + " against/against/ADP/7/case/content Chad/Chad/PROPN/5/nmod/country/content ~././PUNCT/3/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: - > Chad");
    }

    @Test
    void aParticipleAsideIsDoneToTheSubject() {
        FactsDocument facts = read("Norway/Norway/PROPN/2/nsubj/country waited/wait/VERB/0/root ~,/,/PUNCT/4/punct"
                + " accused/accuse/VERB/2/advcl/ACCUSE/Tense=Past|VerbForm=Part of/of/ADP/6/case theft/theft/NOUN/4/obl"
                + " ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: - > Norway");
    }

    @Test
    void noWordOfTheActItselfTakesPart() {
        FactsDocument facts = read("Norway/Norway/PROPN/2/nsubj/country ended/end/VERB/0/root"
                + " house/house/NOUN/4/compound arrest/arrest/NOUN/2/obj/COERCE of/of/ADP/6/case Chad/Chad/PROPN/4/nmod/country"
                + " ~././PUNCT/2/punct");
        assertThat(facts.events())
                .filteredOn(event -> event.type() == EventType.COERCE)
                .allSatisfy(
                        event -> assertThat(names(names(facts), event.actors())).doesNotContain("house"));
    }

    @Test
    void aSecondSubjectBehindTheVerbIsTheOneAccused() {
        FactsDocument facts = read(
                "Norway/Norway/PROPN/3/nsubj/country has/have/AUX/3/aux accused/accuse/VERB/0/root/ACCUSE"
                        + " Chad/Chad/PROPN/3/nsubj/country of/of/SCONJ/6/mark lying/lie/VERB/3/ccomp ~././PUNCT/3/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Norway > Chad");
    }

    @Test
    void noPlaceBesideAPassiveParticipleCharges() {
        FactsDocument facts =
                read("Ann/Ann/PROPN/3/nsubj/person Lee/Lee/PROPN/1/flat/person appeared/appear/VERB/0/root"
                        + " in/in/ADP/5/case Norway/Norway/PROPN/3/obl/country ~,/,/PUNCT/7/punct"
                        + " charged/charge/VERB/3/parataxis/ACCUSE/Tense=Past|VerbForm=Part|Voice=Pass with/with/ADP/9/case"
                        + " theft/theft/NOUN/7/obl ~././PUNCT/3/punct");
        assertThat(parties(facts)).singleElement().asString().startsWith("ACCUSE: - >");
    }

    @Test
    void whatBefallsManyBefallsNotTheOneWhoTellsIt() {
        String told = "Ann/Ann/PROPN/3/nsubj/person/source Lee/Lee/PROPN/1/flat/person/source said/say/VERB/0/root/cue"
                + " %s/%s/PRON/6/nsubj:pass/content was/be/AUX/6/aux:pass/content charged/charge/VERB/3/ccomp/ACCUSE/content"
                + " with/with/ADP/8/case/content theft/theft/NOUN/6/obl/content ~././PUNCT/3/punct";
        assertThat(parties(read(told.formatted("we", "we")))).containsExactly("ACCUSE: - > -");
        assertThat(parties(read(told.formatted("I", "I")))).containsExactly("ACCUSE: - > Ann Lee");
    }

    @Test
    void aNumberThatNamesOneThingMeansNoList() {
        FactsDocument facts = read(
                "Chad/Chad/PROPN/4/nsubj/country and/and/CCONJ/3/cc Mali/Mali/PROPN/1/conj/country"
                        + " border/border/VERB/0/root Niger/Niger/PROPN/4/obj/country ~././PUNCT/4/punct",
                "Norway/Norway/PROPN/2/nsubj/country condemned/condemn/VERB/0/root the/the/DET/5/det"
                        + " two/two/NUM/5/nummod policy/policy/NOUN/2/obj/Number=Sing ~././PUNCT/2/punct");
        assertThat(parties(facts)).containsExactly("ACCUSE: Norway > -");
    }
}
