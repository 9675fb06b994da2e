// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class AnalysisTest {

    private static final Text TEXT = new Text("Boats sank.\n\nAda Reed swam.");

    private static final List<Word> FIRST = List.of(
            word(0, 5, "boat", PartOfSpeech.NOUN, 2, "nsubj"),
            word(6, 10, "sink", PartOfSpeech.VERB, 0, "root"),
            word(10, 11, ".", PartOfSpeech.PUNCT, 2, "punct"));

    private static final List<Word> SECOND = List.of(
            word(13, 16, "Ada", PartOfSpeech.PROPN, 3, "nsubj"),
            word(17, 21, "Reed", PartOfSpeech.PROPN, 1, "flat"),
            word(22, 26, "swim", PartOfSpeech.VERB, 0, "root"),
            word(26, 27, ".", PartOfSpeech.PUNCT, 3, "punct"));

    private static Word word(int start, int end, String lemma, PartOfSpeech pos, int head, String relation) {
        return new Word(new Span(start, end), false, lemma, pos, Features.NONE, head, relation);
    }

    private static Analysis analysis(Marks marks) {
        return new Analysis(TEXT, List.of(FIRST, SECOND), marks);
    }

    private static Marks names(Name... names) {
        return new Marks(List.of(names), List.of(), List.of(), List.of());
    }

    private static Marks speech(SpeechMark... marks) {
        return new Marks(List.of(), List.of(marks), List.of(), List.of());
    }

    @Test
    void sentencesAndTokensPointIntoTheText() {
        Analysis analysis = analysis(Marks.NONE);
        assertThat(analysis.sentences()).extracting(Sentence::text).containsExactly("Boats sank.", "Ada Reed swam.");
        assertThat(analysis.sentence(1).words()).extracting(Token::text).containsExactly("Ada", "Reed", "swam", ".");
        assertThat(analysis.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1);
    }

    @Test
    void headsAndDependentsAreTwoWaysThroughOneTree() {
        Analysis analysis = analysis(Marks.NONE);
        for (Token token : analysis.tokens()) {
            assertThat(token.dependents())
                    .allMatch(child -> child.head().orElseThrow().equals(token));
        }
        Token swam = analysis.sentence(1).root();
        assertThat(swam.text()).isEqualTo("swam");
        assertThat(swam.head()).isEmpty();
        assertThat(swam.dependents("nsubj")).containsExactly(analysis.token(3));
    }

    @Test
    void aRelationIsMetWithAnySubtypeButNotByItsFirstLetters() {
        List<Word> words = List.of(word(0, 5, "boat", PartOfSpeech.NOUN, 2, "nsubj:pass"), FIRST.get(1));
        Token boats = new Analysis(TEXT, List.of(words), Marks.NONE).token(0);
        assertThat(boats.is("nsubj")).isTrue();
        assertThat(boats.is("nsubj:pass")).isTrue();
        assertThat(boats.is("nsub")).isFalse();
        assertThat(boats.is("nsubj:outer")).isFalse();
    }

    @Test
    void aTokenTellsWhatItsWordIs() {
        List<Word> words = List.of(
                word(13, 16, "Ada", PartOfSpeech.PROPN, 2, "nsubj"),
                new Word(new Span(17, 21), true, "reed", PartOfSpeech.NOUN, Features.NONE, 0, "root"),
                word(22, 26, "swim", PartOfSpeech.VERB, 2, "acl"));
        Analysis analysis = new Analysis(TEXT, List.of(words), Marks.NONE);
        assertThat(analysis.tokens()).extracting(Token::lemma).containsExactly("Ada", "reed", "swim");
        assertThat(analysis.tokens()).extracting(Token::isNoun).containsExactly(true, true, false);
        assertThat(analysis.tokens()).extracting(Token::isJoined).containsExactly(false, true, false);
        assertThat(analysis.token(2).forms()).containsExactly("swim", "swam");
        assertThat(analysis.token(0).forms()).containsExactly("ada", "ada");
        assertThat(analysis.token(0)).hasToString("Ada[13,16)");
        assertThat(TokenRange.of(analysis.token(1))).isEqualTo(new TokenRange(1, 2));
        assertThat(TokenRange.of(analysis.tokens())).isEqualTo(new TokenRange(0, 3));
    }

    @Test
    void viewsAreTheSameIfTheyPointToOneThingInOneAnalysis() {
        Analysis analysis = analysis(Marks.NONE);
        assertThat(analysis.token(3))
                .isEqualTo(analysis.sentence(1).words().getFirst())
                .hasSameHashCodeAs(analysis.sentence(1).words().getFirst())
                .isNotEqualTo(analysis.token(4))
                .isNotEqualTo(analysis(Marks.NONE).token(3))
                .isNotEqualTo(analysis.sentence(1));
        assertThat(analysis.token(3).hashCode()).isNotEqualTo(analysis.token(4).hashCode());
        assertThat(analysis.sentence(1))
                .isEqualTo(analysis.token(3).sentence())
                .hasSameHashCodeAs(analysis.token(3).sentence())
                .isNotEqualTo(analysis.sentence(0))
                .isNotEqualTo(analysis(Marks.NONE).sentence(1))
                .isNotEqualTo(analysis.token(1))
                .hasToString("Ada Reed swam.");
        assertThat(analysis.sentence(1).hashCode())
                .isNotEqualTo(analysis.sentence(0).hashCode());
    }

    @Test
    void viewsPointAtWhatIsThere() {
        Analysis analysis = analysis(Marks.NONE);
        assertThat(analysis.token(6).text()).isEqualTo(".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.token(7))
                .withMessage("index must be at least 0 and less than 7, is 7");
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.token(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.sentence(2))
                .withMessage("index must be at least 0 and less than 2, is 2");
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.sentence(-1));
    }

    @Test
    void aSentenceThatBeginsInsideAParagraphBelongsToIt() {
        Text text = new Text("“Boats sank. Ada swam.”");
        List<Word> boats = List.of(word(1, 6, "boat", PartOfSpeech.NOUN, 0, "root"));
        List<Word> ada = List.of(word(13, 16, "Ada", PartOfSpeech.PROPN, 0, "root"));
        Analysis analysis = new Analysis(text, List.of(boats, ada), Marks.NONE);
        assertThat(analysis.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0);
    }

    @Test
    void aPlaceFindsTheWordsThatItTouches() {
        Analysis analysis = analysis(Marks.NONE);
        assertThat(analysis.tokens(new Span(8, 18)))
                .extracting(Token::text)
                .containsExactly("sank", ".", "Ada", "Reed");
        assertThat(analysis.tokens(new Span(11, 13))).isEmpty();
        assertThat(analysis.tokens(new Span(5, 6))).isEmpty();
        assertThat(analysis.tokens(new Span(0, 6))).extracting(Token::text).containsExactly("Boats");
        assertThat(analysis.tokenAt(12)).isEmpty();
        assertThat(analysis.tokenAt(27)).isEmpty();
        assertThat(analysis.tokenAt(26).orElseThrow().text()).isEqualTo(".");
        assertThat(analysis.tokenAt(13).orElseThrow().text()).isEqualTo("Ada");
    }

    @Test
    void marksAreFoundAtTheirWords() {
        Name ada = new Name(new TokenRange(3, 5), NameKind.PERSON, 0.9);
        Trigger sank = new Trigger(
                1, EventType.ASSAULT, Map.of(EventType.ASSAULT, 0.6), Status.HAPPENED, 0.9, Voice.REPORTED, 0.8);
        FigureMark boats = new FigureMark(0, FigureCategory.EQUIPMENT, 0.5);
        Analysis analysis = analysis(new Marks(List.of(ada), List.of(), List.of(sank), List.of(boats)));
        assertThat(analysis.token(4).name()).contains(ada);
        assertThat(analysis.token(5).name()).isEmpty();
        assertThat(analysis.token(1).trigger()).contains(sank);
        assertThat(analysis.token(0).figure()).contains(boats);
        assertThat(analysis.span(ada.tokens())).isEqualTo(new Span(13, 21));
    }

    @Test
    void anEmptyTextHasNoSentences() {
        Analysis analysis = new Analysis(new Text(""), List.of(), Marks.NONE);
        assertThat(analysis.sentences()).isEmpty();
        assertThat(analysis.tokens(new Span(0, 0))).isEmpty();
    }

    @Test
    void wordsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Analysis(TEXT, List.of(SECOND, FIRST), Marks.NONE))
                .withMessage("word must begin at or after the end 27 of the word before, is [0,5)");
    }

    @Test
    void aSentenceWithTwoRootsIsRefused() {
        List<Word> words = List.of(word(0, 5, "boat", PartOfSpeech.NOUN, 0, "root"), FIRST.get(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Analysis(TEXT, List.of(words), Marks.NONE))
                .withMessage("sentence must have one root, has 2: number 0");
    }

    @Test
    void aCycleIsRefused() {
        List<Word> words = List.of(
                word(13, 16, "Ada", PartOfSpeech.PROPN, 2, "nsubj"),
                word(17, 21, "Reed", PartOfSpeech.PROPN, 1, "flat"),
                word(22, 26, "swim", PartOfSpeech.VERB, 0, "root"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Analysis(TEXT, List.of(words), Marks.NONE))
                .withMessage("heads must not form a cycle, do so at word 1 of sentence 0");
    }

    @Test
    void aHeadOutsideTheSentenceIsRefused() {
        List<Word> words = List.of(word(0, 5, "boat", PartOfSpeech.NOUN, 3, "nsubj"), FIRST.get(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Analysis(TEXT, List.of(words), Marks.NONE))
                .withMessage("head must be at most 2, is 3 in sentence 0");
    }

    @Test
    void onlyTheRootIsCalledRoot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> word(0, 5, "boat", PartOfSpeech.NOUN, 2, "root"))
                .withMessage("relation must be root where head is 0 and only there, is root with head 2");
    }

    @Test
    void aMarkOverTwoSentencesIsRefused() {
        Marks marks = names(new Name(new TokenRange(2, 4), NameKind.PLACE, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis(marks))
                .withMessage("tokens must stand in one sentence, are TokenRange[first=2, end=4]");
    }

    @Test
    void namesThatOverlapAreRefused() {
        Marks marks = names(
                new Name(new TokenRange(3, 5), NameKind.PERSON, 0.5),
                new Name(new TokenRange(4, 5), NameKind.PLACE, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis(marks))
                .withMessageStartingWith("token must have one mark of a kind");
    }

    @Test
    void contentMayNestInContentButNotOverlapItsOwnKind() {
        SpeechMark outer = new SpeechMark.Content(new TokenRange(3, 7), SpeechMark.Quoting.NONE, false, 0.5);
        SpeechMark inner = new SpeechMark.Content(new TokenRange(4, 6), SpeechMark.Quoting.NONE, true, 0.5);
        assertThat(analysis(speech(outer, inner)).marks().speech()).containsExactly(outer, inner);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis(speech(outer, outer)))
                .withMessageStartingWith("mark must begin at or after the end 7 of the one before");
    }

    @Test
    void marksOfOneKindMayTouchAndOthersMayShareTheirWords() {
        SpeechMark cue = new SpeechMark.Cue(new TokenRange(3, 4), 0.5);
        SpeechMark next = new SpeechMark.Cue(new TokenRange(4, 5), 0.5);
        SpeechMark source = new SpeechMark.Source(new TokenRange(3, 5), 0.5);
        assertThat(analysis(speech(cue, next, source)).marks().speech()).hasSize(3);
        SpeechMark other = new SpeechMark.Source(new TokenRange(4, 6), 0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> analysis(speech(source, other)));
    }

    @Test
    void aMarkOfWordsThatAreNotThereIsRefused() {
        SpeechMark beyond = new SpeechMark.Cue(new TokenRange(6, 8), 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis(speech(beyond)))
                .withMessage("tokens must end within 7 words, are TokenRange[first=6, end=8]");
        SpeechMark across = new SpeechMark.Source(new TokenRange(2, 4), 0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> analysis(speech(across)));
        Marks figure =
                new Marks(List.of(), List.of(), List.of(), List.of(new FigureMark(7, FigureCategory.KILLED, 0.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis(figure))
                .withMessage("token must be less than 7, is 7");
    }

    @Test
    void everyMarkIsAsSureAsAProbabilityCanBe() {
        TokenRange one = new TokenRange(0, 1);
        for (double sure : new double[] {0, 1}) {
            assertThat(new SpeechMark.Cue(one, sure).confidence()).isEqualTo(sure);
        }
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SpeechMark.Cue(one, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> new SpeechMark.Source(one, wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpeechMark.Content(one, SpeechMark.Quoting.NONE, false, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> new FigureMark(0, FigureCategory.KILLED, wrong));
        }
    }

    @Test
    void aConfidenceIsAProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name(new TokenRange(0, 1), NameKind.EVENT, Double.NaN))
                .withMessage("confidence must be between 0 and 1, is NaN");
    }
}
