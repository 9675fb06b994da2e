// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.WordList;

/** The sentences of {@code en/event-sentences.txt}, each with the events that it tells of. */
record ReadSentences(String events, Analysis analysis) {

    static List<ReadSentences> all() {
        return WordList.rows("en/event-sentences.txt", 2).stream()
                .map(row -> new ReadSentences(row.get(0), parsed(row.get(1))))
                .toList();
    }

    /** A row of words, each {@code word/lemma/POS/head/relation} with what marks it behind. */
    static Analysis parsed(String words) {
        return HandParsed.of(Arrays.stream(words.split(" "))
                .map(word -> word.split("/"))
                .map(parts -> parts[0] + "/" + parts[1] + " "
                        + String.join(" ", List.of(parts).subList(2, parts.length)))
                .collect(Collectors.joining("\n")));
    }

    /** An event in the notation of the list. */
    static String written(EventMention mention) {
        return mention.type()
                + (mention.mode() == null ? "" : " " + mention.mode())
                + ": " + words(mention.arguments().actors())
                + " > " + words(mention.arguments().recipients());
    }

    private static String words(List<Token> tokens) {
        return tokens.isEmpty() ? "-" : tokens.stream().map(Token::text).collect(Collectors.joining("+"));
    }

    @Override
    public String toString() {
        return analysis.text().value() + " -> " + events;
    }
}
