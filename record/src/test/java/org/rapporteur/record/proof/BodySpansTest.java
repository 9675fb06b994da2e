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
}
