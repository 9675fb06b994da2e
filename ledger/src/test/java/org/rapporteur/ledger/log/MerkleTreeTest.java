// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the vectors published with the reference implementation of Certificate Transparency. */
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** The roots over the first leaf, the first two, and so on. */
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<Hash> HASHES = LEAVES.stream()
            .map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf)))
            .toList();

    private static Hash hex(String text) {
        return Hash.of(HexFormat.of().parseHex(text));
    }

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        Hash nothing = hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleTree.of(List.of()).root()).isEqualTo(nothing);
        assertThat(new Frontier().root()).isEqualTo(nothing);
    }

    @Test
    void rootsAreThoseOfTheReference() {
        Frontier frontier = new Frontier();
        for (int size = 1; size <= LEAVES.size(); size++) {
            frontier.add(HASHES.get(size - 1));
            Hash root = hex(ROOTS.get(size - 1));
            assertThat(MerkleTree.of(HASHES.subList(0, size)).root()).isEqualTo(root);
            assertThat(frontier.root()).isEqualTo(root);
        }
    }

    @Test
    void pathsAreThoseOfTheReference() {
        assertThat(MerkleTree.of(HASHES).inclusionPath(0))
                .containsExactly(
                        hex("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                        hex("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        hex("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(MerkleTree.of(HASHES.subList(0, 5)).inclusionPath(1))
                .containsExactly(
                        hex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
                        hex("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        hex("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
        assertThat(MerkleTree.of(HASHES.subList(0, 1)).inclusionPath(0)).isEmpty();
    }

    @Test
    void everyLeafOfEveryTreeLeadsToItsRootAndNoOtherDoes() {
        List<Hash> leaves = new ArrayList<>(IntStream.range(0, 600)
                .mapToObj(number -> Hash.leaf("leaf " + number))
                .toList());
        for (int size : new int[] {1, 2, 3, 7, 8, 13, 256, 257, 513}) {
            MerkleTree tree = MerkleTree.of(leaves.subList(0, size));
            Hash root = tree.root();
            for (int index = 0; index < size; index += size > 100 ? 51 : 1) {
                List<Hash> path = tree.inclusionPath(index);
                assertThat(MerkleTree.rootOf(leaves.get(index), index, size, path))
                        .isEqualTo(root);
                assertThat(MerkleTree.rootOf(Hash.leaf("another"), index, size, path))
                        .isNotEqualTo(root);
            }
        }
    }

    @Test
    void underAWholeTileNoLeafIsAskedFor() {
        List<Hash> leaves = IntStream.range(0, 700)
                .mapToObj(number -> Hash.leaf("leaf " + number))
                .toList();
        MerkleTree plain = MerkleTree.of(leaves);
        MerkleTree tiled = new MerkleTree(700, new MerkleTree.Hashes() {
            @Override
            public Hash leaf(long index) {
                assertThat(index).as("leaf of the tile that is not full").isGreaterThanOrEqualTo(512);
                return leaves.get((int) index);
            }

            @Override
            public Hash tile(long index) {
                return MerkleTree.of(leaves.subList((int) index * 256, (int) index * 256 + 256))
                        .root();
            }
        });
        assertThat(tiled.root()).isEqualTo(plain.root());
        assertThat(tiled.inclusionPath(650)).isEqualTo(plain.inclusionPath(650));
        assertThat(tiled.consistencyPath(512)).isEqualTo(plain.consistencyPath(512));
    }

    @Test
    void placesAndSizesThatATreeDoesNotHaveAreRefused() {
        MerkleTree tree = MerkleTree.of(HASHES);
        List<Hash> path = tree.inclusionPath(3);
        for (long index : new long[] {-1, 8, 9}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MerkleTree.rootOf(HASHES.get(3), index, 8, path))
                    .withMessage("index must be 0 to 7, is " + index);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.consistencyPath(9))
                .withMessage("old must be 0 to 8, is 9");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyPath(-1));
        for (long old : new long[] {0, 8}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MerkleTree.rootsOf(tree.root(), old, 8, List.of()))
                    .withMessage("old must be 1 to 7, is " + old);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleTree.rootsOf(tree.root(), 3, 8, List.of()))
                .withMessage("path must have hashes, has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MerkleTree(-1, tree.hashes()))
                .withMessage("size must be at least 0, is -1");
    }

    @Test
    void aFrontierTakesASubtreeOnlyWhereOneCanStand() {
        Frontier frontier = new Frontier();
        frontier.add(HASHES.getFirst());
        for (long leaves : new long[] {2, 3}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> frontier.add(HASHES.getFirst(), leaves))
                    .withMessage("leaves must be a power of two that divides size 1, are " + leaves);
        }
        Frontier copy = frontier.copy();
        copy.add(HASHES.get(1));
        assertThat(copy.root()).isEqualTo(hex(ROOTS.get(1)));
        assertThat(frontier.size()).isEqualTo(1);
        assertThat(frontier.root()).isEqualTo(hex(ROOTS.getFirst()));
    }

    @Test
    void aHashHasThirtyTwoBytesAndOneSpelling() {
        Hash hash = HASHES.getFirst();
        assertThat(Hash.ofBase64(hash.base64()))
                .isEqualTo(hash)
                .hasSameHashCodeAs(hash)
                .isNotEqualTo(HASHES.get(1));
        assertThat(hash.hashCode()).isNotEqualTo(HASHES.get(1).hashCode());
        assertThat(hash).hasToString(hash.hex()).isNotEqualTo(hash.hex());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[31]))
                .withMessage("bytes must be 32, are 31");
        // The last letter before the sign carries two bits that mean nothing: only noughts count.
        String spelling = hash.base64();
        String other = spelling.substring(0, 42) + (char) (spelling.charAt(42) + 1) + "=";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.ofBase64(other))
                .withMessage("base64 must be written in its one usual form, is " + other);
        hash.bytes()[0] ^= 1;
        assertThat(hash.hex()).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void aFrontierThatGrowsByWholeTilesHasTheSameRoot() {
        List<Hash> leaves = IntStream.range(0, 700)
                .mapToObj(number -> Hash.leaf("leaf " + number))
                .toList();
        Frontier frontier = new Frontier();
        frontier.add(MerkleTree.of(leaves.subList(0, 256)).root(), 256);
        frontier.add(MerkleTree.of(leaves.subList(256, 512)).root(), 256);
        leaves.subList(512, 700).forEach(frontier::add);
        assertThat(frontier.root()).isEqualTo(MerkleTree.of(leaves).root());
    }

    @Test
    void aPathOfTheWrongLengthIsRefused() {
        List<Hash> path = MerkleTree.of(HASHES).inclusionPath(3);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(HASHES.getFirst());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleTree.rootOf(HASHES.get(3), 3, 8, longer))
                .withMessageContaining("more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleTree.rootOf(HASHES.get(3), 3, 8, path.subList(0, 2)))
                .withMessageContaining("too few");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleTree.of(HASHES).inclusionPath(8))
                .withMessage("index must be 0 to 7, is 8");
    }
}
