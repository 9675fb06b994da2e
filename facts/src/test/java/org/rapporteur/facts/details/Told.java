// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.roles.RoleReader;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/**
 * A report parsed by hand and read by rules alone: invented sentences are unlike news, so what the scorers make of them is not the matter.
 *
 * @param facts that were read
 */
record Told(FactsDocument facts) {

    private static final Language ENGLISH = Language.of("en");

    private static final FactReader BY_RULES = FactReader.of(ENGLISH, RoleReader.ofRules(ENGLISH));

    static Told of(String words) {
        return of(words, null);
    }

    static Told of(String words, @Nullable LocalDate published) {
        Analysis analysis = HandParsed.of(words);
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "test", analysis.text()).withPublished(published);
        return new Told(BY_RULES.read(document, analysis));
    }

    /** The events of a type. */
    List<Event> events(EventType type) {
        return facts.events().stream().filter(event -> event.type() == type).toList();
    }

    List<String> names(List<EntityId> ids) {
        return ids.stream().map(id -> facts.entity(id).name()).toList();
    }
}
