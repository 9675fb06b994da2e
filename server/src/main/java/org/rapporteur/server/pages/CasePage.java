// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.Case;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.Gist;
import org.rapporteur.server.http.Problem;

/**
 * A case as its page shows it.
 *
 * @param days its facts by the day that they are about, those of no day last
 * @param documents reports that are in it as a whole
 * @param map where its facts happened; null where none of them tells
 * @param people who speaks or acts in it, for their dossiers
 * @param signer the name behind the token of whoever looks at it; empty where they have to give one
 */
public record CasePage(
        Case shown,
        List<FactRow.Day> days,
        List<Case.Item> documents,
        @Nullable PlaceMap map,
        List<String> people,
        String signer,
        String wrong) {

    /** Facts looked through for those of the case. */
    private static final int FACTS = 10_000;

    public CasePage {
        days = List.copyOf(days);
        documents = List.copyOf(documents);
        people = List.copyOf(people);
    }

    static CasePage of(Record now, Case shown, @Nullable String signer, @Nullable Problem wrong) {
        List<String> facts = shown.facts();
        List<String> reports = now.cases().documents(shown.items());
        List<Found.Hit> hits = reports.isEmpty()
                ? List.of()
                : now.search().of(reports, FACTS).stream()
                        .filter(hit -> facts.contains(hit.id()))
                        .sorted(Comparator.comparing(CasePage::day, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        List<MapMarker> markers = new ArrayList<>();
        Map<String, String> people = new LinkedHashMap<>();
        for (Found.Hit hit : hits) {
            Gist gist = hit.gist();
            if (gist != null && gist.spot() != null) {
                markers.add(new MapMarker(gist.spot(), FactRow.styles(gist), "/facts/" + hit.id()));
            }
            if (gist != null && gist.speaker() != null) {
                people.put(gist.speaker(), gist.speaker());
            }
        }
        return new CasePage(
                shown,
                FactRow.byDay(hits),
                shown.items().stream().filter(Case.Item::isDocument).toList(),
                PlaceMap.of(markers).orElse(null),
                List.copyOf(people.keySet()),
                signer == null ? "" : signer,
                wrong == null ? "" : wrong.detail());
    }

    private static @Nullable String day(Found.Hit hit) {
        Gist gist = hit.gist();
        return gist != null && gist.day() != null
                ? gist.day()
                : hit.published() == null ? null : hit.published().toString();
    }

    /** The notes on what is in it, each with what it is about. */
    public List<Case.Item> noted() {
        return shown.items().stream().filter(item -> !item.notes().isEmpty()).toList();
    }
}
