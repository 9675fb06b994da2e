// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Attribution;
import org.rapporteur.facts.extraction.Attribution.Title;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * The people who speak in a document, as far as titles tell that a name is a person's. A name cut short is the longer
 * name that ends alike; a name without a title whose full form was never titled stays nobody, for it may be a body's.
 */
final class Cast {

    /** One person, while the document is being read. */
    private static final class Person {
        private String name;
        private @Nullable Span role;
        private final Set<Span> mentions = new TreeSet<>();

        Person(String name) {
            this.name = name;
        }
    }

    private final List<Person> people = new ArrayList<>();
    private final Map<Attribution, Person> speakers = new HashMap<>();

    private Cast() {}

    /** Gathers everybody who is named beside a verb of saying. */
    static Cast of(Text text, List<Attribution> attributions) {
        Cast cast = new Cast();
        for (Attribution attribution : attributions) {
            cast.enter(text, attribution, attribution.title() != Title.NONE);
        }
        // A second look: a name that came without its title first is known now.
        attributions.forEach(attribution -> cast.enter(text, attribution, false));
        return cast;
    }

    private void enter(Text text, Attribution attribution, boolean titled) {
        if (attribution.name() == null || speakers.containsKey(attribution)) {
            return;
        }
        String name = text.slice(attribution.name());
        Person person = known(name);
        if (person == null && titled) {
            person = new Person(name);
            people.add(person);
        }
        if (person != null) {
            person.name = name.length() > person.name.length() ? name : person.name;
            person.role = person.role == null ? attribution.office() : person.role;
            person.mentions.add(attribution.name());
            speakers.put(attribution, person);
        }
    }

    /** The only person whose name ends with this name, or whose name this one ends with. */
    private @Nullable Person known(String name) {
        List<Person> alike = people.stream()
                .filter(person -> endsWith(person.name, name) || endsWith(name, person.name))
                .toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    private static boolean endsWith(String longer, String shorter) {
        return longer.equals(shorter) || longer.endsWith(" " + shorter);
    }

    /** Everybody, in the order in which they first appear. */
    List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        for (Person person : people) {
            List<Mention> mentions = person.mentions.stream()
                    .map(span -> new Mention(span, Mention.Form.NAME))
                    .toList();
            entities.add(new Entity(
                    EntityId.of(entities.size() + 1),
                    EntityKind.PERSON,
                    person.name,
                    person.role,
                    null,
                    Set.of(),
                    null,
                    mentions));
        }
        return entities;
    }

    /** Who is meant by an attribution; empty where that is not known. */
    List<EntityId> speakers(Attribution attribution) {
        Person person = speakers.get(attribution);
        return person == null ? List.of() : List.of(EntityId.of(people.indexOf(person) + 1));
    }
}
