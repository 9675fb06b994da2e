// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.source.Document;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.proof.ProofFile;

/**
 * All that shows that a report said something.
 *
 * @param id of the fact
 * @param recorded the document that it was read from
 * @param view the fact in words
 * @param fact proof of the fact
 * @param report proof of the document
 * @param stamps what time-stamp authorities said of a head that has the fact; empty for none
 * @param decisions what people decided about it, the oldest first
 * @param state how the fact stands after them
 * @param original the bytes of the document
 * @param captured when it was written down, by the clock of whoever did; null where the record does not say
 * @param head the signed head that the proofs lead to
 */
public record FactEvidence(
        String id,
        RecordedDocument recorded,
        FactView view,
        ProofFile fact,
        ProofFile report,
        List<TimeStamp> stamps,
        List<Decision> decisions,
        Review.State state,
        Original original,
        @Nullable Instant captured,
        String head) {

    private static final String FORM = "rapporteur-evidence/1";

    /** What a person decided, with the proof that it is on record. */
    public record Decision(ReviewLeaf leaf, ProofFile proof) {}

    public FactEvidence {
        stamps = List.copyOf(stamps);
        decisions = List.copyOf(decisions);
    }

    public Document document() {
        return recorded.document();
    }

    /**
     * The proofs as JSON.
     *
     * @param original where the original is: the name of its file, or its bytes in base64
     */
    String json(String original) {
        return JsonText.of(true, out -> {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("format", FORM);
            out.writeFieldName("fact");
            fact.write(out);
            out.writeFieldName("document");
            report.write(out);
            out.writeArrayFieldStart("decisions");
            for (Decision decision : decisions) {
                decision.proof().write(out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("timestamps");
            for (TimeStamp stamp : stamps) {
                stamp.write(out);
            }
            out.writeEndArray();
            out.writeStringField("original", original);
            out.writeEndObject();
        });
    }
}
