// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a leaf is in a log, without the log.
 *
 * @param index place of the leaf, from 0
 * @param path siblings on the way to the root, the lowest first
 * @param checkpoint signed head of the log
 * @param key whose signature is said to count; null where the proof does not say, as in the form of C2SP
 */
public record InclusionProof(
        long index,
        List<Hash> path,
        SignedNote checkpoint,
        @Nullable VerifierKey key) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** What is wrong with it for this leaf, if anything is. */
    public Optional<String> fault(String leaf) {
        try {
            if (key != null && !checkpoint.isSignedBy(key)) {
                return Optional.of("the checkpoint is not signed by " + key);
            }
            Checkpoint head = Checkpoint.parse(checkpoint.text());
            Hash root = MerkleTree.rootOf(Hash.leaf(leaf), index, head.size(), path);
            return root.equals(head.root())
                    ? Optional.empty()
                    : Optional.of("the leaf and its path lead to the root " + root.base64() + ", the checkpoint has "
                            + head.root().base64());
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
