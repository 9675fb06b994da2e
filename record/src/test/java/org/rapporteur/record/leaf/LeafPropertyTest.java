// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.leaf.StoryLeaf.End;
import org.rapporteur.record.leaf.StoryLeaf.Link;
import org.rapporteur.record.leaf.StoryLeaf.Place;
import org.rapporteur.record.leaf.StoryLeaf.Point;
import org.rapporteur.record.leaf.StoryLeaf.Reason;
import org.rapporteur.record.leaf.StoryLeaf.Report;
import org.rapporteur.record.leaf.StoryLeaf.Series;
import org.rapporteur.record.leaf.StoryLeaf.Words;
import org.rapporteur.screening.match.Level;

/** Whatever the words, a leaf is one line and comes back as it was. */
class LeafPropertyTest {

    @Property(tries = 300)
    void aLeafIsOneLineAndComesBackAsItWas(@ForAll("leaves") Leaf leaf) {
        String body = LeafJson.write(leaf);
        assertThat(body).doesNotContain("\n", "\r");
        assertThat(LeafJson.read(body)).isEqualTo(leaf);
        assertThat(LeafJson.write(LeafJson.read(body))).isEqualTo(body);
        assertThat(SchemaTest.faultsOfToday(body)).isEmpty();
    }

    @Provide
    Arbitrary<Leaf> leaves() {
        return Arbitraries.oneOf(
                stories(), hits(), decisions(), reviews(), cases(), searches(), rejections(), captures());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("a", "\"", "\\", "\n", "\u0000", "\u2028", "é", "🎃", "],\"links\":[", "{\"kind\":", " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts) + "x");
    }

    private static Arbitrary<Place> places() {
        return Combinators.combine(words(), words().injectNull(0.5))
                .as((source, record) -> new Place(
                        DocumentId.of(source.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        source,
                        record == null ? null : new FactId("f1"),
                        record));
    }

    private static Arbitrary<Reason> reasons() {
        return Combinators.combine(words(), Arbitraries.doubles().between(0, 1))
                .as((rule, confidence) ->
                        new Reason(rule, confidence, List.of(new Reason("of " + rule, 1 - confidence, List.of()))));
    }

    private static Arbitrary<Point> points() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000_000L))
                .ofScale(3)
                .map(BigDecimal::stripTrailingZeros)
                .map(number -> number.scale() < 0 ? number.setScale(0) : number);
        return Combinators.combine(
                        places(), Arbitraries.of(Quantity.Bound.values()), numbers, words().injectNull(0.5), reasons())
                .as((place, bound, number, by, why) -> new Point(
                        place,
                        new Quantity(bound, number, null, null),
                        by == null ? null : When.on(PartialDate.parse("2031-03")),
                        LocalDate.of(2031, 3, 4),
                        by,
                        why));
    }

    private static Arbitrary<Leaf> stories() {
        Arbitrary<Link> links = Combinators.combine(
                        Arbitraries.of(LinkType.values()), places(), places(), words(), reasons())
                .as((type, from, to, words, why) -> new Link(
                        type,
                        new End(from, List.of(new Words(new CodePointSpan(1, 4), words))),
                        new End(to, List.of()),
                        why));
        Arbitrary<Series> series = Combinators.combine(points(), reasons())
                .as((point, why) -> new Series(FigureCategory.KILLED, List.of(point, point), point, why));
        return Combinators.combine(
                        places(),
                        words().injectNull(0.5),
                        links.list().ofMaxSize(3),
                        series.list().ofMaxSize(2))
                .as((place, title, some, counts) -> new StoryLeaf(
                        "t-1",
                        "0123",
                        1,
                        List.of(new Report(place.document(), place.source(), 0, null, title)),
                        some,
                        counts));
    }

    private static Arbitrary<Leaf> hits() {
        return Combinators.combine(words(), words(), Arbitraries.doubles().between(0, 1), words().injectNull(0.5))
                .as((name, entry, score, query) -> new HitLeaf(
                        new HitLeaf.Actor("a-1", name, List.of("s-1"), 3),
                        "l-1",
                        new Listing("list", entry, name, "row"),
                        score,
                        Level.POSSIBLE,
                        List.of(new HitLeaf.Reason("word", query, null, score, entry))));
    }

    private static Arbitrary<Leaf> decisions() {
        return Combinators.combine(words(), words(), Arbitraries.of(Verdict.values()))
                .as((reason, reviewer, verdict) -> new DecisionLeaf(
                        "h-1",
                        reviewer,
                        new Listing("list", reason, reviewer, "row"),
                        new DecisionLeaf.Review(verdict, reason, reviewer, Instant.ofEpochSecond(1_930_000_000))));
    }

    private static Arbitrary<Leaf> reviews() {
        return Combinators.combine(words(), words(), Arbitraries.of(ReviewAct.Kind.values()), words().injectNull(0.5))
                .as((reason, reviewer, act, other) -> new ReviewLeaf(
                        new ReviewLeaf.Subject(
                                "s-1",
                                DocumentId.of(new byte[] {1}),
                                other,
                                reason,
                                LocalDate.of(2031, 3, 4),
                                List.of(new ReviewLeaf.Field(reviewer, List.of(reason))),
                                List.of(new ReviewLeaf.Words(new CodePointSpan(3, 9), "half \ud83d"))),
                        act(act, List.of(new Change(reviewer, List.of(), List.of(reason, reason)))),
                        new ReviewLeaf.Signed(2, reason, reviewer, Instant.ofEpochSecond(1_930_000_000)),
                        other));
    }

    private static ReviewAct act(ReviewAct.Kind kind, List<Change> changes) {
        return switch (kind) {
            case CONFIRM -> new ReviewAct.Confirm(changes);
            case REJECT -> new ReviewAct.Reject();
            case CORRECT -> new ReviewAct.Correct(changes);
            case ADD -> new ReviewAct.Add(changes);
            case UNDO -> new ReviewAct.Undo("0123");
        };
    }

    private static Arbitrary<Leaf> cases() {
        return Combinators.combine(words(), words(), Arbitraries.of(CaseAct.Kind.values()), words().injectNull(0.5))
                .as((name, reviewer, act, other) -> new CaseLeaf(
                        name, act(act, reviewer, other), reviewer, Instant.ofEpochSecond(1_930_000_000), other));
    }

    private static CaseAct act(CaseAct.Kind kind, String words, @Nullable String other) {
        return switch (kind) {
            case OPEN -> new CaseAct.Open();
            case ADD -> new CaseAct.Add("s-1", words);
            case REMOVE -> new CaseAct.Remove("s-1");
            case NOTE -> new CaseAct.Note(other, words);
            case TAG -> new CaseAct.Tag(List.of(words, words));
            case ASSIGN -> new CaseAct.Assign(other);
            case CLOSE -> new CaseAct.Close();
        };
    }

    private static Arbitrary<Leaf> searches() {
        return Combinators.combine(words(), words(), Arbitraries.longs().greaterOrEqual(0), Arbitraries.of(true, false))
                .as((name, query, seen, kept) ->
                        new SearchLeaf(name, query, seen, kept, name, Instant.ofEpochSecond(1_930_000_000)));
    }

    private static Arbitrary<Leaf> captures() {
        return Combinators.combine(
                        words(), words().injectNull(0.5), Arbitraries.longs().greaterOrEqual(0))
                .as((address, title, offset) -> new CaptureLeaf(
                        address,
                        title,
                        Instant.ofEpochSecond(1_930_000_000),
                        title == null ? 410 : 200,
                        title == null ? List.of() : List.of(DocumentId.of(new byte[] {1})),
                        "",
                        title == null ? "g-1" : null,
                        title == null ? null : new CaptureLeaf.Kept(address, offset, 7, "00")));
    }

    private static Arbitrary<Leaf> rejections() {
        return Combinators.combine(
                        words(), words(), Arbitraries.longs().greaterOrEqual(0).injectNull(0.5))
                .as((source, reason, at) -> new RejectionLeaf(
                        source + "\ud83d",
                        at == null ? null : new RejectionLeaf.Bytes(DocumentId.of(new byte[] {1}), 7),
                        new RejectionLeaf.Obstacle("broken-json", reason, at),
                        "reader/1",
                        Instant.ofEpochSecond(1_930_000_000)));
    }
}
