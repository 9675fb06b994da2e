// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;

/** What a person does about a fact. */
public sealed interface ReviewAct {

    /** The fact is right as it was shown: as it was read, with these changes where somebody had corrected it. */
    record Confirm(List<Change> changes) implements ReviewAct {
        public Confirm {
            changes = List.copyOf(changes);
        }
    }

    /** The words do not say so. */
    record Reject() implements ReviewAct {}

    /** The fact is right with these changes to what was read. */
    record Correct(List<Change> changes) implements ReviewAct {
        public Correct {
            changes = required(changes);
        }
    }

    /** The words say so, though it was not read: a fact of these fields, all others left open. */
    record Add(List<Change> changes) implements ReviewAct {
        public Add {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A decision is taken back.
     *
     * @param decision hash of its leaf in hexadecimal digits
     */
    record Undo(String decision) implements ReviewAct {}

    /** Which of these an act is. */
    enum Kind {
        CONFIRM,
        REJECT,
        CORRECT,
        ADD,
        UNDO;

        /** The name in the record and in commands: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Kind kind() {
        return switch (this) {
            case Confirm _ -> Kind.CONFIRM;
            case Reject _ -> Kind.REJECT;
            case Correct _ -> Kind.CORRECT;
            case Add _ -> Kind.ADD;
            case Undo _ -> Kind.UNDO;
        };
    }

    /** What it changes of what was read, or says of what was not. */
    default List<Change> changes() {
        return switch (this) {
            case Confirm confirm -> confirm.changes();
            case Correct correct -> correct.changes();
            case Add add -> add.changes();
            case Reject _, Undo _ -> List.of();
        };
    }

    private @Nullable String undone() {
        return this instanceof Undo undo ? undo.decision() : null;
    }

    private static List<Change> required(List<Change> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("changes must hold at least one, are empty");
        }
        return List.copyOf(changes);
    }

    /** As it stands among the fields of a review. */
    static ReviewAct shape(Fields<ReviewAct> fields) {
        Kind kind = fields.field("act", JsonType.oneOf(Kind.values(), Kind::label), ReviewAct::kind);
        List<Change> changes = fields.list("changes", JsonType.object(Change::shape), ReviewAct::changes);
        String undone = fields.orNull("undoes", JsonType.TEXT, ReviewAct::undone);
        return switch (kind) {
            case CONFIRM -> new Confirm(changes);
            case REJECT -> new Reject();
            case CORRECT -> new Correct(changes);
            case ADD -> new Add(changes);
            case UNDO -> {
                if (undone == null) {
                    throw new IllegalArgumentException("undoes must be given, is missing");
                }
                yield new Undo(undone);
            }
        };
    }
}
