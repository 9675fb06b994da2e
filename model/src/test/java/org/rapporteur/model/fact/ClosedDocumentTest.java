// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Particulars.Attack;
import org.rapporteur.model.fact.Particulars.Court;
import org.rapporteur.model.fact.Particulars.Deal;
import org.rapporteur.model.fact.Particulars.Demand;
import org.rapporteur.model.fact.Particulars.Listing;
import org.rapporteur.model.fact.Particulars.Meeting;
import org.rapporteur.model.fact.Particulars.Movement;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * A facts document is closed, whatever names an id or a place: every component of every fact is put out of the document in turn. The
 * components are found by their types, so that a new one cannot be forgotten.
 */
class ClosedDocumentTest {

    private static final String WORDS =
            "Ann, the mayor, told the council of Borg in a letter on Monday that 12 died and 3 fled"
                    + " when rebels shot Ben, a baker, with rifles. She denied it.";
    private static final Document DOCUMENT = Document.of(DocumentId.of(WORDS.getBytes(UTF_8)), "here", new Text(WORDS));
    private static final Span BEYOND = new Span(WORDS.length() - 1, WORDS.length() + 1);
    private static final EntityId ANN = EntityId.of(1);
    private static final EntityId BORG = EntityId.of(2);
    private static final Grounds GROUNDS =
            Grounds.of(Why.of("test", at("rebels")).because(Why.of("inner", at("council"))));
    private static final When MONDAY = When.parse("2024-05-06");

