// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.leaf.Change;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf.Field;
import org.rapporteur.record.leaf.ReviewLeaf.Subject;

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
        return Addition.subject(
                key(),
                reading,
                document(),
                FactView.of(fact(), document().facts()).sentence(),
                shown,
                fact().evidence());
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
        Map<String, List<String>> fields = GivenValues.of(
                fact().getClass(),
                given,
                entities,
                document().document().text(),
                fact().evidence().getFirst().start());
        Map<String, List<String>> base = standing.values() == null ? read() : standing.values();
        Map<String, List<String>> wanted = new LinkedHashMap<>(base);
        wanted.putAll(fields);
        if (fact() instanceof Figure) {
            GivenValues.bounded(wanted, fields);
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
}
