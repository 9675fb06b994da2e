// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.corroboration.copies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.model.source.DocumentId;

/**
 * What texts were found to be to each other, so that no two are compared twice: it depends on the two alone. Not safe for use
 * by many threads.
 */
public final class Comparisons {

    private record Ends(DocumentId earlier, DocumentId later) {}

    private final Map<Ends, Optional<TextPair>> known = new HashMap<>();
    private final Map<Ends, Optional<TextPair>> unsaved = new LinkedHashMap<>();

    boolean has(DocumentId earlier, DocumentId later) {
        return known.containsKey(new Ends(earlier, later));
    }

    /** What two texts are to each other, empty for different ones; found out where it is not known. */
    Optional<TextPair> of(DocumentId earlier, DocumentId later, Supplier<Optional<TextPair>> comparing) {
        Ends ends = new Ends(earlier, later);
        Optional<TextPair> before = known.get(ends);
        if (before != null) {
            return before;
        }
        Optional<TextPair> found = comparing.get();
        known.put(ends, found);
        unsaved.put(ends, found);
        return found;
    }

    /** Forgets what is known of texts that were read anew. */
    public void forget(Collection<DocumentId> documents) {
        known.keySet().removeIf(ends -> documents.contains(ends.earlier()) || documents.contains(ends.later()));
        unsaved.keySet().retainAll(known.keySet());
    }

    /** Writes what was found out since the last time. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(unsaved.size());
        for (Map.Entry<Ends, Optional<TextPair>> entry : unsaved.entrySet()) {
            out.writeUTF(entry.getKey().earlier().value());
            out.writeUTF(entry.getKey().later().value());
            out.writeBoolean(entry.getValue().isPresent());
            if (entry.getValue().isPresent()) {
                entry.getValue().get().write(out);
            }
        }
        unsaved.clear();
    }

    /**
     * Takes in what {@link #write} has written.
     *
     * @throws IOException if it ends too early
     */
    public void read(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Ends ends = new Ends(new DocumentId(in.readUTF()), new DocumentId(in.readUTF()));
            known.put(ends, in.readBoolean() ? Optional.of(TextPair.read(in)) : Optional.empty());
        }
    }
}
