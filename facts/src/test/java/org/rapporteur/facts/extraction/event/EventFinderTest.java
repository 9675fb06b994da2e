// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.analysis.Word;

class EventFinderTest {

    private static final EventFinder BY_FRAMES = new EventFinder(Language.of("en"), EventFinder.Evidence.FRAMES);
    private static final EventFinder BY_BOTH = new EventFinder(Language.of("en"));

    private static final String ATTACKED =
            "Strangers/stranger/NOUN/2/nsubj attacked/attack/VERB/0/root the/the/DET/4/det"
                    + " village/village/NOUN/2/obj";

    static Stream<ReadSentences> sentences() {
        return ReadSentences.all().stream();
    }

    private static String events(EventFinder finder, Analysis analysis) {
        List<EventMention> found = finder.find(analysis);
        return found.isEmpty()
                ? "none"
                : found.stream().map(ReadSentences::written).collect(Collectors.joining("; "));
    }

    /** The same words, with a mark of the model on one of them. */
    private static Analysis marked(String words, int word, EventType type, double confidence) {
        Analysis plain = ReadSentences.parsed(words);
        Trigger mark = new Trigger(word, type, Map.of(type, confidence), Status.HAPPENED, 0.9, Voice.REPORTED, 0.9);
        List<Word> row = plain.tokens().stream()
                .map(token -> new Word(
                        token.span(),
                        token.isJoined(),
                        token.lemma(),
                        token.pos(),
                        token.features(),
                        token.head().map(head -> head.index() + 1).orElse(0),
                        token.relation()))
                .toList();
        return new Analysis(
                plain.text(), List.of(row), new Marks(plain.marks().names(), List.of(), List.of(mark), List.of()));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void framesAloneTellWhatASentenceTellsOf(ReadSentences sentence) {
        assertThat(events(BY_FRAMES, sentence.analysis())).isEqualTo(sentence.events());
    }

    @Test
    void theSentencesCoverEveryType() {
        Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        sentences()
                .flatMap(sentence -> Arrays.stream(EventType.values())
                        .filter(type -> sentence.events().startsWith(type.name())))
                .forEach(type -> counts.merge(type, 1, Integer::sum));
        assertThat(counts).hasSize(EventType.values().length);
        assertThat(counts.values()).allMatch(count -> count >= 8);
    }

    @Test
    void aFrameNeedsTheModelToThinkItPossible() {
        assertThat(events(BY_BOTH, ReadSentences.parsed(ATTACKED))).isEqualTo("none");
        assertThat(events(BY_BOTH, marked(ATTACKED, 1, EventType.ASSAULT, 0.3)))
                .isEqualTo("ASSAULT: Strangers > village");
    }

    @Test
    void aMarkThatNoFrameBearsOutMustBeSure() {
        String words = "Gunmen/gunman/NOUN/2/nsubj came/come/VERB/0/root";
        assertThat(events(BY_BOTH, marked(words, 1, EventType.ASSAULT, 0.3))).isEqualTo("none");
        assertThat(events(BY_BOTH, marked(words, 1, EventType.ASSAULT, 0.8))).isEqualTo("ASSAULT: Gunmen > -");
    }

    @Test
    void aNearMissTakesAMarkThatIsAllButCertain() {
        String words = "The/the/DET/2/det tide/tide/NOUN/3/nsubj hit/hit/VERB/0/root the/the/DET/5/det"
                + " coast/coast/NOUN/3/obj";
        assertThat(events(BY_BOTH, marked(words, 2, EventType.ASSAULT, 0.7))).isEqualTo("none");
        assertThat(events(BY_BOTH, marked(words, 2, EventType.ASSAULT, 0.95))).startsWith("ASSAULT");
    }

    @Test
    void whatStandsBesideAVerbDecidesWhatItTells() {
        String words =
                "Ministers/minister/NOUN/2/nsubj struck/strike/VERB/0/root the/the/DET/4/det bank/bank/NOUN/2/obj"
                        + " off/off/ADP/7/case the/the/DET/7/det list/list/NOUN/2/obl";
        assertThat(events(BY_BOTH, marked(words, 1, EventType.SANCTION, 0.99))).startsWith("CONCEDE: Ministers > bank");
    }

    @Test
    void aFrameOutweighsAModelThatWaversOverTheType() {
        Analysis wavering = marked(ATTACKED, 1, EventType.MOBILIZE, 0.5);
        assertThat(events(BY_BOTH, wavering)).startsWith("MOBILIZE");
    }

    @Test
    void theReasonNamesBothAndHowSureTheyAre() {
        EventMention mention =
                BY_BOTH.find(marked(ATTACKED, 1, EventType.ASSAULT, 0.6)).getFirst();
        assertThat(mention.why().rule()).isEqualTo("event-framed-and-marked");
        assertThat(mention.why().details())
                .extracting(why -> why.rule())
                .containsExactly("event-framed", "event-marked");
        assertThat(mention.why().confidence()).isBetween(0.8, 0.99);
    }

    @Test
    void aVerbAndTheNounItCarriesAreOneEvent() {
        Analysis analysis = HandParsed.of("""
                Niger PROPN 2 nsubj country
                held/hold VERB 0 root
                talks/talk NOUN 2 obj
                with ADP 5 case
                Chad PROPN 3 nmod country
                ~. PUNCT 2 punct
                """);
        List<EventMention> found = BY_FRAMES.find(analysis);
        assertThat(found).hasSize(1);
        assertThat(analysis.text().slice(analysis.span(found.getFirst().anchor())))
                .isEqualTo("held talks");
    }

    @Test
    void theOneWhoIsUrgedIsTheOneWhoShallAct() {
        Analysis analysis = HandParsed.of("""
                Norway PROPN 2 nsubj country
                urged/urge VERB 0 root
                Chad PROPN 2 obj country
                to PART 5 mark
                withdraw VERB 2 xcomp
                its PRON 7 nmod:poss
                troops/troop NOUN 5 obj
                ~. PUNCT 2 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("REQUEST yield: Norway > Chad; RETREAT withdraw: Chad > -");
    }

    @Test
    void theSubjectOfAPassiveIsWhoeverItIsDoneTo() {
        Analysis analysis = HandParsed.of("""
                Journalists/journalist NOUN 3 nsubj:pass
                were/be AUX 3 aux:pass
                arrested/arrest VERB 0 root
                by ADP 6 case
                the DET 6 det
                army NOUN 3 obl:agent
                ~. PUNCT 3 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("COERCE arrest: army > Journalists");
    }

    @Test
    void aParticipleAfterItsNounIsAPassive() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det
                men/man NOUN 6 nsubj
                arrested/arrest VERB 2 acl
                in ADP 5 case
                Oran PROPN 3 obl place
                left/leave VERB 0 root
                ~. PUNCT 6 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("COERCE arrest: - > men");
    }

    @Test
    void aRelativePronounMeansTheNounBeforeIt() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det
                rebels/rebel NOUN 7 nsubj
                who PRON 4 nsubj
                kidnapped/kidnap VERB 2 acl:relcl
                the DET 6 det
                doctors/doctor NOUN 4 obj
                fled/flee VERB 0 root
                ~. PUNCT 7 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("ASSAULT abduct: rebels > doctors");
    }

