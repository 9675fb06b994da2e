// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/**
 * What somebody or something is to another, as the report tells it.
 *
 * @param id which one, within the document
 * @param type what kind of relation
 * @param subject who holds it: the officer, the owner, the son; of {@link Type#SUBSIDIARY_OF} the subsidiary
 * @param object the other; null only for {@link Type#ALSO_KNOWN_AS}
 * @param role the words for the office or kinship, for {@link Type#ALSO_KNOWN_AS} the other name
 * @param since from when it holds
 * @param until until when it held
 * @param polarity whether it holds, held, or is denied
 * @param anchor the word that carries it, not empty
 * @param statement the statement it is told in, where it is told in one
 * @param grounds how it was found and how sure it is
 */
public record Relation(
        FactId id,
        Type type,
        EntityId subject,
        @Nullable EntityId object,
        @Nullable Span role,
        @Nullable When since,
        @Nullable When until,
        Polarity polarity,
        Span anchor,
        @Nullable FactId statement,
        Grounds grounds)
        implements Fact {

    /** The kinds of relations. */
    public enum Type {
        HOLDS_OFFICE("holdsOffice"),
        MEMBER_OF("memberOf"),
        SPOKESPERSON_FOR("spokespersonFor"),
        COMMANDS("commands"),
        OWNS("owns"),
        CONTROLS("controls"),
        SUBSIDIARY_OF("subsidiaryOf"),
        FAMILY_OF("familyOf"),
        REPRESENTS("represents"),
        ALSO_KNOWN_AS("alsoKnownAs"),
        LOCATED_IN("locatedIn");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The name in the facts document. */
        public String label() {
            return label;
        }
    }

    /** Whether a relation holds. */
    public enum Polarity {
        IS,
        WAS,
        DENIED;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Relation {
        FactId.require("id", id, 'r');
        Objects.requireNonNull(type, "type must be given, is null");
        Objects.requireNonNull(subject, "subject must be given, is null");
        Objects.requireNonNull(polarity, "polarity must be given, is null");
        Objects.requireNonNull(grounds, "grounds must be given, are null");
        if (anchor.isEmpty()) {
            throw new IllegalArgumentException("anchor must not be empty, is " + anchor);
        }
        if ((object == null) != (type == Type.ALSO_KNOWN_AS)) {
            throw new IllegalArgumentException("object must be given but for " + Type.ALSO_KNOWN_AS.label() + ", is "
                    + object + " of " + type.label());
        }
        if (type == Type.ALSO_KNOWN_AS && role == null) {
            throw new IllegalArgumentException("role must hold the other name of " + type.label() + ", is null");
        }
        if (statement != null) {
            FactId.require("statement", statement, 's');
        }
    }

    @Override
    public List<Span> evidence() {
        return List.of(anchor);
    }

    /** The same, as sure as this. */
    public Relation withCertainty(Certainty newCertainty) {
        Grounds sure = grounds.withCertainty(newCertainty);
        return new Relation(id, type, subject, object, role, since, until, polarity, anchor, statement, sure);
    }
}
