// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.text.Span;

/** Somebody or something of a document, while the document is being read. Confined to one reading. */
final class Actor {

    /**
     * An office that words give a person.
     *
     * @param span the words
     * @param noun the noun that tells it, lower case
     * @param words all words of it, lower case
     */
    record Office(Span span, String noun, Set<String> words) {}

    /** One place where it is mentioned. */
    record Appearance(TokenRange tokens, boolean subject) {}

    private final EntityKind kind;
    private final boolean named;
    private String name;
    private Gender gender = Gender.UNKNOWN;
    private boolean plural;
    private boolean document;
    private @Nullable CountryCode country;
    private final Set<Sector> sectors = new HashSet<>();
    private final List<Office> offices = new ArrayList<>();
    private final Map<Span, Mention.Form> mentions = new TreeMap<>();
    private final List<Appearance> places = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Actor(EntityKind kind, String name, boolean named) {
        this.kind = kind;
        this.name = name;
        this.named = named;
        names.add(name);
    }

    EntityKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** Every form of its name. */
    Set<String> names() {
        return names;
    }

    /** Whether it has a name of its own, not only a description. */
    boolean isNamed() {
        return named;
    }

    Gender gender() {
        return gender;
    }

    void setGender(Gender known) {
        gender = gender == Gender.UNKNOWN ? known : gender;
    }

    boolean isPlural() {
        return plural;
    }

    void setPlural() {
        plural = true;
    }

    /** Whether it is something written, which speaks but does not act. */
    boolean isDocument() {
        return document;
    }

    void setDocument() {
        document = true;
    }

    void setCountry(@Nullable CountryCode code) {
        country = country == null ? code : country;
    }

    @Nullable
    CountryCode country() {
        return country;
    }

    void addSectors(Set<Sector> more) {
        sectors.addAll(more);
    }

    void addOffice(Office office) {
        offices.add(office);
    }

    List<Office> offices() {
        return offices;
    }

    void addName(String words) {
        names.add(words);
        if (words.length() > name.length() && named) {
            name = words;
        }
    }

    void mention(Span span, Mention.Form form, TokenRange tokens, boolean subject) {
        if (mentions.putIfAbsent(span, form) == null) {
            places.add(new Appearance(tokens, subject));
        }
    }

    /** A pronoun stands for it. */
    void mentionBy(Token pronoun) {
        mention(pronoun.span(), Mention.Form.PRONOUN, TokenRange.of(pronoun), pronoun.is(Ud.NSUBJ));
    }

    List<Appearance> places() {
        return places;
    }

    /** How it is mentioned at some words. */
    Mention.Form form(Span words) {
        return mentions.getOrDefault(words, Mention.Form.NOMINAL);
    }

    Set<Sector> sectors() {
        return sectors;
    }

    int mentionCount() {
        return mentions.size();
    }

    int start() {
        return mentions.keySet().iterator().next().start();
    }

    boolean isMentioned() {
        return !mentions.isEmpty();
    }

    /** Whether words are a form of its name, or its initials. */
    boolean isCalled(String words) {
        return named
                && (names.stream().anyMatch(words::equalsIgnoreCase)
                        || (words.length() > 1 && words.equals(initials(name))));
    }

    /** The capitals that the words of a name begin with. */
    static String initials(String name) {
        return Arrays.stream(name.split("[ -]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The last word of a name in lower case. */
    static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    Entity entity(EntityId id) {
        return new Entity(
                id,
                kind,
                name,
                offices.isEmpty() ? null : offices.getFirst().span(),
                country,
                sectors,
                null,
                mentions.entrySet().stream()
                        .map(entry -> new Mention(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
