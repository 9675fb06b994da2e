// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.Statement.Quoted;

class ReportFinderTest {

    private static final ReportFinder FINDER = new ReportFinder(Language.of("en"));

    private static final String SAID_BROOK = """
            said/say VERB 0 root cue
            Ada PROPN 1 nsubj person source
            Brook PROPN 2 flat person source
            ~. PUNCT 1 punct
            """;

    private static List<String> content(Analysis analysis, Report report) {
        return report.content().stream().map(analysis.text()::slice).toList();
    }

    private static Report only(Analysis analysis) {
        List<Report> reports = FINDER.find(analysis);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static String source(Analysis analysis, Report report) {
        return report.source() == null
                ? "nobody"
                : analysis.text().slice(analysis.span(report.source().tokens()));
    }

    @Test
    void aClauseAfterAVerbOfSayingIsReported() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det source
                mayor NOUN 3 nsubj source
                said/say VERB 0 root cue
                that SCONJ 7 mark
                the DET 6 det
                bridge NOUN 7 nsubj
                held/hold VERB 3 ccomp
                ~. PUNCT 3 punct
                """);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("the bridge held");
        assertThat(report.quoted()).isEqualTo(Quoted.NONE);
        assertThat(source(analysis, report)).isEqualTo("The mayor");
    }

    @Test
    void aVerbOfTheListThatTheModelOverlooksIsFoundByItsClause() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person
                insists/insist VERB 0 root
                the DET 4 det
                bridge NOUN 5 nsubj
                held/hold VERB 2 ccomp
                ~. PUNCT 2 punct
                """);
        Report report = only(analysis);
        assertThat(source(analysis, report)).isEqualTo("Brook");
        assertThat(report.why().details()).extracting(why -> why.rule()).contains("cue-listed", "source-by-tree");
    }

    @Test
    void whatIsThoughtOrNotSaidIsNoReport() {
        Analysis thought = HandParsed.of("""
                Brook PROPN 2 nsubj person source
                hopes/hope VERB 0 root cue
                it PRON 4 nsubj
                held/hold VERB 2 ccomp
                ~. PUNCT 2 punct
                """);
        Analysis unsaid = HandParsed.of("""
                Brook PROPN 4 nsubj person source
                did/do AUX 4 aux
                not PART 4 advmod
                say VERB 0 root cue
                it PRON 6 nsubj
                held/hold VERB 4 ccomp
                ~. PUNCT 4 punct
                """);
        assertThat(FINDER.find(thought)).isEmpty();
        assertThat(FINDER.find(unsaid)).isEmpty();
    }

    @Test
    void whatIsDeclaredIsToldOfItsObject() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det source
                mayor NOUN 3 nsubj source
                declared/declare VERB 0 root cue
                the DET 5 det
                strike NOUN 3 obj
                to PART 8 mark
                be AUX 8 cop
                over ADV 3 xcomp
                ~. PUNCT 3 punct
                """);
        assertThat(content(analysis, only(analysis))).containsExactly("the strike to be over");
    }

    @Test
    void whoIsUrgedIsNoPartOfWhatIsUrged() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det source
                mayor NOUN 3 nsubj source
                urged/urge VERB 0 root cue
                the DET 5 det
                crowd NOUN 3 obj
                to PART 7 mark
                leave VERB 3 xcomp
                ~. PUNCT 3 punct
                """);
        assertThat(content(analysis, only(analysis))).containsExactly("to leave");
    }

    @Test
    void accordingToTakesTheSentenceAroundIt() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det content
                bridge NOUN 3 nsubj content
                held/hold VERB 0 root content
                ~, PUNCT 3 punct
                according/accord VERB 7 case cue
                to ADP 5 fixed cue
                officials/official NOUN 3 obl source
                ~. PUNCT 3 punct
                """);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("The bridge held");
        assertThat(source(analysis, report)).isEqualTo("officials");
    }

    @Test
    void aQuotationAloneInItsSentenceIsFullAndTakesTheAttributionAfterIt() {
        Analysis analysis = HandParsed.of("""
                " PUNCT 4 punct
                ~The DET 3 det
                bridge NOUN 4 nsubj
                held/hold VERB 7 ccomp
                ~, PUNCT 4 punct
                ~" PUNCT 4 punct
                said/say VERB 0 root cue
                Ada PROPN 7 nsubj person source
                Brook PROPN 8 flat person source
                ~. PUNCT 7 punct
                """);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("The bridge held,");
        assertThat(report.quoted()).isEqualTo(Quoted.FULL);
        assertThat(source(analysis, report)).isEqualTo("Ada Brook");
    }

    @Test
    void whoIsQuotedAsSayingSpeaksNotWhoQuotes() {
        // The tree takes the one who is quoted for a subject too.
        Analysis direct = HandParsed.of("""
                " PUNCT 4 punct
                ~The DET 3 det
                bridge NOUN 4 nsubj
                held/hold VERB 9 ccomp
                ~, PUNCT 4 punct
                ~" PUNCT 4 punct
                the DET 8 det source
                agency NOUN 9 nsubj source
                quoted/quote VERB 0 root cue
                Brook PROPN 9 nsubj person
                as SCONJ 12 mark
                saying/say VERB 9 advcl
                ~. PUNCT 9 punct
                """);
        assertThat(source(direct, only(direct))).isEqualTo("Brook");
        Analysis indirect = HandParsed.of("""
                The DET 2 det source
                agency NOUN 3 nsubj source
                quoted/quote VERB 0 root cue
                Brook PROPN 3 obj person
                as SCONJ 6 mark
                saying/say VERB 3 advcl cue
                the DET 8 det
                bridge NOUN 9 nsubj
                held/hold VERB 6 ccomp
                ~. PUNCT 3 punct
                """);
        Report report = only(indirect);
        assertThat(source(indirect, report)).isEqualTo("Brook");
        assertThat(content(indirect, report)).containsExactly("the bridge held");
    }

    @Test
    void aPassiveThatTellsNobodyBorrowsNoSpeaker() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 8 nsubj person
                ~, PUNCT 1 punct
                who PRON 5 nsubj:pass
                is/be AUX 5 aux:pass
                accused/accuse VERB 1 acl:relcl cue
                of ADP 7 case
                fraud NOUN 5 obl content
                fled/flee VERB 11 ccomp
                ~, PUNCT 8 punct
                witnesses/witness NOUN 11 nsubj source
                said/say VERB 0 root cue
                ~. PUNCT 11 punct
                """);
        assertThat(FINDER.find(analysis))
                .extracting(report -> source(analysis, report))
                .containsExactlyInAnyOrder("nobody", "witnesses");
    }

    @Test
    void whatIsJoinedStandsAfterWhatItIsJoinedTo() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person source
                condemned/condemn VERB 0 root
                raids/raid NOUN 2 obj
                here ADV 2 advmod
                and CCONJ 6 cc
                elsewhere ADV 12 conj
                ~, PUNCT 8 punct
                saying/say VERB 2 advcl cue
                the DET 10 det
                town NOUN 12 nsubj
                was/be AUX 12 cop
                safe ADJ 8 ccomp
                ~. PUNCT 2 punct
                """);
        assertThat(FINDER.find(analysis))
                .extracting(report -> content(analysis, report))
                .contains(List.of("the town was safe"));
    }

    @Test
    void anAttributionCutOffAsItsOwnSentenceStillBelongsToTheQuotation() {
        Analysis analysis = HandParsed.of("""
                " PUNCT 4 punct
                ~The DET 3 det
                bridge NOUN 4 nsubj
                held/hold VERB 0 root
                ~! PUNCT 4 punct
                ~" PUNCT 4 punct
                """, SAID_BROOK);
        assertThat(source(analysis, only(analysis))).isEqualTo("Ada Brook");
    }

    @Test
    void aQuotationBrokenByItsCueIsOneReport() {
        Analysis analysis = HandParsed.of("""
                " PUNCT 3 punct
                ~The DET 3 det
                bridge NOUN 10 nsubj
                ~, PUNCT 3 punct
                ~" PUNCT 3 punct
                she PRON 7 nsubj source
                said/say VERB 10 parataxis cue
                ~, PUNCT 7 punct
                " PUNCT 10 punct
                ~held/hold VERB 0 root
                well ADV 10 advmod
                ~. PUNCT 10 punct
                ~" PUNCT 10 punct
                """);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("The bridge,", "held well.");
        assertThat(report.quoted()).isEqualTo(Quoted.FULL);
    }

    @Test
    void aFragmentInAReportedClauseIsAPartOfIt() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person source
                said/say VERB 0 root cue
                the DET 4 det
                bridge NOUN 7 nsubj
                was/be AUX 7 cop
                " PUNCT 7 punct
                ~safe ADJ 2 ccomp
                and CCONJ 9 cc
                sound ADJ 7 conj
                ~" PUNCT 7 punct
                ~. PUNCT 2 punct
                """);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("the bridge was \"safe and sound\"");
        assertThat(report.quoted()).isEqualTo(Quoted.PARTIAL);
    }

    @Test
    void twoVerbsOfOneSpeakerShareNoWords() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person source
                said/say VERB 0 root cue
                it PRON 4 nsubj
                held/hold VERB 2 ccomp
                and CCONJ 6 cc
                warned/warn VERB 4 conj cue
                of ADP 8 case
                floods/flood NOUN 6 obl content
                ~. PUNCT 2 punct
                """);
        List<Report> reports = FINDER.find(analysis);
        assertThat(content(analysis, reports.getFirst())).containsExactly("it held");
        assertThat(reports.getFirst().source()).isNotNull();
    }

    @Test
    void whoCallsSomebodySoIsNoPartOfWhatIsSaid() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 3 nsubj:pass person
                was/be AUX 3 aux:pass
                called/call VERB 0 root cue
                " PUNCT 6 punct
                ~a DET 6 det content
                pirate NOUN 3 xcomp content
                ~" PUNCT 6 punct
                by ADP 10 case
                the DET 10 det source
                judge NOUN 3 obl:agent source
                ~. PUNCT 3 punct
                """);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("a pirate");
        assertThat(source(analysis, report)).isEqualTo("the judge");
    }

    @Test
    void aTitleInMarksIsNoReport() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det
                play NOUN 8 nsubj
                " PUNCT 6 punct
                ~The DET 6 det
                Long ADJ 6 amod
                Road NOUN 2 appos
                ~" PUNCT 6 punct
                opened/open VERB 0 root
                ~. PUNCT 8 punct
                """);
        assertThat(FINDER.find(analysis)).isEmpty();
    }

    @Test
    void theTurnsOfAnInterviewAreReports() {
        Analysis analysis = HandParsed.of("""
                BROOK PROPN 4 nsubj person
                ~: PUNCT 1 punct
                It PRON 4 nsubj
                held/hold VERB 0 root
                ~. PUNCT 4 punct
                ¶
                FORD PROPN 4 nsubj person
                ~: PUNCT 1 punct
                It PRON 4 nsubj
                shook/shake VERB 0 root
                ~. PUNCT 4 punct
                """);
        List<Report> reports = FINDER.find(analysis);
        assertThat(reports).extracting(report -> source(analysis, report)).containsExactly("BROOK", "FORD");
        assertThat(content(analysis, reports.getFirst())).containsExactly("It held.");
    }

    @Test
    void anEmptyTextHasNoReports() {
        assertThat(FINDER.find(HandParsed.of(""))).isEmpty();
    }

    @Test
    void whoDeclinesToSaySaysNothing() {
        assertThat(FINDER.find(HandParsed.of("""
                Brook PROPN 2 nsubj person
                declined/decline VERB 0 root
                to PART 4 mark
                say VERB 2 xcomp
                whether SCONJ 7 mark
                it PRON 7 nsubj
                held/hold VERB 4 ccomp
                ~. PUNCT 2 punct
                """))).isEmpty();
    }

    @Test
    void whatNobodySaysIsNoReport() {
        assertThat(FINDER.find(HandParsed.of("""
                Neither DET 2 det
                side NOUN 3 nsubj
                says/say VERB 0 root cue
                it PRON 5 nsubj
                held/hold VERB 3 ccomp
                ~. PUNCT 3 punct
                """))).isEmpty();
    }

    @Test
    void aNameIsNoSaying() {
        assertThat(FINDER.find(HandParsed.of("""
                A DET 2 det
                boat NOUN 6 nsubj
                called/call VERB 2 acl cue
                “The DET 5 det
                Lark” NOUN 3 xcomp
                sank/sink VERB 0 root
                ~. PUNCT 6 punct
                """))).noneMatch(report -> report.cue() != null);
    }

    @Test
    void whatIsDeniedMayBeAPronoun() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person
                denies/deny VERB 0 root
                it PRON 2 obj
                ~. PUNCT 2 punct
                """);
        assertThat(content(analysis, only(analysis))).containsExactly("it");
    }

    @Test
    void theOwnerOfACallMakesItThoughAnotherIsMarked() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person source
                rejected/reject VERB 0 root
                a DET 4 det
                call NOUN 2 obj cue
                by ADP 7 case
                the DET 7 det
                union NOUN 4 nmod
                to PART 9 mark
                talk VERB 4 acl content
                now ADV 9 advmod content
                ~. PUNCT 2 punct
                """);
        assertThat(FINDER.find(analysis))
                .filteredOn(report -> content(analysis, report).getFirst().contains("talk"))
                .extracting(report -> source(analysis, report))
                .containsExactly("the union");
    }

    @Test
    void aPersonBeforeAColonSpeaksFromWhereverThePhraseSays() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det
                mayor NOUN 0 root
                ~, PUNCT 4 punct
                Ada PROPN 2 appos person
                Brook PROPN 4 flat person
                ~, PUNCT 8 punct
                on ADP 8 case
                stage NOUN 2 nmod
                ~: PUNCT 2 punct
                """, """
                “We PRON 2 nsubj
                stay VERB 0 root
                ~.” PUNCT 2 punct
                """);
        assertThat(source(analysis, only(analysis))).isEqualTo("The mayor, Ada Brook");
    }

    @Test
    void whoIsAccusedIsPartOfWhatIsSaid() {
        Analysis analysis = HandParsed.of("""
                Brook PROPN 2 nsubj person source
                accused/accuse VERB 0 root cue
                the DET 4 det
                mayor NOUN 2 obj
                of ADP 6 mark
                lying/lie VERB 2 advcl content
                to ADP 9 case content
                the DET 9 det content
                council NOUN 6 obl content
                ~. PUNCT 2 punct
                """);
        assertThat(content(analysis, only(analysis))).containsExactly("the mayor of lying to the council");
    }

    @Test
    void aSubjectOfOneWordThatTheCuePartsFromItsVerbIsSaid() {
        Analysis analysis = HandParsed.of("""
                Teachers/teacher NOUN 7 nsubj:pass
                ~, PUNCT 4 punct
                Brook PROPN 4 nsubj person source
                said/say VERB 7 parataxis cue
                ~, PUNCT 4 punct
                were/be AUX 7 aux:pass
                overlooked/overlook VERB 0 root
                ~. PUNCT 7 punct
                """);
        assertThat(content(analysis, only(analysis))).containsExactly("Teachers", "were overlooked");
    }

    private static final String CALM = """


            ¶
            Snow NOUN 2 nsubj
            fell/fall VERB 0 root
            ~. PUNCT 2 punct
            """;

    @Test
    void aHeadlineNamesItsSourceBehindADash() {
        Analysis analysis = HandParsed.of("""
                Bridge NOUN 2 nsubj
                falls/fall VERB 0 root
                in ADP 4 case
                Brno PROPN 2 obl place
                - PUNCT 6 punct
                police NOUN 2 parataxis
                """.stripTrailing() + CALM);
        Report report = only(analysis);
        assertThat(content(analysis, report)).containsExactly("Bridge falls in Brno");
        assertThat(source(analysis, report)).isEqualTo("police");
        assertThat(report.cue()).isNull();
        assertThat(report.why().rule()).isEqualTo(ReportFinder.HEADLINE);
    }

    @Test
    void aTopicBeforeAColonSpeaksOnlyIfItIsASpeakerElsewhere() {
        String headline = """
                Brook PROPN 0 root person
                ~: PUNCT 5 punct
                no DET 5 det
                vote NOUN 1 appos
                yet ADV 4 advmod
                """.stripTrailing();
        assertThat(FINDER.find(HandParsed.of(headline + CALM))).isEmpty();
        Analysis analysis = HandParsed.of(headline + """


                ¶
                The/the DET 2 det
                bridge NOUN 3 nsubj
                held/hold VERB 5 ccomp
                Brook PROPN 5 nsubj person source
                said/say VERB 0 root cue
                ~. PUNCT 5 punct
                """);
        List<Report> reports = FINDER.find(analysis);
        assertThat(reports).hasSize(2);
        assertThat(content(analysis, reports.getFirst())).containsExactly("no vote yet");
        assertThat(source(analysis, reports.getFirst())).isEqualTo("Brook");
    }

    @Test
    void aSentenceThatEndsIsNoHeadline() {
        Analysis analysis = HandParsed.of("""
                Bridge NOUN 2 nsubj
                falls/fall VERB 0 root
                there ADV 2 advmod
                - PUNCT 5 punct
                police NOUN 2 parataxis
                ~. PUNCT 2 punct
                """.stripTrailing() + CALM);
        assertThat(FINDER.find(analysis)).isEmpty();
    }
}
