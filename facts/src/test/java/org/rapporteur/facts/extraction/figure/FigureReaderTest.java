// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.extraction.time.TimeFinder;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class FigureReaderTest {

    private static final FigureReader READER = new FigureReader(Language.of("en"));

    private static List<Figure> read(String words) {
        Text text = new Text(words);
        Document document =
                Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", text).withPublished(LocalDate.of(2022, 4, 7));
        Analysis analysis = new Analysis(text, List.of(), Marks.NONE);
        List<TimeExpression> times = new TimeFinder(Language.of("en")).find(document);
        return READER.read(document, analysis, times, List.of(), List.of());
    }

    /** Words and category of each figure. */
    private static String figures(String words) {
        return String.join(
                "; ",
                read(words).stream()
                        .map(figure -> words.substring(
                                        figure.span().start(), figure.span().end()) + " "
                                + figure.category().label())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bus crash kills 12.|12 killed",
                "The blast killed at least 20 people.|at least 20 people killed",
                "Twelve people were killed and 30 injured.|Twelve people killed; 30 injured injured",
                "Toll: 31 dead, 8 missing.|31 dead killed; 8 missing",
                "The storm left 14 people dead and three others hurt.|14 people killed; three others injured",
                "The flood claimed 12 lives.|12 lives killed",
                "The rebels claimed 40 soldiers were wounded.|40 soldiers injured",
                "There were five deaths.|five deaths killed",
                "The death toll rose to 31.|31 killed",
                "Two men were shot dead and two others were wounded.|Two men killed; two others injured",
                "About 860 people remained displaced.|About 860 people displaced",
                "Police arrested 25 protesters.|25 protesters detained",
                "Some 300 families fled the village.|Some 300 families displaced",
                "The flood destroyed 40 houses.|40 houses damaged",
                "Militiamen burned 31 houses.|31 houses damaged",
                "The flood killed 40 sheep.|40 sheep damaged",
                "About 860 people were displaced to 23 sites.|About 860 people displaced",
                "The army sent six ambulances.|six ambulances equipment",
                "Pirates seized two tankers.|two tankers equipment",
                "The virus infected 33 people.|33 people sick",
                "Thousands of protesters marched.|Thousands of protesters crowd",
                "The town spent $5 million.|$5 million money",
                "The dead are seven women and two men killed by lightning.|seven women killed; two men killed",
                "The fight left 14 dead besides the gunman.|14 dead killed",
                "One person was killed.|One person killed",
                "The shooting sent three others to the hospital.|three others injured",
                "About 300 families (2,000 people) in the hills were displaced.|"
                        + "About 300 families displaced; 2,000 people displaced",
                "All but one of the sixteen sailors died.|All but one of the sixteen sailors killed",
                "A helicopter evacuated 47 wounded people.|47 wounded people injured",
                "Ten people who had taken shelter in a mill were killed.|Ten people killed",
                "Nine men found among the wounded had been arrested.|Nine men detained",
                "Some 900 students held a march.|Some 900 students crowd",
                "Four of the 23 people in the boat drowned.|Four killed; 23 people affected",
                "The flu killed at least 81 and infected around 350.|at least 81 killed; around 350 sick",
                "Members voted 61–39 on Friday.|61 votes; 39 votes",
                "No casualties were reported.|No casualties killed",
                "The blast hurt nobody.|nobody injured",
                "None of the passengers was hurt.|None of the passengers injured",
                "The 176 people on board were all killed.|176 people killed",
                "Rebels killed 49 men. The mayor put the number at 92.|49 men killed; 92 killed",
                "Rebels killed 49 men. He put it at “more than 60”.|49 men killed; more than 60 killed",
                "Rebels killed 49 men. It rained. The mayor put the number at 92.|49 men killed",
            })
    void tellsWhatBecameOfTheCounted(String words, String expected) {
        assertThat(figures(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A man was shot.",
                "The 27-year-old driver was killed.",
                "One of the most painful losses was felt.",
                "He ran 12 miles and died.",
                "Each hurt cow weighs 2.5 tons.",
                "Two shootings were fatal.",
                "A 737 jet crashed.",
                "No one else was hurt.",
                "Nobody shot him.",
                "The rebels take no prisoners.",
                "No one knows how many were killed.",
                "The lens is 40 per 100.",
                "The storm hit six provinces.",
                "The council will hold two debates.",
                "The tally was kept by a federation of 23 unions.",
            })
    void whatIsNoCountIsNoFigure(String words) {
        assertThat(read(words)).isEmpty();
    }

    @Test
    void noughtIsANumberThatDeniesNothing() {
        Figure figure = read("No deaths were reported.").getFirst();
        assertThat(figure.quantity().value()).isEqualByComparingTo("0");
        assertThat(figure.quantity().max()).isEqualByComparingTo("0");
        assertThat(figure.status()).isEqualTo(Status.HAPPENED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Some 40 per cent of households lost power.|Some 40 per cent of households|percent|households|",
                "The ship brought 3,000 tonnes of beans.|3,000 tonnes of beans|tonne|beans|",
                "It cost $85 a barrel.|$85|USD||barrel",
                "It fell from $85 a year earlier.|$85|USD||",
                "Some 10–15% of homes lost power.|Some 10–15% of homes|percent|homes|",
                "Fever kills 40 children per 100,000 births.|40 children|person|children|100,000 births",
                "At least 12 people a day die there.|At least 12 people|person|people|day",
            })
    void sharesWeightsAndRatesHaveTheirUnit(String words, String span, String unit, String of, String per) {
        List<Figure> figures = read(words);
        assertThat(figures).hasSize(1);
        Figure figure = figures.getFirst();
        assertThat(words.substring(figure.span().start(), figure.span().end())).isEqualTo(span);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.of()).isEqualTo(of);
        assertThat(figure.per()).isEqualTo(per);
        assertThat(figure.isCount()).isEqualTo(per == null && figure.category() != FigureCategory.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Source | Killed | Wounded\nClinic | 23 | 51\nMinistry | 16 | 0",
                "Source – Killed – Wounded\nClinic – 23 – 51\nMinistry – 16 – 0"
            })
    void theHeadOfAColumnTellsWhatItsNumbersCount(String table) {
        assertThat(figures(table)).isEqualTo("23 killed; 51 injured; 16 killed; 0 injured");
    }

    @Test
    void theCaptionOfATableTellsWhereItsColumnsDoNot() {
        assertThat(figures("DISPLACEMENT BY SITE\nSite\tPeople\nNantes\t1,710")).isEqualTo("1,710 displaced");
        assertThat(figures("LEAGUE\nTeam\tPoints\nNantes\t17")).isEmpty();
    }

    @Test
    void aPartKnowsItsWhole() {
        List<Figure> figures = read("The crash killed 14 people, including four children.");
        assertThat(figures).extracting(Figure::category).containsOnly(FigureCategory.KILLED);
        assertThat(figures.get(1).partOf()).isEqualTo(figures.get(0).id());
    }

    @Test
    void casualtiesAreTheInjuredWhereDeathsAreCountedApart() {
        assertThat(figures("There were nine casualties.")).isEqualTo("nine casualties killed");
        assertThat(figures("There were nine casualties. Two people died."))
                .isEqualTo("nine casualties injured; Two people killed");
    }

    @Test
    void patientsAreInjuredUnlessTheTextTellsOfIllness() {
        assertThat(figures("Nine people were taken to hospital.")).isEqualTo("Nine people injured");
        assertThat(figures("Nine people were taken to hospital. They tested positive. The cook is ill."))
                .isEqualTo("Nine people sick");
    }

    @Test
    void theSumOfDeadAndHurtIsNoNumberOfInjured() {
        assertThat(figures("Six people were shot. Two people died and four people were wounded."))
                .isEqualTo("Six people affected; Two people killed; four people injured");
    }

    private static List<Figure> allParsed(String lines) {
        Analysis analysis = HandParsed.of(lines);
        Document document = Document.of(DocumentId.of(lines.getBytes(UTF_8)), "test", analysis.text());
        return READER.read(document, analysis, List.of(), List.of(), List.of());
    }

    private static Figure parsed(String lines) {
        return allParsed(lines).getFirst();
    }

    @Test
    void whoIsJoinedInOneFateIsAddedUp() {
        List<Figure> figures = allParsed("""
                Two NUM 2 nummod
                children/child NOUN 7 nsubj:pass
                and CCONJ 5 cc
                their PRON 5 nmod:poss
                mother NOUN 2 conj
                were AUX 7 aux:pass
                killed/kill VERB 0 root
                """);
        assertThat(figures)
                .extracting(figure -> figure.quantity().value())
                .containsExactly(BigDecimal.valueOf(3), BigDecimal.valueOf(2));
        assertThat(figures).extracting(Figure::category).containsOnly(FigureCategory.KILLED);
        assertThat(figures.getLast().partOf()).isEqualTo(figures.getFirst().id());
        assertThat(figures.getFirst().why().rule()).isEqualTo("figure-sum");
    }

    @Test
    void whoIsOfManyAndUncountedIsNotAddedUp() {
        assertThat(allParsed("""
                Two NUM 2 nummod
                children/child NOUN 6 nsubj:pass
                and CCONJ 4 cc
                soldiers/soldier NOUN 2 conj
                were AUX 6 aux:pass
                killed/kill VERB 0 root
                """))
                .extracting(figure -> figure.quantity().value())
                .containsExactly(BigDecimal.valueOf(2));
    }

    @Test
    void namesAfterACountNameThoseCounted() {
        assertThat(allParsed("""
                Two NUM 2 nummod
                children/child NOUN 8 nsubj:pass
                , PUNCT 4 punct
                Ann PROPN 2 conj person
                and CCONJ 6 cc
                Ben PROPN 2 conj person
                were AUX 8 aux:pass
                killed/kill VERB 0 root
                """))
                .extracting(figure -> figure.quantity().value())
                .containsExactly(BigDecimal.TWO);
    }

    @Test
    void whatIsSaidWithinOneCountHoldsForNoOther() {
        assertThat(figures("Police found three dead suspects and two residents."))
                .isEqualTo("three dead suspects killed");
    }

    @Test
    void aTotalThatTheSentenceGivesIsNotGivenAgain() {
        assertThat(allParsed("""
                Four NUM 2 nummod
                people NOUN 11 nsubj:pass
                , PUNCT 2 punct
                two NUM 5 nummod
                men/man NOUN 2 appos
                and CCONJ 8 cc
                two NUM 8 nummod
                women/woman NOUN 5 conj
                , PUNCT 2 punct
                were AUX 11 aux:pass
                killed/kill VERB 0 root
                """))
                .extracting(figure -> figure.quantity().value())
                .containsExactly(BigDecimal.valueOf(4), BigDecimal.TWO, BigDecimal.TWO);
    }

    @Test
    void ofThoseShotSomeMayHaveDied() {
        assertThat(figures("Six people were shot. Two of them died."))
                .isEqualTo("Six people affected; Two of them killed");
    }

    @Test
    void aNumberNamedAgainCountsWhatItCountedBefore() {
        assertThat(figures("The gunman killed four people. All four people were shot in the yard."))
                .isEqualTo("four people killed; four people killed");
    }

    @Test
    void theModelCountsNoDeadWithoutAWordOfDeath() {
        assertThat(marked("Police met four victims .")).isEmpty();
        assertThat(marked("Police met four victims ; nobody else died ."))
                .extracting(Figure::category)
                .containsExactly(FigureCategory.KILLED);
    }

    /** The figures of words that the model reads as one number of killed, the word <em>four</em>. */
    private static List<Figure> marked(String words) {
        List<Word> sentence = new ArrayList<>();
        int four = 0;
        int start = 0;
        for (String word : words.split(" ", -1)) {
            four = word.equals("four") ? sentence.size() : four;
            int head = sentence.isEmpty() ? 0 : 1;
            sentence.add(new Word(
                    new Span(start, start + word.length()),
                    false,
                    word,
                    word.matches("\\W") ? PartOfSpeech.PUNCT : PartOfSpeech.NOUN,
                    Features.NONE,
                    head,
                    head == 0 ? "root" : "dep"));
            start += word.length() + 1;
        }
        Text text = new Text(words);
        Marks marks =
                new Marks(List.of(), List.of(), List.of(), List.of(new FigureMark(four, FigureCategory.KILLED, 0.9)));
        Document document = Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", text);
        return READER.read(document, new Analysis(text, List.of(sentence), marks), List.of(), List.of(), List.of());
    }

    @Test
    void aTollThatRoseKnowsWhatItWasBefore() {
        List<Figure> figures = read("The death toll rose to 31 from 28.");
        assertThat(figures).extracting(Figure::category).containsOnly(FigureCategory.KILLED);
        assertThat(figures.get(0).asOf()).hasToString("2022-04-07");
        assertThat(figures.get(1).asOf()).isNull();
    }

    /** The name of the place of each figure. */
    private static String places(String words, String... names) {
        Text text = new Text(words);
        Document document = Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", text);
        List<Entity> entities = new ArrayList<>();
        for (String name : names) {
            if (!words.contains(name)) {
                continue;
            }
            List<Mention> mentions = new ArrayList<>();
            for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
                mentions.add(new Mention(new Span(at, at + name.length()), Mention.Form.NAME));
            }
            entities.add(new Entity(
                    EntityId.of(entities.size() + 1), EntityKind.PLACE, name, null, null, Set.of(), null, mentions));
        }
        Analysis analysis = new Analysis(text, List.of(), Marks.NONE);
        return READER.read(document, analysis, List.of(), entities, List.of()).stream()
                .map(figure -> figure.place() == null ? "-" : name(entities, figure.place()))
                .collect(Collectors.joining("; "));
    }

    private static String name(List<Entity> entities, EntityId id) {
        return entities.stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Envoys from Altdorf said the blast killed 12 people in Neustadt.|Neustadt",
                "A blast in Neustadt killed 12 people. Altdorf sent help and nine people died.|Neustadt; Neustadt",
                "The Neustadt blast killed 12 people; Altdorf mourns.|Neustadt",
                "Rain fell in Neustadt. Altdorf — The flood killed 12 people.|Altdorf",
                "The flu killed 12 people worldwide, Altdorf said.|-",
                "Altdorf said that worldwide 12 people died.|-",
                "Floods in Neustadt did harm. Altdorf lost $5 million.|-",
            })
    void aFigureHoldsWhereAPrepositionSays(String words, String expected) {
        assertThat(places(words, "Neustadt", "Altdorf")).isEqualTo(expected);
    }

    @Test
    void aNumberOfAHeadlineThatTheTextTellsAgainIsOneFigure() {
        String headline = """
                Blast NOUN 2 nsubj
                kills/kill VERB 0 root
                12 NUM 2 obj

                ¶
                """;
        String blast = """
                A DET 2 det
                blast NOUN 3 nsubj
                killed/kill VERB 0 root
                %s NUM 5 nummod
                people NOUN 3 obj
                ~. PUNCT 3 punct
                """;
        assertThat(allParsed(headline + blast.formatted("12"))).hasSize(1);
        assertThat(allParsed(headline + blast.formatted("14"))).hasSize(2);
    }

    @Test
    void statusAndVoiceAreToldByTheClause() {
        assertThat(parsed("""
                The DET 2 det
                blast NOUN 4 nsubj
                reportedly ADV 4 advmod
                killed/kill VERB 0 root
                12 NUM 6 nummod
                people NOUN 4 obj
                """).voice()).isEqualTo(Voice.ALLEGED);
        assertThat(parsed("""
                It PRON 3 nsubj
                may AUX 3 aux
                displace VERB 0 root
                4,000 NUM 5 nummod
                people NOUN 3 obj
                """).status()).isEqualTo(Status.POSSIBLE);
        assertThat(parsed("""
                The DET 2 det
                blast NOUN 3 nsubj
                killed/kill VERB 0 root
                12 NUM 5 nummod
                people NOUN 3 obj
                """).status()).isEqualTo(Status.HAPPENED);
    }

    @Test
    void whatIsPromisedIsExpectedToItsLastEuro() {
        assertThat(parsed("""
                They PRON 2 nsubj
                promised/promise VERB 0 root
                a DET 4 det
                loan NOUN 2 obj
                of ADP 7 case
                $ SYM 4 nmod
                5 NUM 8 compound
                million NUM 6 nummod
                """).status()).isEqualTo(Status.EXPECTED);
    }

    @Test
    void whoHasNoShelterIsNotDenied() {
        assertThat(parsed("""
                300 NUM 2 nummod
                people NOUN 4 nsubj:pass
                were/be AUX 4 aux:pass
                left/leave VERB 0 root
                without ADP 6 case
                shelter NOUN 4 obl
                """).status()).isEqualTo(Status.HAPPENED);
    }

    @Test
    void aNumberToldEarlierIsDenied() {
        assertThat(parsed("""
                Police NOUN 4 nsubj
                had AUX 4 aux
                first ADV 4 advmod
                reported/report VERB 0 root
                nine NUM 6 nummod
                deaths/death NOUN 4 obj
                """).status()).isEqualTo(Status.DENIED);
    }

    @Test
    void theDayIsTheOneNamedOrThatOfPublication() {
        assertThat(read("The blast killed 12 people.").getFirst().asOf()).hasToString("2022-04-07");
        assertThat(read("The blast killed 12 people on Monday.").getFirst().asOf())
                .hasToString("2022-04-04");
        assertThat(read("The quake killed 12 people in 1998.").getFirst().asOf())
                .isNull();
        assertThat(read("The war has killed 12 people since 2014.").getFirst().since())
                .hasToString("2014");
    }

    /** The status of the only figure of a sentence. */
    private static Status status(String sentence) {
        Analysis analysis = HandParsed.of(sentence);
        String words = analysis.text().value();
        Document document = Document.of(DocumentId.of(words.getBytes(UTF_8)), "test", analysis.text());
        List<Figure> figures = READER.read(document, analysis, List.of(), List.of(), List.of());
        assertThat(figures).hasSize(1);
        return figures.getFirst().status();
    }

    @Test
    void whatTheCountedDidNotDoDoesNotDenyThem() {
        assertThat(status("""
                The DET 3 det
                twelve NUM 3 nummod
                lorries/lorry NOUN 6 nsubj
                have AUX 6 aux
                not PART 6 advmod
                rusted/rust VERB 0 root
                ~. PUNCT 6 punct
                """)).isEqualTo(Status.HAPPENED);
    }

    @Test
    void onlyWhatWasToldBeforeIsTakenBack() {
        assertThat(status("""
                Police NOUN 3 nsubj
                first ADV 3 advmod
                spoke/speak VERB 0 root
                of ADP 6 case
                nine NUM 6 nummod
                deaths/death NOUN 3 obl
                ~. PUNCT 3 punct
                """)).isEqualTo(Status.DENIED);
        assertThat(status("""
                Angola PROPN 2 nsubj
                said/say VERB 0 root
                its PRON 6 nmod:poss
                first ADJ 6 amod
                fifty NUM 6 nummod
                soldiers/soldier NOUN 8 nsubj
                had AUX 8 aux
                left/leave VERB 2 ccomp
                ~. PUNCT 2 punct
                """)).isEqualTo(Status.HAPPENED);
    }
}
