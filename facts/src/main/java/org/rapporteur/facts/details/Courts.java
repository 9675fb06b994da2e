// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Particulars.Court;
import org.rapporteur.model.fact.Particulars.Plea;
import org.rapporteur.model.fact.Particulars.Verdict;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Reads what courts and the police do: charge, court, verdict, sentence and plea. Immutable and safe for use by many threads. */
final class Courts {

    /** What a verb of the list tells. */
    enum Step {
        CHARGE,
        ARREST,
        CONVICT,
        ACQUIT,
        SENTENCE,
        /** A sentence is given, where it is the object. */
        GIVE,
        /** Likewise, by whoever gets it. */
        GET,
        OVERTURN,
        FINE,
        PLEAD,
        /** Charges end, where they are the object. */
        DISMISS,
        /** A sentence is asked for. */
        ASK,
        /** A sentence is possible. */
        FACE,
        /** A noun for what a court or the police do. */
        CASE
    }

    /** What stands beside such a verb. */
    enum MarkWord {
        GUILTY,
        COURT,
        LIFE,
        DEATH,
        SUSPENDED,
        PROBATION,
        SUSPICION,
        CONVICTION,
        CONTEST,
        ACCUSER,
        BLAME,
        UNTOLD,
        /** A part of the day, which nobody is charged with. */
        DAYTIME,
        PUNISHMENT,
        ACCUSATION
    }

    record Entry(Step step, Set<String> prepositions, EventType type) {}

    private final Map<String, Entry> verbs = new HashMap<>();
    private final Map<String, Entry> nouns = new HashMap<>();

    private final WordRoles<MarkWord> marks;
    private final Charges accusations;

    Courts(Language language) {
        for (List<String> row : language.rows("court-words", 4)) {
            Entry entry = new Entry(
                    Step.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Set.of(row.get(2).split(",", -1)),
                    EventType.valueOf(row.get(3)));
            for (String word : row.get(0).split(",", -1)) {
                (entry.step() == Step.CASE ? nouns : verbs).put(word, entry);
            }
        }
        this.marks = language.roles("court-marks", MarkWord.class);
        this.accusations = new Charges(marks);
    }

    /** Adds to the events of a report what courts say of them. */
    void read(Telling telling, Bodies bodies, Draft draft) {
        for (Token token : telling.analysis().tokens()) {
            if (token.pos() == PartOfSpeech.NOUN) {
                named(telling, draft, token);
            }
            if (token.pos() != PartOfSpeech.VERB) {
                continue;
            }
            Entry entry = verbs.get(token.lemma().toLowerCase(Locale.ROOT));
            boolean guilty = token.dependents().stream().anyMatch(word -> is(word, MarkWord.GUILTY));
            if (entry != null && entry.step() == Step.PLEAD) {
                plea(telling, draft, token, entry, guilty);
            } else if (entry != null) {
                if (entry.step() != Step.ASK
                        && entry.step() != Step.FACE
                        && (!isGiven(entry.step()) || isSentence(token))) {
                    step(telling, bodies, draft, token, entry);
                }
            } else if (guilty
                    && (telling.clause().isPassive(token)
                            || !telling.clause().patients(token).isEmpty())) {
                step(
                        telling,
                        bodies,
                        draft,
                        token,
                        new Entry(
                                Step.CONVICT,
                                verbs.values().stream()
                                        .filter(one -> one.step() == Step.CONVICT)
                                        .findFirst()
                                        .map(Entry::prepositions)
                                        .orElse(Set.of()),
                                EventType.COERCE));
            }
        }
        new SoughtSentences(telling, draft, marks).read(verbs);
        share(telling, draft);
        heard(telling, bodies, draft);
    }

    /** A noun that tells what a court or the police do and for what: <em>is on trial for homicide</em>. */
    private void named(Telling telling, Draft draft, Token noun) {
        Entry entry = nouns.get(noun.lemma().toLowerCase(Locale.ROOT));
        if (entry == null) {
            return;
        }
        List<Span> charges = accusations.of(telling, noun, entry);
        draft.at(noun).stream()
                .filter(event -> event.type() == EventType.COERCE || event.type() == EventType.ACCUSE)
                .filter(event -> event.details().particulars() == null && !charges.isEmpty())
                .findFirst()
                .ifPresent(event -> draft.put(
                        event,
                        event.withDetails(
                                event.details().withParticulars(new Court(charges, null, null, null, null)),
                                event.why().because(event.why(), Why.of("court-noun", noun.span())))));
    }

