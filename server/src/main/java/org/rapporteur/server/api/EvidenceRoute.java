// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.evidence.EvidenceBundle;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Replies;

/** Evidence of facts for people who have no Rapporteur. */
record EvidenceRoute(LiveRecord record, Turns heavy) {

    private static final String ZIP = "application/zip";

    Route route() {
        return new Route(
                "GET",
                Api.ROOT + "/evidence/{id}",
                "getEvidence",
                "Gives evidence of a fact, or of all facts of a document or case, that can be checked without a record.",
                List.of(Fields.ID),
                null,
                "Evidence",
                List.of(ZIP),
                this::evidence);
    }

    private void evidence(Context context) {
        Parameters.of(context, List.of());
        String id = context.pathParam("id");
        record.read(now -> {
            List<String> facts = now.evidence().facts(id);
            if (!Replies.isKnown(context, now.tag())) {
                context.contentType(ZIP);
                context.header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence-" + id.replaceAll("[^A-Za-z0-9-]", "-") + ".zip\"");
                if (!HandlerType.HEAD.equals(context.method())) {
                    heavy.in(Guard.client(context), () -> {
                        Replies.streamed(
                                context,
                                out -> new EvidenceBundle(now.evidence()).write("Evidence of " + id, facts, out));
                        return true;
                    });
                }
            }
            return true;
        });
    }
}
