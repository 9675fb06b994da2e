// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

    /** "Tom &amp; Ann" shown as "Tom & Ann". */
    private static final OffsetMap ENTITY =
            OffsetMap.builder().equal(4).replace(5, 1).equal(4).build();

    @Test
    void aKeptWordLeadsToItself() {
        assertThat(ENTITY.toOriginal(new Span(6, 9))).isEqualTo(new Span(10, 13));
    }

    @Test
    void aReplacedCharacterLeadsToAllThatItStandsFor() {
        assertThat(ENTITY.toOriginal(new Span(4, 5))).isEqualTo(new Span(4, 9));
    }

    @Test
    void aPartOfWhatWasReplacedLeadsToAllOfItsView() {
        assertThat(ENTITY.toView(new Span(6, 7))).isEqualTo(new Span(4, 5));
    }

    @Test
    void theWordBesideAReplacementDoesNotClaimIt() {
        assertThat(ENTITY.toOriginal(new Span(0, 4))).isEqualTo(new Span(0, 4));
        assertThat(ENTITY.toOriginal(new Span(5, 9))).isEqualTo(new Span(9, 13));
    }

    @Test
    void aStretchLeftOutInsideASpanIsWithinItsOriginal() {
        OffsetMap map = OffsetMap.builder().equal(3).replace(10, 0).equal(3).build();
        assertThat(map.toOriginal(new Span(0, 6))).isEqualTo(new Span(0, 16));
        assertThat(map.toOriginal(new Span(0, 3))).isEqualTo(new Span(0, 3));
        assertThat(map.toOriginal(new Span(3, 6))).isEqualTo(new Span(13, 16));
        assertThat(map.toView(new Span(5, 8)).isEmpty()).isTrue();
    }

    @Test
    void aPointStaysAPointUnlessItStandsInsideAReplacement() {
        assertThat(ENTITY.toOriginal(new Span(0, 0))).isEqualTo(new Span(0, 0));
        assertThat(ENTITY.toOriginal(new Span(4, 4))).isEqualTo(new Span(4, 4));
        assertThat(ENTITY.toOriginal(new Span(5, 5))).isEqualTo(new Span(9, 9));
        assertThat(ENTITY.toOriginal(new Span(7, 7))).isEqualTo(new Span(11, 11));
        assertThat(ENTITY.toOriginal(new Span(9, 9))).isEqualTo(new Span(13, 13));
        assertThat(ENTITY.toView(new Span(4, 4))).isEqualTo(new Span(4, 4));
        assertThat(ENTITY.toView(new Span(6, 6))).isEqualTo(new Span(4, 5));
        assertThat(ENTITY.toView(new Span(11, 11))).isEqualTo(new Span(7, 7));
        assertThat(ENTITY.toView(new Span(13, 13))).isEqualTo(new Span(9, 9));
    }

    @Test
    void mapsAreEqualHoweverTheyWereBuilt() {
        OffsetMap inPieces = OffsetMap.builder()
                .equal(1)
                .equal(0)
                .equal(3)
                .replace(0, 0)
                .replace(5, 1)
                .equal(4)
                .build();
        assertThat(inPieces)
                .isEqualTo(ENTITY)
                .hasSameHashCodeAs(ENTITY)
                .hasToString(ENTITY.toString())
                .isNotEqualTo(OffsetMap.identity(9));
        assertThat(ENTITY).isNotEqualTo("map").asString().startsWith("OffsetMap[");
        assertThat(ENTITY.hashCode()).isNotEqualTo(OffsetMap.identity(9).hashCode());
        // Two replacements side by side are two: each leads to what it stands for alone.
        OffsetMap two = OffsetMap.builder().replace(5, 1).replace(4, 1).build();
        assertThat(two.toOriginal(new Span(0, 1))).isEqualTo(new Span(0, 5));
        assertThat(two.toOriginal(new Span(1, 2))).isEqualTo(new Span(5, 9));
    }

    @Test
    void twoCleaningsInARowLeadToTheFirstOriginal() {
        OffsetMap shortened =
                OffsetMap.builder().equal(3).replace(3, 1).equal(3).build();
        OffsetMap both = ENTITY.andThen(shortened);
        assertThat(both.viewLength()).isEqualTo(7);
        assertThat(both.originalLength()).isEqualTo(13);
        assertThat(both.toOriginal(new Span(0, 3))).isEqualTo(new Span(0, 3));
        assertThat(both.toOriginal(new Span(3, 4))).isEqualTo(new Span(3, 10));
        assertThat(both.toOriginal(new Span(4, 7))).isEqualTo(new Span(10, 13));
        // A stretch that the second keeps of what the first replaced is still a whole.
        assertThat(ENTITY.andThen(OffsetMap.builder().replace(4, 0).equal(5).build())
                        .toOriginal(new Span(0, 1)))
                .isEqualTo(new Span(4, 9));
    }

    @Test
    void aStretchHasNoLengthBelowNought() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffsetMap.builder().replace(-1, 2))
                .withMessage("lengths must be at least 0, are -1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffsetMap.builder().replace(1, -2))
                .withMessage("lengths must be at least 0, are 1 and -2");
    }

    @Test
    void refusesAMapThatDoesNotLineUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENTITY.andThen(OffsetMap.identity(8)))
                .withMessage("next must start from this view of 9 code units, starts from one of 8");
    }

    @Test
    void refusesASpanBeyondTheView() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENTITY.toOriginal(new Span(0, 10)))
                .withMessage("span must end within the view of 9 code units, is [0,10)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENTITY.toView(new Span(14, 14)))
                .withMessage("span must end within the original of 13 code units, is [14,14)");
    }

    @Property
    void whatWasNeitherPutInNorLeftOutIsFoundAgain(
            @ForAll("replacements") OffsetMap map, @ForAll("points") int a, @ForAll("points") int b) {
        Span span = within(map.viewLength(), a, b);
        Span original = map.toOriginal(span);
        assertThat(original.end()).isLessThanOrEqualTo(map.originalLength());
        if (!span.isEmpty()) {
            assertThat(map.toView(original).contains(span))
                    .as("%s of %s came from %s", span, map, original)
                    .isTrue();
        }
    }

    @Property
    void orderIsKept(@ForAll("maps") OffsetMap map, @ForAll("points") int a, @ForAll("points") int b) {
        Span span = within(map.viewLength(), a, b);
        Span left = map.toOriginal(new Span(0, span.start()));
        Span right = map.toOriginal(new Span(span.start(), map.viewLength()));
        assertThat(left.start()).isLessThanOrEqualTo(right.start());
        assertThat(left.end()).isLessThanOrEqualTo(right.end());
    }

    @Property
    void identityChangesNothing(@ForAll("maps") OffsetMap map, @ForAll("points") int a, @ForAll("points") int b) {
        OffsetMap after = map.andThen(OffsetMap.identity(map.viewLength()));
        OffsetMap before = OffsetMap.identity(map.originalLength()).andThen(map);
        Span span = within(map.viewLength(), a, b);
        if (!span.isEmpty()) {
            assertThat(after.toOriginal(span)).isEqualTo(map.toOriginal(span));
            assertThat(before.toOriginal(span)).isEqualTo(map.toOriginal(span));
        }
    }

    @Property
    void twoMapsInARowClaimNoLessThanOneAfterTheOther(
            @ForAll("maps") OffsetMap first,
            @ForAll("edits") List<int[]> edits,
            @ForAll("points") int a,
            @ForAll("points") int b) {
        OffsetMap second = over(first.viewLength(), edits);
        OffsetMap both = first.andThen(second);
        assertThat(both.viewLength()).isEqualTo(second.viewLength());
        assertThat(both.originalLength()).isEqualTo(first.originalLength());
        Span span = within(both.viewLength(), a, b);
        Span step = second.toOriginal(span);
        if (!span.isEmpty() && !step.isEmpty()) {
            Span inTurn = first.toOriginal(step);
            assertThat(both.toOriginal(span).contains(inTurn))
                    .as("%s through %s then %s: %s holds %s", span, first, second, both.toOriginal(span), inTurn)
                    .isTrue();
        }
    }

    private static Span within(int length, int a, int b) {
        int start = a % (length + 1);
        int end = b % (length + 1);
        return new Span(Math.min(start, end), Math.max(start, end));
    }

    /** A map whose original has exactly this length. */
    private static OffsetMap over(int length, List<int[]> edits) {
        OffsetMap.Builder builder = OffsetMap.builder();
        int left = length;
        for (int[] edit : edits) {
            int original = Math.min(left, edit[0]);
            if (edit[2] == 0) {
                builder.equal(original);
            } else {
                builder.replace(original, edit[1]);
            }
            left -= original;
        }
        return builder.equal(left).build();
    }

    @Provide
    Arbitrary<Integer> points() {
        return Arbitraries.integers().between(0, 60);
    }

    @Provide
    Arbitrary<List<int[]>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 1))
                .as((original, view, kind) -> new int[] {original, view, kind})
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<OffsetMap> maps() {
        return edits().map(edits -> map(edits, 0));
    }

    @Provide
    Arbitrary<OffsetMap> replacements() {
        return edits().map(edits -> map(edits, 1));
    }

    /** A map of these edits, each side of a replacement being at least so long. */
    private static OffsetMap map(List<int[]> edits, int least) {
        OffsetMap.Builder builder = OffsetMap.builder();
        edits.forEach(edit -> {
            if (edit[2] == 0) {
                builder.equal(edit[0]);
            } else {
                builder.replace(Math.max(edit[0], least), Math.max(edit[1], least));
            }
        });
        return builder.build();
    }
}
