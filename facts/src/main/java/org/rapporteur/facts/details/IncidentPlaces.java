// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.event.EventTimes;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.facts.syntax.TreePath;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Locality.Precision;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.When;

/**
 * Where and when an incident was, of what several mentions tell: the smaller place and the narrower time. An incident of long ago was not
 * where the report was written. Immutable and safe for use by many threads.
 *
 * @param telling the report
 * @param words of the language
 */
record IncidentPlaces(Telling telling, Words words) {

    /**
     * Words by which the place and the day of an incident are known.
     *
     * @param tellers lemmas of the words that tell who says something
     * @param grounds words for pieces of land, which an incident strikes: <em>shook the highlands of Ost</em>
     */
    record Words(Set<String> tellers, Set<String> grounds) {

        static Words of(Language language) {
            return new Words(
                    language.rows("speech-cues", 4).stream()
                            .map(List::getFirst)
                            .collect(Collectors.toUnmodifiableSet()),
                    language.words("incident-grounds"));
        }
    }

    /** Words looked at upwards from a time or a name. */
    private static final int CLIMB = 4;

    /** Steps that a country, or a part of the day, counts for besides those to it. */
    private static final int ASIDE = 4;

    /** Steps within which a day or a place is that of an incident. */
    private static final int REACH = 7;

    /** Words within which a dateline ends. */
    private static final int LONGEST = 14;

    /** The rule of times that tell no day. */
    private static final String PART_OF_DAY = "time-part-of-day";

    private static final List<String> DASHES = List.of("—", "–", "--", "-");

    /** The smaller of two places, the first where neither is. */
    @Nullable
    EntityId smaller(@Nullable EntityId first, @Nullable EntityId other) {
        if (first == null || other == null) {
            return first == null ? other : first;
        }
        Precision one = precision(first);
        Precision two = precision(other);
        boolean isWide = one == Precision.COUNTRY || one == Precision.REGION;
        boolean isSmaller = two == null
                || two == Precision.CITY
                || two == Precision.SITE
                || (one == Precision.COUNTRY && two == Precision.REGION);
        boolean isWithin = country(other).isEmpty() || country(first).equals(country(other));
        return isWide && isSmaller && isWithin ? other : first;
    }

    private @Nullable Precision precision(EntityId id) {
        Locality locality = telling.facts().entity(id).locality();
        return locality == null ? null : locality.precision();
    }

    private Optional<Object> country(EntityId id) {
        return Optional.ofNullable(telling.facts().entity(id).locality()).map(Locality::country);
    }

    /** The narrower of two times, the first where neither lies within the other. */
    static @Nullable When narrower(@Nullable When first, @Nullable When other) {
        if (first == null || other == null) {
            return first == null ? other : first;
        }
        boolean within = !other.firstDay().isBefore(first.firstDay())
                && !other.lastDay().isAfter(first.lastDay())
                && first.end() == null;
        return within ? other : first;
    }

    /**
     * A mention of an incident.
     *
     * @param event with the day and the place that its own sentence tells
     * @param far steps from the mention to its day, {@link TreePath#NONE} without one
     */
    record Mentioned(Event event, int far) {}

    /**
     * The mention of an incident with the day and the place that its own sentence tells.
     *
     * @param lasts whether the incident is of a kind that lasts
     */
    Mentioned told(Event mention, boolean lasts) {
        List<Token> anchor = telling.analysis().tokens(mention.anchor());
        if (anchor.isEmpty()) {
            return new Mentioned(mention, TreePath.NONE);
        }
        Token word = anchor.getFirst();
        When day = null;
        int far = TreePath.NONE;
        int aside = aside(word);
        for (Token at : word.sentence().words()) {
            When when = when(at, word, lasts);
            if (when == null
                    || isDateline(at)
                    || (Phrases.governs(at, word) && !isWhen(at, word))
                    || isOfTeller(at, word)
                    || (isOver(mention.status()) && isLater(when))) {
                continue;
            }
            boolean isAside = aside > 0 && !Phrases.governs(word, at);
            // Cyclone Idai, which struck in March: the clause is the incident's own.
            int path = Phrases.governs(named(word), at) || isWhen(at, word) ? 2 : TreePath.length(at, word);
            int length = path + (isPartOfDay(at) ? ASIDE : 0) + (isAside ? aside : 0);
            if (length < far) {
                far = length;
                day = when;
            }
        }
        if (far > REACH) {
            day = null;
            far = TreePath.NONE;
        }
        EntityId place = place(word)
                .map(named -> ofDateline(word, named))
                .map(Entity::id)
                .orElse(null);
        return new Mentioned(mention.withRoles(List.of(), List.of(), place, day, mention.why()), far);
    }