    private static Span at(String words) {
        int start = WORDS.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Entity entity(int number, EntityKind kind, String name, String role) {
        List<Mention> mentions = List.of(new Mention(at(name), Mention.Form.NAME));
        return new Entity(EntityId.of(number), kind, name, at(role), null, Set.of(), null, mentions);
    }

    private static Statement statement(int number, String content, int other) {
        return new Statement(
                FactId.statement(number),
                Statement.Quoted.NONE,
                List.of(at(content)),
                at("told"),
                at("Ann"),
                List.of(ANN),
                BORG,
                at("the mayor"),
                FactId.statement(other),
                Statement.Kind.CLAIM,
                new Setting(List.of(BORG), BORG, MONDAY, at("in a letter"), FactId.statement(other)),
                GROUNDS);
    }

    private static Figure figure(int number, String words, int whole) {
        return new Figure(
                FactId.figure(number),
                at(words),
                FigureCategory.KILLED,
                Quantity.exactly(12),
                "person",
                null,
                null,
                BORG,
                MONDAY,
                null,
                Status.HAPPENED,
                new Attribution(Voice.ATTRIBUTED, FactId.statement(1)),
                ANN,
                FactId.figure(whole),
                GROUNDS);
    }

    private static Event event(int number, Particulars particulars) {
        return new Event(
                FactId.event(number),
                EventType.ASSAULT,
                null,
                List.of(),
                List.of(at("shot")),
                new Event.Roles(List.of(ANN), List.of(BORG), BORG, MONDAY),
                Status.HAPPENED,
                new Attribution(Voice.ATTRIBUTED, FactId.statement(1)),
                List.of(FactId.figure(1)),
                List.of(at("rifles")),
                new Details(FactId.figure(2), at("with"), at("when"), null, List.of(FactId.victim(1)), particulars),
                GROUNDS);
    }

    /** A document in which everything that can name an id or a place names one. */
    private static FactsDocument full() {
        List<Particulars> particulars = List.of(
                new Court(List.of(at("denied")), BORG, null, null, null),
                new Listing(Particulars.Change.ADDED, at("council"), at("letter"), List.of(at("rifles"))),
                new Deal(at("letter"), List.of(at("rifles")), MONDAY),
                new Meeting(List.of(ANN), List.of(BORG), at("letter"), at("council")),
                new Attack(List.of(at("rifles")), List.of(at("Ben"))),
                new Movement(at("rebels"), ANN, BORG),
                new Demand(at("it")));
        Victim ben = new Victim(
                FactId.victim(1),
                at("Ben"),
                at("shot"),
                ANN,
                "Ben",
                34,
                BORG,
                new CountryCode("FRA"),
                at("a baker"),
                Victim.Fate.KILLED,
                FactId.event(1),
                FactId.figure(1),
                GROUNDS);
        Relation mayor = new Relation(
                FactId.relation(1),
                Relation.Type.HOLDS_OFFICE,
                ANN,
                BORG,
                at("the mayor"),
                null,
                null,
                Relation.Polarity.IS,
                at("mayor"),
                FactId.statement(1),
                GROUNDS);
        return new FactsDocument(
                DOCUMENT,
                List.of(
                        entity(1, EntityKind.PERSON, "Ann", "the mayor"),
                        entity(2, EntityKind.PLACE, "Borg", "council")),
                List.of(new TimeExpression(
                        at("Monday"), TimeExpression.Type.DATE, "2024-05-06", "weekday", List.of(at("letter")))),
                List.of(statement(1, "12 died", 2), statement(2, "denied it", 1)),
                IntStream.range(0, particulars.size())
                        .mapToObj(i -> event(i + 1, particulars.get(i)))
                        .toList(),
                List.of(figure(1, "12 died", 2), figure(2, "3 fled", 1)),
                List.of(ben),
                List.of(mayor));
    }

    @Test
    void everyIdAndEveryPlaceIsLookedAt() {
        List<Broken> broken = broken("", full());
        assertThat(broken).hasSizeGreaterThan(150);
        assertThat(broken.stream().filter(one -> !one.isRefused()).map(Broken::toString))
                .isEmpty();
    }

    @Test
    void nothingIsLostOrChangedWhereAllIsKept() {
        FactsDocument.Sifted kept = full().keeping(fact -> true);
        assertThat(kept.facts()).isEqualTo(full());
        assertThat(kept.ids())
                .isEqualTo(full().facts().stream().map(Fact::id).collect(Collectors.toMap(id -> id, id -> id)));
    }

    @Test
    void whatIsLeftNamesNothingThatIsGone() {
        for (Fact gone : full().facts()) {
            FactsDocument.Sifted left = full().keeping(fact -> !fact.id().equals(gone.id()));
            assertThat(left.facts().facts()).hasSize(full().facts().size() - 1);
            assertThat(left.ids()).doesNotContainKey(gone.id());
            // Closed, or it could not be made; and what was kept is the same act in the same words.
            Map<FactId, List<Span>> evidence =
                    left.facts().facts().stream().collect(Collectors.toMap(Fact::id, Fact::evidence));
            full().facts().stream()
                    .filter(fact -> left.ids().containsKey(fact.id()))
                    .forEach(fact ->
                            assertThat(evidence.get(left.ids().get(fact.id()))).isEqualTo(fact.evidence()));
        }
    }

    /**
     * A part with one id or place put out of the document.
     *
     * @param path which one
     * @param outcome the part, or the exception where it could not be made
     */
    private record Broken(String path, Object outcome) {

        boolean isRefused() {
            return outcome instanceof IllegalArgumentException e
                    && Stream.of("must end within the text", "one of the document's", "ids must count from 1")
                            .anyMatch(String.valueOf(e.getMessage())::contains);
        }

        @Override
        public String toString() {
            return path
                    + (outcome instanceof Throwable thrown
                            ? " is refused for another reason: " + thrown
                            : " is accepted");
        }
    }

    private static List<Broken> broken(String path, Object value) {
        return switch (value) {
            case Document _ -> List.of();
            case Span _ -> List.of(new Broken(path, BEYOND));
            case EntityId _ -> List.of(new Broken(path, EntityId.of(9)));
            case FactId id -> List.of(new Broken(path, new FactId(id.kind() + "9")));
            case List<?> list ->
                IntStream.range(0, list.size())
                        .boxed()
                        .flatMap(i -> broken(path + "[" + i + "]", list.get(i)).stream()
                                .map(one -> new Broken(one.path(), replaced(list, i, one.outcome()))))
                        .toList();
            case Record whole -> brokenComponents(path, whole);
            default -> List.of();
        };
    }

    private static List<Broken> brokenComponents(String path, Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        List<Broken> broken = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String name = path + "." + components[i].getName();
            Object value = valueOf(components[i], whole);
            if (value == null) {
                if (Set.of(Span.class, EntityId.class, FactId.class).contains(components[i].getType())) {
                    fail("the document of this test must give " + name);
                }
                continue;
            }
            for (Broken one : broken(name, value)) {
                broken.add(new Broken(one.path(), one.isRefused() ? one.outcome() : with(whole, i, one.outcome())));
            }
        }
        return broken;
    }

    private static List<Object> replaced(List<?> list, int index, Object element) {
        List<Object> copy = new ArrayList<>(list);
        copy.set(index, element);
        return copy;
    }

    private static Object valueOf(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record has its components and its canonical constructor", e);
        }
    }

    /** A copy of a record with another component, or why there is none. */
    private static Object with(Record whole, int index, Object value) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> valueOf(component, whole))
                .toArray();
        values[index] = value;
        try {
            Constructor<?> canonical = whole.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record has its components and its canonical constructor", e);
        }
    }
}
