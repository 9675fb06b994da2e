// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.place.GazetteerPlace.Kind;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/**
 * Finds the coordinates and the country of the places and countries of a document. Of the places that a name can mean,
 * the one counts that is named beside it (<em>Paris, Texas</em>), that lies in a country or division the document names
 * (<em>Iraqi</em> names one too),
 * that lies near other places of it, or that most people live in. A name that the gazetteer does not know stays without
 * coordinates and lies in the country of the places named around it.
 * Immutable and safe for use by many threads.
 */
public final class PlaceResolver {

    /** What a place named beside the name is worth, in powers of ten of population. */
    private static final double BESIDE = 8;

    /** What it is worth to lie in a country that the document names, and in a division that it names. */
    private static final double IN_COUNTRY = 2;

    private static final double IN_DIVISION = 2;

    /** What it is worth to lie within this many kilometres of another place of the document. */
    private static final double NEAR = 1;

    private static final double NEAR_KM = 150;

    /** People of a city that nobody has to be told where it is. */
    private static final int GREAT_CITY = 500_000;

    /** What a country, a division and a region weigh by themselves. */
    private static final double COUNTRY_WEIGHT = 10.5;

    private static final double REGION_WEIGHT = 8.5;

    private static final double DIVISION_WEIGHT = 1.2;

    /** What it is worth that the name is the place's main one. */
    private static final double MAIN_NAME = 1;

    /** What a place weighs at least to be meant by its bare name: a village needs something that speaks for it. */
    private static final double LEAST = 5;

    private final Gazetteer gazetteer;

    /** Words around the name proper: <em>province, the city of</em>; kind admin1 where they show that a division is meant. */
    private final Map<String, String> generics;

    /** Keys of names that lie on no map of the earth; of a town that is called so its country or division must be told. */
    private final Set<String> elsewhere;

    private final Map<String, String> abbreviations;

    public PlaceResolver(Language language) {
        this.gazetteer = Gazetteer.of(language);
        this.generics = language.table("place-generics", kind -> kind);
        this.elsewhere =
                language.words("place-elsewhere").stream().map(Gazetteer::key).collect(Collectors.toUnmodifiableSet());
        this.abbreviations = language.table("place-abbreviations", name -> name);
    }

    /**
     * The same entities, in their order, with country and locality filled in for places and countries where the gazetteer
     * knows them.
     *
     * @param analysis the words of the document
     */
    public List<Entity> resolve(Document document, Analysis analysis, List<Entity> entities) {
        Map<Entity, List<GazetteerPlace>> candidates = new HashMap<>();
        for (Entity entity : entities) {
            if (entity.isPlace()) {
                candidates.put(entity, candidates(entity));
            }
        }
        String text = document.text().value();
        Set<CountryCode> peoples = peoples(entities);
        Set<Entity> unearthly =
                candidates.keySet().stream().filter(this::isElsewhere).collect(Collectors.toSet());
        Context first = new Context(text, candidates, unearthly, peoples, Map.of());
        Map<Entity, GazetteerPlace> sure = first.choose();
        Context second = new Context(text, candidates, unearthly, peoples, sure);
        Map<Entity, GazetteerPlace> chosen = second.choose();
        Surroundings surroundings = new Surroundings(chosen);
        return entities.stream()
                .map(entity -> {
                    GazetteerPlace place = chosen.get(entity);
                    if (place != null) {
                        return located(entity, place.country(), place.locality(second.choice(entity, place)));
                    }
                    return entity.kind() == EntityKind.PLACE && entity.country() == null && !unearthly.contains(entity)
                            ? located(entity, surroundings.country(entity), null)
                            : entity;
                })
                .toList();
    }

