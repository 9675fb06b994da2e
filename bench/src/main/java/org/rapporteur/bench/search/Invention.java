// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Invents documents with facts, of words that are as unequally common as those of a language (Zipf). The same seed gives
 * the same documents.
 */
final class Invention {

    private static final int STATEMENTS = 6;
    private static final int EVENTS = 2;
    private static final int FIGURES = 2;

    /** Facts of one document. */
    static final int FACTS = STATEMENTS + EVENTS + FIGURES;

    private static final int VOCABULARY = 40_000;
    private static final int NAMES = 5_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3_650;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    Invention(long seed) {
        this.random = new Random(seed);
    }

    /** A word, the common ones more often. */
    String word() {
        return spelled((int) Math.pow(VOCABULARY, random.nextDouble()));
    }

    /** A name of two words. */
    String name() {
        int number = random.nextInt(NAMES);
        return capital(spelled(number * 7 + 11)) + " " + capital(spelled(number * 13 + 5));
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Syllables instead of digits. */
    private static String spelled(int number) {
        String consonants = "bdfgklmnprstvz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        int rest = number + 70;
        while (rest > 0) {
            word.append(consonants.charAt(rest % 14)).append(vowels.charAt(rest / 14 % 5));
            rest /= 70;
        }
        return word.toString();
    }

    private Span write(String words) {
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    private Span sentence(int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(word());
        }
        return write(String.join(" ", words));
    }

    private EntityId entity(EntityKind kind) {
        String name = name();
        Span span = write(name);
        text.append(' ');
        EntityId id = EntityId.of(entities.size() + 1);
        entities.add(
                new Entity(id, kind, name, null, null, Set.of(), null, List.of(new Mention(span, Mention.Form.NAME))));
        return id;
    }

    /** One document more. */
    FactsDocument next(int number) {
        text.setLength(0);
        entities.clear();
        write("Report " + number + ". ");
        List<Statement> statements = new ArrayList<>();
        for (int i = 1; i <= STATEMENTS; i++) {
            EntityId speaker = entity(EntityKind.PERSON);
            Span cue = write("said");
            text.append(' ');
            Span content = sentence(10 + random.nextInt(20));
            text.append(". ");
            statements.add(new Statement(
                    FactId.statement(i),
                    Quoted.NONE,
                    List.of(content),
                    cue,
                    null,
                    List.of(speaker),
                    null,
                    null,
                    null,
                    Why.of("invented", cue)));
        }
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= EVENTS; i++) {
            EntityId actor = entity(EntityKind.PERSON);
            Span anchor = sentence(1);
            text.append(' ');
            EntityId place = entity(EntityKind.PLACE);
            EventType[] types = EventType.values();
            Status[] statuses = Status.values();
            events.add(new Event(
                    FactId.event(i),
                    types[random.nextInt(types.length)],
                    null,
                    List.of(),
                    List.of(anchor),
                    List.of(actor),
                    List.of(),
                    place,
                    When.on(new PartialDate(day())),
                    statuses[random.nextInt(statuses.length)],
                    Voice.REPORTED,
                    null,
                    List.of(),
                    List.of(),
                    Why.of("invented", anchor)));
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 1; i <= FIGURES; i++) {
            EntityId place = entity(EntityKind.PLACE);
            Span span = write(random.nextInt(900) + " " + word() + " " + word());
            text.append(". ");
            FigureCategory[] categories = FigureCategory.values();
            figures.add(new Figure(
                    FactId.figure(i),
                    span,
                    categories[random.nextInt(categories.length)],
                    Quantity.exactly(random.nextInt(900)),
                    "person",
                    null,
                    place,
                    When.on(new PartialDate(day())),
                    null,
                    Status.HAPPENED,
                    Voice.REPORTED,
                    null,
                    null,
                    null,
                    Why.of("invented", span)));
        }
        Document document = Document.of(
                        DocumentId.of(text.toString().getBytes(UTF_8)), "report-" + number, new Text(text.toString()))
                .withTitle(capital(word()) + " " + word())
                .withPublished(day());
        return new FactsDocument(document, entities, List.of(), statements, events, figures);
    }
}
