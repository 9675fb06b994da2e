// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.record.compare.Identities;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Handle;
import org.rapporteur.stories.identity.Ruling;

/**
 * Whom a dossier is about: one name, or all that one actor goes by.
 *
 * @param id {@code a-...}
 * @param handles by which it is known, at least one
 * @param merges what joins them
 * @param rulings what persons ruled on them
 */
record DossierSubject(String id, List<Handle> handles, List<IdentityLeaf.Merge> merges, List<Ruling> rulings) {

    static DossierSubject of(ActorName name, Identities identities) {
        return identities
                .of(name)
                .map(known -> of(known, identities))
                .orElseGet(() ->
                        new DossierSubject(name.id(), List.of(Handle.of(name)), List.of(), identities.rulings(name)));
    }

    static DossierSubject of(IdentityLeaf known, Identities identities) {
        return new DossierSubject(
                known.id(),
                known.names(),
                known.merges(),
                known.names().stream()
                        .map(Handle::name)
                        .distinct()
                        .flatMap(name -> identities.rulings(name).stream())
                        .distinct()
                        .toList());
    }

    /** Names that are enough to tell who is meant. */
    List<ActorName> names() {
        return handles.stream()
                .filter(handle -> handle.office().isEmpty())
                .map(Handle::name)
                .toList();
    }

    /** Bare surnames that need an office beside them. */
    private List<Handle> surnames() {
        return handles.stream().filter(handle -> !handle.office().isEmpty()).toList();
    }

    /** What it goes by in the record under any of its names. */
    Set<String> ids() {
        return names().stream().map(ActorName::id).collect(Collectors.toSet());
    }

    /**
     * Tells it in documents.
     *
     * @param forms of each name on record
     */
    Parties parties(Map<ActorName, Set<String>> forms) {
        return new Parties(forms(names(), forms), Set.copyOf(surnames()));
    }

    /** All forms under which documents may mean it. */
    Set<String> forms(Map<ActorName, Set<String>> forms) {
        return forms(handles.stream().map(Handle::name).toList(), forms);
    }

    private static Set<String> forms(Collection<ActorName> names, Map<ActorName, Set<String>> forms) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.addAll(forms.getOrDefault(name, Set.of())));
        return all;
    }
}
