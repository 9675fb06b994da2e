// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;

/**
 * What a person decided about a fact. Every decision counts, not the last alone: each is a version of its own of the same id, and
 * names the one before.
 *
 * <pre>
 * {"kind":"review","id":"w-s...","fact":"s-...","document":"sha256:...","reading":"&lt;hash&gt;","says":"...",
 *  "published":"...","shown":[{"name","values":[...]}],"rests":[{"start","end","words"}],"act":"correct","changes":[{"field","from":[...],"to":[...]}],"undoes":null,
 *  "eyes":1,"reason":"...","reviewer":"...","at":"...","before":null}
 * </pre>
 *
 * @param subject what it is about, as it was shown
 * @param act what was decided
 * @param signed by whom, when and why
 * @param before hash of the leaf of the decision before, on the same fact, in hexadecimal digits; null for the first
 */
public record ReviewLeaf(
        Subject subject,
        ReviewAct act,
        Signed signed,
        @Nullable String before) implements Leaf {

    /**
     * The fact as it was shown.
     *
     * @param fact what it goes by in the record: see {@link FactKeys}
     * @param document that it was read from
     * @param reading hash of the leaf that was shown, in hexadecimal digits; null for a fact that nobody has read
     * @param says it in a sentence
     * @param published day of publication of the document; null where that is not known
     * @param shown the values of its fields as they were read, as {@link Change#to} has them; empty for a fact that nobody has read
     * @param rests the words that it rests on, in the order of the text
     */
    public record Subject(
            String fact,
            DocumentId document,
            @Nullable String reading,
            String says,
            @Nullable LocalDate published,
            List<Field> shown,
            List<Words> rests) {

        public Subject {
            shown = List.copyOf(shown);
            rests = List.copyOf(rests);
            if (rests.isEmpty()) {
                throw new IllegalArgumentException("rests must hold at least one, are empty");
            }
        }

        static Subject shape(Fields<Subject> fields) {
            return new Subject(
                    fields.field("fact", JsonType.TEXT, Subject::fact),
                    fields.field("document", LeafJson.DOCUMENT, Subject::document),
                    fields.orNull("reading", JsonType.TEXT, Subject::reading),
                    fields.field("says", JsonType.TEXT, Subject::says),
                    fields.orNull("published", JsonType.DAY, Subject::published),
                    fields.list("shown", JsonType.object(Field::shape), Subject::shown),
                    fields.list("rests", JsonType.object(Words::shape), Subject::rests));
        }
    }

    /**
     * A field of a fact.
     *
     * @param name in the facts document
     * @param values as {@link Change#to} has them
     */
    public record Field(String name, List<String> values) {

        public Field {
            values = List.copyOf(values);
        }

        static Field shape(Fields<Field> fields) {
            return new Field(
                    fields.field("name", JsonType.TEXT, Field::name),
                    fields.list("values", JsonType.TEXT, Field::values));
        }
    }

    /** Words of a document and where it has them. */
    public record Words(CodePointSpan place, String words) {

        static Words shape(Fields<Words> fields) {
            CodePointSpan place = new CodePointSpan(
                    fields.field(
                            "start", JsonType.INTEGER, words -> words.place().start()),
                    fields.field("end", JsonType.INTEGER, words -> words.place().end()));
            return new Words(place, fields.field("words", JsonType.TEXT, Words::words));
        }
    }

    /**
     * By whom, when and why.
     *
     * @param eyes how many people must agree before the fact counts as established, at least 1
     * @param reason why; null where none is asked for
     * @param reviewer who decided, not blank
     * @param at when, to the second
     */
    public record Signed(int eyes, @Nullable String reason, String reviewer, Instant at) {

        public Signed {
            if (eyes < 1) {
                throw new IllegalArgumentException("eyes must be at least 1, are " + eyes);
            }
            if (reviewer.isBlank()) {
                throw new IllegalArgumentException("reviewer must not be blank, is \"" + reviewer + "\"");
            }
            if (reason != null && reason.isBlank()) {
                throw new IllegalArgumentException("reason must not be blank, is \"" + reason + "\"");
            }
        }

        static Signed shape(Fields<Signed> fields) {
            return new Signed(
                    fields.field("eyes", JsonType.INTEGER, Signed::eyes),
                    fields.orNull("reason", JsonType.TEXT, Signed::reason),
                    fields.field("reviewer", JsonType.TEXT, Signed::reviewer),
                    fields.field("at", JsonType.TIME, Signed::at));
        }
    }

    public ReviewLeaf {
        boolean isReasoned = switch (act) {
            case ReviewAct.Reject _, ReviewAct.Correct _ -> true;
            case ReviewAct.Confirm _, ReviewAct.Add _, ReviewAct.Undo _ -> false;
        };
        if (isReasoned && signed.reason() == null) {
            throw new IllegalArgumentException(
                    "reason must be given to " + act.kind().label() + " a fact, is missing");
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.REVIEW;
    }

    @Override
    public String id() {
        return id(subject.fact());
    }

    /** What the decisions on a fact go by: {@code w-}, the letter of its kind and its digits. */
    public static String id(String fact) {
        return "w-" + fact.replace("-", "");
    }

    /** Such as <em>rejected by A. Lee on 2031-05-06: the police denied it</em>. */
    public String sentence() {
        String done = switch (act.kind()) {
            case CONFIRM -> "confirmed";
            case REJECT -> "rejected";
            case CORRECT -> "corrected";
            case ADD -> "added";
            case UNDO -> "a decision taken back";
        };
        return "%s by %s on %s%s"
                .formatted(
                        done,
                        signed.reviewer(),
                        signed.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        signed.reason() == null ? "" : ": " + signed.reason());
    }

    static ReviewLeaf shape(Fields<ReviewLeaf> fields) {
        fields.constant("kind", EntryKind.REVIEW.label());
        fields.derived("id", JsonType.TEXT, ReviewLeaf::id);
        return new ReviewLeaf(
                fields.part(Subject::shape, ReviewLeaf::subject),
                fields.part(ReviewAct::shape, ReviewLeaf::act),
                fields.part(Signed::shape, ReviewLeaf::signed),
                fields.orNull("before", JsonType.TEXT, ReviewLeaf::before));
    }
}
