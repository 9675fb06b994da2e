// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Words;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.dossier.Dossier.Parallel;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Sources.Place;
import org.rapporteur.stories.digest.DigestReader;
import org.rapporteur.stories.digest.Profile;

/** What the subject of a dossier said: the same words once, and what is on one subject side by side. */
final class Quotes {

    /** The least likeness of what is said on one subject, as a cosine of telling words. */
    private static final double SAME_SUBJECT = 0.3;

    private static final DigestReader DIGESTS = new DigestReader(Language.of("en"));

    private static final int SHARED_WORDS = 4;
    private static final int TELLING_LETTERS = 5;

    private final Sources sources;
    private final Predicate<Place> kept;

    /** A statement of the subject. */
    private record Said(RecordedDocument document, Statement statement) {
        Place place() {
            return new Place(document, statement.id());
        }
    }

    private Quotes(Sources sources, Predicate<Place> kept) {
        this.sources = sources;
        this.kept = kept;
    }

    /** Those that the subject said but for its denials, oldest first. */
    static List<Quote> of(Sources sources, Parties parties) {
        return new Quotes(sources, place -> !Denials.isDenial(place))
                .read((statement, document) -> parties.isAmong(statement.speakers(), document));
    }

    /** Those that the subject or another on its behalf said to deny something, oldest first. */
    static List<Quote> denials(Sources sources, Parties parties) {
        return new Quotes(sources, Denials::isDenial).read(parties::isBy);
    }

    private interface Speech {
        boolean isBySubject(Statement statement, RecordedDocument document);
    }

    private List<Quote> read(Speech speech) {
        Map<String, List<Said>> same = new LinkedHashMap<>();
        for (RecordedDocument document : sources.documents()) {
            for (Statement statement : document.facts().statements()) {
                Said said = new Said(document, statement);
                if (speech.isBySubject(statement, document) && statement.repeats() == null && kept.test(said.place())) {
                    same.computeIfAbsent(plain(words(said)), unseen -> new ArrayList<>())
                            .add(said);
                }
            }
        }
        return same.values().stream().map(this::quote).toList();
    }

    private Quote quote(List<Said> same) {
        Said first = same.getFirst();
        return new Quote(
                FactView.of(first.statement(), first.document().facts()).sentence(),
                Sources.first(same.stream().map(Said::document).toList()),
                words(first),
                first.statement().quoted().label(),
                first.statement().cue() == null
                        ? null
                        : first.document().words(first.statement().cue()),
                sources.cite(same.stream().map(Said::place).toList()));
    }

    private static String words(Said said) {
        return Words.flat(said.document().words(said.statement().content()));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The telling words of something that a document says. */
    static Profile profile(String words, RecordedDocument document) {
        Document like = document.document();
        return DIGESTS.read(Document.of(like.id(), like.source(), new Text(words)))
                .profile();
    }

    /** Puts side by side what was said on one subject on more than one day: see {@link Profile#likeness}. */
    static List<Parallel> parallels(List<Quote> quotes, RecordedDocument like) {
        Map<Quote, Profile> profiles = new HashMap<>();
        quotes.forEach(quote -> profiles.put(quote, profile(quote.words(), like)));
        List<List<Quote>> groups = new ArrayList<>();
        for (Quote quote : quotes) {
            Profile profile = Objects.requireNonNull(profiles.get(quote));
            List<Quote> nearest = null;
            double best = SAME_SUBJECT;
            for (List<Quote> group : groups) {
                for (Quote other : group) {
                    double likeness =
                            Objects.requireNonNull(profiles.get(other)).likeness(profile);
                    if (likeness >= best) {
                        best = likeness;
                        nearest = group;
                    }
                }
            }
            if (nearest == null) {
                groups.add(new ArrayList<>(List.of(quote)));
            } else {
                nearest.add(quote);
            }
        }
        return groups.stream()
                .filter(group -> group.stream().map(Quote::day).distinct().count() > 1)
                .map(group -> new Parallel(shared(group), group))
                .toList();
    }

    /** Words that at least two of a group have. */
    private static List<String> shared(List<Quote> group) {
        Map<String, Integer> counts = new HashMap<>();
        for (Quote quote : group) {
            Set<String> words = new LinkedHashSet<>(List.of(plain(quote.words()).split(" ", -1)));
            words.stream()
                    .filter(word -> word.length() >= TELLING_LETTERS)
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(count -> -count.getValue())
                        .thenComparingInt(count -> -count.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHARED_WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
