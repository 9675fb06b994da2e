// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

/**
 * Turns a report into one of something else: names and long words get other letters, consonants for consonants and vowels for
 * vowels, the same in all reports of one variation. Each place in the text stays where it was, so the facts need not be read
 * again, and reports of one incident still tell of one, but none of that of another variation.
 *
 * @param number 0 to {@value #MOST} less 1; 0 changes nothing
 */
record Variation(int number) {

    static final int MOST = 100;

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final String VOWELS = "aeiou";
    private static final Pattern CHANGING = Pattern.compile("\\b(?:[A-Z][A-Za-z]*|[a-z]{6,})\\b");
    private static final int DAYS = 11;

    FactsDocument of(FactsDocument facts) {
        Document document = facts.document();
        String text = of(document.text().value());
        Document varied = new Document(
                DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
                document.source() + "-" + number,
                document.title() == null ? null : of(document.title()),
                document.published() == null ? null : document.published().plusDays((long) DAYS * number),
                document.outlet(),
                document.url(),
                document.language(),
                new Text(text));
        List<Entity> entities = facts.entities().stream()
                .map(entity -> new Entity(
                        entity.id(),
                        entity.kind(),
                        of(entity.name()),
                        entity.role(),
                        entity.country(),
                        entity.sectors(),
                        entity.locality(),
                        entity.mentions()))
                .toList();
        return new FactsDocument(
                varied,
                entities,
                facts.times(),
                facts.statements(),
                facts.events(),
                facts.figures(),
                facts.victims().stream().map(this::of).toList(),
                facts.relations());
    }

    private Victim of(Victim victim) {
        return new Victim(
                victim.id(),
                victim.anchor(),
                victim.fateWords(),
                victim.entity(),
                victim.name() == null ? null : of(victim.name()),
                victim.age(),
                victim.home(),
                victim.nationality(),
                victim.occupation(),
                victim.fate(),
                victim.event(),
                victim.figure(),
                victim.grounds());
    }

    private String of(String text) {
        return CHANGING.matcher(text).replaceAll(this::other);
    }

    private String other(MatchResult word) {
        StringBuilder other = new StringBuilder(word.group());
        for (int i = 0; i < other.length(); i++) {
            char letter = other.charAt(i);
            char changed = turned(Character.toLowerCase(letter));
            other.setCharAt(i, Character.isUpperCase(letter) ? Character.toUpperCase(changed) : changed);
        }
        return other.toString();
    }

    private char turned(char letter) {
        int consonant = CONSONANTS.indexOf(letter);
        int vowel = VOWELS.indexOf(letter);
        return consonant >= 0
                ? CONSONANTS.charAt((consonant + number) % CONSONANTS.length())
                : vowel >= 0 ? VOWELS.charAt((vowel + number / CONSONANTS.length()) % VOWELS.length()) : letter;
    }
}
