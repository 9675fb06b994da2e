// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import static org.rapporteur.server.api.Route.JSON;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.rapporteur.export.FactsJson;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.http.Parameters;

/**
 * Reads what is sent.
 *
 * @param bodyBytes largest body that is taken
 */
record ReadRoute(TextReader reader, int bodyBytes) {

    Route route() {
        return new Route(
                "POST",
                Api.ROOT + "/read",
                "read",
                "Reads a text, or the page at an address, and gives its facts; nothing is stored.",
                List.of(),
                "ReadRequest",
                "FactsDocument",
                List.of(JSON),
                this::read);
    }

    private void read(Context context) throws IOException {
        Parameters.of(context, List.of());
        byte[] body = JsonBody.of(context, bodyBytes);
        context.header("Cache-Control", "no-store");
        context.contentType(JSON)
                .result(FactsJson.line(
                        switch (ReadBody.parse(body)) {
                            case ReadRequest text -> reader.read(Guard.client(context), text);
                            case ReadBody.Address(String url) -> reader.readAddress(Guard.client(context), url);
                        }));
    }
}
