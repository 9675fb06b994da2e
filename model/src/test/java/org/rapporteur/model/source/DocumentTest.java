// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
