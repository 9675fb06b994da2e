// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Text;

/**
 * Parts a text into segments and words. The words spell out all characters of the text but white space, in order and
 * without overlap. Immutable and safe for use by many threads.
 */
public final class Segmenter {

    private final WordSplitter splitter;

    private final SentenceCuts cuts;

    public Segmenter(WordLists lists) {
        this.splitter = new WordSplitter(lists);
        this.cuts = new SentenceCuts();
    }

    /** The segments of a text, in order; none if it holds nothing but white space. */
    public List<Segment> segment(Text text) {
        List<Segment> segments = new ArrayList<>();
        int paragraph = 0;
        for (Paragraph stretch : text.paragraphs()) {
            List<Word> words = splitter.split(text.value(), stretch.span());
            int from = 0;
            for (int i = 0; i < words.size(); i++) {
                if (i + 1 == words.size() || cuts.after(text.value(), words, from, i)) {
                    segments.add(new Segment(paragraph, words.subList(from, i + 1)));
                    from = i + 1;
                }
            }
            paragraph++;
        }
        return List.copyOf(segments);
    }
}
