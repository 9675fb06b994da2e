// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.leaf.Change;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf.Field;
import org.rapporteur.record.leaf.ReviewLeaf.Subject;
import org.rapporteur.record.leaf.ReviewLeaf.Words;

/**
 * A fact that somebody decides on: makes of what people ask for what goes on record. What cannot be throws an
 * {@link IllegalArgumentException} that says why. Immutable.
 */
public final class Docket {

    private final ReviewedDocument reviewed;
    private final FactId id;
    private final @Nullable String reading;
    private final List<Decided> decided;
    private final Standing standing;

    /**
     * A fact of a document.
     *
     * @param reading hash of its leaf in hexadecimal digits; null for one that a person added
     */
    public Docket(ReviewedDocument reviewed, FactId id, @Nullable String reading) {
        this.reviewed = reviewed;
        this.id = id;
        this.reading = reading;
        this.decided = reviewed.decisions().getOrDefault(id, List.of());
        this.standing = Standing.of(decided);
    }

    /** Its document, with what was decided about it. */
    public RecordedDocument document() {
        return reviewed.examined();
    }

    /** As it stands. */
    public Fact fact() {
        return fact(document());
    }

    private Fact fact(RecordedDocument from) {
        return from.facts().facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public String key() {
        return document().key(id);
    }

    public Standing standing() {
        return standing;
    }

    /** What people decided, as every surface shows it. */
    public Review review() {
        return document().review(id);
    }

    /** The values as they were read; of a fact that nobody has read, as they were added. */
    public Map<String, List<String>> asRead() {
        return read();
    }

    /** The decisions on it, in the order of the log. */
    public List<Decided> decisions() {
        return decided;
    }

    /** Hash of the last decision under its own id; null for none. */
    public @Nullable String before() {
        return decided.stream()
                .filter(one -> one.leaf().subject().fact().equals(key()))
                .reduce((first, second) -> second)
                .map(Decided::hash)
                .orElse(null);
    }

    /** What tells whether the fact still stands as it was shown: changes with every reading and decision. */
    public String seen() {
        return seen(reviewed, id);
    }

    /** The same of any fact of a document as it was examined. */
    public static String seen(ReviewedDocument reviewed, FactId id) {
        List<Decided> decided = reviewed.decisions().getOrDefault(id, List.of());
        return FactKeys.hash(reviewed.examined().key(id) + "\n"
                + reviewed.examined().reader() + "\n"
                + (decided.isEmpty() ? "" : decided.getLast().hash()));
    }

    /** What is decided on, as it was read. */
    public Subject subject() {
        List<Field> shown = new ArrayList<>();
        if (reading != null) {
            read().forEach((name, values) -> shown.add(new Field(name, values)));
        }
        return subject(
                key(),
                reading,
                document(),
                FactView.of(fact(), document().facts()).sentence(),
                shown,
                fact().evidence());
    }

    private static Subject subject(
            String key,
            @Nullable String reading,
            RecordedDocument document,
            String says,
            List<Field> shown,
            List<Span> evidence) {
        return new Subject(
                key,
                document.document().id(),
                reading,
                says,
                document.document().published(),
                shown,
                evidence.stream()
                        .map(span -> new Words(document.codePoints(span), document.words(span)))
                        .toList());
    }

    /** The values as a program read them; as they were added where none did. */
    private Map<String, List<String>> read() {
        return reading == null
                ? Standing.values(decided.getFirst().leaf())
                : values(reviewed.read(), fact(reviewed.read()));
    }

    /** The values as they stand, by the names of fields. */
    public Map<String, List<String>> values() {
        return values(document(), fact());
    }

    /** The same for people: words stand where the log has places, where no sign in them parts values. */
    public Map<String, List<String>> words() {
        return words(values());
    }

    /** Values of this fact for people. */
    public Map<String, List<String>> words(Map<String, List<String>> values) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Text text = document().document().text();
        int near = fact().evidence().getFirst().start();
        values.forEach((name, written) -> words.put(
                name,
                FactField.named(fact().getClass(), name).isPlace()
                        ? written.stream()
                                .map(place -> words(place, text, near))
                                .toList()
                        : written));
        return words;
    }

