// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Handle;
import org.rapporteur.stories.identity.Identity;
import org.rapporteur.stories.identity.Ruling;

/**
 * Writes and reads the leaves that say who is who. The same values are the same bytes, for fields have one order. An identity that
 * is none any more has no names.
 *
 * <pre>
 * {"kind":"identity","id":"a-...","names":[{"id":"a-...","name","office"}],
 *  "merges":[{"from":{"name","office","document","start","end","words"},"to":{...},"why":{"rule","confidence"}}]}
 * {"kind":"ruling","id":"u-...","names":["...","..."],"verdict":"same","reason","reviewer","at"}
 * </pre>
 */
final class IdentityLeaves {

    private IdentityLeaves() {}

    static Entry identity(Identity identity) {
        return LooseLeaf.entry(EntryKind.IDENTITY, identity.id(), out -> {
            out.writeArrayFieldStart("names");
            for (Handle handle : identity.handles()) {
                out.writeStartObject();
                out.writeStringField("id", handle.name().id());
                handle(handle, out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("merges");
            for (Identity.Merge merge : identity.merges()) {
                out.writeStartObject();
                end("from", merge.from(), merge.fromSeen(), out);
                end("to", merge.to(), merge.toSeen(), out);
                out.writeObjectFieldStart("why");
                out.writeStringField("rule", merge.why().rule());
                out.writeNumberField("confidence", merge.why().confidence());
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /** The leaf of an identity that is none any more. */
    static Entry parted(String id) {
        return LooseLeaf.entry(EntryKind.IDENTITY, id, out -> {
            out.writeArrayFieldStart("names");
            out.writeEndArray();
            out.writeArrayFieldStart("merges");
            out.writeEndArray();
        });
    }

    private static void handle(Handle handle, JsonGenerator out) throws IOException {
        out.writeStringField("name", handle.name().words());
        out.writeStringField("office", handle.office().isEmpty() ? null : handle.office());
    }

    private static void end(String field, Handle handle, Identity.@Nullable Seen seen, JsonGenerator out)
            throws IOException {
        out.writeObjectFieldStart(field);
        handle(handle, out);
        if (seen == null) {
            out.writeNullField("document");
        } else {
            out.writeStringField("document", seen.document().value());
            out.writeNumberField("start", seen.called().place().start());
            out.writeNumberField("end", seen.called().place().end());
            out.writeStringField("words", seen.called().words());
        }
        out.writeEndObject();
    }

    static Entry ruling(Ruling ruling) {
        return LooseLeaf.entry(EntryKind.RULING, rulingId(ruling), out -> {
            out.writeArrayFieldStart("names");
            out.writeString(ruling.first().words());
            out.writeString(ruling.second().words());
            out.writeEndArray();
            out.writeStringField("verdict", ruling.same() ? "same" : "another");
            out.writeStringField("reason", ruling.reason());
            out.writeStringField("reviewer", ruling.reviewer());
            out.writeStringField("at", ruling.at().toString());
        });
    }

    /** A later ruling on the same two names is a new version. */
    private static String rulingId(Ruling ruling) {
        return "u-"
                + FactKeys.hash("ruling\n" + ruling.first().words() + "\n"
                        + ruling.second().words());
    }

    static Ruling ruling(JsonValue leaf) {
        return new Ruling(
                new ActorName(name(leaf, 0)),
                new ActorName(name(leaf, 1)),
                leaf.required("verdict").equals("same"),
                leaf.required("reason"),
                leaf.required("reviewer"),
                Instant.parse(leaf.required("at")));
    }

    private static String name(JsonValue leaf, int index) {
        String name = leaf.at("names").elements().get(index).scalar();
        if (name == null) {
            throw new IllegalArgumentException("a ruling must have two names, has " + leaf.at("names"));
        }
        return name;
    }
}
