// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.FactsDocument;

/**
 * Some of those whom a document names, as a sentence names them.
 *
 * @param words their names, with the articles that the document gives them
 * @param isPlural whether a verb about them stands in the plural
 */
record Parties(String words, boolean isPlural) {

    static final Parties NOBODY = new Parties("", false);

    boolean isEmpty() {
        return words.isEmpty();
    }

    String is() {
        return Phrases.fixed(isPlural ? "be.many" : "be.one");
    }

    String was() {
        return Phrases.fixed(isPlural ? "was.many" : "was.one");
    }

    static Parties of(List<EntityId> ids, FactsDocument facts) {
        List<Entity> entities = ids.stream().map(facts::entity).toList();
        List<String> names =
                entities.stream().map(entity -> name(entity, facts)).distinct().toList();
        if (names.isEmpty()) {
            return NOBODY;
        }
        return new Parties(listed(names), names.size() > 1 || isPlural(entities.getFirst()));
    }

    /** Such as <em>Oslo, Bergen and Narvik</em>. */
    static String listed(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " "
                + Phrases.fixed("list.and") + " " + names.getLast();
    }

    /** A group is many; of others, those whose common noun ends like a plural. */
    private static boolean isPlural(Entity entity) {
        String name = entity.name();
        boolean common = isCommon(name);
        return (entity.kind() == EntityKind.GROUP && (common || head(name).endsWith("s")))
                || (common
                        && (Phrases.is("plural", head(name))
                                || (head(name).endsWith("s") && !head(name).endsWith("ss"))));
    }

    /** Whether a name is a common noun, whatever stands before that: <em>Saudi government</em>. */
    private static boolean isCommon(String name) {
        return Character.isLowerCase(name.codePointAt(0))
                || Character.isLowerCase(head(name).codePointAt(0));
    }

    /** A common noun that has its capital from the beginning of a sentence goes without. */
    private static String plain(Entity entity, Surroundings around) {
        String name = entity.name();
        int blank = name.indexOf(' ');
        String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        boolean isGroup = entity.kind() == EntityKind.GROUP || entity.kind() == EntityKind.ORGANIZATION;
        boolean isCommon = blank > 0
                ? isCommon(name)
                        && (Phrases.is("determiner", name.substring(0, blank))
                                || Phrases.is("preposition", name.substring(0, blank)))
                        && !Character.isUpperCase(name.codePointAt(blank + 1))
                : isGroup && around.hasWord(small);
        return isCommon ? small : name;
    }

    /** The noun that a name is about, behind <em>at least, up to</em> and before what is said of it: <em>two workers of Medair</em>. */
    private static String head(String name) {
        String head = "";
        for (String word : name.split(" ", -1)) {
            boolean isPreposition = Phrases.is("preposition", word);
            if (isPreposition && !head.isEmpty()) {
                break;
            }
            head = isPreposition ? head : word;
        }
        return head.isEmpty() ? name : head;
    }

    /**
     * A name with the article that the document gives it: of a common noun that of its first mention (<em>a gunman</em>), of a
     * proper name the definite one where most mentions have it (<em>the United Nations</em>), which a person's never has. The article of
     * <em>the Oslo-based firm</em> is the firm's.
     */
    static String name(Entity entity, FactsDocument facts) {
        Surroundings around = Surroundings.of(facts.document());
        String name = plain(entity, around);
        boolean common = isCommon(name);
        if (entity.kind() == EntityKind.PERSON && !common) {
            return name;
        }
        List<String> words = new ArrayList<>();
        for (Mention mention : entity.mentions()) {
            String form = around.words(mention.span());
            int start = mention.span().end() - name.length();
            if (form.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT))
                    && start >= 0
                    && !around.isJoined(mention.span().end())) {
                String before = around.wordBefore(start);
                words.add(before == null ? "" : before.toLowerCase(Locale.ROOT));
            }
        }
        if (common) {
            String first = words.isEmpty() ? "" : words.getFirst();
            return Phrases.is("article", first) || Phrases.is("indefinite", first) || Phrases.is("pointing", first)
                    ? first + " " + name
                    : name;
        }
        long definite =
                words.stream().filter(word -> Phrases.is("article", word)).count();
        return definite * 2 > words.size() || Phrases.is("with-article", name)
                ? Phrases.fixed("name.article") + " " + name
                : name;
    }
}
