// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.documents.print.Paragraph;
import org.rapporteur.documents.print.Paragraph.Run;
import org.rapporteur.documents.print.Paragraph.Style;
import org.rapporteur.documents.print.PrintedPages;

/** The page of a fact for paper. */
final class EvidencePaper {

    private EvidencePaper() {}

    static void write(EvidencePage page, Instant made, OutputStream out) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Style.TITLE, page.title()));
        if (!page.details().isEmpty()) {
            paragraphs.add(Paragraph.of(Style.SMALL, String.join(" \u00B7 ", page.details())));
        }
        paragraphs.add(Paragraph.of(Style.HEADING, "What the report says"));
        page.passages()
                .forEach(passage -> paragraphs.add(new Paragraph(
                        Style.TEXT,
                        passage.stream()
                                .map(piece -> new Run(piece.words(), piece.isMarked()))
                                .toList())));
        paragraphs.add(Paragraph.of(Style.HEADING, "Where it comes from"));
        page.rows().forEach(row -> paragraphs.add(Paragraph.of(Style.TEXT, row.name() + ": " + row.value())));
        paragraphs.add(Paragraph.of(Style.HEADING, "Who has looked at it"));
        if (page.decisions().isEmpty()) {
            paragraphs.add(Paragraph.of(Style.TEXT, EvidenceBundle.UNSEEN));
        }
        page.decisions().forEach(decision -> paragraphs.add(Paragraph.of(Style.TEXT, decision)));
        paragraphs.add(Paragraph.of(Style.HEADING, "How to check it"));
        paragraphs.add(Paragraph.of(Style.TEXT, EvidenceBundle.PAPER));
        paragraphs.add(Paragraph.of(Style.HEADING, "Signed head of the record"));
        paragraphs.add(Paragraph.of(Style.SMALL, page.head()));
        paragraphs.add(Paragraph.of(Style.SMALL, "Key: " + page.key()));
        paragraphs.add(Paragraph.of(Style.HEADING, "The fact as it is on record"));
        paragraphs.add(Paragraph.of(Style.SMALL, page.leaf()));
        PrintedPages.write(page.title(), "Evidence of " + page.id(), made, paragraphs, out);
    }
}
