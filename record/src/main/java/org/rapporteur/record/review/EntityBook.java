// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.text.Span;

/**
 * Who and what a document names, written as {@code kind:name}, which holds in every reading. Somebody whom no reading found is
 * added where the text has the name. Not safe for use by many threads.
 */
final class EntityBook {

    private static final Pattern ID = Pattern.compile("e[1-9][0-9]*");

    private final FactsDocument facts;
    private final List<Entity> entities;

    EntityBook(FactsDocument facts) {
        this.facts = facts;
        this.entities = new ArrayList<>(facts.entities());
    }

    /** With those that were added. */
    List<Entity> entities() {
        return List.copyOf(entities);
    }

    String written(EntityId id) {
        return written(entities.get(Integer.parseInt(id.value().substring(1)) - 1));
    }

    private static String written(Entity entity) {
        return entity.kind().label() + ":" + entity.name();
    }

    /**
     * What a person wrote, as {@code kind:name}.
     *
     * @param given an id, a name that the document has, or {@code kind:name}
     * @throws IllegalArgumentException if the document does not name it
     */
    String normalized(String given) {
        if (ID.matcher(given).matches() && Integer.parseInt(given.substring(1)) <= entities.size()) {
            return written(new EntityId(given));
        }
        Optional<Entity> known = named(null, given).or(() -> mentioned(given));
        return known.map(EntityBook::written).orElseGet(() -> written(entity(of(given))));
    }

    private Entity entity(EntityId id) {
        return entities.get(Integer.parseInt(id.value().substring(1)) - 1);
    }

    /**
     * The entity that is written so.
     *
     * @throws IllegalArgumentException if it is no {@code kind:name}, or the text does not have the name
     */
    EntityId of(String written) {
        int colon = written.indexOf(':');
        EntityKind kind = colon < 0 ? null : kind(written.substring(0, colon));
        if (kind == null) {
            throw new IllegalArgumentException(written
                    + " is nobody that was found in the report. Give what it is and how the report names it, as one of "
                    + Arrays.stream(EntityKind.values())
                            .map(each -> each.label() + ":" + (colon < 0 ? written : "NAME"))
                            .collect(Collectors.joining(", ")));
        }
        String name = written.substring(colon + 1).strip();
        return named(kind, name).or(() -> named(null, name)).map(Entity::id).orElseGet(() -> added(kind, name));
    }

    private static @Nullable EntityKind kind(String label) {
        return Arrays.stream(EntityKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    private Optional<Entity> named(@Nullable EntityKind kind, String name) {
        return entities.stream()
                .filter(entity -> kind == null || entity.kind() == kind)
                .filter(entity -> entity.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<Entity> mentioned(String words) {
        return entities.stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.NAME
                                && facts.words(mention.span()).equalsIgnoreCase(words)))
                .findFirst();
    }

    private EntityId added(EntityKind kind, String name) {
        List<Mention> mentions = name.isEmpty()
                ? List.of()
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(facts.document().text().value())
                        .results()
                        .map(found -> new Mention(new Span(found.start(), found.end()), Mention.Form.NAME))
                        .toList();
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException(
                    "a name must stand in the report, does not: " + name + ". Write it as the report does.");
        }
        EntityId id = new EntityId("e" + (entities.size() + 1));
        entities.add(
                new Entity(id, kind, name, null, null, Set.of(), null, List.copyOf(new LinkedHashSet<>(mentions))));
        return id;
    }
}