    /**
     * Steps that the days of the clause above count for, where it only tells what came after: <em>were missing on Tuesday after an
     * explosion</em>; none is the day of an incident <em>four days</em> before.
     */
    private int aside(Token word) {
        Token at = word;
        for (int i = 0; i < CLIMB; i++) {
            Optional<Token> after = at.dependents().stream()
                    .filter(one -> one.is(Ud.CASE) || one.is(Ud.MARK))
                    .filter(one -> telling.is(one, FunctionWord.CIRCUMSTANCE))
                    .findFirst();
            if (after.isPresent()) {
                int before = after.get().index() - 1;
                boolean isCounted = isDuration(at)
                        || (before >= 0 && isDuration(telling.analysis().token(before)));
                return isCounted ? TreePath.NONE : 2;
            }
            if (at.is(Ud.ADVCL)
                    || at.is(Ud.CCOMP)
                    || at.is(Ud.PARATAXIS)
                    || at.head().isEmpty()) {
                return 0;
            }
            at = at.head().get();
        }
        return 0;
    }

    private boolean isDuration(Token word) {
        return telling.time(word)
                .filter(time -> time.type() == TimeExpression.Type.DURATION)
                .isPresent();
    }

    /**
     * The day or stretch of days of a time, as what lasts has it: <em>has killed 34 since October</em> goes on to the day of the report.
     *
     * @param lasts whether the incident is of a kind that lasts
     */
    private @Nullable When when(Token time, Token word, boolean lasts) {
        When when = telling.time(time).map(EventTimes::when).orElse(null);
        boolean isBeginning =
                time.dependents(Ud.CASE).stream().anyMatch(one -> telling.is(one, FunctionWord.BEGINNING));
        if (when == null || !isBeginning || isWhen(time, word)) {
            return when;
        }
        LocalDate published = telling.facts().document().published();
        boolean isOfVerb =
                time.head().filter(head -> head.pos() == PartOfSpeech.VERB).isPresent();
        return lasts && isOfVerb && published != null && !published.isBefore(when.firstDay()) && when.end() == null
                ? When.parse(when.start() + "/" + published)
                : null;
    }

    /** <em>Since 2019, when a sinking killed 45</em>: the year of the sinking. */
    private boolean isWhen(Token time, Token word) {
        return time.sentence().words().stream()
                .filter(one -> one.index() > time.index() && one.index() <= time.index() + 2)
                .filter(one -> telling.is(one, FunctionWord.REDUCED_CLAUSE))
                .flatMap(one -> one.head().stream())
                .anyMatch(verb -> verb.equals(word) || Phrases.governs(verb, word));
    }

    /** The word that governs the name of an incident, itself where it has none. */
    private static Token named(Token word) {
        return word.is(Ud.COMPOUND) && word.name().isPresent() ? word.head().orElse(word) : word;
    }

    /** <em>In the morning</em> tells no day where another word does. */
    private boolean isPartOfDay(Token word) {
        return telling.time(word)
                .filter(time -> time.rule().equals(PART_OF_DAY))
                .isPresent();
    }

    private static boolean isOver(Status status) {
        return status == Status.HAPPENED || status == Status.ONGOING;
    }

    private boolean isLater(When when) {
        LocalDate published = telling.facts().document().published();
        return published != null && when.firstDay().isAfter(published.plusDays(1));
    }

    /** Whether a time is that of a clause that tells what holds a word: <em>officials said on Monday</em>. */
    private boolean isOfTeller(Token time, Token word) {
        Token verb = time;
        for (int i = 0;
                i < CLIMB && verb.pos() != PartOfSpeech.VERB && verb.head().isPresent();
                i++) {
            verb = verb.head().get();
        }
        return !verb.equals(word)
                && words.tellers().contains(verb.lemma())
                && (verb.is(Ud.PARATAXIS) || !verb.dependents(Ud.CCOMP).isEmpty());
    }

