// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The countries of the world as outlines. Coordinates are {@value #UNIT} steps a degree, x from 180° west to the east, y from
 * the north pole to the south.
 */
final class Shapes {

    static final int UNIT = 20;

    /** For maps of half the world or more: a third of a degree is left out. */
    static final Shapes WORLD = read("/maps/world.tsv");

    /** For maps of a part of it: a sixteenth of a degree is left out. */
    static final Shapes NEAR = read("/maps/near.tsv");

    /** Lines that are disputed or not settled; the code says between whom. */
    static final Shapes DISPUTED = read("/maps/disputed.tsv");

    /** Bounds of something on the map. */
    record Box(double west, double north, double east, double south) {

        boolean touches(Box other) {
            return west <= other.east && other.west <= east && north <= other.south && other.north <= south;
        }
    }

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-3; - where it has none
     * @param path as SVG draws it
     */
    record Shape(String code, Box box, String path) {}

    private final List<Shape> shapes;

    private Shapes(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    private static Shapes read(String resource) {
        try (InputStream bytes = Shapes.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " must be on the class path, is not");
            }
            return new Shapes(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> shape(line.split("\t", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static Shape shape(String[] row) {
        return new Shape(
                row[0],
                new Box(
                        Integer.parseInt(row[1]),
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        Integer.parseInt(row[4])),
                row[5]);
    }

    /** The countries that lie in a box at least in part. */
    List<Shape> within(Box box) {
        return shapes.stream().filter(shape -> shape.box().touches(box)).toList();
    }
}
