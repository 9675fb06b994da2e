// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.export.Export;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;

/**
 * Documents as the three files of GDELT 2.0 in a folder. GDELT has no status: only events that happened or go on are in the
 * tables of events and mentions. What has no date has that of publication; what has neither is left out.
 */
public final class Gdelt implements Export {

    public static final String EVENTS = "rapporteur.export.CSV";
    public static final String MENTIONS = "rapporteur.mentions.CSV";
    public static final String KNOWLEDGE_GRAPH = "rapporteur.gkg.csv";

    private final Coverage coverage;
    private final Rows events;
    private final Rows mentions;
    private final Rows knowledge;
    private long documents;

    /**
     * @param folder where the files go; made where there is none
     * @param coverage of the events on record
     */
    public Gdelt(Path folder, Coverage coverage) throws IOException {
        this.coverage = coverage;
        Files.createDirectories(folder);
        events = new Rows(folder.resolve(EVENTS));
        mentions = new Rows(folder.resolve(MENTIONS));
        knowledge = new Rows(folder.resolve(KNOWLEDGE_GRAPH));
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        for (Event event : document.acts()) {
            LocalDate published = document.document().published();
            LocalDate date = event.date() == null ? published : event.date().firstDay();
            if (date != null && (event.status() == Status.HAPPENED || event.status() == Status.ONGOING)) {
                LocalDate added = published == null ? date : published;
                events.add(EventRow.of(event, date, added, document, coverage));
                for (List<String> mention : MentionRow.of(event, date, added, document)) {
                    mentions.add(mention);
                }
            }
        }
        LocalDate published = document.document().published();
        if (published != null) {
            knowledge.add(GraphRow.of(document, published, documents++));
        }
    }

    @Override
    public void close() throws IOException {
        try (events;
                mentions;
                knowledge) {
            // Closed in turn, each even where another fails.
        }
    }
}