    /** What a court with a name does is of that court, whatever else it is: <em>the High Court granted her bail</em>. */
    private void heard(Telling telling, Bodies bodies, Draft draft) {
        for (Event event : draft.events()) {
            boolean isOfCourts = switch (event.type()) {
                case COERCE, CONCEDE, REJECT, REQUEST -> true;
                default -> false;
            };
            if (!isOfCourts || event.details().particulars() != null) {
                continue;
            }
            telling.analysis().tokens(event.anchor()).stream()
                    .filter(word -> word.pos() == PartOfSpeech.VERB)
                    .limit(1)
                    .flatMap(verb -> Stream.ofNullable(court(telling, bodies, verb)))
                    .forEach(court -> draft.put(
                            event,
                            event.withDetails(
                                    event.details().withParticulars(new Court(List.of(), court, null, null, null)),
                                    event.why())));
        }
    }

    /** A lorry overturns, a road is cleared and a shell is dropped too. */
    private static boolean isOfCourtsOnlyByItsObject(Step step) {
        return step == Step.OVERTURN || step == Step.ACQUIT || step == Step.DISMISS;
    }

    private static boolean isGiven(Step step) {
        return step == Step.GIVE || step == Step.GET;
    }

    /** Whether a verb has a sentence as its object: <em>was given a suspended sentence</em>. */
    private boolean isSentence(Token verb) {
        return verb.dependents().stream()
                .anyMatch(word -> word.is(Ud.OBJ) && marks.is(word.lemma(), MarkWord.PUNISHMENT));
    }

    /** The only court that a report tells to decide is that of its other verdicts too. */
    private static void share(Telling telling, Draft draft) {
        List<EntityId> courts = draft.events().stream()
                .flatMap(event -> event.details().particulars() instanceof Court court && court.court() != null
                        ? Stream.of(court.court())
                        : Stream.of())
                .distinct()
                .toList();
        if (courts.size() != 1) {
            return;
        }
        for (Event event : draft.events()) {
            if (event.details().particulars() instanceof Court court
                    && court.court() == null
                    && court.verdict() != null
                    && !isEarlier(telling, event)) {
                draft.put(
                        event,
                        event.withDetails(
                                event.details().withParticulars(court.withCourt(courts.getFirst())), event.why()));
            }
        }
    }

    /** A verdict with a year of its own may be that of another court: <em>who was convicted in 2014</em>. */
    private static boolean isEarlier(Telling telling, Event event) {
        return telling.analysis().tokens(event.anchor()).stream()
                .flatMap(word -> word.dependents().stream())
                .flatMap(word -> telling.time(word).stream())
                .anyMatch(time -> time.rule().equals("time-year") || time.rule().equals("time-month"));
    }

    private boolean is(Token word, MarkWord mark) {
        return marks.is(word.lemma(), mark) || marks.is(word.text(), mark);
    }

