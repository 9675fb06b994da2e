// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Level;

/**
 * An entry of a list that an actor of the record may be, as the program sees it, whatever anybody decided. Without a level where the
 * list has it no longer.
 *
 * <pre>
 * {"kind":"hit","id":"h-...","actor":"a-...","name","list":"l-...","listTitle","entry","entryName","row","score","level",
 *  "why":[{"feature","query","entry","effect","note"}],"facts":["s-...",...],"factCount"}
 * </pre>
 *
 * @param actor who may be listed
 * @param edition id of the edition of the list in which it was first found so
 * @param listing the entry
 * @param score how alike the two are, 0 to 1
 * @param level how surely they are the same
 * @param why feature by feature
 */
public record HitLeaf(Actor actor, String edition, Listing listing, double score, Level level, List<Reason> why)
        implements Leaf {

    /** How reasons are written, here and in what is given out. */
    public static final JsonType<Reason> REASON = JsonType.object(Reason::shape);

    private static final JsonType<Level> LEVEL = JsonType.oneOf(Level.values(), Level::label);

    /**
     * Who may be listed.
     *
     * @param id {@code a-...}
     * @param facts ids of the facts in which the actor appears, the first in the order of the log
     * @param factCount in how many it appears, at least as many as are listed
     */
    public record Actor(String id, String name, List<String> facts, int factCount) {

        public Actor {
            facts = List.copyOf(facts);
        }
    }

    /**
     * What speaks for a hit or against it.
     *
     * @param feature what is compared, such as birth
     * @param query what the documents have; null for nothing
     * @param entry what the list has; null for nothing
     * @param effect on the score, below 0 where it speaks against
     * @param note how the two are alike or apart
     */
    public record Reason(
            String feature,
            @Nullable String query,
            @Nullable String entry,
            double effect,
            String note) {

        public static Reason of(Feature feature) {
            return new Reason(feature.name(), feature.query(), feature.entry(), feature.effect(), feature.note());
        }

        private static Reason shape(Fields<Reason> fields) {
            return new Reason(
                    fields.field("feature", JsonType.TEXT, Reason::feature),
                    fields.orNull("query", JsonType.TEXT, Reason::query),
                    fields.orNull("entry", JsonType.TEXT, Reason::entry),
                    fields.field("effect", JsonType.DOUBLE, Reason::effect),
                    fields.field("note", JsonType.TEXT, Reason::note));
        }

        /** Such as <em>birth 1985 = 1986: the same year</em>. */
        public String sentence() {
            return "%s %s = %s: %s"
                    .formatted(feature, query == null ? "nothing" : query, entry == null ? "nothing" : entry, note);
        }
    }

    public HitLeaf {
        why = List.copyOf(why);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.HIT;
    }

    /** Name of the reason that says by which relation somebody else was come to. */
    public static final String RELATION = "relation";

    /** The same for each edition of a list. */
    @Override
    public String id() {
        return isRelated()
                ? relatedId(actor.id(), listing.list(), listing.entry())
                : id(actor.id(), listing.list(), listing.entry());
    }

    /** Whether the actor is not held for the listed one, but tied to it by a relation or other name that a report tells. */
    public boolean isRelated() {
        return why.stream().anyMatch(reason -> reason.feature().equals(RELATION));
    }

    /** What a tie of an actor to an entry goes by: no decision on it is one on whether the two are the same. */
    public static String relatedId(String actor, String list, String entry) {
        return "h-" + FactKeys.hash(String.join("\n", "hit", actor, list, entry, RELATION));
    }

    /** What a hit of an actor on an entry goes by. */
    public static String id(String actor, String list, String entry) {
        return "h-" + FactKeys.hash(String.join("\n", "hit", actor, list, entry));
    }

    /** Its level, as it is written. */
    public String levelLabel() {
        return level.label();
    }

    /** The same hit, first found so in another edition. */
    public HitLeaf in(String newEdition) {
        return new HitLeaf(actor, newEdition, listing, score, level, why);
    }

    static HitLeaf shape(Fields<HitLeaf> fields) {
        fields.constant("kind", EntryKind.HIT.label());
        fields.derived("id", JsonType.TEXT, HitLeaf::id);
        String actor = fields.field("actor", JsonType.TEXT, hit -> hit.actor().id());
        String name = fields.field("name", JsonType.TEXT, hit -> hit.actor().name());
        String edition = fields.field("list", JsonType.TEXT, HitLeaf::edition);
        Listing listing = fields.part(part -> Listing.shape(part, "listTitle"), HitLeaf::listing);
        double score = fields.field("score", JsonType.DOUBLE, HitLeaf::score);
        Level level = fields.field("level", LEVEL, HitLeaf::level);
        List<Reason> why = fields.list("why", REASON, HitLeaf::why);
        List<String> facts =
                fields.list("facts", JsonType.TEXT, hit -> hit.actor().facts());
        int factCount =
                fields.field("factCount", JsonType.INTEGER, hit -> hit.actor().factCount());
        return new HitLeaf(new Actor(actor, name, facts, factCount), edition, listing, score, level, why);
    }
}
