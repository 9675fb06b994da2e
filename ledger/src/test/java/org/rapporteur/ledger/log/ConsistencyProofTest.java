// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads of a log that only grows lead to each other, and no others do. */
class ConsistencyProofTest {

    private static final String LOG = "example.org/log";
    private static final int LARGEST = 40;

    private static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(number -> Hash.leaf("leaf " + number))
            .toList();

    @TempDir
    private Path folder;

    private SigningKey key;

    @BeforeEach
    void aKey() throws IOException {
        key = SigningKey.at(folder.resolve("key.pem"));
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.of(LEAVES.subList(0, size));
    }

    private static Checkpoint head(int size) {
        return new Checkpoint(LOG, size, tree(size).root(), null);
    }

    private ConsistencyProof proof(int old, int size) {
        return new ConsistencyProof(old, tree(size).consistencyPath(old), key.sign(head(size)));
    }

    @Test
    void everyHeadLeadsToEveryLaterOne() {
        for (int old = 0; old <= LARGEST; old++) {
            for (int size = old; size <= LARGEST; size++) {
                assertThat(proof(old, size).fault(head(old)))
                        .as("%d to %d", old, size)
                        .isEmpty();
            }
        }
    }

    @Test
    void noOtherHeadDoes() {
        for (int old = 1; old < LARGEST; old++) {
            ConsistencyProof proof = proof(old, LARGEST);
            Checkpoint other = new Checkpoint(LOG, old, Hash.leaf("other"), null);
            assertThat(proof.fault(other)).as("from another head of %d", old).isPresent();
            assertThat(proof.fault(head(old + 1))).as("from %d", old + 1).isPresent();
            for (int i = 0; i < proof.path().size(); i++) {
                List<Hash> changed = new ArrayList<>(proof.path());
                changed.set(i, Hash.leaf("other"));
                assertThat(new ConsistencyProof(old, changed, proof.checkpoint()).fault(head(old)))
                        .as("hash %d from %d", i, old)
                        .isPresent();
            }
            List<Hash> longer = new ArrayList<>(proof.path());
            longer.add(Hash.leaf("other"));
            assertThat(new ConsistencyProof(old, longer, proof.checkpoint()).fault(head(old)))
                    .isPresent();
            assertThat(new ConsistencyProof(
                                    old, proof.path().subList(0, proof.path().size() - 1), proof.checkpoint())
                            .fault(head(old)))
                    .isPresent();
        }
    }

    @Test
    void aLogThatIsShownInTwoFormsIsNamed() {
        SignedNote fork = key.sign(new Checkpoint(LOG, 5, Hash.leaf("fork"), null));
        assertThat(new ConsistencyProof(5, List.of(), fork).fault(head(5)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("two forms"));
        Checkpoint elsewhere = new Checkpoint("example.org/other", 5, head(5).root(), null);
        assertThat(proof(5, 9).fault(elsewhere))
                .hasValueSatisfying(fault -> assertThat(fault).contains("two logs"));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(proof(5, 9).fault(head(4))).contains("the proof begins at 5 rows, the earlier head has 4");
        SignedNote shorter = key.sign(head(4));
        assertThat(new ConsistencyProof(5, List.of(), shorter).fault(head(5)))
                .contains("the later head has fewer rows, 4 after 5");
        assertThat(new ConsistencyProof(0, List.of(LEAVES.getFirst()), shorter).fault(head(0)))
                .contains("path must be empty between 0 rows and 4");
        assertThat(new ConsistencyProof(0, List.of(), shorter).fault(new Checkpoint(LOG, 0, LEAVES.getFirst(), null)))
                .contains("a head of no rows must have the root of nothing");
        assertThat(new ConsistencyProof(3, List.of(), shorter).fault(head(3)))
                .contains("path must have hashes, has none");
    }

    @Test
    void aPathIsNoLongerThanATreeCanNeed() {
        SignedNote head = key.sign(head(9));
        assertThat(new ConsistencyProof(5, Collections.nCopies(63, LEAVES.getFirst()), head).path())
                .hasSize(63);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsistencyProof(5, Collections.nCopies(64, LEAVES.getFirst()), head))
                .withMessage("path must have 63 hashes at most, has 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsistencyProof(-1, List.of(), head))
                .withMessage("old must be at least 0, is -1");
    }

    @Test
    void itComesBackFromItsText() {
        ConsistencyProof proof = proof(6, 13);
        assertThat(ConsistencyProof.parse(proof.toString())).isEqualTo(proof);
        assertThat(proof.toString()).startsWith("old 6\n");
        assertThat(ConsistencyProof.is(proof.toString())).isTrue();
        assertThat(ConsistencyProof.is(proof.checkpoint().toString())).isFalse();
        assertThat(ConsistencyProof.parse(proof(0, 4).toString())).isEqualTo(proof(0, 4));
        for (String text :
                List.of("", "old 6\n", "old 06\n\n" + proof.checkpoint(), "old -1\n\n" + proof.checkpoint())) {
            assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.parse(text));
        }
    }

