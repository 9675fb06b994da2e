// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Link;
import org.rapporteur.model.link.LinkEnd;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.stories.wording.Wording;
import org.rapporteur.stories.wording.WordingReader;

/**
 * Links the statements and events of a story. A fact is linked with the first before it that tells of the same thing, for
 * each origin and each answer (it happened, it did not), so links grow with the facts and not with their square. Immutable
 * and safe for use by many threads.
 */
final class Claims {

    /** Of the words of the shorter of two statements, the least share that the other must have. */
    private static final double SAME_WORDS = 0.7;

    private static final int WORDS = 4;

    /** Statements of one speaker that a statement is compared with. */
    private static final int COMPARED = 12;

    private final WordingReader wordings;

    Claims(Language language) {
        this.wordings = new WordingReader(language);
    }

    /** A statement that is on the table. */
    private record Said(LinkEnd end, String origin, Set<String> words) {}

    /** An event that is on the table. */
    private record Act(
            LinkEnd end,
            @Nullable When date,
            String origin,
            Set<String> actors,
            Set<String> recipients,
            boolean denied) {}

    /**
     * Adds the links between the statements and events of these reports.
     *
     * @param reports in their order
     * @param origin of each report
     */
    void link(List<FactsDocument> reports, Map<DocumentId, String> origin, List<Link> links) {
        Map<String, List<Said>> statements = new HashMap<>();
        Map<String, List<Act>> events = new HashMap<>();
        for (FactsDocument report : reports) {
            String from = Objects.requireNonNull(origin.get(report.document().id()));
            for (Statement statement : report.statements()) {
                statement(report, statement, from, statements, links);
            }
            for (Event event : report.events()) {
                event(report, event, from, events, links);
            }
        }
    }

    private void statement(
            FactsDocument report, Statement statement, String origin, Map<String, List<Said>> table, List<Link> links) {
        EntityId speaker = statement.speaker();
        if (speaker == null || statement.repeats() != null || statement.kind() == Statement.Kind.NO_COMMENT) {
            return;
        }
        Set<String> words = words(report, statement.content());
        if (words.size() < WORDS) {
            return;
        }
        Said said = new Said(end(report, statement), origin, words);
        List<Said> before = table.computeIfAbsent(name(report, speaker), key -> new ArrayList<>());
        before.stream()
                .filter(other -> !other.origin().equals(origin) && alike(words, other.words()))
                .findFirst()
                .ifPresent(other -> links.add(link(LinkType.CORROBORATES, "statement-same", said.end(), other.end())));
        if (before.size() < COMPARED) {
            before.add(said);
        }
    }

    private static void event(
            FactsDocument report, Event event, String origin, Map<String, List<Act>> table, List<Link> links) {
        boolean denied = event.status() == Status.DENIED;
        boolean done = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
        Set<String> actors = names(report, event.actors());
        Set<String> recipients = names(report, event.recipients());
        if ((!denied && !done) || (actors.isEmpty() && recipients.isEmpty())) {
            return;
        }
        Act act = new Act(end(report, event), event.date(), origin, actors, recipients, denied);
        List<Act> before = table.computeIfAbsent(event.type().name(), key -> new ArrayList<>());
        Set<Boolean> linked = new HashSet<>();
        for (Act other : before) {
            if (!other.end().document().equals(act.end().document())
                    && isSame(act, other)
                    && (other.denied() != denied || !other.origin().equals(origin))
                    && linked.add(other.denied())) {
                links.add(
                        other.denied() == denied
                                ? link(LinkType.CORROBORATES, "event-same", act.end(), other.end())
                                : link(LinkType.CONTRADICTS, "event-denied", act.end(), other.end()));
            }
        }
        if (before.size() < COMPARED * COMPARED) {
            before.add(act);
        }
    }

    /** One type, somebody in the same part in both and nobody who is another there, and days that do not exclude each other. */
    private static boolean isSame(Act act, Act other) {
        boolean actors = meet(act.actors(), other.actors());
        boolean recipients = meet(act.recipients(), other.recipients());
        return (actors || recipients)
                && (actors || act.actors().isEmpty() || other.actors().isEmpty())
                && (recipients
                        || act.recipients().isEmpty()
                        || other.recipients().isEmpty())
                && meet(act.date(), other.date());
    }

    private static boolean meet(Set<String> first, Set<String> second) {
        return !Collections.disjoint(first, second);
    }

    private static boolean meet(@Nullable When first, @Nullable When second) {
        return first == null
                || second == null
                || (!first.firstDay().isAfter(second.lastDay())
                        && !second.firstDay().isAfter(first.lastDay()));
    }

    private Set<String> words(FactsDocument report, List<Span> spans) {
        Set<String> words = new HashSet<>();
        for (Span span : spans) {
            Wording wording = wordings.read(report.document().text().slice(span));
            words.addAll(wording.words(0, wording.size()));
        }
        return words;
    }

    private static boolean alike(Set<String> first, Set<String> second) {
        long shared = first.stream().filter(second::contains).count();
        return shared >= SAME_WORDS * Math.min(first.size(), second.size())
                && 2 * shared >= Math.max(first.size(), second.size());
    }

    private static Set<String> names(FactsDocument report, List<EntityId> entities) {
        return entities.stream().map(entity -> name(report, entity)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A person goes by the last name within a story, others by their whole name. */
    private static String name(FactsDocument report, EntityId id) {
        var entity = report.entity(id);
        String name = entity.name().toLowerCase(Locale.ROOT);
        return switch (entity.kind()) {
            case PERSON -> name.substring(name.lastIndexOf(' ') + 1);
            case COUNTRY -> entity.country() == null ? name : entity.country().toString();
            case ORGANIZATION, PLACE, GROUP -> name;
        };
    }

    private static Link link(LinkType type, String rule, LinkEnd from, LinkEnd to) {
        return new Link(type, from, to, Why.of(rule));
    }

    private static LinkEnd end(FactsDocument report, Fact fact) {
        return new LinkEnd(report.document().id(), fact.id(), fact.evidence());
    }
}
