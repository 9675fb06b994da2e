// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.conllu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Features;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Word;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class ConlluWriterTest {

    private static Word word(int start, int end, boolean joined, String lemma, PartOfSpeech pos, int head, String rel) {
        Features features = pos == PartOfSpeech.VERB ? Features.parse("VerbForm=Inf") : Features.NONE;
        return new Word(new Span(start, end), joined, lemma, pos, features, head, rel);
    }

    private static String written(Text text, Marks marks, List<List<Word>> sentences) throws IOException {
        StringBuilder out = new StringBuilder();
        new ConlluWriter(out).write(new Analysis(text, sentences, marks));
        return out.toString();
    }

    @Test
    void wordsMultiwordTokensAndNamesTellWhereTheyStandInCodePoints() throws IOException {
        Text text = new Text("😀 Ada\nReed didn't go.");
        List<Word> words = List.of(
                word(0, 2, false, "😀", PartOfSpeech.SYM, 6, "discourse"),
                word(3, 6, false, "Ada", PartOfSpeech.PROPN, 6, "nsubj"),
                word(7, 11, false, "Reed", PartOfSpeech.PROPN, 2, "flat"),
                word(12, 15, false, "do", PartOfSpeech.AUX, 6, "aux"),
                word(15, 18, true, "not", PartOfSpeech.PART, 6, "advmod"),
                word(19, 21, false, "go", PartOfSpeech.VERB, 0, "root"),
                word(21, 22, false, ".", PartOfSpeech.PUNCT, 6, "punct"));
        Marks marks = new Marks(
                List.of(new Name(new TokenRange(1, 3), NameKind.PERSON, 0.9)), List.of(), List.of(), List.of());
        assertThat(written(text, marks, List.of(words)))
                .isEqualTo("""
                        # newpar
                        # sent_id = 1
                        # text = 😀 Ada Reed didn't go.
                        1|😀|😀|SYM|_|_|6|discourse|_|start_char=0/end_char=1
                        2|Ada|Ada|PROPN|_|_|6|nsubj|_|NE=B-PERSON/start_char=2/end_char=5
                        3|Reed|Reed|PROPN|_|_|2|flat|_|NE=I-PERSON/start_char=6/end_char=10
                        4-5|didn't|_|_|_|_|_|_|_|start_char=11/end_char=17
                        4|did|do|AUX|_|_|6|aux|_|SpaceAfter=No/start_char=11/end_char=14
                        5|n't|not|PART|_|_|6|advmod|_|start_char=14/end_char=17
                        6|go|go|VERB|_|VerbForm=Inf|0|root|_|SpaceAfter=No/start_char=18/end_char=20
                        7|.|.|PUNCT|_|_|6|punct|_|start_char=20/end_char=21

                        """.replace('|', '\t').replace('/', '|'));
    }

    @Test
    void aParagraphIsAnnouncedOnce() throws IOException {
        Text text = new Text("Go. Go.\n\nGo.");
        List<List<Word>> sentences = List.of(go(0), go(4), go(9));
        assertThat(written(text, Marks.NONE, sentences).lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# newpar",
                        "# sent_id = 1",
                        "# text = Go.",
                        "# sent_id = 2",
                        "# text = Go.",
                        "# newpar",
                        "# sent_id = 3",
                        "# text = Go.");
    }

    private static List<Word> go(int start) {
        return List.of(
                word(start, start + 2, false, "go", PartOfSpeech.VERB, 0, "root"),
                word(start + 2, start + 3, false, ".", PartOfSpeech.PUNCT, 1, "punct"));
    }

    @Test
    void whatDoesNotPrintIsShownByItsPlaceAlone() throws IOException {
        Text text = new Text("a\0b");
        List<Word> words = List.of(word(0, 3, false, "a\0b", PartOfSpeech.X, 0, "root"));
        assertThat(written(text, Marks.NONE, List.of(words)))
                .endsWith("1\ta\uFFFDb\ta\uFFFDb\tX\t_\t_\t0\troot\t_\tstart_char=0|end_char=3\n\n");
    }
}