    @Test
    void aJoinedVerbHasTheSubjectOfTheFirst() {
        Analysis analysis = HandParsed.of("""
                Police/police NOUN 2 nsubj
                washed/wash VERB 0 root
                cars/car NOUN 2 obj
                and CCONJ 5 cc
                arrested/arrest VERB 2 conj
                a DET 7 det
                smuggler NOUN 5 obj
                ~. PUNCT 2 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("COERCE arrest: Police > smuggler");
    }

    @Test
    void aCountingNounMeansThoseItCounts() {
        Analysis analysis = HandParsed.of("""
                Dozens/dozen NOUN 4 nsubj
                of ADP 3 case
                teachers/teacher NOUN 1 nmod
                protested/protest VERB 0 root
                ~. PUNCT 4 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("PROTEST demo: teachers > -");
    }

    @Test
    void aFormOfBeMakesAVerbPassiveWhateverTheTreeCallsIt() {
        Analysis analysis = HandParsed.of("""
                Journalists/journalist NOUN 3 nsubj
                were/be AUX 3 aux
                arrested/arrest VERB 0 root
                ~. PUNCT 3 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("COERCE arrest: - > Journalists");
    }

    @Test
    void aVerbWithAnObjectIsActiveWithoutAnAuxiliary() {
        Analysis analysis = HandParsed.of("""
                Police/police NOUN 3 nsubj:pass
                have AUX 3 aux
                arrested/arrest VERB 0 root
                journalists/journalist NOUN 3 obj
                ~. PUNCT 3 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).isEqualTo("COERCE arrest: Police > journalists");
    }

    @Test
    void whoFacesOrUndergoesAnActIsItsRecipient() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det
                minister NOUN 3 nsubj
                faces/face VERB 0 root
                criticism NOUN 3 obj ACCUSE
                from ADP 6 case
                teachers/teacher NOUN 4 nmod
                ~. PUNCT 3 punct
                """);
        assertThat(events(BY_BOTH, analysis)).isEqualTo("ACCUSE disapprove: teachers > minister");
    }

    @Test
    void whoIsInAStateIsTheRecipientOfTheAct() {
        Analysis analysis = HandParsed.of("""
                Teachers/teacher NOUN 4 nsubj
                are/be AUX 4 cop
                in ADP 4 case
                custody NOUN 0 root COERCE
                ~. PUNCT 4 punct
                """);
        assertThat(events(BY_BOTH, analysis)).isEqualTo("COERCE arrest: - > Teachers");
    }

    @Test
    void anActIsOfThoseWhoClaimItOrAreBlamedForIt() {
        Analysis analysis = HandParsed.of("""
                The DET 2 det
                attack NOUN 4 nsubj:pass ASSAULT
                was/be AUX 4 aux:pass
                blamed/blame VERB 0 root
                on ADP 6 case
                rebels/rebel NOUN 4 obl
                ~. PUNCT 4 punct
                """);
        assertThat(events(BY_BOTH, analysis)).contains("ASSAULT: rebels > -");
    }

    @Test
    void theAgentOfAPassiveMayStandInsideItsClause() {
        Analysis analysis = HandParsed.of("""
                Chad PROPN 3 nsubj:pass country
                was/be AUX 3 aux:pass
                condemned/condemn VERB 0 root
                in ADP 6 case
                a DET 6 det
                statement NOUN 3 obl
                by ADP 8 case
                Norway PROPN 6 nmod country
                ~. PUNCT 3 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).startsWith("ACCUSE").endsWith(": Norway > Chad");
    }

    @Test
    void theFirstToDoSomethingIsTheSubjectOfTheClause() {
        Analysis analysis = HandParsed.of("""
                Norway PROPN 5 nsubj country
                was/be AUX 5 cop
                the DET 5 det
                first ADJ 5 amod
                country NOUN 0 root
                to PART 7 mark
                condemn VERB 5 acl
                Chad PROPN 7 obj country
                ~. PUNCT 5 punct
                """);
        assertThat(events(BY_FRAMES, analysis)).endsWith(": Norway > Chad");
    }

    @Test
    void theSubjectOfWhatIsAllegedIsTheOneAccused() {
        Analysis analysis = HandParsed.of("""
                Teachers/teacher NOUN 2 nsubj
                alleged/allege VERB 0 root ACCUSE
                that SCONJ 5 mark
                police NOUN 5 nsubj
                lied/lie VERB 2 ccomp
                ~. PUNCT 2 punct
                """);
        assertThat(events(BY_BOTH, analysis)).startsWith("ACCUSE").endsWith(": Teachers > police");
    }

    @Test
    void whatTheModelThinksPossibleIsLeftToTheScorers() {
        Analysis analysis = marked(ATTACKED.replace("attacked/attack", "greeted/greet"), 1, EventType.CONSULT, 0.3);
        assertThat(BY_BOTH.find(analysis)).isEmpty();
        assertThat(BY_BOTH.candidates(analysis)).singleElement().satisfies(mention -> {
            assertThat(mention.type()).isEqualTo(EventType.CONSULT);
            assertThat(mention.believed()).isFalse();
        });
    }

    @Test
    void whoeverWarnsOfWhatOthersWillDoThreatensNobody() {
        String warned =
                "Lee/Lee/PROPN/2/nsubj warned/warn/VERB/0/root that/that/SCONJ/%1$d/mark %2$s ~././PUNCT/2/punct";
        Analysis others = marked(
                warned.formatted(6, "trains/train/NOUN/6/nsubj would/would/AUX/6/aux stop/stop/VERB/2/ccomp"),
                1,
                EventType.THREATEN,
                0.95);
        Analysis own = marked(
                warned.formatted(6, "she/she/PRON/6/nsubj would/would/AUX/6/aux leave/leave/VERB/2/ccomp"),
                1,
                EventType.THREATEN,
                0.95);
        assertThat(BY_BOTH.candidates(others)).isEmpty();
        assertThat(BY_BOTH.find(own)).extracting(EventMention::type).containsExactly(EventType.THREATEN);
    }

    @Test
    void whoeverWarnsOfWhatIsSoThreatensNobody() {
        String warned = "Lee/Lee/PROPN/2/nsubj warned/warn/VERB/0/root ";
        String such = warned + "that/that/SCONJ/8/mark it/it/PRON/8/nsubj could/could/AUX/8/aux be/be/AUX/8/cop"
                + " a/a/DET/8/det risk/risk/NOUN/2/ccomp ~././PUNCT/2/punct";
        String unrest = warned + "of/of/ADP/4/case unrest/unrest/NOUN/2/obl ~././PUNCT/2/punct";
        String reprisals = warned + "of/of/ADP/4/case reprisals/reprisal/NOUN/2/obl ~././PUNCT/2/punct";
        assertThat(BY_BOTH.candidates(marked(such, 1, EventType.THREATEN, 0.95)))
                .isEmpty();
        assertThat(events(BY_BOTH, marked(unrest, 1, EventType.THREATEN, 0.85))).isEqualTo("none");
        assertThat(events(BY_BOTH, marked(reprisals, 1, EventType.THREATEN, 0.85)))
                .startsWith("THREATEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flood/flood/NOUN/2/compound defences/defence/NOUN/3/nsubj:pass failed/fail/VERB/0/root",
                "Lee/Lee/PROPN/2/nsubj won/win/VERB/0/root by/by/ADP/5/case a/a/DET/5/det landslide/landslide/NOUN/2/obl",
                "An/a/DET/3/det \"/\"/PUNCT/3/punct epidemic/epidemic/NOUN/5/nsubj ~\"/\"/PUNCT/3/punct"
                        + " grew/grow/VERB/0/root",
                "Ministers/minister/NOUN/2/nsubj held/hold/VERB/0/root a/a/DET/5/det press/press/NOUN/5/compound"
                        + " conference/conference/NOUN/2/obj",
                "Ministers/minister/NOUN/2/nsubj agree/agree/VERB/0/root with/with/ADP/4/case Lee/Lee/PROPN/2/obl",
                "Norway/Norway/PROPN/2/nsubj paid/pay/VERB/0/root the/the/DET/4/det bill/bill/NOUN/2/obj",
                "Polls/poll/NOUN/3/nsubj:pass are/be/AUX/3/aux:pass threatened/threaten/VERB/0/root by/by/ADP/5/case"
                        + " apathy/apathy/NOUN/3/obl",
            })
    void wordsThatOnlySoundLikeAnActTellOfNone(String words) {
        assertThat(events(BY_FRAMES, ReadSentences.parsed(words))).isEqualTo("none");
    }

    @Test
    void whatAnAccidentLeftTellsOfIt() {
        assertThat(events(
                        BY_FRAMES,
                        ReadSentences.parsed(
                                "Flood/flood/NOUN/2/compound victims/victim/NOUN/3/nsubj waited/wait/VERB/0/root")))
                .startsWith("INCIDENT flood");
    }
}
