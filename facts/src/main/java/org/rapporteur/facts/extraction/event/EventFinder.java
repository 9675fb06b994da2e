// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.ArgumentFinder.ObjectRule;
import org.rapporteur.facts.extraction.event.EventMention.Arguments;
import org.rapporteur.facts.extraction.event.Frame.Weight;
import org.rapporteur.facts.extraction.event.FrameMatcher.Match;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Why;

/**
 * Finds the events of a document: the frames of the lists and the marks of the language model each propose, and how sure
 * both are decides. Immutable and safe for use by many threads.
 */
public final class EventFinder {

    /** Who may speak. */
    public enum Evidence {
        FRAMES,
        MARKS,
        BOTH
    }

    /** Most words of an anchor. */
    private static final int LONGEST = 6;

    /** From here on a sure frame is believed. */
    private static final double WITH_SURE = 0.15;

    /** From here on a likely frame is believed. */
    private static final double WITH_LIKELY = 0.25;

    /** From here on a weak frame is believed. */
    private static final double WITH_WEAK = 0.5;

    /** From here on the type that the model gives is believed though no frame bears it out: below, one in four is right. */
    private static final double ALONE = 0.8;

    /** From here on a mark is believed though the lists say that its words are no event. */
    private static final double AGAINST = 0.9;

    /** From here on a mark tells of what may be an event. */
    private static final double OPEN = 0.1;

    /** So many times likelier is the type of a frame than the model says. */
    private static final double SURE_TYPE = 20;

    private static final double LIKELY_TYPE = 3;

    private final EventWords words;
    private final ArgumentFinder arguments;
    private final FrameMatcher frames;
    private final Evidence evidence;

    /** Goes by frames and marks. */
    public EventFinder(Language language) {
        this(language, Evidence.BOTH);
    }

    /** Goes by one of them or both, to measure what each is worth. */
    public EventFinder(Language language, Evidence evidence) {
        this.words = new EventWords(language);
        this.arguments = new ArgumentFinder(words, new Clause(language));
        this.frames = new FrameMatcher(language, words, arguments);
        this.evidence = evidence;
    }

    /** The events that frames and marks bear out by themselves, in the order of the text. */
    public List<EventMention> find(Analysis analysis) {
        return candidates(analysis).stream().filter(EventMention::believed).toList();
    }

    /** The events that frames and marks bear out, and what else may be one by either of them, in the order of the text. */
    public List<EventMention> candidates(Analysis analysis) {
        List<EventMention> found = new ArrayList<>();
        List<EventMention> open = new ArrayList<>();
        Set<Token> objects = new HashSet<>();
        for (Token token : analysis.tokens()) {
            Trigger mark = evidence == Evidence.FRAMES ? null : token.trigger().orElse(null);
            Match match =
                    evidence == Evidence.MARKS ? null : frames.match(token).orElse(null);
            Optional<EventMention> mention = decide(token, mark, match);
            mention.ifPresent(found::add);
            if (match != null && mention.isPresent()) {
                objects.addAll(match.objects());
            }
            if (mention.isEmpty()) {
                open(token, mark, match).ifPresent(open::add);
            }
        }
        List<EventMention> joined = carried(found).stream()
                .filter(mention -> !objects.contains(mention.head()) || isMarked(mention))
                .toList();
        Map<Integer, EventType> types = new HashMap<>();
        joined.forEach(mention -> types.put(mention.head().index(), mention.type()));
        Stream<EventMention> others = open.stream()
                .filter(mention -> !objects.contains(mention.head()))
                .filter(mention ->
                        joined.stream().noneMatch(known -> known.anchor().overlaps(mention.anchor())))
                .filter(mention -> words.carrier(mention.head())
                        .filter(verb -> types.get(verb.index()) == mention.type())
                        .isEmpty());
        return Stream.concat(nested(joined).stream(), others)
                .sorted(Comparator.comparingInt(mention -> mention.head().index()))
                .toList();
    }

