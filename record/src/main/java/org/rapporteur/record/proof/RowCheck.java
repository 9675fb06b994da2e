// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Columns;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.Verification;
import org.rapporteur.record.leaf.CaseLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ReviewLeaf;

/** Reads each row again, spans and columns: nothing may stand beside a leaf that it does not say. Of one run, in its order. */
final class RowCheck implements Verification.BodyCheck {

    private final BodySpans spans = new BodySpans();
    private long reading = -1;
    private @Nullable LocalDate published;

    /** Hash of the last decision on each fact, in hexadecimal digits. */
    private final Map<String, String> decided = new HashMap<>();

    @Override
    public Optional<String> fault(StoredEntry entry, Columns columns) {
        if (entry.kind() == EntryKind.DOCUMENT) {
            reading = entry.seq();
        }
        Long expected = switch (entry.kind()) {
            case DOCUMENT, STATEMENT, EVENT, FIGURE, VICTIM, RELATION -> reading;
            case STORY, LIST, HIT, DECISION, REVIEW, CASE, SEARCH, REJECTION, IDENTITY, RULING, CAPTURE, SIGNER -> null;
        };
        if (!Objects.equals(entry.reading(), expected)) {
            return Optional.of(differs("reading", entry.reading(), expected));
        }
        return spans.fault(entry).or(() -> columnsFault(entry, columns)).or(() -> reviewFault(entry));
    }

    private Optional<String> columnsFault(StoredEntry entry, Columns columns) {
        try {
            Columns said = LeafColumns.of(entry, published);
            if (said.origin() != null) {
                published = said.origin().published();
            }
            return said.equals(columns) ? Optional.empty() : Optional.of(difference(columns, said));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("its body does not tell what stands beside it: " + e.getMessage());
        }
    }

    /** Each decision on a fact, and each act on a case, names the one before: none is missing between, none stands twice. */
    private Optional<String> reviewFault(StoredEntry entry) {
        if (entry.kind() != EntryKind.REVIEW && entry.kind() != EntryKind.CASE) {
            return Optional.empty();
        }
        String before = decided.put(entry.id(), entry.hash().hex());
        try {
            String named = switch (LeafJson.read(entry.body())) {
                case ReviewLeaf review -> review.before();
                case CaseLeaf act -> act.before();
                default -> throw new IllegalArgumentException("its kind is another than the row has");
            };
            return Objects.equals(named, before)
                    ? Optional.empty()
                    : Optional.of("it follows on decision " + named + ", but the one before it on the same "
                            + (entry.kind() == EntryKind.CASE ? "case" : "fact") + " is " + before);
        } catch (IllegalArgumentException e) {
            return Optional.of("it is no decision: " + e.getMessage());
        }
    }

    private static String difference(Columns row, Columns body) {
        if (!Objects.equals(row.origin(), body.origin())) {
            return differs("place in the list of documents", row.origin(), body.origin());
        }
        Facets found = row.facets();
        Facets said = body.facets();
        if (!Objects.equals(found.type(), said.type())) {
            return differs("type", found.type(), said.type());
        }
        if (!Objects.equals(found.status(), said.status())) {
            return differs("status", found.status(), said.status());
        }
        if (!found.speakers().equals(said.speakers())) {
            return differs("speakers", found.speakers(), said.speakers());
        }
        if (!found.actors().equals(said.actors())) {
            return differs("actors", found.actors(), said.actors());
        }
        if (!found.places().equals(said.places())) {
            return differs("places", found.places(), said.places());
        }
        return Objects.equals(found.first(), said.first())
                ? differs("last", found.last(), said.last())
                : differs("first", found.first(), said.first());
    }

    private static String differs(String column, @Nullable Object row, @Nullable Object body) {
        return "its " + column + " is " + row + ", but its body says " + body
                + ": somebody changed by what it can be found";
    }
}
