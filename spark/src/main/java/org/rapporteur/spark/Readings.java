// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.util.List;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.FactLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.read.ReaderVersion;

/** Documents as they were read, with all their facts, as the tables hold them: in the leaves that the record would have. */
final class Readings {

    /** What reads: the program and its model. */
    static final String READER = ReaderVersion.current();

    private Readings() {}

    /**
     * The leaves of a document.
     *
     * @param document its own
     * @param facts those of its facts, in their order
     */
    record Leaves(String document, List<String> facts) {

        static Leaves of(FactsDocument facts) {
            DocumentLeaf document = DocumentLeaf.of(facts, READER);
            FactKeys keys = new FactKeys(facts.document());
            return new Leaves(
                    LeafJson.write(document),
                    facts.facts().stream()
                            .map(fact -> LeafJson.write(new FactLeaf(keys.next(fact), document, fact)))
                            .toList());
        }
    }

    /** A document that was read before. */
    static RecordedDocument read(String leaf, List<String> facts) {
        return LeafJson.recorded(leaf, facts);
    }

    /** What the story goes by whose first report this is. */
    static String storyId(DocumentId head) {
        return "t-" + FactKeys.hash("story\n" + head.value());
    }
}
