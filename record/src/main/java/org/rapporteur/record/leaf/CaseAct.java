// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;

/** What somebody does to a case. */
public sealed interface CaseAct {

    /** The case begins. */
    record Open() implements CaseAct {}

    /**
     * A fact or document is put into it.
     *
     * @param item id of the fact or document
     * @param says what it says or is called, as it was shown
     */
    record Add(String item, String says) implements CaseAct {
        public Add {
            requireNotBlank("item", item);
        }
    }

    /** A fact or document is taken out of it. */
    record Remove(String item) implements CaseAct {
        public Remove {
            requireNotBlank("item", item);
        }
    }

    /**
     * A note is made.
     *
     * @param item that it is about; null for the case as a whole
     */
    record Note(@Nullable String item, String words) implements CaseAct {
        public Note {
            requireNotBlank("words", words);
        }
    }

    /** The case has these tags and no others. */
    record Tag(List<String> tags) implements CaseAct {
        public Tag {
            tags = List.copyOf(tags);
            tags.forEach(tag -> requireNotBlank("tag", tag));
        }
    }

    /**
     * Somebody is to see to it.
     *
     * @param to null for nobody
     */
    record Assign(@Nullable String to) implements CaseAct {}

    /** The case ends; whatever is done to it later opens it again. */
    record Close() implements CaseAct {}

    /** Which of these an act is. */
    enum Kind {
        OPEN,
        ADD,
        REMOVE,
        NOTE,
        TAG,
        ASSIGN,
        CLOSE;

        /** The name in the record: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Kind kind() {
        return switch (this) {
            case Open _ -> Kind.OPEN;
            case Add _ -> Kind.ADD;
            case Remove _ -> Kind.REMOVE;
            case Note _ -> Kind.NOTE;
            case Tag _ -> Kind.TAG;
            case Assign _ -> Kind.ASSIGN;
            case Close _ -> Kind.CLOSE;
        };
    }

    /** The fact or document that it is about; null for the case as a whole. */
    default @Nullable String about() {
        return switch (this) {
            case Add add -> add.item();
            case Remove remove -> remove.item();
            case Note note -> note.item();
            case Open _, Tag _, Assign _, Close _ -> null;
        };
    }

    private @Nullable String said() {
        return switch (this) {
            case Add add -> add.says();
            case Note note -> note.words();
            case Assign assign -> assign.to();
            case Open _, Remove _, Tag _, Close _ -> null;
        };
    }

    private List<String> labels() {
        return this instanceof Tag tag ? tag.tags() : List.of();
    }

    private static void requireNotBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, is \"" + value + "\"");
        }
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given, is missing");
        }
        return value;
    }

    /** As it stands among the fields of a leaf. */
    static CaseAct shape(Fields<CaseAct> fields) {
        Kind kind = fields.field("act", JsonType.oneOf(Kind.values(), Kind::label), CaseAct::kind);
        String item = fields.orNull("item", JsonType.TEXT, CaseAct::about);
        String words = fields.orNull("words", JsonType.TEXT, CaseAct::said);
        List<String> tags = fields.list("tags", JsonType.TEXT, CaseAct::labels);
        return switch (kind) {
            case OPEN -> new Open();
            case ADD -> new Add(required("item", item), required("words", words));
            case REMOVE -> new Remove(required("item", item));
            case NOTE -> new Note(item, required("words", words));
            case TAG -> new Tag(tags);
            case ASSIGN -> new Assign(words);
            case CLOSE -> new Close();
        };
    }
}
