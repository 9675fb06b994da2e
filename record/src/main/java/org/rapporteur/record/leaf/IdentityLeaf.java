// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Handle;
import org.rapporteur.stories.identity.Identity;
import org.rapporteur.stories.identity.ReportedName;

/**
 * The names that one actor goes by, with what joins them; without names where it is known by one alone again.
 *
 * <pre>
 * {"kind":"identity","id":"a-...","names":[{"id":"a-...","name","office"}],
 *  "merges":[{"from":{"name","office","document","start","end","words"},"to":{...},"why":{"rule","confidence"}}]}
 * </pre>
 */
public record IdentityLeaf(String id, List<Handle> names, List<Merge> merges) implements Leaf {

    public IdentityLeaf {
        names = List.copyOf(names);
        merges = List.copyOf(merges);
    }

    public static IdentityLeaf of(Identity identity) {
        return new IdentityLeaf(
                identity.id(),
                identity.handles(),
                identity.merges().stream().map(Merge::of).toList());
    }

    /** The names, with the office where one has it. */
    public List<String> words() {
        return names.stream().map(Handle::words).toList();
    }

    /** The leaf of an identity that is none any more. */
    public static IdentityLeaf parted(String id) {
        return new IdentityLeaf(id, List.of(), List.of());
    }

    @Override
    public EntryKind kind() {
        return EntryKind.IDENTITY;
    }

    /** Why two names are of one actor. */
    public record Merge(End from, End to, Reason why) {

        static Merge of(Identity.Merge merge) {
            return new Merge(
                    new End(merge.from(), merge.fromSeen()),
                    new End(merge.to(), merge.toSeen()),
                    new Reason(merge.why().rule(), merge.why().confidence()));
        }

        public String rule() {
            return why.rule();
        }

        static Merge shape(Fields<Merge> fields) {
            return new Merge(
                    fields.field("from", JsonType.object(End::shape), Merge::from),
                    fields.field("to", JsonType.object(End::shape), Merge::to),
                    fields.field("why", JsonType.object(Reason::shape), Merge::why));
        }
    }

    /** The rule, and how sure it is, 0 to 1. */
    public record Reason(String rule, double confidence) {

        static Reason shape(Fields<Reason> fields) {
            return new Reason(
                    fields.field("rule", JsonType.TEXT, Reason::rule),
                    fields.field("confidence", JsonType.DOUBLE, Reason::confidence));
        }
    }

    /**
     * A name and where a document has it.
     *
     * @param seen null where a person ruled
     */
    public record End(Handle handle, Identity.@Nullable Seen seen) {

        /** Its words, with the office where it has one. */
        public String name() {
            return handle.words();
        }

        /** The id of the document that has it; null where a person ruled. */
        public @Nullable String document() {
            return seen == null ? null : seen.document().value();
        }

        /** As the document has it; null where a person ruled. */
        public @Nullable String words() {
            return seen == null ? null : seen.called().words();
        }

        static End shape(Fields<End> fields) {
            Handle handle = fields.part(IdentityLeaf::handle, End::handle);
            String document = fields.orNull("document", JsonType.TEXT, End::document);
            ReportedName called = document == null ? null : fields.part(IdentityLeaf::called, End::called);
            return new End(
                    handle,
                    document == null || called == null ? null : new Identity.Seen(new DocumentId(document), called));
        }

        private ReportedName called() {
            if (seen == null) {
                throw new IllegalStateException("only what a document has is called something there");
            }
            return seen.called();
        }
    }

    private static ReportedName called(Fields<ReportedName> fields) {
        CodePointSpan place = new CodePointSpan(
                fields.field("start", JsonType.INTEGER, called -> called.place().start()),
                fields.field("end", JsonType.INTEGER, called -> called.place().end()));
        return new ReportedName(fields.field("words", JsonType.TEXT, ReportedName::words), place);
    }

    private static Handle handle(Fields<Handle> fields) {
        String name =
                fields.field("name", JsonType.TEXT, handle -> handle.name().words());
        String office =
                fields.orNull("office", JsonType.TEXT, handle -> handle.office().isEmpty() ? null : handle.office());
        return new Handle(new ActorName(name), office == null ? "" : office);
    }

    private static Handle name(Fields<Handle> fields) {
        fields.derived("id", JsonType.TEXT, handle -> handle.name().id());
        return handle(fields);
    }

    static IdentityLeaf shape(Fields<IdentityLeaf> fields) {
        fields.constant("kind", EntryKind.IDENTITY.label());
        return new IdentityLeaf(
                fields.field("id", JsonType.TEXT, IdentityLeaf::id),
                fields.list("names", JsonType.object(IdentityLeaf::name), IdentityLeaf::names),
                fields.list("merges", JsonType.object(Merge::shape), IdentityLeaf::merges));
    }
}
