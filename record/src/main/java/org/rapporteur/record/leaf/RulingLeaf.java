// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import java.util.List;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Ruling;

/**
 * What a person ruled about two names; a later ruling on the same two is a new version.
 *
 * <pre>
 * {"kind":"ruling","id":"u-...","names":["...","..."],"verdict":"same","reason","reviewer","at"}
 * </pre>
 */
public record RulingLeaf(Ruling ruling) implements Leaf {

    private static final JsonType<Boolean> VERDICT =
            JsonType.oneOf(new Boolean[] {true, false}, same -> same ? "same" : "another");

    @Override
    public EntryKind kind() {
        return EntryKind.RULING;
    }

    @Override
    public String id() {
        return "u-"
                + FactKeys.hash("ruling\n" + ruling.first().words() + "\n"
                        + ruling.second().words());
    }

    /** {@code same} or {@code another}. */
    public String verdict() {
        return ruling.same() ? "same" : "another";
    }

    /** Both names, with whether they are of one. */
    public String says() {
        return ruling.first().words()
                + (ruling.same() ? " = " : " ≠ ")
                + ruling.second().words();
    }

    public String reason() {
        return ruling.reason();
    }

    public String reviewer() {
        return ruling.reviewer();
    }

    public Instant at() {
        return ruling.at();
    }

    private List<ActorName> names() {
        return List.of(ruling.first(), ruling.second());
    }

    static RulingLeaf shape(Fields<RulingLeaf> fields) {
        fields.constant("kind", EntryKind.RULING.label());
        fields.derived("id", JsonType.TEXT, RulingLeaf::id);
        List<String> names = fields.list(
                "names",
                JsonType.TEXT,
                leaf -> leaf.names().stream().map(ActorName::words).toList());
        if (names.size() != 2) {
            throw new IllegalArgumentException("a ruling must have two names, has " + names);
        }
        boolean same = fields.field("verdict", VERDICT, leaf -> leaf.ruling().same());
        String reason = fields.field("reason", JsonType.TEXT, RulingLeaf::reason);
        String reviewer = fields.field("reviewer", JsonType.TEXT, RulingLeaf::reviewer);
        Instant at = fields.field("at", JsonType.TIME, leaf -> leaf.ruling().at());
        return new RulingLeaf(new Ruling(
                new ActorName(names.getFirst()), new ActorName(names.getLast()), same, reason, reviewer, at));
    }
}
