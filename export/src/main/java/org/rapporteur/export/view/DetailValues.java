// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.text.Span;

/**
 * What is told of an act besides, field by field, for tables and maps: words of the report, names, days and codes as the facts document
 * has them. Not safe for use by many threads.
 */
public final class DetailValues {

    private final FactsDocument facts;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private DetailValues(FactsDocument facts) {
        this.facts = facts;
    }

    /** The fields that an act tells, in the order of the contract; those that it does not tell are missing. */
    public static Map<String, List<String>> of(Event event, FactsDocument facts) {
        DetailValues all = new DetailValues(facts);
        Details details = event.details();
        all.words("items", event.items());
        all.words("amount", amount(event, facts).map(Figure::span).stream().toList());
        all.word("purpose", details.purpose());
        all.words("size", crowds(event, facts).stream().map(Figure::span).toList());
        if (details.particulars() != null) {
            all.add(details.particulars());
        }
        all.word("condition", details.condition());
        all.code("deadline", details.deadline());
        all.texts(
                "victims",
                facts.victims().stream()
                        .filter(victim -> details.victims().contains(victim.id()))
                        .map(victim -> victim.name() == null ? all.flat(victim.anchor()) : victim.name())
                        .toList());
        return all.values;
    }

    /** The figure that an act gives or asks for. */
    public static Optional<Figure> amount(Event event, FactsDocument facts) {
        return facts.figures().stream()
                .filter(figure -> figure.id().equals(event.details().amount()))
                .findFirst();
    }

    /** How many took part in a protest. */
    static List<Figure> crowds(Event event, FactsDocument facts) {
        return event.type() != EventType.PROTEST
                ? List.of()
                : facts.figures().stream()
                        .filter(figure -> figure.category() == FigureCategory.CROWD
                                && event.figures().contains(figure.id()))
                        .toList();
    }

    private void add(Particulars particulars) {
        switch (particulars) {
            case Particulars.Court court -> {
                words("charge", court.charges());
                name("court", court.court());
                code("verdict", court.verdict() == null ? null : court.verdict().label());
                code("sentence", court.sentence());
                code("plea", court.plea() == null ? null : court.plea().label());
            }
            case Particulars.Listing listing -> {
                code("listing", listing.change().label());
                word("programme", listing.programme());
                word("basis", listing.basis());
                words("measures", listing.measures());
            }
            case Particulars.Deal deal -> {
                word("object", deal.object());
                words("terms", deal.terms());
                code("signed", deal.signed());
            }
            case Particulars.Meeting meeting -> {
                names("attendees", meeting.attendees());
                names("hosts", meeting.hosts());
                word("agenda", meeting.agenda());
                word("format", meeting.format());
            }
            case Particulars.Attack attack -> {
                words("weapon", attack.weapons());
                words("target", attack.targets());
            }
            case Particulars.Movement movement -> {
                word("force", movement.force());
                name("from", movement.from());
                name("to", movement.to());
            }
            case Particulars.Demand demand -> word("demand", demand.demand());
        }
    }

    private void word(String field, @Nullable Span span) {
        words(field, Particulars.listed(span));
    }

    private void words(String field, Collection<Span> spans) {
        texts(field, spans.stream().map(this::flat).toList());
    }

    private void name(String field, @Nullable EntityId id) {
        names(field, Particulars.listed(id));
    }

    private void names(String field, List<EntityId> ids) {
        texts(field, ids.stream().map(id -> facts.entity(id).name()).toList());
    }

    private void code(String field, @Nullable Object value) {
        texts(field, Particulars.listed(Objects.toString(value, null)));
    }

    private void texts(String field, List<String> texts) {
        if (!texts.isEmpty()) {
            values.put(field, texts);
        }
    }

    private String flat(Span span) {
        return Words.flat(facts.words(span));
    }
}
