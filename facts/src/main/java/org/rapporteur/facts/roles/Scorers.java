// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.facts.lexicon.Language;

/** The forests of all tasks and the likelihoods from which on a candidate is taken. Immutable and safe for use by many threads. */
public final class Scorers {

    private static final int MAGIC = 0x52524631; // RRF1

    /** None: what the rules pick stands. */
    public static final Scorers NONE = new Scorers(Map.of(), Map.of());

    private final Map<String, Forest> forests;
    private final Map<String, Double> least;

    private Scorers(Map<String, Forest> forests, Map<String, Double> least) {
        this.forests = Map.copyOf(forests);
        this.least = Map.copyOf(least);
    }

    /** Those that ship for a language. */
    static Scorers of(Language language) {
        try (InputStream bytes = language.file("role-scorers.bin").openStream()) {
            return read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("role-scorers.bin cannot be read", e);
        }
    }

    /**
     * Those of a file that {@code training} wrote.
     *
     * @throws IOException if it is cut short or of another kind
     */
    public static Scorers read(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("scorers must begin with " + Integer.toHexString(MAGIC) + ", begin with "
                    + Integer.toHexString(magic));
        }
        Map<String, Forest> forests = new HashMap<>();
        Map<String, Double> least = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String task = in.readUTF();
            least.put(task, (double) in.readFloat());
            forests.put(task, Forest.read(in));
        }
        return new Scorers(forests, least);
    }

    boolean has(String task) {
        return forests.containsKey(task);
    }

    /** From which likelihood on a candidate of a task is taken. */
    double least(String task) {
        return least.getOrDefault(task, 1.0);
    }

    /**
     * How likely a candidate is right, 0 to 1.
     *
     * @throws IllegalStateException if it is described otherwise than the scorer was trained
     */
    double likelihood(String task, Features features) {
        Forest forest = forests.get(task);
        if (forest == null || !features.isNamed(forest.columns())) {
            throw new IllegalStateException("the scorer of " + task + " must know the features " + features.names()
                    + ", knows " + (forest == null ? "none" : forest.columns()) + ": train it again");
        }
        return forest.likelihood(features);
    }

    /** How often what has these log-odds is right, for a task that has only a curve. */
    double onCurve(String task, double odds) {
        Forest forest = forests.get(task);
        if (forest == null) {
            throw new IllegalStateException("there must be a curve of " + task + ", is none: train it again");
        }
        return forest.onCurve(odds);
    }
}
