// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.server.pages.Shapes.Box;

/**
 * Facts at their places, on a map of the part of the world where they lie: an equirectangular projection (Marinus of Tyre),
 * true to scale along the parallel in its middle. Places that would cover each other share a dot.
 *
 * @param height of the drawing, {@link #WIDTH} wide
 * @param transform from the coordinates of {@link Shapes} to those of the drawing
 * @param lands countries
 * @param disputed lines between them that are disputed or not settled, as paths
 * @param dots the one with the most facts first
 * @param left how many places are left out, being too many
 * @param narrow the same for a narrow screen, in fewer and larger dots
 */
public record PlaceMap(
        int height,
        String transform,
        List<Land> lands,
        List<String> disputed,
        List<Dot> dots,
        int left,
        List<Dot> narrow) {

    public static final int WIDTH = 900;

    private static final int DOTS = 30;

    /** Places of a dot that are named. */
    private static final int NAMED = 4;

    /** Least width of a map in degrees: with less, the outlines would look rough. */
    private static final double NARROWEST = 18;

    /** The same where a fact tells no more than a country, which is to be seen in its outlines. */
    private static final double NARROWEST_OF_COUNTRIES = 60;

    /** From this width on it is a map of the whole world, and coarse outlines do from the other. */
    private static final double WORLD = 150;

    private static final double COARSE = 100;

    private static final double NORTHMOST = 84;
    private static final double SOUTHMOST = -58;
    private static final double FLATTEST = 0.4;
    private static final double STEEPEST = 0.62;

    /** True along this parallel where all of the world is shown. */
    private static final double WORLD_PARALLEL = 30;

    /** Radius of a dot with one fact, and of the largest. */
    private static final double LEAST = 9;

    private static final double MOST = 16;

    /** How many times larger dots are on a narrow screen, so that a finger finds them and none hides another. */
    private static final double NARROW = 3.2;

    /** What weighs most when a dot stands for several, the first before the others. */
    private static final List<String> WEIGHT =
            List.of("happened", "ongoing", "expected", "threatened", "requested", "possible", "denied");

    /** A country; {@code isMeant} where facts tell no more than that it was there. */
    public record Land(String path, boolean isMeant) {}

    /**
     * A place.
     *
     * @param name as the reports have it, with its country
     * @param facts how many
     * @param address where a reader finds them
     */
    public record Listed(String name, int facts, String address) {}

    /**
     * A dot.
     *
     * @param number that it carries in the drawing and in the list
     * @param styles style classes of the status that weighs most, and whether all is alleged
     * @param isCountry whether no more is known than the country, so that it lies nowhere in it
     * @param spots the places that it stands for, the one with the most facts first
     * @param more how many places it stands for beside these
     */
    public record Dot(
            int number,
            String x,
            String y,
            String radius,
            String styles,
            boolean isCountry,
            List<Listed> spots,
            int more) {

        /** Of a country that is drawn as a square: where its side begins, to the left or above, and how long it is. */
        public String left() {
            return at(Double.parseDouble(x) - Double.parseDouble(radius));
        }

        public String top() {
            return at(Double.parseDouble(y) - Double.parseDouble(radius));
        }

        public String side() {
            return at(2 * Double.parseDouble(radius));
        }

        /** Where a reader finds what happened at the first of them. */
        public String address() {
            return spots.getFirst().address();
        }

        /** Such as <em>Oslo (3), Bergen, Norway (1)</em>. */
        public String words() {
            return spots.stream()
                            .map(spot -> spot.name() + " (" + spot.facts() + ")")
                            .collect(Collectors.joining(", "))
                    + (more == 0 ? "" : " and " + more + " more");
        }
    }

    /** Facts of one place. */
    private record Place(double x, double y, List<MapMarker> markers) {

        /** The first with the name that most have, of those that write it as readers do: datelines have capitals. */
        MapMarker named() {
            Map<String, Integer> names = new LinkedHashMap<>();
            for (MapMarker marker : markers) {
                names.merge(marker.spot().name(), marker.facts(), Integer::sum);
            }
            Comparator<MapMarker> isPlain = Comparator.comparing(
                    marker -> !marker.spot().name().equals(marker.spot().name().toUpperCase(Locale.ROOT)));
            return markers.stream()
                    .max(isPlain.thenComparing(
                            marker -> names.getOrDefault(marker.spot().name(), 0)))
                    .orElseThrow();
        }

        int facts() {
            return markers.stream().mapToInt(MapMarker::facts).sum();
        }
    }

    /** Where the places of dots lie together. */
    private record Cluster(double x, double y, double size, List<Place> places) {

        List<MapMarker> markers() {
            return places.stream().flatMap(place -> place.markers().stream()).toList();
        }

        double radius() {
            int facts = places.stream().mapToInt(Place::facts).sum();
            // On a narrow screen all are as large as a finger.
            return size > 1 ? size * LEAST : Math.min(MOST, LEAST + 1.5 * (Math.sqrt(facts) - 1));
        }

        /** Whether no more is known of all of it than the country. */
        boolean isCountry() {
            return markers().stream().allMatch(marker -> marker.spot().isCountry());
        }
    }

    /** Draws facts; nothing where none has a place. */
    static Optional<PlaceMap> of(List<MapMarker> markers) {
        return markers.isEmpty() ? Optional.empty() : Optional.of(drawn(markers));
    }

    private static PlaceMap drawn(List<MapMarker> markers) {
        Frame frame = Frame.around(markers);
        List<Place> places = places(markers, frame);
        List<Cluster> clusters = clusters(places, 1);
        Set<String> meant = markers.stream()
                .filter(marker -> marker.spot().isCountry())
                .map(marker -> marker.spot().country())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        int shown =
                clusters.stream().mapToInt(cluster -> cluster.places().size()).sum();
        return new PlaceMap(
                frame.height(),
                frame.transform(),
                frame.shapes().within(frame.box()).stream()
                        .map(shape -> new Land(shape.path(), meant.contains(shape.code())))
                        .toList(),
                Shapes.DISPUTED.within(frame.box()).stream()
                        .map(Shapes.Shape::path)
                        .toList(),
                dots(clusters),
                places.size() - shown,
                dots(clusters(places, NARROW)));
    }

    private static List<Dot> dots(List<Cluster> clusters) {
        List<Dot> dots = new ArrayList<>();
        for (Cluster cluster : clusters) {
            dots.add(dot(dots.size() + 1, cluster));
        }
        return List.copyOf(dots);
    }

    private static List<Place> places(List<MapMarker> markers, Frame frame) {
        Map<List<Double>, Place> places = new LinkedHashMap<>();
        for (MapMarker marker : markers) {
            // Whatever the reports call it: U.S., United States.
            List<Double> key = List.of(marker.spot().latitude(), marker.spot().longitude());
            places.computeIfAbsent(
                            key,
                            unseen -> new Place(
                                    frame.x(marker.spot().longitude()),
                                    frame.y(marker.spot().latitude()),
                                    new ArrayList<>()))
                    .markers()
                    .add(marker);
        }
        return places.values().stream()
                .sorted(Comparator.comparingInt((Place place) -> -place.facts())
                        .thenComparing(place -> place.named().spot().name()))
                .toList();
    }

    /** Each place goes to the first dot that it would cover, else gets one of its own while there are some left. */
    private static List<Cluster> clusters(List<Place> places, double size) {
        List<Cluster> clusters = new ArrayList<>();
        for (Place place : places) {
            Cluster near = clusters.stream()
                    .filter(one -> Math.hypot(one.x() - place.x(), one.y() - place.y()) < one.radius() + size * LEAST)
                    .findFirst()
                    .orElse(null);
            if (near != null) {
                near.places().add(place);
            } else if (clusters.size() < DOTS) {
                clusters.add(new Cluster(place.x(), place.y(), size, new ArrayList<>(List.of(place))));
            }
        }
        return clusters;
    }

    private static Dot dot(int number, Cluster cluster) {
        List<String> styles = cluster.markers().stream().map(MapMarker::styles).toList();
        String status = WEIGHT.stream()
                .filter(one -> styles.stream().anyMatch(style -> style.startsWith(one)))
                .findFirst()
                .orElse("");
        boolean isAlleged = styles.stream().allMatch(style -> style.endsWith("alleged"));
        List<Place> places = cluster.places();
        int named = Math.min(NAMED, places.size());
        List<Listed> spots = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            Place place = places.get(i);
            // A country that several have is said once, after the last of them.
            boolean isSaid = i + 1 < named && country(place).equals(country(places.get(i + 1)));
            String country = isSaid || country(place).isEmpty() ? "" : ", " + country(place);
            spots.add(new Listed(
                    place.named().spot().name() + country,
                    place.facts(),
                    place.named().address()));
        }
        return new Dot(
                number,
                // The whole of a dot is to be seen, at the edge of the map too.
                at(Math.clamp(cluster.x(), cluster.radius(), WIDTH - cluster.radius())),
                at(cluster.y()),
                at(cluster.radius()),
                status + (isAlleged ? " alleged" : ""),
                cluster.isCountry(),
                spots,
                places.size() - named);
    }

    /** The country of a place; empty where it is one, or none is known. */
    private static String country(Place place) {
        String code = place.named().spot().country();
        String country = code == null || place.named().spot().isCountry() ? "" : CountryNames.name(code);
        return country.equals(place.named().spot().name()) ? "" : country;
    }

    private static String at(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /**
     * The part of the world that is shown.
     *
     * @param west and the others in degrees
     * @param stretch how many times longer a degree of latitude is drawn than one of longitude
     */
    private record Frame(double west, double north, double width, double tall, double stretch) {

        static Frame around(List<MapMarker> markers) {
            double west = markers.stream()
                    .mapToDouble(marker -> marker.spot().longitude())
                    .min()
                    .orElse(0);
            double east = markers.stream()
                    .mapToDouble(marker -> marker.spot().longitude())
                    .max()
                    .orElse(0);
            double south = markers.stream()
                    .mapToDouble(marker -> marker.spot().latitude())
                    .min()
                    .orElse(0);
            double north = markers.stream()
                    .mapToDouble(marker -> marker.spot().latitude())
                    .max()
                    .orElse(0);
            double middle = Math.clamp((north + south) / 2, -75, 75);
            double stretch = 1 / Math.cos(Math.toRadians(middle));
            double narrowest =
                    markers.stream().anyMatch(marker -> marker.spot().isCountry()) ? NARROWEST_OF_COUNTRIES : NARROWEST;
            double width = Math.max(
                    narrowest * stretch, Math.max((east - west) * 1.3, (north - south) * 1.4 * stretch / STEEPEST));
            if (width > WORLD) {
                return new Frame(
                        -180, NORTHMOST, 360, NORTHMOST - SOUTHMOST, 1 / Math.cos(Math.toRadians(WORLD_PARALLEL)));
            }
            double tall = Math.clamp((north - south) * 1.4, width * FLATTEST / stretch, width * STEEPEST / stretch);
            return new Frame(
                    Math.clamp((west + east - width) / 2, -180, 180 - width),
                    Math.clamp((north + south + tall) / 2, tall - 90, 90),
                    width,
                    tall,
                    stretch);
        }

        double scale() {
            return WIDTH / width;
        }

        double x(double longitude) {
            return (longitude - west) * scale();
        }

        double y(double latitude) {
            return Math.clamp((north - latitude) * scale() * stretch, LEAST, height() - LEAST);
        }

        int height() {
            return (int) Math.round(tall * scale() * stretch);
        }

        Shapes shapes() {
            return width > COARSE ? Shapes.WORLD : Shapes.NEAR;
        }

        Box box() {
            double left = (west + 180) * Shapes.UNIT;
            double top = (90 - north) * Shapes.UNIT;
            return new Box(left, top, left + width * Shapes.UNIT, top + tall * Shapes.UNIT);
        }

        String transform() {
            double step = scale() / Shapes.UNIT;
            return String.format(
                    Locale.ROOT,
                    "scale(%.5f %.5f) translate(%.2f %.2f)",
                    step,
                    step * stretch,
                    -box().west(),
                    -box().north());
        }
    }
}
