// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class ContextTest {

    private static String about(String words, String text) {
        Document document = Document.of(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), "test", new Text(text));
        int start = text.indexOf(words);
        return Context.of(document, new Span(start, start + words.length()));
    }

    @Test
    void itIsTheSentenceAboutTheWords() {
        assertThat(about("built", "It rained. Quendrik built it. Nobody came.")).isEqualTo("Quendrik built it.");
        assertThat(about("built", "Town\nQuendrik built it")).isEqualTo("Quendrik built it");
    }

    @Test
    void anInitialEndsNoSentence() {
        assertThat(about("built", "Orlo P. Quendrik built it. Nobody came.")).isEqualTo("Orlo P. Quendrik built it.");
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        String far = "word ".repeat(60);
        assertThat(about("built", far + "built " + far + "end."))
                .startsWith("… word ")
                .endsWith(" word …")
                .contains("word built word")
                .hasSizeLessThan(350);
    }
}
