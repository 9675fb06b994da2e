// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.StoredEntry;

class BodySpansTest {

    private static final StoredEntry DOCUMENT = new StoredEntry(4, EntryKind.DOCUMENT, "sha256:d", 4L, """
            {"kind":"document","id":"sha256:d","document":{"id":"sha256:d","text":"A \uD83D\uDE00 bridge fell."},            "entities":[{"id":"e1","mentions":[{"start":4,"end":10,"text":"bridge","form":"nominal"}]}]}""");

    private final BodySpans spans = new BodySpans();

    private Optional<String> fault(String id, long reading, String body) {
        return spans.fault(new StoredEntry(5, EntryKind.EVENT, id, reading, body));
    }

    private static String event(String id, String document, int start, int end, String words) {
        return """
                {"kind":"event","id":"%s","document":"%s","entities":[],"fact":{"id":"v1",                "anchor":{"start":%d,"end":%d,"text":"%s"},"items":["bridge"]}}""".formatted(id, document, start, end, words);
    }

    @Test
    void wordsThatStandAtTheirPlaceInCodePointsAreFine() {
        assertThat(spans.fault(DOCUMENT)).isEmpty();
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 11, 15, "fell"))).isEmpty();
    }

    @Test
    void wordsThatStandElsewhereAreAFault() {
        assertThat(spans.fault(DOCUMENT)).isEmpty();
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 12, 16, "fell")))
                .hasValue("its words \"fell\" (anchor) do not stand at 12 to 16 of the text");
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 11, 99, "fell"))).isPresent();
    }

    @Test
    void aBodyOfAnotherIdKindOrDocumentIsAFault() {
        assertThat(spans.fault(DOCUMENT)).isEmpty();
        assertThat(fault("v-2", 4, event("v-1", "sha256:d", 11, 15, "fell")))
                .hasValue("its body says id v-1, its row v-2");
        assertThat(fault("v-1", 4, event("v-1", "sha256:x", 11, 15, "fell")))
                .hasValue("its body says document sha256:x, its row sha256:d");
        assertThat(fault("v-1", 3, event("v-1", "sha256:d", 11, 15, "fell")))
                .hasValue("it does not follow on its document, row 3");
        assertThat(fault("v-1", 4, "{\"kind\":"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("its body is no JSON"));
    }

    @Test
    void aFactBesideNoDocumentOrTheNextOneIsAFault() {
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 11, 15, "fell")))
                .as("before any document")
                .hasValue("it does not follow on its document, row 4");
        assertThat(spans.fault(DOCUMENT)).isEmpty();
        StoredEntry next = new StoredEntry(
                9,
                EntryKind.DOCUMENT,
                "sha256:n",
                9L,
                "{\"kind\":\"document\",\"id\":\"sha256:n\",\"document\":{\"id\":\"sha256:n\",\"text\":\"He fell.\"}}");
        assertThat(spans.fault(next)).isEmpty();
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 11, 15, "fell")))
                .hasValue("it does not follow on its document, row 4");
        assertThat(fault("v-1", 9, event("v-1", "sha256:n", 11, 15, "fell")))
                .as("at its place in the text before")
                .isPresent();
        assertThat(fault("v-1", 9, event("v-1", "sha256:n", 3, 7, "fell"))).isEmpty();
    }

    @Test
    void aDocumentWithoutATextAndABodyOfAnotherKindAreFaults() {
        assertThat(
                        spans.fault(
                                new StoredEntry(
                                        0,
                                        EntryKind.DOCUMENT,
                                        "sha256:d",
                                        0L,
                                        "{\"kind\":\"document\",\"text\":\"beside it\",\"document\":{\"id\":\"sha256:d\",\"text\":7}}")))
                .hasValue("a document must have a text, has none");
        assertThat(spans.fault(new StoredEntry(1, EntryKind.LIST, "l-1", null, "{\"kind\":\"hit\",\"id\":\"l-1\"}")))
                .hasValue("its body says kind hit, its row list");
        assertThat(spans.fault(new StoredEntry(
                        1, EntryKind.LIST, "l-1", null, "{\"kind\":\"list\",\"id\":\"l-1\",\"document\":\"any\"}")))
                .as("what is read from no document may name one")
                .isEmpty();
    }

    @Test
    void anEmptyPlaceHoldsNoWords() {
        assertThat(spans.fault(DOCUMENT)).isEmpty();
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 0, 0, ""))).isEmpty();
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 0, 0, "fell")))
                .hasValue("its words \"fell\" (anchor) do not stand at 0 to 0 of the text");
        assertThat(fault("v-1", 4, event("v-1", "sha256:d", 0, 1, "A"))).isEmpty();
    }
}
