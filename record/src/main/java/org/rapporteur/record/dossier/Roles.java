// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.export.view.Words;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.dossier.Dossier.Role;

/** The offices of the subject of a dossier over time. */
final class Roles {

    private Roles() {}

    /** Each in the words of the first document that gives it, by the day of that. */
    static List<Role> of(Sources sources, Parties parties) {
        Map<String, List<RecordedDocument>> documents = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (RecordedDocument document : sources.documents()) {
            for (Entity entity : document.facts().entities()) {
                if (entity.role() != null && parties.isSubject(entity, document)) {
                    String role = Words.flat(document.words(entity.role()));
                    String key = role.toLowerCase(Locale.ROOT);
                    words.putIfAbsent(key, role);
                    documents.computeIfAbsent(key, unseen -> new ArrayList<>()).add(document);
                }
            }
        }
        List<Role> roles = new ArrayList<>();
        documents.forEach((key, in) -> roles.add(new Role(
                Objects.requireNonNull(words.get(key)),
                Sources.first(in),
                Sources.last(in),
                sources.citeDocuments(in))));
        return roles;
    }
}
