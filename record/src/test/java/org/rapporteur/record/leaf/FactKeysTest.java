// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

class FactKeysTest {

    private static Document document(String text) {
        return Document.of(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), "report", new Text(text));
    }

    private static Statement statement(int number, int start, int end) {
        return new Statement(
                FactId.statement(number),
                Quoted.NONE,
                List.of(new Span(start, end)),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Why.of("test"));
    }

    @Test
    void theSameFactHasTheSameIdWhateverItsNumber() {
        Document document = document("It fell, she said.");
        String key = new FactKeys(document).next(statement(1, 0, 7));
        assertThat(key).matches("s-[0-9a-f]{24}");
        assertThat(new FactKeys(document).next(statement(9, 0, 7))).isEqualTo(key);
        assertThat(new FactKeys(document).next(statement(1, 0, 2))).isNotEqualTo(key);
        assertThat(new FactKeys(document("It fell, he said.")).next(statement(1, 0, 7)))
                .isNotEqualTo(key);
    }

    @Test
    void twoFactsOnTheSameWordsAreToldApart() {
        Document document = document("It fell, she said.");
        FactKeys keys = new FactKeys(document);
        String first = keys.next(statement(1, 0, 7));
        assertThat(keys.next(statement(2, 0, 7))).isNotEqualTo(first);
    }
}
