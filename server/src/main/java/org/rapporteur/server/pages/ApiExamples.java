// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.server.api.Route;

/** A request that can be sent to each route, over what is on record. */
public final class ApiExamples {

    /** What is sent, by the schema of the body. */
    private static final Map<String, String> BODIES = Map.of(
            "ReadRequest", "{\"text\":\"Police arrested 14 people in Oslo on Monday.\",\"published\":\"2024-06-04\"}",
            "Decision",
                    "{\"row\":12,\"verdict\":\"cleared\",\"reason\":\"born in another year\",\"reviewer\":\"A. Lee\"}",
            "ReviewDecision", "{\"act\":\"confirm\",\"seen\":\"SEEN OF THE FACT\",\"reviewer\":\"A. Lee\"}",
            "Case", "{\"name\":\"Ferry\",\"reviewer\":\"A. Lee\"}",
            "CaseAct", "{\"act\":\"note\",\"words\":\"Ask the harbour master\",\"reviewer\":\"A. Lee\"}");

    private static final Map<String, String> PARAMETERS =
            Map.of("q", "police", "format", "csv", "kind", "event", "from", "2019-06-01", "limit", "2");

    private ApiExamples() {}

    /**
     * An example.
     *
     * @param command as a shell takes it
     * @param address that a browser can open; empty where more than an address is sent, or nothing of the kind is on record
     */
    public record Example(String command, String address) {}

    /** By method and path of the route. */
    static Map<String, Example> of(List<Route> routes, Record now, String service) {
        Map<String, Example> examples = new HashMap<>();
        for (Route route : routes) {
            String id = id(route.path(), now);
            String path =
                    route.path().replace("{id}", id.isEmpty() ? "ID" : URLEncoder.encode(id, StandardCharsets.UTF_8));
            String address = path + (route.body() == null ? query(route) : "");
            String command =
                    "curl " + (route.body() == null ? "" : "--json '" + BODIES.getOrDefault(route.body(), "{}") + "' ")
                            + "'" + service + address + "'";
            boolean isOpen = route.method().equals("GET")
                    && (!path.equals(route.path().replace("{id}", "ID"))
                            || !route.path().contains("{id}"));
            examples.put(route.method() + " " + route.path(), new Example(command, isOpen ? address : ""));
        }
        return examples;
    }

    private static String query(Route route) {
        List<String> names = route.query();
        String query = String.join(
                "&",
                List.of("format", "q", "from", "limit").stream()
                        .filter(names::contains)
                        .limit(2)
                        .map(name -> name + "=" + PARAMETERS.get(name))
                        .toList());
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What is on record of the kind that a path names; empty where nothing is. */
    private static String id(String path, Record now) {
        if (!path.contains("{id}")) {
            return "";
        }
        if (path.contains("/stories/") || path.contains("/dossiers/")) {
            return now.stories().newestFirst(null, null, 1, null, 1).items().stream()
                    .findFirst()
                    .map(story -> story.id())
                    .orElse("");
        }
        for (String kind : List.of("document", "statement", "event", "figure")) {
            if (path.contains("/" + kind + "s/")
                    || (kind.equals("event") && path.matches(".*/(facts|review|evidence)/.*"))) {
                return now
                        .search()
                        .find("", new Selection(Set.of(kind), null, null, null, null, null, null, null, null), 1)
                        .hits()
                        .stream()
                        .findFirst()
                        .map(hit -> hit.id())
                        .orElse("");
            }
        }
        return "";
    }
}
