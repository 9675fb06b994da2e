// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.text.Span;

/**
 * Decides where a figure holds: the place that a preposition names, or a verb as struck, in its sentence, of several the one nearest in the tree;
 * else the scene, which is the last such place of an earlier figure, or the first of the document. Holds what one document
 * names; for one thread.
 */
final class FigurePlaces {

    /** How many words may stand between a preposition and the name of a place. */
    private static final int GAP = 3;

    /** How many words after a figure may say that it holds everywhere. */
    private static final int REACH = 6;

    /** How far in the tree a place may be from an amount of money or a measure, which mostly have none. */
    private static final int NEAR = 3;

    /**
     * A place as it is named.
     *
     * @param within whether a preposition, what befell it, or an event named after it, tells that something is there
     * @param dateline whether it opens a report
     */
    private record PlaceMention(EntityId id, Span span, boolean within, boolean dateline) {}

    private final FigureWords lists;
    private final Analysis analysis;
    private final List<PlaceMention> named;

    /** Where the last figure holds of which its sentence tells, or null before the first such. */
    private @Nullable PlaceMention scene;

    FigurePlaces(FigureWords lists, Analysis analysis, List<Entity> entities, List<SentenceWords> sentences) {
        this.lists = lists;
        this.analysis = analysis;
        this.named = named(entities, sentences);
    }

    private List<PlaceMention> named(List<Entity> entities, List<SentenceWords> sentences) {
        List<PlaceMention> all = new ArrayList<>();
        for (Entity entity : entities) {
            if (entity.isPlace()) {
                for (Mention mention : entity.mentions()) {
                    if (mention.form() == Mention.Form.NAME) {
                        all.add(named(entity.id(), mention.span(), sentences));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(place -> place.span().start()));
        Set<Token> withName = all.stream()
                .flatMap(place -> noun(place, Ud.NMOD, Ud.APPOS).stream())
                .collect(Collectors.toSet());
        Set<Token> described = all.stream()
                .filter(PlaceMention::within)
                .flatMap(place -> noun(place, Ud.COMPOUND).stream())
                .filter(withName::contains)
                .collect(Collectors.toSet());
        return all.stream().map(place -> itself(place, described)).toList();
    }

    /**
     * The town itself, not what describes it, is where something is: <em>in the Red Sea port of Mokha</em>.
     *
     * @param described nouns that have both
     */
    private PlaceMention itself(PlaceMention place, Set<Token> described) {
        boolean describes = noun(place, Ud.COMPOUND).filter(described::contains).isPresent();
        boolean isNamed =
                noun(place, Ud.NMOD, Ud.APPOS).filter(described::contains).isPresent();
        return describes == isNamed ? place : new PlaceMention(place.id(), place.span(), isNamed, place.dateline());
    }

    /** The noun that the name of a place hangs on by one of these relations. */
    private Optional<Token> noun(PlaceMention place, String... relations) {
        return last(place.span())
                .filter(token -> Arrays.stream(relations).anyMatch(token::is))
                .flatMap(Token::head);
    }

    private PlaceMention named(EntityId id, Span name, List<SentenceWords> sentences) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).sentence().end() < name.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == sentences.size() || !sentences.get(low).sentence().contains(name)) {
            return new PlaceMention(id, name, false, false);
        }
        SentenceWords sentence = sentences.get(low);
        boolean within = isAfterPreposition(sentence, name) || isBeforeEvent(sentence, name);
        return new PlaceMention(id, name, within, isDateline(sentence, name));
    }

    /** Whether a preposition of place, or what befell the place, stands before a name, past <em>the</em> and an attribute. */
    private boolean isAfterPreposition(SentenceWords sentence, Span name) {
        int first = sentence.at(name.start());
        for (int i = first - 1; i >= Math.max(0, first - 1 - GAP); i--) {
            if (lists.is(sentence.word(i), Role.LOCATIVE) || lists.is(sentence.word(i), Role.STRIKES)) {
                return true;
            }
            if (!sentence.isLetters(i) || lists.is(sentence.word(i), Role.CLAUSE)) {
                return false;
            }
        }
        return false;
    }

