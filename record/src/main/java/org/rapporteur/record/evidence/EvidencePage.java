// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.model.source.Document;

/**
 * The page of a fact, for reading and for paper.
 *
 * @param title what was said or done, in words
 * @param details of it
 * @param rows what is known of the report and the record
 * @param decisions what people decided about it, a sentence each; empty where nobody has looked at it
 * @param pdf name of the same page for paper
 */
public record EvidencePage(
        String id,
        String title,
        List<String> details,
        List<Row> rows,
        List<List<Piece>> passages,
        List<String> decisions,
        String leaf,
        String key,
        String head,
        String json,
        String pdf) {

    /** A name and a value. */
    public record Row(String name, String value) {}

    /** A piece of a passage, from one code point of the report to another. */
    public record Piece(int start, int end, String words, boolean isMarked) {

        /** As HTML: what a browser would read as something else stands as a reference. */
        public String html() {
            return Html.text(words);
        }
    }

    public EvidencePage {
        details = List.copyOf(details);
        rows = List.copyOf(rows);
        passages = List.copyOf(passages);
        decisions = List.copyOf(decisions);
    }

    static EvidencePage of(FactEvidence evidence) {
        Document document = evidence.document();
        return new EvidencePage(
                evidence.id(),
                evidence.view().sentence() + ".",
                evidence.view().details(),
                rows(evidence),
                Quoted.of(evidence.fact().leaf(), document.text()).passages().stream()
                        .map(passage -> passage.stream()
                                .map(piece -> new Piece(
                                        piece.place().start(), piece.place().end(), piece.words(), piece.isMarked()))
                                .toList())
                        .toList(),
                decisions(evidence),
                evidence.fact().leaf(),
                evidence.fact().key(),
                evidence.head(),
                evidence.json(
                        Base64.getEncoder().encodeToString(evidence.original().bytes())),
                evidence.id() + ".pdf");
    }

    /** How the fact stands, and what was decided. */
    private static List<String> decisions(FactEvidence evidence) {
        return evidence.decisions().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of("State of review: " + evidence.state().label() + "."),
                                evidence.decisions().stream()
                                        .map(decision -> capital(decision.leaf().sentence()) + "."))
                        .toList();
    }

    private static List<Row> rows(FactEvidence evidence) {
        Document document = evidence.document();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Report", document.title() == null ? document.source() : document.title()));
        rows.add(new Row(
                "Outlet",
                document.outlet() == null ? "not known" : document.outlet().name()));
        if (!document.authors().isEmpty()) {
            rows.add(new Row("By", String.join(", ", document.authors())));
        }
        rows.add(new Row(
                "Published",
                document.published() == null
                        ? "not known"
                        : DateWords.of(document.published().toString())));
        rows.add(new Row("Address", document.url() == null ? "not known" : document.url()));
        rows.add(new Row("Given as", document.source()));
        rows.add(new Row("On record since", time(evidence.captured())));
        evidence.stamps()
                .forEach(stamp -> rows.add(new Row(
                        "Time stamp",
                        "there by %s, says %s of the head with %d rows (timestamps/%s)"
                                .formatted(
                                        stamp.time(),
                                        stamp.authority(),
                                        stamp.proof().size(),
                                        stamp.tokenFile()))));
        rows.add(new Row("SHA-256 of the original", document.id().value().replaceFirst("^sha256:", "")));
        rows.add(new Row("Read by", evidence.recorded().reader()));
        rows.add(new Row(
                "Place in the record",
                "row %d of %d"
                        .formatted(evidence.fact().index(), evidence.fact().size())));
        return rows;
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "not known" : time + " (by the clock of the machine that recorded it)";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The leaf as HTML. */
    public String leafHtml() {
        return Html.text(leaf);
    }

    /** The evidence within the page: no less-than sign, so that nothing in it ends the script that holds it. */
    public String script() {
        return json.replace("<", "\\u003c");
    }
}