    private void step(Telling telling, Bodies bodies, Draft draft, Token verb, Entry entry) {
        List<Span> charges = accusations.of(telling, verb, entry);
        @Nullable EntityId court = court(telling, bodies, verb);
        Stream<Token> told = isGiven(entry.step())
                ? Stream.concat(
                        Stream.of(verb), verb.dependents(Ud.OBJ).stream().filter(word -> is(word, MarkWord.PUNISHMENT)))
                : Stream.of(verb);
        Optional<Event> known = told.flatMap(word -> draft.at(word).stream())
                .filter(event -> switch (event.type()) {
                    case COERCE, ACCUSE, SANCTION, CONCEDE, REQUEST -> true;
                    case REJECT -> entry.step() == Step.OVERTURN || entry.step() == Step.DISMISS;
                    default -> false;
                })
                .findFirst();
        List<EntityId> accused = sentenced(telling, verb, entry).stream()
                .flatMap(token -> accused(telling, token))
                .filter(entity -> entity.kind() != EntityKind.PLACE)
                .map(Entity::id)
                .distinct()
                .toList();
        if (known.isEmpty() && (accused.isEmpty() || !draft.at(verb).isEmpty() || entry.step() == Step.ARREST)) {
            return;
        }
        if (is(verb, MarkWord.BLAME) && !isByCourt(telling, verb) && !isOfReportedCase(telling, draft, verb)) {
            return;
        }
        Factuality factuality = draft.factuality(verb, entry.type());
        Event first = known.orElseGet(() -> draft.retyped(
                draft.event(
                        entry.type(),
                        verb.span(),
                        factuality,
                        Why.of("court-verb", verb.span()).withConfidence(0.8)),
                entry.type(),
                null,
                factuality.status(),
                List.of(),
                accused,
                List.of()));
        if (known.isPresent() && isOfOthers(telling, verb, first, accused)) {
            return;
        }
        Event base = withoutAccused(telling, draft, verb, onlyAccused(draft, first, accused));
        boolean done = base.status() == Status.HAPPENED || base.status() == Status.ONGOING;
        String sentence = entry.step() == Step.SENTENCE || entry.step() == Step.FINE || isGiven(entry.step())
                ? sentence(telling, verb, entry)
                : null;
        Verdict verdict = !done
                ? null
                : switch (entry.step()) {
                    case CONVICT -> Verdict.CONVICTED;
                    case ACQUIT -> court == null && charges.isEmpty() && accused.isEmpty() ? null : Verdict.ACQUITTED;
                    case SENTENCE, GIVE, GET, FINE -> sentence == null ? null : Verdict.CONVICTED;
                    case OVERTURN -> isConviction(telling, verb) ? Verdict.OVERTURNED : null;
                    case DISMISS -> isCharge(telling, verb) ? Verdict.DISMISSED : null;
                    case CHARGE, ARREST, PLEAD, ASK, FACE, CASE -> null;
                };
        if (charges.isEmpty() && verdict == null && sentence == null) {
            if (known.isEmpty() && (!done || isOfCourtsOnlyByItsObject(entry.step()))) {
                draft.remove(base);
            }
            return;
        }
        Court before =
                base.details().particulars() instanceof Court one ? one : new Court(List.of(), null, null, null, null);
        Court all = new Court(
                before.charges().isEmpty() ? charges : before.charges(),
                before.court() == null ? court : before.court(),
                before.verdict() == null ? verdict : before.verdict(),
                before.sentence() == null ? sentence : before.sentence(),
                before.plea());
        draft.put(
                base,
                base.withDetails(
                        base.details().withParticulars(all),
                        new Why(
                                base.why().rule(),
                                base.why().words(),
                                base.why().confidence(),
                                Stream.concat(
                                                base.why().details().stream(),
                                                Stream.of(Why.of("court-verb", verb.span())))
                                        .toList())));
    }

    /** Whom a step befalls. */
    private static List<Token> sentenced(Telling telling, Token verb, Entry entry) {
        return switch (entry.step()) {
            case GET -> telling.clause().agents(verb);
            case GIVE -> telling.clause().isPassive(verb) ? telling.clause().patients(verb) : verb.dependents(Ud.IOBJ);
            // The conviction of Brik is quashed, charges against Brik are dropped.
            case OVERTURN, DISMISS ->
                telling.clause().patients(verb).stream()
                        .flatMap(noun -> noun.dependents().stream())
                        .filter(word -> word.is(Ud.NMOD))
                        .toList();
            case CHARGE, ARREST, CONVICT, ACQUIT, SENTENCE, FINE, PLEAD, ASK, FACE, CASE ->
                telling.clause().patients(verb);
        };
    }

    /** Who is meant by a noun and those joined to it; of <em>the chief of Northern Star, Jan Kos</em>, Kos alone. */
    private static Stream<Entity> accused(Telling telling, Token noun) {
        Optional<Entity> holder = telling.meant(noun).isPresent()
                ? Optional.empty()
                : Apposition.behind(telling, noun, Apposition::isPerson);
        return holder.isPresent()
                ? holder.stream()
                : Telling.joined(noun).stream().flatMap(token -> telling.meant(token).stream());
    }

    /** Of those whom an act befell as read, only those whom the verb names, where it names one: not the firm that the accused is the head of. */
    private static Event onlyAccused(Draft draft, Event known, List<EntityId> accused) {
        List<EntityId> named =
                known.recipients().stream().filter(accused::contains).toList();
        if (named.isEmpty() || named.size() == known.recipients().size()) {
            return known;
        }
        Event narrowed =
                draft.retyped(known, known.type(), known.mode(), known.status(), known.actors(), named, known.items());
        draft.put(known, narrowed);
        return narrowed;
    }