    /** What frame or mark take for possible. */
    private Optional<EventMention> open(Token token, @Nullable Trigger mark, @Nullable Match match) {
        if (mark == null || mark.eventConfidence() < OPEN || mark.type() == EventType.INCIDENT) {
            return Optional.empty();
        }
        if (match == null) {
            return Optional.of(mention(token, mark.type(), mark, null, false));
        }
        EventType framed = match.frame().type();
        if (framed == null) {
            // The lists say that it is none.
            return Optional.empty();
        }
        EventType chosen = type(mark, framed, match.frame());
        return chosen == EventType.INCIDENT
                ? Optional.empty()
                : Optional.of(mention(token, chosen, mark, chosen == framed ? match : null, false));
    }

    private static boolean isMarked(EventMention mention) {
        return mention.mark() != null && mention.mark().isLikely();
    }

    /** What is asked, refused or threatened tells the mode where its words are an event too: <em>urged them to meet</em>. */
    private List<EventMention> nested(List<EventMention> mentions) {
        return mentions.stream()
                .map(mention -> mention.mode() != null
                        ? mention
                        : mentions.stream()
                                .filter(inner -> !inner.head().equals(mention.head())
                                        && words.governs(mention.head(), inner.head()))
                                .flatMap(inner -> words.mode(mention.type(), inner.type()).stream())
                                .findFirst()
                                .map(mention::withMode)
                                .orElse(mention))
                .toList();
    }

    /** A verb and its object that tell of the same act are one mention: <em>held talks</em>. */
    private List<EventMention> carried(List<EventMention> mentions) {
        Map<Integer, EventMention> at = new LinkedHashMap<>();
        mentions.forEach(mention -> at.put(mention.head().index(), mention));
        for (EventMention noun : mentions) {
            Optional<EventMention> verb = words.carrier(noun.head())
                    .map(token -> at.get(token.index()))
                    .filter(other -> other.type() == noun.type());
            if (verb.isPresent()
                    && noun.head().pos() == PartOfSpeech.NOUN
                    && !noun.head().is(Ud.ACL)
                    && !isAnothers(noun.head())) {
                at.remove(noun.head().index());
                at.put(verb.get().head().index(), joined(verb.get(), noun));
            }
        }
        return at.values().stream()
                .sorted(Comparator.comparingInt(mention -> mention.head().index()))
                .toList();
    }

    /** <em>Praised Lee's endorsement</em> is praise of another act, <em>voiced her support</em> one act. */
    private static boolean isAnothers(Token noun) {
        return noun.dependents(Ud.NMOD_POSS).stream()
                .anyMatch(owner -> owner.index() < noun.index() && owner.pos() != PartOfSpeech.PRON);
    }

    private static EventMention joined(EventMention verb, EventMention noun) {
        TokenRange both = verb.anchor().cover(noun.anchor());
        return new EventMention(
                verb.head(),
                both.length() <= LONGEST ? both : verb.anchor(),
                verb.type(),
                verb.mode() == null ? noun.mode() : verb.mode(),
                verb.contexts().isEmpty() ? noun.contexts() : verb.contexts(),
                verb.mark() == null ? noun.mark() : verb.mark(),
                new Arguments(
                        union(verb.arguments().actors(), noun.arguments().actors()),
                        union(verb.arguments().recipients(), noun.arguments().recipients()),
                        union(verb.arguments().inner(), noun.arguments().inner()),
                        union(verb.arguments().items(), noun.arguments().items()),
                        union(verb.arguments().makers(), noun.arguments().makers())),
                true,
                verb.why());
    }