    /**
     * The place nearest to a word in its sentence that stands behind a preposition of place, or that the incident went through
     * or shook; where there is none, a place that it names in another way.
     */
    private Optional<Entity> place(Token word) {
        Entity best = null;
        int least = REACH + ASIDE;
        for (Token at : word.sentence().words()) {
            Entity named = telling.named(at).orElse(null);
            if (named == null || !named.isPlace() || isDateline(at) || isOfTeller(at, word)) {
                continue;
            }
            if (!isLocated(at) && !isAttribute(at, word)) {
                continue;
            }
            int length = TreePath.length(at, word) + width(named);
            if (length < least) {
                least = length;
                best = named;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Steps that a wide place counts for, and one of which no more is known: a lake is told together with its country, a mine with its town. */
    private static int width(Entity place) {
        Locality locality = place.locality();
        if (place.kind() == EntityKind.COUNTRY) {
            return ASIDE;
        }
        return locality == null || locality.precision() == Precision.REGION ? ASIDE / 2 : 0;
    }

    /** <em>The Borg floods, Borg's earthquake</em>. */
    private static boolean isAttribute(Token name, Token incident) {
        return name.head().filter(incident::equals).isPresent()
                && (name.is(Ud.COMPOUND) || name.is(Ud.AMOD) || name.is(Ud.NMOD_POSS));
    }

    /** Whether a name, or the phrase that it is the name in, is where something is: <em>in the town of Borg</em>. */
    private boolean isLocated(Token name) {
        Token head = name;
        for (int i = 0; i < CLIMB; i++) {
            if (head.dependents(Ud.CASE).stream().anyMatch(one -> telling.is(one, FunctionWord.PLACE))
                    || (head.is(Ud.OBJ) && (head.equals(name) || words.grounds().contains(head.lemma())))) {
                return true;
            }
            boolean within = head.is(Ud.NMOD) || head.is(Ud.COMPOUND) || head.is(Ud.FLAT) || head.is(Ud.APPOS);
            if (!within || head.head().isEmpty()) {
                return false;
            }
            head = head.head().get();
        }
        return false;
    }

    /**
     * The town of the dateline instead of its region, where a report opens with an incident. Where no sentence tells the place it stays
     * open: a capital stands in the datelines of all that happens in its country.
     */
    private Entity ofDateline(Token word, Entity place) {
        return place.kind() == EntityKind.COUNTRY || !isLead(word.sentence())
                ? place
                : town(place).orElse(place);
    }

    /** Whether a report opens with a sentence, the dateline before it aside. */
    private boolean isLead(Sentence sentence) {
        Sentence first = telling.analysis().sentence(0);
        boolean isDatelineAlone = dash() > 0 && dash() >= first.tokens().end() - 1;
        return sentence.index() == (isDatelineAlone ? 1 : 0);
    }

    /** Whether a word stands before the dash that ends the dateline of a report. */
    private boolean isDateline(Token word) {
        return word.sentence().index() == 0 && word.index() < dash();
    }

    /** The number of the dash behind a dateline, 0 where there is none. */
    private int dash() {
        Sentence first = telling.analysis().sentence(0);
        return first.words().stream()
                .limit(LONGEST)
                .filter(word -> Phrases.isPunctuation(word) && DASHES.contains(word.text()))
                .map(Token::index)
                .findFirst()
                .orElse(0);
    }

    /** The town of a dateline that names a place behind it: <em>Borg, Ost — …</em>. */
    private Optional<Entity> town(Entity place) {
        int end = dash();
        Entity town = null;
        for (int i = 0; i < end; i++) {
            Entity named = telling.named(telling.analysis().token(i)).orElse(null);
            if (named == null) {
                continue;
            }
            if (named.equals(place)) {
                return Optional.ofNullable(town);
            }
            if (named.kind() == EntityKind.PLACE) {
                town = named;
            }
        }
        return Optional.empty();
    }
}