    /** Whether an act that was told in another sentence befell others than a verb that was taken for the same. */
    private static boolean isOfOthers(Telling telling, Token verb, Event event, List<EntityId> accused) {
        boolean isElsewhere = telling.analysis().tokens(event.anchor()).stream()
                .noneMatch(word -> word.sentence().equals(verb.sentence()));
        return isElsewhere
                && event.details().particulars() instanceof Court
                && !accused.isEmpty()
                && event.recipients().stream().noneMatch(accused::contains);
    }

    /** Whom it befalls is not what it is about: <em>an individual was sentenced</em>. */
    private static Event withoutAccused(Telling telling, Draft draft, Token verb, Event event) {
        List<Token> patients = telling.clause().patients(verb);
        List<Span> items = event.items().stream()
                .filter(item -> patients.stream().noneMatch(patient -> item.contains(patient.span())))
                .toList();
        if (items.size() == event.items().size()) {
            return event;
        }
        Event cut = draft.retyped(
                event, event.type(), event.mode(), event.status(), event.actors(), event.recipients(), items);
        draft.put(event, cut);
        return cut;
    }

    private boolean isByCourt(Telling telling, Token verb) {
        List<Token> agents = telling.clause().agents(verb);
        return agents.stream()
                .anyMatch(agent -> is(agent, MarkWord.ACCUSER)
                        || is(agent, MarkWord.COURT)
                        || agent.dependents().stream().anyMatch(part -> is(part, MarkWord.ACCUSER)));
    }

    /** <em>Brik is accused of fraud</em>, by nobody that is named, in a report of a charge, a trial or a verdict. */
    private static boolean isOfReportedCase(Telling telling, Draft draft, Token verb) {
        return telling.clause().isPassive(verb)
                && telling.clause().agents(verb).isEmpty()
                && draft.events().stream().anyMatch(event -> event.details().particulars() instanceof Court);
    }

    private boolean isConviction(Telling telling, Token verb) {
        return telling.clause().patients(verb).stream().anyMatch(token -> is(token, MarkWord.CONVICTION));
    }

    /** A court without a name or a place may be any, and <em>the court of</em> is cut short. */
    private static boolean isSomeCourt(Telling telling, Entity entity) {
        int last = entity.name().lastIndexOf(' ');
        return last > 0 && !telling.language().is(entity.name().substring(last + 1), FunctionWord.POSSESSION);
    }

    private boolean isCharge(Telling telling, Token verb) {
        return telling.clause().patients(verb).stream().anyMatch(token -> is(token, MarkWord.ACCUSATION));
    }

    private @Nullable EntityId court(Telling telling, Bodies bodies, Token verb) {
        return Stream.concat(
                        telling.clause().agents(verb).stream(),
                        verb.dependents().stream().filter(word -> word.is(Ud.OBL) || word.is(Ud.NSUBJ)))
                .filter(word -> isCourt(telling, word))
                .flatMap(word -> bodies.of(word).stream())
                .filter(entity -> isSomeCourt(telling, entity))
                .map(Entity::id)
                .findFirst()
                .or(() -> within(telling, verb))
                .orElse(null);
    }