    private static List<Token> union(List<Token> a, List<Token> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private Optional<EventMention> decide(Token token, @Nullable Trigger mark, @Nullable Match match) {
        double sure = mark == null ? 0 : mark.eventConfidence();
        if (match == null) {
            return mark != null && mark.isLikely() && mark.confidence() >= ALONE
                    ? Optional.of(mention(token, mark.type(), mark, null))
                    : Optional.empty();
        }
        EventType type = match.frame().type();
        if (type == null) {
            boolean possible = match.frame().weight() != Weight.CERTAIN;
            return possible && mark != null && mark.isLikely() && sure >= AGAINST
                    ? Optional.of(mention(token, mark.type(), mark, null))
                    : Optional.empty();
        }
        if (mark == null) {
            boolean believed = match.frame().weight() == Weight.CERTAIN
                    || (evidence == Evidence.FRAMES && match.frame().weight() != Weight.WEAK);
            return believed ? Optional.of(mention(token, type, null, match)) : Optional.empty();
        }
        double needed = switch (match.frame().weight()) {
            case CERTAIN -> 0;
            case SURE -> WITH_SURE;
            case LIKELY -> WITH_LIKELY;
            case WEAK -> WITH_WEAK;
        };
        if (sure < needed) {
            return Optional.empty();
        }
        EventType chosen = type(mark, type, match.frame());
        return Optional.of(mention(token, chosen, mark, chosen == type ? match : null));
    }

    private static EventType type(Trigger mark, EventType framed, Frame frame) {
        // The model knows acts alone, and takes what kills for an attack; and what stands beside a verb may turn it
        // round: struck off the list.
        if (framed == EventType.INCIDENT
                || (frame.weight() == Weight.CERTAIN && !frame.conditions().isEmpty())) {
            return framed;
        }
        double factor = switch (frame.weight()) {
            case CERTAIN, SURE -> SURE_TYPE;
            case LIKELY -> LIKELY_TYPE;
            case WEAK -> 1;
        };
        double likely = Math.max(mark.scores().getOrDefault(framed, 0.0), 0.01);
        return likely * factor >= mark.confidence() ? framed : mark.type();
    }

    private EventMention mention(Token head, EventType type, @Nullable Trigger mark, @Nullable Match match) {
        return mention(head, type, mark, match, true);
    }

    private EventMention mention(
            Token head, EventType type, @Nullable Trigger mark, @Nullable Match match, boolean believed) {
        TokenRange anchor = match == null ? TokenRange.of(head) : match.words();
        Arguments who =
                arguments.find(head, slots(head, type, match), inside(type)).outside(anchor);
        return new EventMention(
                head,
                anchor,
                type,
                match == null ? null : match.frame().mode(),
                match == null ? List.of() : match.frame().contexts(),
                mark,
                who,
                believed,
                why(head, mark, match));
    }

    private Slots slots(Token head, EventType type, @Nullable Match match) {
        Slots own = match == null ? null : match.frame().slots();
        return own == null ? words.slots(type, head) : own;
    }

    /** Where the object of an act of a type names others by whose it is. */
    private ObjectRule inside(EventType type) {
        return switch (type) {
            // Blame goes to who did it: condemned the killing of civilians.
            case ACCUSE -> new ObjectRule(true, this::slotsOfAct);
            // Backed sanctions against Chad: Chad is not whom it helps.
            case SUPPORT -> new ObjectRule(true, noun -> Optional.empty());
            default -> ObjectRule.ANY;
        };
    }

    private Optional<Slots> slotsOfAct(Token noun) {
        return frames.match(noun)
                .flatMap(match -> Optional.ofNullable(match.frame().type()).map(type -> slots(noun, type, match)));
    }

    private static Why why(Token head, @Nullable Trigger mark, @Nullable Match match) {
        Why marked = Why.of("event-marked", head.span()).withConfidence(mark == null ? 0 : mark.confidence());
        if (match == null) {
            return marked;
        }
        double weight = switch (match.frame().weight()) {
            case CERTAIN -> 0.95;
            case SURE -> 0.9;
            case LIKELY -> 0.6;
            case WEAK -> 0.3;
        };
        Why framed = Why.of("event-framed", head.analysis().span(match.words())).withConfidence(weight);
        if (mark == null) {
            return framed;
        }
        double both = 1 - (1 - weight) * (1 - mark.eventConfidence());
        return new Why("event-framed-and-marked", framed.words(), both, List.of(framed, marked));
    }
}
