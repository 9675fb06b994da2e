// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;

/** Finds what a report tells of who its persons and bodies are. Immutable and safe for use by many threads. */
public final class ReportedIdentityReader {

    /** More letters than any name has: words that were taken for one by mistake. */
    private static final int LONGEST = 200;

    private final SoleOffices offices;

    public ReportedIdentityReader(Language language) {
        this.offices = new SoleOffices(language);
    }

    /** Those of a report that tell something: two names of one, or an office that tells who is meant. */
    public List<ReportedIdentity> read(FactsDocument report) {
        Document document = report.document();
        List<ReportedIdentity> sightings = new ArrayList<>();
        for (Entity entity : report.entities()) {
            boolean person = entity.kind() == EntityKind.PERSON;
            if (person || entity.kind() == EntityKind.ORGANIZATION) {
                List<ReportedName> names = names(entity, document);
                String office = person ? offices.of(entity, document) : "";
                if (names.size() > 1 || (!names.isEmpty() && !office.isEmpty())) {
                    sightings.add(new ReportedIdentity(document.id(), document.published(), person, names, office));
                }
            }
        }
        return List.copyOf(sightings);
    }

    private static List<ReportedName> names(Entity entity, Document document) {
        Map<ActorName, ReportedName> names = new LinkedHashMap<>();
        for (Mention mention : entity.mentions()) {
            String words = document.text().slice(mention.span());
            ActorName name = ActorName.of(words);
            if (mention.form() == Mention.Form.NAME && !name.words().isEmpty() && words.length() <= LONGEST) {
                names.putIfAbsent(name, new ReportedName(words, document.text().toCodePoints(mention.span())));
            }
        }
        return names.values().stream()
                .sorted(Comparator.comparingInt(
                                (ReportedName called) -> -called.name().size())
                        .thenComparingInt(called -> -called.words().length())
                        .thenComparingInt(called -> called.place().start()))
                .toList();
    }
}
