// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.record.screening.RecordedHit;

/**
 * A hit of screening as the page shows it on which it is reviewed.
 *
 * @param hit as it is on record
 * @param reasons what speaks for it and against it
 * @param facts the first in which the actor appears
 * @param next address of the next hit to review; empty where there is none
 * @param draft what was written into the form already
 * @param signer the name behind the token of whoever looks at it, which goes on record; empty where they have to give one
 */
public record HitPage(
        RecordedHit hit, List<Reason> reasons, List<Appearance> facts, String next, Draft draft, String signer) {

    private static final int FACTS = 10;

    /** Width of the bar of a reason that counts in full. */
    private static final int FULL = 40;

    /**
     * A reason of the program.
     *
     * @param query what the documents have
     * @param entry what the list has
     * @param effect with its sign, such as <em>+0.57</em>; empty for none
     * @param bar width of its bar, 0 to 40
     * @param isAgainst whether it speaks against the hit
     */
    public record Reason(
            String feature, String query, String entry, String note, String effect, int bar, boolean isAgainst) {

        static Reason of(HitLeaf.Reason reason) {
            boolean isNothing = Math.abs(reason.effect()) < 0.005;
            return new Reason(
                    reason.feature(),
                    reason.query() == null ? "—" : reason.query(),
                    reason.entry() == null ? "—" : reason.entry(),
                    reason.note(),
                    isNothing
                            ? ""
                            : String.format(Locale.ROOT, "%+.2f", reason.effect())
                                    .replace('-', '−'),
                    isNothing ? 0 : Math.max(1, (int) Math.round(Math.abs(reason.effect()) * FULL)),
                    reason.effect() < 0);
        }
    }

    /** What whoever decides has written, and what is wrong with it; empty for nothing. */
    public record Draft(String verdict, String reason, String reviewer, String wrong) {

        static final Draft EMPTY = new Draft("", "", "", "");
    }

    static HitPage of(Record now, RecordedHit hit, Draft draft, @Nullable String signer) {
        return new HitPage(
                hit,
                hit.reasons().stream().map(Reason::of).toList(),
                now.screening().appearances(hit, FACTS),
                next(now, hit),
                draft,
                signer == null ? "" : signer);
    }

    /** The next that is open, from the beginning once the end is reached. */
    private static String next(Record now, RecordedHit hit) {
        String id = now.screening().list(null, RecordedHit.State.OPEN, hit.id(), 1).items().stream()
                .findFirst()
                .or(() -> now.screening().list(null, RecordedHit.State.OPEN, null, 1).items().stream()
                        .findFirst())
                .map(RecordedHit::id)
                .orElse(hit.id());
        return id.equals(hit.id()) ? "" : ScreeningPages.PLACE + "/" + id;
    }

    public String title() {
        return hit.name() + (isTie() ? " is tied to " : " and ") + hit.entryName();
    }

    /** Whether it is a tie to a listed one, not the listed one itself. */
    public boolean isTie() {
        return hit.leaf().isRelated();
    }

    public String score() {
        return HitRow.score(hit.score());
    }

    public String state() {
        return hit.state().label();
    }

    /** Whether there is anything to decide: not where the list gives the hit no longer. */
    public boolean isListed() {
        return hit.state() != RecordedHit.State.GONE;
    }

    /** What was decided, whether it holds or not; null for nothing. */
    public @Nullable String decision() {
        DecisionLeaf decision = hit.decision();
        return decision == null ? null : decision.sentence();
    }

    /** Facts that are not shown. */
    public int more() {
        return Math.max(0, hit.factCount() - facts.size());
    }
}
