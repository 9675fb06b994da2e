// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.screening.name.NameToken;
import org.rapporteur.screening.name.ParsedName;

/** A name whose words have their weights. Immutable. */
final class WeighedName {

    private final ParsedName name;
    private final List<Integer> words;
    private final double[] bits;
    private final double total;

    private static final double FULL_BITS = 10;
    private static final double LEAST = 0.15;
    private static final double MOST = 1.2;

    private WeighedName(ParsedName name, List<Integer> words, double[] bits, double total) {
        this.name = name;
        this.words = words;
        this.bits = bits;
        this.total = total;
    }

    static WeighedName of(ParsedName name, Dictionary dictionary) {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < name.tokens().size(); i++) {
            if (name.tokens().get(i).role().tellsApart()) {
                words.add(i);
            }
        }
        if (words.isEmpty()) {
            // Nothing but articles and legal forms: then these are the name.
            for (int i = 0; i < name.tokens().size(); i++) {
                words.add(i);
            }
        }
        double[] bits = new double[words.size()];
        double total = 0;
        for (int i = 0; i < bits.length; i++) {
            NameToken token = name.tokens().get(words.get(i));
            bits[i] = dictionary.bits(token) * share(token);
            total += weight(token, bits[i]);
        }
        return new WeighedName(name, List.copyOf(words), bits, total);
    }

    /** The name taken apart. */
    ParsedName name() {
        return name;
    }

    /** Indexes of those of its tokens that tell apart, in their order. */
    List<Integer> words() {
        return words;
    }

    /** How much a word tells. */
    double bits(int index) {
        return bits[index];
    }

    /** Sum of the weights of the words. */
    double total() {
        return total;
    }

    int size() {
        return words.size();
    }

    NameToken word(int index) {
        return name.tokens().get(words.get(index));
    }

    /** What a word counts, 0.02 to 1.2: rare words more than common ones. */
    double weight(int index) {
        return weight(word(index), bits[index]);
    }

    /** What it counts that a word has another in its place. */
    double weightUnlike(int index) {
        double weight = Math.max(
                weight(index),
                switch (word(index).role()) {
                    case NAME, COUNTRY -> 0.6;
                    case INITIAL -> 0.8;
                    case GENERIC -> 0.5;
                    case NUMBER -> 0.15;
                    case PARTICLE, TITLE, FORM -> 0.1;
                });
        return weight;
    }

    private static double weight(NameToken token, double bits) {
        double factor = switch (token.role()) {
            case NAME -> 1;
            case GENERIC -> 0.7;
            case NUMBER -> 0.3;
            case COUNTRY -> 0.25;
            case INITIAL -> 0.1;
            case PARTICLE, TITLE, FORM -> 0.1;
        };
        return factor * Math.clamp(bits / FULL_BITS, LEAST, MOST);
    }

    private static double share(NameToken token) {
        return switch (token.role()) {
            case NAME, INITIAL -> 1;
            case GENERIC, COUNTRY -> 0.6;
            case NUMBER -> 0.5;
            case PARTICLE, TITLE, FORM -> 0.3;
        };
    }

    /** The words from one to another written as one, with the articles between them. */
    String joined(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = words.get(from); i <= words.get(to); i++) {
            text.append(name.tokens().get(i).text());
        }
        return text.toString();
    }

    /** A word with the articles right before it, as it is written where these are joined on: Aljarba. */
    String withArticles(int index) {
        int start = words.get(index);
        while (start > 0 && name.tokens().get(start - 1).role() == NameToken.Role.PARTICLE) {
            start--;
        }
        StringBuilder text = new StringBuilder();
        for (int i = start; i <= words.get(index); i++) {
            text.append(name.tokens().get(i).text());
        }
        return text.toString();
    }
}