    private static String words(String place, Text text, int near) {
        String words = text.slice(text.toCodeUnits(FactValues.span(place)));
        boolean isFound = words.equals(words.strip()) && !words.contains(";") && !words.contains("\n");
        return isFound && FactValues.place(words, text, near).equals(place) ? words : place;
    }

    private static Map<String, List<String>> values(RecordedDocument document, Fact fact) {
        return new FactValues(document.document().text(), new EntityBook(document.facts())).of(fact);
    }

    /**
     * It is right as it stands.
     *
     * @param of who corrected it, where it is disputed and that is right; null for as it stands
     */
    public ReviewAct confirm(@Nullable String of) {
        if (of != null) {
            Decided theirs = theirs(of);
            if (theirs.leaf().act() instanceof ReviewAct.Reject) {
                throw new IllegalArgumentException(of
                        + " rejected the fact: there is nothing of theirs to confirm. Reject it too, or"
                        + " confirm it as it is.");
            }
            return new ReviewAct.Confirm(changes(Standing.values(theirs.leaf())));
        }
        boolean holds = standing.values() != null && !standing.isByHand();
        return new ReviewAct.Confirm(
                reading == null || holds
                        ? changes(reading == null ? values() : Objects.requireNonNull(standing.values()))
                        : List.of());
    }

    /** The words do not say so. */
    public ReviewAct reject() {
        return new ReviewAct.Reject();
    }

    /**
     * It is right with these values.
     *
     * @param given by names of fields; ids, names or {@code kind:name} for people and places; empty for nothing
     */
    public ReviewAct correct(Map<String, List<String>> given) {
        EntityBook entities = new EntityBook(document().facts());
        Map<String, List<String>> fields = normalized(
                fact().getClass(),
                given,
                entities,
                document().document().text(),
                fact().evidence().getFirst().start());
        Map<String, List<String>> base = standing.values() == null ? read() : standing.values();
        Map<String, List<String>> wanted = new LinkedHashMap<>(base);
        wanted.putAll(fields);
        if (fact() instanceof Figure) {
            bounded(wanted, fields);
        }
        List<Change> changes = changes(wanted);
        if (wanted.equals(base) || changes.isEmpty()) {
            throw new IllegalArgumentException(
                    "a correction must change something, changes nothing: the fact is as given");
        }
        check(wanted);
        return new ReviewAct.Correct(changes);
    }

    private void check(Map<String, List<String>> wanted) {
        var _ = new FactValues(
                        document().document().text(), new EntityBook(document().facts()))
                .with(fact(), wanted);
    }