    /** The only court with a name below a verb: <em>convicted after a trial of five weeks at Borg Crown Court</em>. */
    private Optional<EntityId> within(Telling telling, Token verb) {
        TokenRange range = Phrases.under(verb);
        List<EntityId> named = Phrases.between(telling.analysis(), verb.index() + 1, range.end()).stream()
                .filter(word -> word.dependents(Ud.CASE).stream()
                        .anyMatch(one -> telling.is(one, FunctionWord.PLACE) || telling.is(one, FunctionWord.AGENT)))
                .filter(word -> isCourt(telling, word))
                .flatMap(word -> telling.named(word).stream())
                .map(Entity::id)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private boolean isCourt(Telling telling, Token word) {
        return is(word, MarkWord.COURT)
                || telling.named(word)
                        .filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                        .filter(entity -> Stream.of(entity.name().split(" ", -1))
                                .anyMatch(part -> marks.is(part, MarkWord.COURT)))
                        .isPresent();
    }

    private @Nullable String sentence(Telling telling, Token verb, Entry entry) {
        if (entry.step() == Step.FINE) {
            return "fine";
        }
        TokenRange range = Phrases.under(verb);
        List<Token> behind = Phrases.between(telling.analysis(), verb.index() + 1, range.end());
        boolean suspended = behind.stream().anyMatch(word -> is(word, MarkWord.SUSPENDED) && isOfWhole(telling, word));
        boolean probation = behind.stream().anyMatch(word -> is(word, MarkWord.PROBATION));
        for (Token word : behind) {
            boolean own = word.head()
                    .filter(head -> head.equals(verb)
                            || head.head().filter(verb::equals).isPresent())
                    .isPresent();
            if (own && is(word, MarkWord.LIFE)) {
                return "life";
            }
            if (own
                    && is(word, MarkWord.DEATH)
                    && word.dependents(Ud.CASE).stream().anyMatch(one -> telling.is(one, FunctionWord.ADDRESSEE))) {
                return "death";
            }
            Optional<TimeExpression> time = telling.time(word);
            if (time.isPresent() && time.get().type() == TimeExpression.Type.DURATION) {
                String value = time.get().value();
                if (value.matches("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?")) {
                    return suspended ? "suspended " + value : probation ? "probation " + value : value;
                }
            }
        }
        return null;
    }

    /** Whether a whole sentence is suspended, not <em>two years of it</em>. */
    private boolean isOfWhole(Telling telling, Token suspended) {
        int head = suspended.head().map(Token::index).orElse(suspended.index());
        return suspended.dependents(Ud.NSUBJ).isEmpty()
                && Phrases.between(telling.analysis(), head + 1, Math.max(head + 1, suspended.index())).stream()
                        .noneMatch(word -> word.pos() == PartOfSpeech.NUM);
    }

    /** Whoever pleads answers the charge that was told first of them, else the one that is told with the plea. */
    private void plea(Telling telling, Draft draft, Token verb, Entry entry, boolean guilty) {
        boolean contest = verb.dependents().stream().anyMatch(word -> is(word, MarkWord.CONTEST));
        Factuality told = draft.factuality(verb, EventType.COERCE);
        boolean isPleaded = told.status() == Status.HAPPENED || told.status() == Status.ONGOING;
        if ((!guilty && !contest) || !isPleaded || isIntended(telling, verb)) {
            return;
        }
        boolean not = verb.dependents().stream()
                .anyMatch(word -> telling.is(word, FunctionWord.NEGATION)
                        || word.dependents().stream().anyMatch(inner -> telling.is(inner, FunctionWord.NEGATION)));
        Plea plea = contest ? Plea.NO_CONTEST : not ? Plea.NOT_GUILTY : Plea.GUILTY;
        List<EntityId> accused = telling.clause().agents(verb).stream()
                .flatMap(word -> Telling.joined(word).stream())
                .flatMap(word -> telling.meant(word).stream())
                .map(Entity::id)
                .distinct()
                .toList();
        List<Span> charges = accusations.of(telling, verb, entry);
        Optional<Event> known = draft.events().stream()
                .filter(event -> event.details().particulars() instanceof Court court
                        && court.plea() == null
                        && !court.charges().isEmpty())
                .filter(event -> event.recipients().stream().anyMatch(accused::contains))
                .filter(event -> charges.isEmpty() || draft.at(verb).contains(event))
                .findFirst();
        if (known.isEmpty() && charges.isEmpty()) {
            return;
        }
        Event event = known.orElseGet(() -> pleaded(draft, verb, accused));
        Court court =
                event.details().particulars() instanceof Court one ? one : new Court(charges, null, null, null, null);
        draft.put(
                event,
                event.withDetails(
                        event.details().withParticulars(court.withPlea(plea)),
                        event.why().because(event.why(), Why.of("court-plea", verb.span()))));
    }

    /** <em>He intends to plead guilty</em>. */
    private static boolean isIntended(Telling telling, Token verb) {
        return verb.is(Ud.XCOMP)
                && verb.dependents(Ud.MARK).stream().anyMatch(word -> telling.is(word, FunctionWord.INFINITIVE));
    }

    private static Event pleaded(Draft draft, Token verb, List<EntityId> accused) {
        Optional<Event> own = draft.at(verb).stream()
                .filter(event -> event.type() == EventType.COERCE || event.type() == EventType.ACCUSE)
                .findFirst();
        return own.orElseGet(() -> {
            Factuality told = draft.factuality(verb, EventType.COERCE);
            Event event = draft.event(
                    EventType.COERCE,
                    verb.span(),
                    told,
                    Why.of("court-plea", verb.span()).withConfidence(0.8));
            return draft.retyped(event, EventType.COERCE, null, told.status(), List.of(), accused, List.of());
        });
    }
}