    /** <em>the Brno mine blast</em>. */
    private boolean isBeforeEvent(SentenceWords sentence, Span name) {
        int end = sentence.at(name.end() - 1) + 1;
        for (int i = end; i < end + 2 && sentence.isLetters(i); i++) {
            if (lists.kinds(sentence.word(i)).contains(CountedKind.EVENT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name begins its sentence and a dash follows it. */
    private boolean isDateline(SentenceWords sentence, Span name) {
        return sentence.at(name.start()) == 0 && lists.is(sentence.word(sentence.at(name.end() - 1) + 1), Role.DASH);
    }

    /** The place that some words name. */
    Optional<EntityId> within(Span words) {
        return named.stream()
                .filter(place -> words.contains(place.span()))
                .map(PlaceMention::id)
                .findFirst();
    }

    /** The place of a figure; null where the text names none. Figures are to be asked for in the order of the text. */
    @Nullable
    EntityId of(SentenceWords sentence, CountedQuantity counted, FigureCategory category) {
        Span figure = counted.span();
        boolean money = category == FigureCategory.MONEY || category == FigureCategory.OTHER;
        if (everywhere(sentence, figure).isPresent()) {
            return null;
        }
        Optional<PlaceMention> there = named.stream()
                .filter(place -> place.within() && sentence.sentence().contains(place.span()))
                .filter(place -> !money || distance(place.span(), counted) <= NEAR)
                .min(Comparator.<PlaceMention>comparingInt(place -> distance(place.span(), counted))
                        .thenComparingInt(place -> place.span().distance(figure)));
        if (there.isPresent() && !money) {
            scene = there.get();
        }
        if (there.isPresent() || money) {
            return there.map(PlaceMention::id).orElse(null);
        }
        return scene(figure).map(PlaceMention::id).orElseGet(() -> nearest(sentence, figure));
    }

    /** The place of the last figure or, if it comes later, of the last dateline; before both the first place of the text. */
    private Optional<PlaceMention> scene(Span figure) {
        int from = scene == null ? 0 : scene.span().start();
        Optional<PlaceMention> dateline = named.stream()
                .filter(PlaceMention::dateline)
                .filter(place -> place.span().start() >= from && place.span().end() <= figure.start())
                .reduce((first, second) -> second);
        return dateline.or(() -> Optional.ofNullable(scene))
                .or(() -> named.stream()
                        .filter(place -> place.within() && place.span().end() <= figure.start())
                        .findFirst());
    }

    /** The word that tells that a number holds at no one place: <em>4,600 deaths worldwide; worldwide, 4,600 died</em>. */
    Optional<Span> everywhere(SentenceWords sentence, Span figure) {
        int first = sentence.at(figure.start());
        int end = sentence.at(figure.end() - 1) + 1;
        for (int i = end; i < Math.min(end + REACH, sentence.size()); i++) {
            if (lists.is(sentence.word(i), Role.EVERYWHERE)) {
                return Optional.of(sentence.span(i));
            }
        }
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            if (lists.is(sentence.word(i), Role.EVERYWHERE)) {
                Span word = sentence.span(i);
                boolean there = named.stream()
                        .anyMatch(place -> place.span().start() > word.end()
                                && place.span().end() <= figure.start());
                return there ? Optional.empty() : Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private @Nullable EntityId nearest(SentenceWords sentence, Span figure) {
        return named.stream()
                .filter(place -> sentence.sentence().contains(place.span()))
                .min(Comparator.comparingInt(place -> place.span().distance(figure)))
                .or(() -> named.stream()
                        .filter(place -> place.span().end() <= figure.start())
                        .reduce((first, second) -> second))
                .map(PlaceMention::id)
                .orElse(null);
    }

    /** How many steps lie between a place and what is counted in the tree; by characters where there is none. */
    private int distance(Span place, CountedQuantity counted) {
        Optional<Token> from = last(counted.of() == null ? counted.quantity().number() : counted.of());
        Optional<Token> to = last(place);
        return from.isEmpty() || to.isEmpty() ? place.distance(counted.span()) : steps(from.get(), to.get());
    }

    private Optional<Token> last(Span words) {
        List<Token> tokens = analysis.tokens(words);
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.getLast());
    }

    private static int steps(Token from, Token to) {
        List<Token> up = path(from);
        Set<Token> met = new HashSet<>(up);
        List<Token> other = path(to);
        for (int i = 0; i < other.size(); i++) {
            if (met.contains(other.get(i))) {
                return i + up.indexOf(other.get(i));
            }
        }
        return up.size() + other.size();
    }

    private static List<Token> path(Token token) {
        List<Token> path = new ArrayList<>();
        Optional<Token> at = Optional.of(token);
        while (at.isPresent()) {
            path.add(at.get());
            at = at.get().head();
        }
        return path;
    }
}
