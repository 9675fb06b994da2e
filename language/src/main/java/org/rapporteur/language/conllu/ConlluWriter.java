// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.conllu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/**
 * Writes an analysis in CoNLL-U. The last column (MISC) holds {@code start_char} and {@code end_char} of every word and
 * multiword token, in code points into the whole text; {@code SpaceAfter=No} where the next one follows at once; and names as
 * {@code NE=B-PERSON} on the first word and {@code NE=I-PERSON} on the others, with the kinds of
 * {@link org.rapporteur.model.analysis.NameKind}. XPOS and FEATS are empty.
 */
public final class ConlluWriter {

    private static final String EMPTY = "_";

    private static final char NOT_PRINTABLE = '\uFFFD';

    private final Appendable out;

    public ConlluWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes an analysis: each sentence followed by an empty line.
     *
     * @throws IOException if that does not work
     */
    public void write(Analysis analysis) throws IOException {
        int paragraph = -1;
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                out.append("# newpar\n");
            }
            out.append("# sent_id = ")
                    .append(Integer.toString(sentence.index() + 1))
                    .append('\n');
            out.append("# text = ").append(oneLine(sentence.text())).append('\n');
            write(sentence.words());
            out.append('\n');
        }
    }

    private void write(List<Token> words) throws IOException {
        int first = words.getFirst().index();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            int end = joinedEnd(words, i);
            if (!word.isJoined() && end > i + 1) {
                Span span = word.span().cover(words.get(end - 1).span());
                String form = word.analysis().text().slice(span);
                row(
                        (i + 1) + "-" + end,
                        form,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        misc(words.get(end - 1), span, false));
            }
            row(
                    Integer.toString(i + 1),
                    word.text(),
                    word.lemma(),
                    word.pos().name(),
                    word.features().toString(),
                    Integer.toString(
                            word.head().map(head -> head.index() - first + 1).orElse(0)),
                    word.relation(),
                    misc(word, word.span(), true));
        }
    }

    /** The end of the words that are written as one with a word. */
    private static int joinedEnd(List<Token> words, int start) {
        int end = start + 1;
        while (end < words.size() && words.get(end).isJoined()) {
            end++;
        }
        return end;
    }

    private void row(
            String id,
            String form,
            String lemma,
            String pos,
            String features,
            String head,
            String relation,
            String misc)
            throws IOException {
        out.append(id).append('\t').append(printable(form)).append('\t').append(printable(lemma));
        out.append('\t')
                .append(pos)
                .append("\t_\t")
                .append(features)
                .append('\t')
                .append(head)
                .append('\t')
                .append(relation);
        out.append("\t_\t").append(misc).append('\n');
    }

    private static String misc(Token last, Span span, boolean single) {
        List<String> parts = new ArrayList<>();
        if (single) {
            last.name().ifPresent(name -> parts.add("NE=" + tag(name, last)));
        }
        Analysis analysis = last.analysis();
        boolean follows = last.index() + 1 < analysis.tokenCount()
                && analysis.token(last.index() + 1).span().start() == span.end();
        if (follows) {
            parts.add("SpaceAfter=No");
        }
        CodePointSpan place = analysis.text().toCodePoints(span);
        parts.add("start_char=" + place.start());
        parts.add("end_char=" + place.end());
        return String.join("|", parts);
    }

    private static String tag(Name name, Token token) {
        String prefix = name.tokens().first() == token.index() ? "B-" : "I-";
        return prefix + name.kind().name();
    }

    private static String oneLine(String text) {
        return printable(text.replaceAll("\\s+", " "));
    }

    private static String printable(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                ? text
                : text.codePoints()
                        .map(c -> Character.isISOControl(c) ? NOT_PRINTABLE : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
