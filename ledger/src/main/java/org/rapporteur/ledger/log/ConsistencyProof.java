// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows that a log has only grown since an earlier head. Its text is what witnesses are asked with (c2sp.org/tlog-witness,
 * add-checkpoint), so one file serves both.
 *
 * @param old number of leaves of the earlier head, at least 0
 * @param path hashes between both (RFC 9162, section 2.1.4); none where either head had as many leaves as the other, or none
 * @param checkpoint the later head, signed
 */
public record ConsistencyProof(long old, List<Hash> path, SignedNote checkpoint) {

    /** As many hashes as a tree can need. */
    private static final int LONGEST = 63;

    private static final String OLD = "old ";

    public ConsistencyProof {
        if (old < 0) {
            throw new IllegalArgumentException("old must be at least 0, is " + old);
        }
        path = List.copyOf(path);
        if (path.size() > LONGEST) {
            throw new IllegalArgumentException("path must have " + LONGEST + " hashes at most, has " + path.size());
        }
    }

    /** Why the later head does not go on from this one, if it does not; whose signatures they bear is not looked at. */
    public Optional<String> fault(Checkpoint earlier) {
        Checkpoint later = Checkpoint.parse(checkpoint.text());
        if (!earlier.origin().equals(later.origin())) {
            return Optional.of("they are heads of two logs, " + earlier.origin() + " and " + later.origin());
        }
        if (earlier.size() != old) {
            return Optional.of("the proof begins at " + old + " rows, the earlier head has " + earlier.size());
        }
        if (old > later.size()) {
            return Optional.of("the later head has fewer rows, " + later.size() + " after " + old);
        }
        if (old == 0 || old == later.size()) {
            return unmoved(earlier, later);
        }
        try {
            MerkleTree.Roots roots = MerkleTree.rootsOf(earlier.root(), old, later.size(), path);
            return roots.old().equals(earlier.root()) && roots.grown().equals(later.root())
                    ? Optional.empty()
                    : Optional.of("the later head does not go on from the earlier one: the proof leads to other roots");
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> unmoved(Checkpoint earlier, Checkpoint later) {
        if (!path.isEmpty()) {
            return Optional.of("path must be empty between " + old + " rows and " + later.size());
        }
        Hash nothing = Hash.sha256(new byte[0]);
        if (old == 0 && !earlier.root().equals(nothing)) {
            return Optional.of("a head of no rows must have the root of nothing");
        }
        return old == later.size() && !earlier.root().equals(later.root())
                ? Optional.of("two heads of " + old + " rows have different roots: the log was shown in two forms")
                : Optional.empty();
    }

    /** As it is sent to a witness: a line of the earlier size, one a hash, an empty one, the later head. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** Whether a text begins as one does. */
    public static boolean is(String text) {
        return text.startsWith(OLD);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none; whether it holds, {@link #fault} tells
     */
    public static ConsistencyProof parse(String text) {
        int gap = text.indexOf("\n\n");
        if (!is(text) || gap < 0) {
            throw new IllegalArgumentException(
                    "a proof of consistency must begin with a line \"old SIZE\" and have an empty line before its head");
        }
        List<String> lines = text.substring(0, gap).lines().toList();
        String size = lines.getFirst().substring(OLD.length());
        if (!size.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("old must be a number of rows, is \"" + size + "\"");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            path.add(Hash.ofBase64(line));
        }
        SignedNote checkpoint = SignedNote.parse(text.substring(gap + 2));
        Checkpoint.parse(checkpoint.text());
        return new ConsistencyProof(Long.parseLong(size), path, checkpoint);
    }
}
