// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.text.Span;

/**
 * Finds the words for an act: those of the report where it is plain how they hang together with whom it is done to, else the
 * phrase of its type and mode.
 */
final class ActFinder {

    private static final Map<String, List<String>> PHRASES = phrases();

    /** Words between the verb and whom it is done to: <em>arrested the former opposition leader N.</em> */
    private static final int BETWEEN = 5;

    private static final int LONGEST_CLAUSE = 70;

    private static final String OTHER_WORDS = " by other words";

    /** What can be counted is made; support or scrutiny is not. */
    private static final String MAKE = Phrases.fixed("noun.made");

    private final Event event;
    private final FactsDocument facts;
    private final Surroundings around;
    private final Parties recipients;
    private final List<String> phrase;

    private ActFinder(Event event, FactsDocument facts, Parties recipients) {
        this.event = event;
        this.facts = facts;
        this.around = Surroundings.of(facts.document());
        this.recipients = recipients;
        this.phrase = phrase(event, around);
    }

    private static List<String> phrase(Event event, Surroundings around) {
        String type = event.type().name() + " ";
        String group = "mode." + event.mode();
        boolean isPlain = !Phrases.hasGroup(group)
                || event.anchors().stream()
                        .flatMap(anchor -> Stream.of(around.words(anchor).split(" ", -1)))
                        .anyMatch(word -> Phrases.is(group, word));
        return first(type + outcome(event), type + event.mode() + (isPlain ? "" : OTHER_WORDS), type + Phrases.NONE);
    }

