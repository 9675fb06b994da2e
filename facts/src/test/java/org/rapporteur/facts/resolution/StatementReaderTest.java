// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

class StatementReaderTest {

    private static final StatementReader READER = new StatementReader(Language.of("en"));

    /** A person with her office, who says something. */
    private static final String MINISTER = """
            Ruritanian ADJ 2 amod group source
            Minister NOUN 5 nsubj source
            Ada PROPN 2 appos person source
            Brook PROPN 3 flat person source
            said/say VERB 0 root cue
            it PRON 7 nsubj
            held/hold VERB 5 ccomp
            ~. PUNCT 5 punct

            """;

    private static StatementsAndEntities read(String... sentences) {
        Analysis analysis = HandParsed.of(sentences);
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        return READER.read(Document.of(DocumentId.of(bytes), "test", analysis.text()), analysis);
    }

    /** The one behind each statement, by name. */
    private static List<String> speakers(StatementsAndEntities read) {
        return read.statements().stream()
                .map(statement -> name(read, statement.speaker()))
                .toList();
    }

    private static String name(StatementsAndEntities read, EntityId id) {
        return read.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElse("nobody");
    }

    /** Somebody says that it shook, in these words for him. */
    private static String says(String... words) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean last = i == words.length - 1;
            lines.append(words[i])
                    .append(' ')
                    .append(last ? words.length + 1 : words.length)
                    .append(last ? " nsubj" : words[i].endsWith("DET") ? " det" : " compound")
                    .append(" source\n");
        }
        int verb = words.length + 1;
        return lines + "says/say VERB 0 root cue\nit PRON " + (verb + 2) + " nsubj\nshook/shake VERB " + verb
                + " ccomp\n~. PUNCT " + verb + " punct\n\n";
    }

    @Test
    void aNameCutShortIsTheSamePerson() {
        StatementsAndEntities read = read(MINISTER, "Brook PROPN 2 nsubj source person\n" + """
                says/say VERB 0 root cue
                it PRON 4 nsubj
                shook/shake VERB 2 ccomp
                ~. PUNCT 2 punct
                """);
        assertThat(speakers(read)).containsExactly("Ada Brook", "Ada Brook");
        assertThat(read.statements().getFirst().role()).isNotNull();
    }

    /** The words of the first office that the entities have. */
    private static String office(String sentence) {
        Analysis analysis = HandParsed.of(sentence);
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        StatementsAndEntities read = READER.read(Document.of(DocumentId.of(bytes), "test", analysis.text()), analysis);
        return read.entities().stream()
                .map(Entity::role)
                .filter(Objects::nonNull)
                .map(analysis.text()::slice)
                .findFirst()
                .orElse("none");
    }

    @Test
    void aTitleHangsTogetherWithItsName() {
        assertThat(office("""
                Last ADJ 2 amod
                year NOUN 6 obl:unmarked
                Minister NOUN 4 nmod:desc
                Ada PROPN 6 nsubj person
                Brook PROPN 4 flat person
                left/leave VERB 0 root
                ~. PUNCT 6 punct
                """)).isEqualTo("Minister");
    }

    @Test
    void aNameStandsInATitleAsAWhole() {
        assertThat(office("""
                United/Unite VERB 3 amod country
                Isles PROPN 3 nmod:desc country
                Minister NOUN 4 nmod:desc
                Ada PROPN 6 nsubj person
                Brook PROPN 4 flat person
                left/leave VERB 0 root
                ~. PUNCT 6 punct
                """)).isEqualTo("United Isles Minister");
    }

    @Test
    void aGulfIsNamedWithWhatItIsTheGulfOf() {
        assertThat(read("""
                The DET 2 det
                Gulf PROPN 5 nsubj place
                of ADP 4 case
                Sylvania PROPN 2 nmod country
                froze/freeze VERB 0 root
                ~. PUNCT 5 punct
                """).entities()).extracting(Entity::name).containsExactly("Gulf of Sylvania");
    }

    @Test
    void aJuniorIsNobodyElse() {
        assertThat(read("""
                Ben PROPN 6 nsubj person
                Brook PROPN 1 flat person
                ~, PUNCT 4 punct
                Jr. PROPN 1 flat person
                suddenly ADV 6 advmod
                left/leave VERB 0 root
                ~. PUNCT 6 punct
                """).entities()).extracting(Entity::name).containsExactly("Ben Brook, Jr.");
    }

    @Test
    void theSonOfAPresidentIsNotThePresident() {
        assertThat(office("""
                The DET 2 det
                son NOUN 6 nsubj
                of ADP 5 case
                President PROPN 5 nmod:desc
                Brook PROPN 2 nmod person
                left/leave VERB 0 root
                ~. PUNCT 6 punct
                """)).isEqualTo("President");
    }

    @Test
    void aRankGoesWithTheOfficeBeforeIt() {
        assertThat(office("""
                The DET 2 det
                chief NOUN 5 nmod:desc
                of ADP 4 case
                staff NOUN 2 nmod
                General PROPN 6 nmod:desc
                Brook PROPN 7 nsubj person
                left/leave VERB 0 root
                ~. PUNCT 7 punct
                """)).isEqualTo("chief of staff General");
    }

    @Test
    void aPronounMeansWhoSpokeBefore() {
        assertThat(speakers(read(MINISTER, says("She/she PRON")))).containsExactly("Ada Brook", "Ada Brook");
    }

    @Test
    void aPronounOfTheOtherGenderMeansNobody() {
        assertThat(speakers(read(MINISTER, says("He/he PRON")))).containsExactly("Ada Brook", "nobody");
    }

    @Test
    void anItThatStandsForAClauseMeansNobody() {
        StatementsAndEntities read = read("""
                Acme PROPN 2 nsubj organization
                grew/grow VERB 0 root
                ~. PUNCT 2 punct

                """, """
                It/it PRON 4 nsubj
                is/be AUX 4 cop
                a DET 4 det
                crime NOUN 0 root
                to PART 6 mark
                steal VERB 4 acl
                ~. PUNCT 4 punct
                """);
        assertThat(read.entities())
                .hasSize(1)
                .allSatisfy(entity -> assertThat(entity.mentions()).hasSize(1));
    }

    @Test
    void anOfficeMeansWhoHoldsIt() {
        assertThat(speakers(read(MINISTER, says("The DET", "minister NOUN"))))
                .containsExactly("Ada Brook", "Ada Brook");
    }

    @Test
    void anOfficeOfAnotherBodyMeansSomebodyElse() {
        assertThat(speakers(read(MINISTER, says("The DET", "Sylvanian PROPN", "minister NOUN"))))
                .containsExactly("Ada Brook", "Sylvanian minister");
    }

    @Test
    void aBodyIsDescribedByWhatItWasToldToBe() {
        assertThat(speakers(read("""
                        Unicorp PROPN 5 nsubj organization
                        ~, PUNCT 4 punct
                        a DET 4 det
                        federation NOUN 1 appos
                        left/leave VERB 0 root
                        ~. PUNCT 5 punct

                        """, says("The DET", "federation NOUN")))).containsExactly("Unicorp");
    }

    @Test
    void theGroupIsTheOneThatWasIntroducedBeforeABodyWithoutThatNoun() {
        String says = says("A DET", "group NOUN");
        String acted = """
                Unicorp PROPN 2 nsubj organization
                sued/sue VERB 0 root
                Norway PROPN 2 obj country
                ~. PUNCT 2 punct

                """;
        assertThat(speakers(read(says, acted, says("The DET", "group NOUN")))).containsExactly("group", "group");
        assertThat(speakers(read(acted, says("The DET", "group NOUN")))).containsExactly("Unicorp");
    }

    @Test
    void aDeputyMinisterIsNotTheMinister() {
        String deputy = MINISTER.replace("Ruritanian ADJ 2 amod group", "Deputy NOUN 2 compound");
        assertThat(speakers(read(deputy, says("The DET", "minister NOUN")))).containsExactly("Ada Brook", "minister");
        assertThat(speakers(read(deputy, says("The DET", "deputy NOUN", "minister NOUN"))))
                .containsExactly("Ada Brook", "Ada Brook");
    }

    @Test
    void whoeverIsLoyalToSomebodyIsNotHim() {
        assertThat(speakers(read("""
                businessman NOUN 7 nsubj source
                and CCONJ 4 cc source
                Brook PROPN 4 compound person source
                loyalist NOUN 1 conj source
                Ben PROPN 4 flat person source
                Ford PROPN 4 flat person source
                said/say VERB 0 root cue
                it PRON 9 nsubj
                held/hold VERB 7 ccomp
                ~. PUNCT 7 punct
                """))).containsExactly("Ben Ford");
    }

    @Test
    void officialsAreAGroupOfTheirOwn() {
        StatementsAndEntities read = read(says("Officials/official NOUN"));
        assertThat(speakers(read)).containsExactly("Officials");
        assertThat(read.entities().getFirst().kind()).isEqualTo(EntityKind.GROUP);
        assertThat(read.entities().getFirst().mentions().getFirst().form()).isEqualTo(Mention.Form.NOMINAL);
    }

    @Test
    void twoPeopleWithOneSurnameStayApart() {
        StatementsAndEntities read = read(MINISTER, """
                Ben PROPN 3 nsubj person
                Brook PROPN 1 flat person
                left/leave VERB 0 root
                ~. PUNCT 3 punct
                """);
        assertThat(read.entities())
                .filteredOn(entity -> entity.kind() == EntityKind.PERSON)
                .extracting(Entity::name)
                .containsExactly("Ada Brook", "Ben Brook");
    }

    @Test
    void aSpokesmanSpeaksForHisBody() {
        StatementsAndEntities read = read("""
                Unicorp PROPN 2 compound organization source
                spokesman NOUN 5 nsubj source
                Ben PROPN 2 appos person source
                Ford PROPN 3 flat person source
                said/say VERB 0 root cue
                it PRON 7 nsubj
                held/hold VERB 5 ccomp
                ~. PUNCT 5 punct
                """);
        Statement statement = read.statements().getFirst();
        assertThat(name(read, statement.speaker())).isEqualTo("Ben Ford");
        assertThat(name(read, statement.onBehalfOf())).isEqualTo("Unicorp");
    }

    @Test
    void twoWhoSpeakTogetherAreBothSpeakers() {
        StatementsAndEntities read = read("""
                Brook PROPN 4 nsubj person source
                and CCONJ 3 cc source
                Ford PROPN 1 conj person source
                said/say VERB 0 root cue
                it PRON 6 nsubj
                held/hold VERB 4 ccomp
                ~. PUNCT 4 punct
                """);
        assertThat(read.statements().getFirst().speakers())
                .extracting(id -> name(read, id))
                .containsExactly("Brook", "Ford");
    }

    @Test
    void aStatementSpeaksForWhoMadeIt() {
        StatementsAndEntities read = read("""
                Unicorp PROPN 3 nmod:poss organization source
                ~'s PART 1 case source
                statement NOUN 4 nsubj source
                said/say VERB 0 root cue
                it PRON 6 nsubj
                held/hold VERB 4 ccomp
                ~. PUNCT 4 punct
                """);
        assertThat(speakers(read)).containsExactly("Unicorp");
    }

    @Test
    void aCountryIsOneUnderAllItsNames() {
        StatementsAndEntities read = read(says("US PROPN"), """
                America PROPN 2 nsubj country
                left/leave VERB 0 root
                ~. PUNCT 2 punct

                The DET 3 det
                United PROPN 3 amod country
                States PROPN 4 nsubj country
                left/leave VERB 0 root
                ~. PUNCT 4 punct
                """);
        assertThat(read.entities())
                .filteredOn(entity -> entity.kind() == EntityKind.COUNTRY)
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.name()).isEqualTo("United States");
                    assertThat(entity.country()).hasToString("USA");
                });
    }

    @Test
    void aPartOfACountryIsNotTheCountry() {
        StatementsAndEntities read = read(says("UK PROPN"), """
                Britain PROPN 2 nsubj country
                left/leave VERB 0 root
                ~. PUNCT 2 punct

                Scotland PROPN 2 nsubj country
                left/leave VERB 0 root
                ~. PUNCT 2 punct
                """);
        assertThat(read.entities())
                .filteredOn(entity -> entity.kind() == EntityKind.COUNTRY)
                .extracting(Entity::name)
                .containsExactly("Britain");
        assertThat(read.entities())
                .filteredOn(entity -> entity.kind() == EntityKind.PLACE)
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.name()).isEqualTo("Scotland");
                    assertThat(entity.mentions()).hasSize(1);
                });
    }

    @Test
    void whatIsSaidAgainRepeats() {
        StatementsAndEntities read = read(MINISTER, MINISTER);
        assertThat(read.statements().get(1).repeats())
                .isEqualTo(read.statements().get(0).id());
    }

    @Test
    void aQuotationWithNobodyBesideItIsOfWhoSpokeBeforeInItsParagraph() {
        StatementsAndEntities read = read(MINISTER, """
                " PUNCT 4 punct
                ~The DET 3 det
                piers NOUN 4 nsubj
                held/hold VERB 0 root
                ~. PUNCT 4 punct
                ~" PUNCT 4 punct
                """);
        assertThat(speakers(read)).containsExactly("Ada Brook", "Ada Brook");
    }

    @Test
    void aQuotationWithNobodyBeforeItIsNobodys() {
        StatementsAndEntities read = read("""
                " PUNCT 4 punct
                ~The DET 3 det
                piers NOUN 4 nsubj
                held/hold VERB 0 root
                ~. PUNCT 4 punct
                ~" PUNCT 4 punct
                """);
        assertThat(speakers(read)).containsExactly("nobody");
    }

    @Test
    void anAnalysisOfAnotherTextIsRefused() {
        Analysis analysis = HandParsed.of(MINISTER);
        Document other = Document.of(DocumentId.of(new byte[0]), "test", new Text(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> READER.read(other, analysis))
                .withMessageStartingWith("analysis must be of the text of sha256:");
    }

    private static final String THAT_IT_SHOOK = """
            it PRON %1$d nsubj
            shook/shake VERB %2$d ccomp
            ~. PUNCT %2$d punct
            """;

    @Test
    void whoHasSeenAReportIsNotItsAuthor() {
        assertThat(speakers(read("""
                An DET 3 det source
                army NOUN 3 compound source
                report NOUN 7 nsubj source
                seen/see VERB 3 acl source
                by ADP 6 case source
                Herald PROPN 4 obl organization source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(9, 7)))).containsExactly("army");
    }

    @Test
    void whoReleasedAReportIsItsAuthor() {
        assertThat(speakers(read("""
                A DET 2 det source
                report NOUN 6 nsubj source
                released/release VERB 2 acl source
                by ADP 5 case source
                Amity PROPN 3 obl organization source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(8, 6)))).containsExactly("Amity");
    }

    @Test
    void aReportIsOfWhoeverIssuedIt() {
        assertThat(speakers(read("""
                Amity PROPN 2 nsubj organization
                published/publish VERB 0 root
                a DET 4 det
                report NOUN 2 obj
                ~. PUNCT 2 punct

                """, """
                The DET 2 det source
                report NOUN 3 nsubj source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(5, 3)))).containsExactly("Amity");
    }

    @Test
    void aStudySpeaksForNobodyWhoOnlySpokeBefore() {
        assertThat(speakers(read(MINISTER, """
                The DET 2 det source
                study NOUN 3 nsubj source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(5, 3))))
                .containsExactly("Ada Brook", "study");
    }

    @Test
    void aCapitalSpeaksForItsCountryWhereThatIsNamed() {
        assertThat(speakers(read("""
                Estonia PROPN 2 nsubj country
                froze/freeze VERB 0 root
                ~. PUNCT 2 punct

                """, """
                Tallinn PROPN 2 nsubj place source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(4, 2)))).containsExactly("Estonia");
    }

    @Test
    void initialsAreAPersonWhoIsNamed() {
        assertThat(speakers(read("""
                Ada PROPN 3 nsubj person
                Brook PROPN 1 flat person
                left/leave VERB 0 root
                ~. PUNCT 3 punct

                """, """
                AB PROPN 2 nsubj person source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(4, 2)))).containsExactly("Ada Brook");
    }

    @Test
    void aSpokesmanForSomebodyIsNotHim() {
        assertThat(speakers(read("""
                A DET 2 det source
                spokesman NOUN 9 nsubj source
                for ADP 5 case source
                Mr PROPN 5 nmod:desc source
                Brook PROPN 2 nmod person source
                ~, PUNCT 7 punct source
                Paul PROPN 2 appos person source
                Lee PROPN 7 flat person source
                says/say VERB 0 root cue
                """ + THAT_IT_SHOOK.formatted(11, 9)))).containsExactly("Paul Lee");
    }

    @Test
    void aCourtIsNoBodyWhoseNameTellsOfNone() {
        String sued = """
                Unicorp PROPN 2 nsubj organization
                sued/sue VERB 0 root
                Norway PROPN 2 obj country
                ~. PUNCT 2 punct

                """;
        assertThat(speakers(read(sued, says("The DET", "company NOUN")))).containsExactly("Unicorp");
        assertThat(speakers(read(sued, says("The DET", "court NOUN")))).containsExactly("court");
    }

    @Test
    void aDescriptionEndsBeforeTheClauseThatGoesOnAboutIt() {
        assertThat(speakers(read("""
                An/an DET 2 det source
                envoy NOUN 7 nsubj source
                ~, PUNCT 5 punct source
                who PRON 5 nsubj source
                left/leave VERB 2 acl:relcl source
                ~, PUNCT 5 punct
                says/say VERB 0 root cue
                it PRON 9 nsubj
                shook/shake VERB 7 ccomp
                ~. PUNCT 7 punct
                """))).containsExactly("envoy");
    }

    @Test
    void whoeverSaysSomethingInAReportHasIssuedIt() {
        assertThat(speakers(read("""
                The/the DET 3 det source
                Harbour PROPN 3 compound organization source
                Union PROPN 4 nsubj organization source
                said/say VERB 0 root cue
                in ADP 7 case
                a DET 7 det
                report NOUN 4 obl
                that SCONJ 10 mark
                it PRON 10 nsubj
                shook/shake VERB 4 ccomp
                ~. PUNCT 4 punct

                """, says("The DET", "report NOUN"))))
                .containsExactly("Harbour Union", "Harbour Union");
    }
}