    /** The countries that the document names by their people or in an adjective: <em>Iraqi troops</em>. */
    private static Set<CountryCode> peoples(List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.kind() == EntityKind.GROUP)
                .map(Entity::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isElsewhere(Entity entity) {
        return elsewhere.contains(Gazetteer.key(entity.name()));
    }

    private static Entity located(Entity entity, @Nullable CountryCode country, @Nullable Locality locality) {
        boolean division = locality != null && locality.precision() != Locality.Precision.COUNTRY;
        return new Entity(
                entity.id(),
                division ? EntityKind.PLACE : entity.kind(),
                entity.name(),
                entity.role(),
                country == null ? entity.country() : country,
                entity.sectors(),
                locality,
                entity.mentions());
    }

    /** The places that the name can mean; by its core where the whole is unknown. */
    private List<GazetteerPlace> candidates(Entity entity) {
        String name = expand(entity.name());
        List<GazetteerPlace> whole = gazetteer.find(name);
        if (!whole.isEmpty()) {
            return fitting(entity, whole);
        }
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
        String kind = "";
        while (words.size() > 1 && generics.containsKey(words.getLast().toLowerCase(Locale.ROOT))) {
            kind = generics.getOrDefault(words.removeLast().toLowerCase(Locale.ROOT), "");
        }
        while (words.size() > 1 && generics.containsKey(words.getFirst().toLowerCase(Locale.ROOT))) {
            String word = generics.getOrDefault(words.removeFirst().toLowerCase(Locale.ROOT), "");
            kind = kind.isEmpty() ? word : kind;
        }
        List<GazetteerPlace> core = gazetteer.find(String.join(" ", words));
        List<GazetteerPlace> divisions =
                core.stream().filter(place -> place.kind() != Kind.CITY).toList();
        return switch (kind) {
            case "admin1" -> divisions.isEmpty() ? core : divisions;
            // A county or a bay of a name lies elsewhere than the towns of that name.
            case "other" -> List.of();
            default -> core;
        };
    }

    private String expand(String name) {
        return abbreviations.getOrDefault(name, name);
    }

    private static List<GazetteerPlace> fitting(Entity entity, List<GazetteerPlace> places) {
        List<GazetteerPlace> countries =
                places.stream().filter(place -> place.kind() == Kind.COUNTRY).toList();
        if (entity.kind() == EntityKind.COUNTRY) {
            // A division or a great city may be taken for a country by its reader, a small town hardly.
            return places.stream()
                    .filter(place -> switch (place.kind()) {
                        case COUNTRY, REGION -> true;
                        case ADMIN1 -> countries.isEmpty() || !isOf(countries, place);
                        case CITY -> countries.isEmpty() && place.population() >= GREAT_CITY;
                    })
                    .toList();
        }
        // A town or division that bears the name of its own country is not meant by the bare name.
        return places.stream()
                .filter(place -> place.kind() == Kind.COUNTRY || !isOf(countries, place))
                .toList();
    }

    private static boolean isOf(List<GazetteerPlace> countries, GazetteerPlace place) {
        return countries.stream().anyMatch(country -> Objects.equals(country.country(), place.country()));
    }

    /** One pass over the document: what each name means, given what was chosen before. */
    private static final class Context {

        private record Scored(GazetteerPlace place, double score) {}

        private final String text;
        private final Map<Entity, List<GazetteerPlace>> candidates;
        private final Set<Entity> elsewhere;
        private final Map<Entity, GazetteerPlace> known;
        private final Set<CountryCode> countries = new HashSet<>();
        private final Set<String> divisions = new HashSet<>();
        private final Map<CountryCode, Integer> votes = new HashMap<>();

        Context(
                String text,
                Map<Entity, List<GazetteerPlace>> candidates,
                Set<Entity> elsewhere,
                Set<CountryCode> peoples,
                Map<Entity, GazetteerPlace> known) {
            this.text = text;
            this.candidates = candidates;
            this.elsewhere = elsewhere;
            this.known = known;
            countries.addAll(peoples);
            known.forEach((entity, place) -> {
                CountryCode country = place.country();
                if (country == null) {
                    return;
                }
                if (place.kind() == Kind.COUNTRY) {
                    countries.add(country);
                } else {
                    votes.merge(country, 1, Integer::sum);
                }
                if (place.kind() == Kind.ADMIN1) {
                    divisions.add(country + place.name());
                }
            });
        }

        Map<Entity, GazetteerPlace> choose() {
            Map<Entity, GazetteerPlace> chosen = new HashMap<>();
            candidates.forEach(
                    (entity, places) -> best(entity, places.stream(), elsewhere.contains(entity) ? BESIDE : LEAST)
                            .ifPresent(place -> chosen.put(entity, place)));
            return chosen;
        }

        /** Why this place, and which came next; a town and its division are in one place. */
        Locality.Choice choice(Entity entity, GazetteerPlace place) {
            Stream<GazetteerPlace> others = candidates.getOrDefault(entity, List.of()).stream()
                    .filter(other -> other.distance(place) >= NEAR_KM);
            String runnerUp = best(entity, others, Double.NEGATIVE_INFINITY)
                    .map(GazetteerPlace::label)
                    .orElse(null);
            String rule = grounds(entity, place).entrySet().stream()
                    .filter(ground -> ground.getValue() > 0)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(place.kind() == Kind.COUNTRY ? "place-country" : "place-weight");
            return new Locality.Choice(rule, runnerUp);
        }

        /** The place that weighs most, and no less than this; of equals the one with the lower number. */
        private Optional<GazetteerPlace> best(Entity entity, Stream<GazetteerPlace> places, double least) {
            return places.map(place -> new Scored(place, score(entity, place)))
                    .filter(scored -> scored.score() >= least)
                    .max(Comparator.comparingDouble(Scored::score)
                            .thenComparingInt(scored -> -scored.place().geonames()))
                    .map(Scored::place);
        }

        private double score(Entity entity, GazetteerPlace place) {
            double name = Gazetteer.key(place.name()).equals(Gazetteer.key(entity.name())) ? MAIN_NAME : 0;
            return weight(place)
                    + name
                    + grounds(entity, place).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
        }

        /** What the document says for a place, by rule; of equals the first is told. */
        private Map<String, Double> grounds(Entity entity, GazetteerPlace place) {
            Map<String, Double> grounds = new LinkedHashMap<>();
            grounds.put("place-beside", beside(entity, place));
            CountryCode country = place.country();
            if (country != null && place.kind() != Kind.COUNTRY) {
                String division = place.admin1();
                boolean inDivision =
                        place.kind() == Kind.CITY && division != null && divisions.contains(country + division);
                grounds.put("place-in-named-division", inDivision ? IN_DIVISION : 0);
                grounds.put("place-in-named-country", countries.contains(country) ? IN_COUNTRY : 0);
                grounds.put("place-near-another", isNear(entity, place) ? NEAR : 0);
                int others = votes.getOrDefault(country, 0) - (isKnownIn(entity, country) ? 1 : 0);
                grounds.put("place-with-others", Math.min(others, 3) * 0.5);
            }
            return grounds;
        }

        private boolean isKnownIn(Entity entity, CountryCode country) {
            GazetteerPlace place = known.get(entity);
            return place != null && place.kind() != Kind.COUNTRY && country.equals(place.country());
        }

        private static double weight(GazetteerPlace place) {
            double people = Math.log10(place.population() + 10.0);
            return switch (place.kind()) {
                case COUNTRY -> COUNTRY_WEIGHT;
                case REGION -> REGION_WEIGHT;
                case ADMIN1 -> people + DIVISION_WEIGHT;
                case CITY -> place.geonames() == 0 ? REGION_WEIGHT : people;
            };
        }

        private boolean isNear(Entity entity, GazetteerPlace place) {
            return known.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(entity))
                    .map(Map.Entry::getValue)
                    .filter(other -> other.kind() == Kind.CITY)
                    .anyMatch(other -> other.distance(place) < NEAR_KM);
        }

        /** Whether a mention is followed by the division or country of the place: <em>Paris, Texas</em>. */
        private double beside(Entity entity, GazetteerPlace place) {
            for (Mention mention : entity.mentions()) {
                Optional<List<GazetteerPlace>> next = after(mention.span());
                if (next.isPresent()) {
                    boolean holds = next.get().stream().anyMatch(other -> holds(other, place));
                    return holds ? BESIDE : 0;
                }
            }
            return 0;
        }

        private Optional<List<GazetteerPlace>> after(Span mention) {
            int start = mention.end();
            if (start + 2 >= text.length() || text.charAt(start) != ',' || text.charAt(start + 1) != ' ') {
                return Optional.empty();
            }
            return candidates.entrySet().stream()
                    .filter(entry -> entry.getKey().mentions().stream()
                            .anyMatch(other -> other.span().start() == start + 2))
                    .map(Map.Entry::getValue)
                    .filter(places -> !places.isEmpty())
                    .findFirst();
        }

        private static boolean holds(GazetteerPlace outer, GazetteerPlace inner) {
            @Nullable CountryCode country = outer.country();
            if (country == null || !country.equals(inner.country()) || outer.equals(inner)) {
                return false;
            }
            return switch (outer.kind()) {
                case COUNTRY -> inner.kind() != Kind.COUNTRY;
                case ADMIN1 -> inner.kind() == Kind.CITY && outer.name().equals(inner.admin1());
                case REGION, CITY -> false;
            };
        }
    }
}