    @Test
    void aLogAsTilesHasTheSameRootsAndPaths() throws IOException {
        int size = 70_000;
        TileFiles files = new TileFiles(folder.resolve("tiles"));
        Frontier frontier = new Frontier();
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = Integer.toString(i).getBytes(UTF_8);
            files.add(leaf);
            frontier.add(Hash.leaf(leaf));
            hashes.add(Hash.leaf(leaf));
        }
        files.finish(key.sign(new Checkpoint(LOG, size, frontier.root(), null)));
        assertThat(folder.resolve("tiles/tile/0/272")).hasSize(8192);
        assertThat(folder.resolve("tiles/tile/0/273.p/112")).hasSize(112 * 32);
        assertThat(folder.resolve("tiles/tile/1/000")).hasSize(8192);
        assertThat(folder.resolve("tiles/tile/1/001.p/17")).hasSize(17 * 32);
        assertThat(folder.resolve("tiles/tile/2/000.p/1")).hasSize(32);
        assertThat(folder.resolve("tiles/tile/2/000.p/2")).doesNotExist();
        assertThat(folder.resolve("tiles/tile/entries/273.p/112")).isNotEmptyFile();
        assertThat(folder.resolve("tiles/tile/entries/272")).isNotEmptyFile();
        // Each leaf behind its length of two bytes.
        assertThat(Files.readAllBytes(folder.resolve("tiles/tile/entries/000")))
                .startsWith(0, 1, '0', 0, 1, '1')
                .endsWith(0, 3, '2', '5', '5');
        assertThat(files.large()).isZero();
        assertThat(TileFiles.name(1_234_067, 0)).isEqualTo("x001/x234/067");
        assertThat(TileFiles.name(1_000, 3)).isEqualTo("x001/000.p/3");
        assertThat(TileFiles.name(999, 0)).isEqualTo("999");
        MerkleTree tree = TileFiles.tree(folder.resolve("tiles"), size);
        assertThat(tree.root()).isEqualTo(frontier.root());
        assertThat(tree.consistencyPath(4711)).isEqualTo(MerkleTree.of(hashes).consistencyPath(4711));
    }

    @Test
    void aLeafThatIsTooLongForABundleStandsElsewhereAndIsCounted() throws IOException {
        byte[] large = new byte[70_000];
        TileFiles files = new TileFiles(folder.resolve("tiles"));
        files.add(large);
        Frontier frontier = new Frontier();
        frontier.add(Hash.leaf(large));
        files.finish(key.sign(new Checkpoint(LOG, 1, frontier.root(), null)));
        assertThat(files.large()).isEqualTo(1);
        assertThat(Files.size(folder.resolve("tiles/leaves/000.p/1"))).isEqualTo(70_004);
        assertThat(folder.resolve("tiles/tile/entries")).doesNotExist();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileFiles(folder.resolve("other")).finish(key.sign(head(1))));
    }
}