    private static List<String> first(String... keys) {
        return Stream.of(keys)
                .map(PHRASES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** How a court decided, which tells more than the mode: who is acquitted is not detained. */
    private static @Nullable String outcome(Event event) {
        if (!(event.details().particulars() instanceof Particulars.Court court)) {
            return null;
        }
        Particulars.Verdict verdict = court.verdict();
        return court.sentence() != null ? "sentenced" : verdict == null ? null : verdict.label();
    }

    /** Whether somebody must have done it: a storm is nobody's deed. */
    static boolean isDeed(Event event) {
        String type = event.type().name() + " ";
        return !first(type + event.mode(), type + Phrases.NONE).get(6).equals(Phrases.NONE);
    }

    static Act of(Event event, FactsDocument facts, Parties recipients) {
        ActFinder finder = new ActFinder(event, facts, recipients);
        for (Span anchor : event.anchors()) {
            Optional<Act> own = finder.own(anchor);
            if (own.isPresent()) {
                return own.get();
            }
        }
        return finder.general();
    }

    /** The phrase of the type, with the noun of the report where it has one. */
    private Act general() {
        boolean isAlone = recipients.isEmpty();
        String words = isAlone ? phrase.get(1) : phrase.get(0);
        String head = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        String rest = words.substring(head.length()).strip();
        boolean transitive = !isAlone && rest.startsWith("{whom}");
        String noun = event.anchors().stream()
                .map(anchor -> ActNoun.of(around, anchor))
                .flatMap(Optional::stream)
                .map(found -> towards(found.words(), link(found)))
                .findFirst()
                .orElseGet(() -> towards(phrase.get(2), phrase.get(3)));
        return new Act(
                verb(head),
                Phrases.filled(rest.replace("{whom}", ""), Map.of()),
                rest.replace("{whom}", recipients.words()),
                transitive,
                noun,
                event.anchors().stream()
                        .map(anchor -> ActNoun.of(around, anchor))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(ActNoun::isPlural)
                        .orElseGet(() -> ActNoun.isPlural(phrase.get(2))),
                phrase.get(6));
    }

    private Optional<Act> own(Span anchor) {
        Optional<ActNoun> noun = ActNoun.of(around, anchor);
        if (noun.isPresent()) {
            return isMade(noun.get()) ? Optional.of(withNoun(noun.get())) : Optional.empty();
        }
        String words = around.words(anchor).toLowerCase(Locale.ROOT);
        String head = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        VerbForms verb = VerbForms.of(head);
        if (verb == null) {
            return Optional.empty();
        }
        String particle = words.substring(head.length()).strip();
        if (particle.contains(" ") && !(isParticiple(anchor, verb) && isBorne(anchor))) {
            // The phrase has its object: put their names to a pact.
            return Optional.of(towardsNobody(verb, particle));
        }
        return recipients.isEmpty() ? alone(anchor, verb, particle) : towards(anchor, verb, particle);
    }

    /** Whether there is a verb that goes with a noun. */
    private boolean isMade(ActNoun noun) {
        if (noun.verb() != null) {
            return !noun.verb().equals(ActNoun.UNMADE);
        }
        return !phrase.get(4).equals(Phrases.NONE)
                && !(noun.isMass() && phrase.get(4).equals(MAKE));
    }

    /** Such as <em>carried out an airstrike on Borg</em>. */
    private Act withNoun(ActNoun noun) {
        String words = Objects.requireNonNullElse(noun.verb(), phrase.get(4));
        String head = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        String towards = towards(noun.words(), link(noun));
        return new Act(
                verb(head),
                "",
                (words.substring(head.length()) + " " + towards).strip(),
                false,
                towards,
                noun.isPlural(),
                phrase.get(6));
    }

    private String link(ActNoun noun) {
        return noun.link() == null ? phrase.get(3) : noun.link();
    }

    private String towards(String noun, String link) {
        return recipients.isEmpty()
                ? noun
                : noun + (link.equals(Phrases.NONE) ? " " : " " + link + " ") + recipients.words();
    }

    /** The verb of the report with whom it is done to, where the two stand together. */
    private Optional<Act> towards(Span anchor, VerbForms verb, String particle) {
        String before = Objects.requireNonNullElse(around.wordBefore(anchor.start()), "");
        String behind = Objects.requireNonNullElse(around.wordBehind(anchor.end()), "");
        boolean participle = isParticiple(anchor, verb);
        boolean isIncomplete = particle.isEmpty() && Phrases.is("incomplete", verb.base());
        if (participle && (Phrases.is("agent", behind) || isPassive(anchor))) {
            return isIncomplete ? Optional.empty() : Optional.of(act(verb, particle, "", ""));
        }
        if (Phrases.is("be", before) && participle) {
            return Optional.empty();
        }
        Span whom = nearest(event.recipients(), anchor.end());
        List<String> between = whom == null ? null : around.between(anchor.end(), whom.start());
        if (whom == null || between == null || between.size() > BETWEEN) {
            return Optional.empty();
        }
        String first = between.isEmpty() ? "" : between.getFirst();
        String link = Phrases.is("towards", first) ? first.toLowerCase(Locale.ROOT) : "";
        boolean plain = between.stream()
                .skip(link.isEmpty() ? 0 : 1)
                .noneMatch(word -> Phrases.is("preposition", word)
                        || Phrases.is("conjunction", word)
                        || Phrases.is("auxiliary", word));
        List<String> then = List.of(phrase.get(5).split(",", -1));
        if (!plain || !isWhole(whom.end(), then)) {
            return Optional.empty();
        }
        String clause = around.clause(whom.end(), untilDay(whom.end()), then, LONGEST_CLAUSE);
        return isIncomplete && clause.isEmpty() ? Optional.empty() : Optional.of(act(verb, particle, link, clause));
    }

    /** Where the words behind a place stop that the sentence does not say elsewhere: it tells the day of the act itself. */
    private int untilDay(int place) {
        return facts.times().stream()
                .filter(time -> time.span().start() > place && time.value().equals(String.valueOf(event.date())))
                .mapToInt(time -> around.startOfPhrase(time.span().start()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * Whether a noun phrase ends at a place. Who dismisses somebody's claim does not dismiss somebody, and whom a clause is about
     * is not whom the verb before it is done to: <em>claimed the army fled</em>.
     */
    private boolean isWhole(int place, List<String> then) {
        if (around.goesOn(place)) {
            return false;
        }
        String behind = around.wordBehind(place);
        if (behind == null) {
            return true;
        }
        String word = behind.toLowerCase(Locale.ROOT);
        return then.contains(word)
                || Phrases.is("preposition", word)
                || Phrases.is("conjunction", word)
                || Phrases.is("free", word)
                || word.endsWith("ly");
    }

    private Act act(VerbForms verb, String particle, String link, String clause) {
        String rest = (particle + " " + clause).strip();
        return new Act(
                verb,
                rest,
                Words.flat(String.join(" ", particle, link, recipients.words(), clause)),
                link.isEmpty(),
                towards(phrase.get(2), phrase.get(3)),
                ActNoun.isPlural(phrase.get(2)),
                phrase.get(6));
    }

    /** The verb of the report where nobody is told to whom it is done: with its object, or where it can do without. */
    private Optional<Act> alone(Span anchor, VerbForms verb, String particle) {
        boolean participle = isParticiple(anchor, verb);
        if (participle && isBorne(anchor)) {
            return Optional.empty();
        }
        String object = object(anchor);
        String behind = around.wordBehind(anchor.end());
        boolean isFree = Phrases.is("alone", verb.base()) && (behind == null || Phrases.is("free", behind));
        String first = object == null || !object.contains(" ") ? "" : object.substring(0, object.indexOf(' '));
        // Who is charged with something charges nobody.
        if ((object == null && !isFree) || (participle && Phrases.is("passive", first))) {
            return Optional.empty();
        }
        String what = Words.flat(particle + " " + Objects.requireNonNullElse(object, ""));
        return Optional.of(towardsNobody(verb, what));
    }

    private Act towardsNobody(VerbForms verb, String what) {
        return new Act(verb, what, what, false, phrase.get(2), ActNoun.isPlural(phrase.get(2)), phrase.get(6));
    }

    /** Whether a form of "be" is among the auxiliaries before a verb. */
    private boolean isBorne(Span anchor) {
        for (String word : around.before(anchor.start())) {
            if (!Phrases.is("auxiliary", word)) {
                return false;
            }
            if (Phrases.is("be", word)) {
                return true;
            }
        }
        return false;
    }

    /** What the act is about or where it is, if that follows the verb; null where it does not. */
    private @Nullable String object(Span anchor) {
        for (Span item : event.items()) {
            // What is on record keeps the words of an item, not their place.
            String words = facts.words(item);
            int start = around.text().indexOf(words, anchor.end());
            List<String> between = start < 0 ? null : around.between(anchor.end(), start);
            if (between != null && between.size() <= BETWEEN) {
                return around.words(new Span(anchor.end(), start + words.length()));
            }
        }
        EntityId place = event.place();
        Span where = place == null ? null : nearest(List.of(place), anchor.end());
        return where != null
                        && around.text().substring(anchor.end(), where.start()).isBlank()
                ? around.words(where)
                : null;
    }

    private boolean isParticiple(Span anchor, VerbForms verb) {
        String word = around.words(anchor).toLowerCase(Locale.ROOT);
        return word.equals(verb.participle()) || word.startsWith(verb.participle() + " ");
    }

    /** Whether whom it is done to stands before the verb, with nothing but auxiliaries between: <em>N. has been arrested</em>. */
    private boolean isPassive(Span anchor) {
        return event.recipients().stream()
                .flatMap(id -> facts.entity(id).mentions().stream())
                .filter(mention -> mention.span().end() <= anchor.start())
                .map(mention -> around.between(mention.span().end(), anchor.start()))
                .filter(Objects::nonNull)
                .anyMatch(words -> words.stream().anyMatch(word -> Phrases.is("be", word))
                        && words.stream()
                                .allMatch(word -> Phrases.is("auxiliary", word)
                                        || Phrases.is("relative", word)
                                        || word.endsWith("ly")));
    }

    /** The first mention of any of some behind a place; null where there is none. */
    private @Nullable Span nearest(List<EntityId> ids, int place) {
        return ids.stream()
                .flatMap(id -> facts.entity(id).mentions().stream())
                .map(Mention::span)
                .filter(span -> span.start() >= place)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static VerbForms verb(String base) {
        VerbForms verb = VerbForms.of(base);
        if (verb == null) {
            throw new IllegalStateException("verb-forms.txt must have every verb of a phrase, lacks " + base);
        }
        return verb;
    }

    private static Map<String, List<String>> phrases() {
        Map<String, List<String>> phrases = new HashMap<>();
        Phrases.rows("event-phrases.txt", 9)
                .forEach(row -> phrases.put(row.get(0) + " " + row.get(1), row.subList(2, 9)));
        return phrases;
    }
}