    /** A number that is corrected has the limits that go with its bound, where none are given. */
    private static void bounded(Map<String, List<String>> wanted, Map<String, List<String>> given) {
        boolean isNumber = given.containsKey("value") || given.containsKey("bound");
        List<String> value = wanted.getOrDefault("value", List.of());
        if (!isNumber || given.containsKey("min") || given.containsKey("max") || value.isEmpty()) {
            return;
        }
        String label = wanted.getOrDefault("bound", List.of("")).getFirst();
        for (Quantity.Bound bound : Quantity.Bound.values()) {
            if (bound.label().equals(label)) {
                Quantity quantity = Quantity.of(bound, number(value.getFirst()));
                wanted.put("min", written(quantity.min()));
                wanted.put("max", written(quantity.max()));
            }
        }
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("value must be a number, is " + value, e);
        }
    }

    private static List<String> written(@Nullable BigDecimal number) {
        return number == null ? List.of() : List.of(number.toPlainString());
    }

    /**
     * A decision is taken back.
     *
     * @param of whose; their last that counts
     */
    public ReviewAct undo(String of) {
        return new ReviewAct.Undo(theirs(of).hash());
    }

    private Decided theirs(String reviewer) {
        Decided theirs = standing.of(reviewer);
        if (theirs == null) {
            throw new IllegalArgumentException(
                    standing.counting().isEmpty()
                            ? "no decision on the fact counts: there is nothing of " + reviewer
                            : reviewer + " has no decision on the fact that counts; those that count are of "
                                    + standing.counting().stream()
                                            .map(Decided::reviewer)
                                            .collect(Collectors.joining(", ")));
        }
        return theirs;
    }

    /** How values differ from what was read; of a fact that nobody has read, all that there are. */
    private List<Change> changes(Map<String, List<String>> wanted) {
        Map<String, List<String>> read = reading == null ? Map.of() : read();
        List<Change> changes = new ArrayList<>();
        wanted.forEach((field, values) -> {
            List<String> before = read.getOrDefault(field, List.of());
            if (!values.equals(before)) {
                changes.add(new Change(field, before, values));
            }
        });
        return changes;
    }

    private static Map<String, List<String>> normalized(
            Class<? extends Fact> kind, Map<String, List<String>> given, EntityBook entities, Text text, int near) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, written) -> {
            FactField field = FactField.named(kind, name);
            List<String> all = written.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            values.put(
                    field.name(),
                    switch (field.form()) {
                        case ENTITY, ENTITIES ->
                            all.stream().map(entities::normalized).toList();
                        case TEXT, TEXTS -> all;
                        case SPAN, SPANS ->
                            all.stream()
                                    .map(value -> FactValues.place(value, text, near))
                                    .toList();
                    });
        });
        return values;
    }

    /** A fact that is added, and by what it goes on record. */
    public record Addition(Subject subject, ReviewAct act) {}

    /**
     * A fact that no program read.
     *
     * @param letter of its kind: s, v, f, p or r
     * @param rests the words that it rests on, in the order of the text; of a figure, victim or relation one place
     * @param given its fields, as in {@link #correct}
     */
    public static Addition add(
            ReviewedDocument reviewed, char letter, List<CodePointSpan> rests, Map<String, List<String>> given) {
        RecordedDocument document = reviewed.examined();
        if (rests.isEmpty()) {
            throw new IllegalArgumentException("a fact must rest on words of the report, rests on none");
        }
        Class<? extends Fact> kind = FactField.kind(String.valueOf(letter));
        if (rests.size() > 1 && kind != Statement.class && kind != Event.class) {
            throw new IllegalArgumentException(
                    "a figure, victim or relation must rest on one place, rests on " + rests.size());
        }
        EntityBook entities = new EntityBook(document.facts());
        Text text = document.document().text();
        Map<String, List<String>> values = normalized(
                kind, given, entities, text, text.toCodeUnits(rests.getFirst()).start());
        if (kind == Figure.class) {
            values.putIfAbsent("bound", List.of("exactly"));
            bounded(values, values);
        }
        int next = 1
                + (int) document.facts().facts().stream()
                        .filter(kind::isInstance)
                        .count();
        FactValues made = new FactValues(document.document().text(), entities);
        Fact fact = made.made(new FactId(letter + String.valueOf(next)), kind, rests, values);
        Map<String, List<String>> whole = made.of(fact);
        String key = key(document, fact);
        return new Addition(
                subject(key, null, document, says(document, fact, entities), List.of(), fact.evidence()),
                new ReviewAct.Add(whole.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> new Change(field.getKey(), List.of(), field.getValue()))
                        .toList()));
    }

    /** As a program would call it that read it. */
    private static String key(RecordedDocument document, Fact fact) {
        String key = new FactKeys(document.document()).next(fact);
        if (document.keys().containsValue(key)) {
            throw new IllegalArgumentException("the report has a fact of this kind on these words: " + key
                    + ". Correct that instead, or choose other words.");
        }
        return key;
    }

    private static String says(RecordedDocument document, Fact fact, EntityBook entities) {
        var facts = document.facts();
        List<Statement> statements = new ArrayList<>(facts.statements());
        var events = new ArrayList<>(facts.events());
        var figures = new ArrayList<>(facts.figures());
        var victims = new ArrayList<>(facts.victims());
        var relations = new ArrayList<>(facts.relations());
        switch (fact) {
            case Statement statement -> statements.add(statement);
            case Event event -> events.add(event);
            case Figure figure -> figures.add(figure);
            case Victim victim -> victims.add(victim);
            case Relation relation -> relations.add(relation);
        }
        return FactView.of(
                        fact,
                        new FactsDocument(
                                facts.document(),
                                entities.entities(),
                                facts.times(),
                                statements,
                                events,
                                figures,
                                victims,
                                relations))
                .sentence();
    }
}
