// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.source.DocumentId;

/**
 * What texts were found to be to each other, so that no two are compared twice: it depends on the two alone. Not safe for use
 * by many threads.
 */
public final class Comparisons {

    /** Two texts. */
    record Ends(DocumentId earlier, DocumentId later) {}

    private final Map<Ends, Optional<TextPair>> known = new HashMap<>();
    private final Deque<Ends> unsaved = new ArrayDeque<>();

    /** Each document once, for it is compared with many. */
    private final Map<DocumentId, DocumentId> documents = new HashMap<>();

    boolean has(Ends ends) {
        return known.containsKey(ends);
    }

    /** What two texts that were compared are to each other, empty for different ones. */
    Optional<TextPair> of(Ends ends) {
        return Objects.requireNonNull(known.get(ends), "these texts were not compared");
    }

    /** Keeps what was found out. */
    void add(Map<Ends, Optional<TextPair>> found) {
        found.forEach((ends, pair) -> {
            Ends kept = new Ends(once(ends.earlier()), once(ends.later()));
            known.put(kept, pair);
            unsaved.add(kept);
        });
    }

    /** Lets go of all that is written. */
    public void release() {
        known.keySet().retainAll(Set.copyOf(unsaved));
        documents.clear();
    }

    /** Forgets what is known of texts that were read anew. */
    public void forget(Collection<DocumentId> documents) {
        known.keySet().removeIf(ends -> documents.contains(ends.earlier()) || documents.contains(ends.later()));
        unsaved.removeIf(ends -> !known.containsKey(ends));
    }

    /** Whether anything was found out that is not written. */
    public boolean isUnsaved() {
        return !unsaved.isEmpty();
    }

    /**
     * Writes what was found out since the last time.
     *
     * @param limit most pairs to write; the others are written the next time
     */
    public void write(DataOutput out, int limit) throws IOException {
        int count = Math.min(limit, unsaved.size());
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            Ends ends = unsaved.remove();
            Optional<TextPair> found = Objects.requireNonNull(known.get(ends));
            out.writeUTF(ends.earlier().value());
            out.writeUTF(ends.later().value());
            out.writeBoolean(found.isPresent());
            if (found.isPresent()) {
                found.get().write(out);
            }
        }
    }

    private DocumentId once(DocumentId document) {
        DocumentId before = documents.putIfAbsent(document, document);
        return before == null ? document : before;
    }

    /**
     * Takes in what {@link #write} has written.
     *
     * @throws IOException if it ends too early
     */
    public void read(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Ends ends = new Ends(once(new DocumentId(in.readUTF())), once(new DocumentId(in.readUTF())));
            known.put(ends, in.readBoolean() ? Optional.of(TextPair.read(in)) : Optional.empty());
        }
    }
}
