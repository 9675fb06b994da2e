// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class DocumentTest {

    private static Document document(String text) {
        return Document.of(DocumentId.of(text.getBytes(UTF_8)), "here", new Text(text));
    }

    @Test
    void isKnownByTheHashOfItsBytes() {
        // The vector of FIPS 180-4 for the message "abc".
        assertThat(DocumentId.of("abc".getBytes(UTF_8)).value())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesAnIdThatIsNoHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentId("md5:00"))
                .withMessageContaining("is md5:00");
    }

    @Test
    void evidenceHoldsInItsDocumentAndInNoOther() {
        Evidence evidence = document("The ferry sank.").evidence(new Span(4, 9));
        assertThat(evidence.words()).isEqualTo("ferry");
        assertThat(evidence.holdsIn(document("The ferry sank."))).isTrue();
        assertThat(evidence.holdsIn(document("The barge sank."))).isFalse();
    }

    @Test
    void evidenceIsReadAgainWhereItStands() {
        Document document = document("The ferry sank.");
        Evidence last = document.evidence(new Span(10, 15));
        assertThat(last.holdsIn(document)).isTrue();
        // A text of the same id that was cut, or shifted: read anew by another program, say.
        assertThat(last.holdsIn(Document.of(document.id(), "here", new Text("The ferry sank"))))
                .isFalse();
        assertThat(last.holdsIn(Document.of(document.id(), "here", new Text("A ferry sank. Nobody"))))
                .isFalse();
        assertThat(new Evidence(document.id(), new Span(10, 15), "sank").holdsIn(document))
                .as("words shorter than their place")
                .isFalse();
    }

    @Test
    void evidenceIsTheSameInOneDocumentAtOnePlaceWithTheSameWords() {
        Document document = document("sank sank");
        Evidence first = document.evidence(new Span(0, 4));
        assertThat(first)
                .isEqualTo(document.evidence(new Span(0, 4)))
                .hasSameHashCodeAs(document.evidence(new Span(0, 4)))
                .isNotEqualTo(document.evidence(new Span(5, 9)))
                .isNotEqualTo(document("sank").evidence(new Span(0, 4)))
                .isNotEqualTo(new Evidence(document.id(), new Span(0, 4), "sink"))
                .isNotEqualTo("sank")
                .hasToString("sank [0,4) of " + document.id().value());
        assertThat(first.hashCode())
                .isNotEqualTo(document.evidence(new Span(5, 9)).hashCode());
    }

    @Test
    void aDocumentHasALanguageAndItsAuthorsHaveNames() {
        Document document = document("The ferry sank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.withLanguage(" "))
                .withMessage("language must not be blank, is \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.withAuthors(List.of("Ada Reed", "")))
                .withMessage("author must not be blank, is \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outlet("\t"))
                .withMessage("name must not be blank, is \"\t\"");
        assertThat(new Outlet("The Courier")).hasToString("The Courier");
    }

    @Test
    void nothingIsNoEvidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document("The ferry sank.").evidence(new Span(4, 4)));
    }

    @Test
    void refusesABlankSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(DocumentId.of(new byte[0]), " ", new Text("")))
                .withMessage("source must not be blank, is \" \"");
    }
}
