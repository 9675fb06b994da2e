// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts the articles of a page by their headlines. A block belongs to the headline that stands over it, or where none does to
 * the article that is read before it. A PDF with fewer than two headlines over a text of their own is one article.
 */
final class Stories {

    /** How much larger than the text a headline is. */
    private static final double HEADLINE = 1.2;

    private static final int LONGEST_HEADLINE = 40;

    /** Words: what is less is a caption, a date or the name of the paper. */
    private static final int FEWEST_WORDS = 30;

    /** Words: headings of reports are shorter than headlines. */
    private static final int HEADLINE_WORDS = 3;

    /** Words: between the name of a paper and its headlines stand its day and number. */
    private static final int DATELINE = 12;

    private static final int FEWEST_LETTERS = 20;

    private static final class Open {
        private final @Nullable Block headline;
        private final List<Block> blocks = new ArrayList<>();

        Open(@Nullable Block headline) {
            this.headline = headline;
        }

        int words() {
            return blocks.stream().mapToInt(Block::words).sum();
        }
    }

    private Stories() {}

    static List<Story> of(List<Block> blocks) {
        if (blocks.stream().mapToInt(Block::letters).sum() < FEWEST_LETTERS) {
            return List.of();
        }
        double size = textSize(blocks);
        List<Open> parted = part(blocks, size);
        List<Open> stories = parted.stream()
                .filter(open -> open.headline != null && open.words() >= FEWEST_WORDS)
                .toList();
        boolean isPaper = stories.size() >= 2
                && stories.stream().allMatch(open -> open.headline != null && open.headline.words() >= HEADLINE_WORDS)
                && stories.stream()
                                .mapToInt(open -> open.headline == null ? -1 : open.headline.page())
                                .distinct()
                                .count()
                        < stories.size();
        if (!isPaper) {
            return List.of(whole(blocks, size));
        }
        return stories.stream()
                .map(open -> new Story(title(open.headline), Paragraphs.of(open.blocks)))
                .toList();
    }

    /** The size in which most letters are set. */
    private static double textSize(List<Block> blocks) {
        Map<Long, Integer> letters = new HashMap<>();
        blocks.stream()
                .flatMap(block -> block.lines().stream())
                .forEach(line -> letters.merge(Math.round(line.size() * 2), line.letters(), Integer::sum));
        return letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(20L)
                / 2.0;
    }

    private static boolean isHeadline(Block block, double size) {
        return block.size() >= HEADLINE * size
                && block.words() <= LONGEST_HEADLINE
                && !block.lines().getFirst().isRow();
    }

    private static List<Open> part(List<Block> blocks, double size) {
        List<Block> headlines =
                blocks.stream().filter(block -> isHeadline(block, size)).toList();
        List<Open> all = new ArrayList<>();
        Open current = new Open(null);
        all.add(current);
        Map<Block, Open> byHeadline = new HashMap<>();
        for (Block block : blocks) {
            if (!headlines.contains(block)) {
                current = over(block, byHeadline).orElse(current);
                current.blocks.add(block);
            } else if (current.headline != null && current.blocks.isEmpty() && isUnder(block, current.headline)) {
                byHeadline.put(block, current);
            } else if (!isMasthead(block, headlines, blocks)) {
                current = new Open(block);
                all.add(current);
                byHeadline.put(block, current);
            }
        }
        return all;
    }

    /** Whether it is the second part of a headline, in smaller letters. */
    private static boolean isUnder(Block block, Block headline) {
        return block.page() == headline.page()
                && headline.size() > block.size()
                && headline.isAboveOrBelow(block)
                && block.top() - headline.bottom() < headline.size();
    }

    /** The name of a paper or of a section: another headline stands under it with no text between. */
    private static boolean isMasthead(Block block, List<Block> headlines, List<Block> all) {
        return headlines.stream()
                .filter(other -> other.page() == block.page()
                        && other.top() > block.bottom()
                        && other.isAboveOrBelow(block)
                        && !isUnder(other, block))
                .anyMatch(other -> all.stream()
                        .noneMatch(text -> text.page() == block.page()
                                && text.words() >= DATELINE
                                && !headlines.contains(text)
                                && text.top() > block.top()
                                && text.top() < other.top()
                                && text.isAboveOrBelow(other)));
    }

    /** The article of the lowest headline over a block. */
    private static Optional<Open> over(Block block, Map<Block, Open> byHeadline) {
        return byHeadline.keySet().stream()
                .filter(headline -> headline.page() == block.page()
                        && headline.top() < block.top()
                        && headline.isAboveOrBelow(block))
                .max(Comparator.comparingDouble(Block::bottom))
                .map(byHeadline::get);
    }

    /** All of it, under the largest headline of its first page. */
    private static Story whole(List<Block> blocks, double size) {
        Optional<Block> headline = blocks.stream()
                .filter(block -> block.page() == blocks.getFirst().page() && isHeadline(block, size))
                .max(Comparator.comparingDouble(Block::size));
        List<Block> text = new ArrayList<>(blocks);
        headline.ifPresent(text::remove);
        return new Story(headline.map(Stories::title).orElse(null), Paragraphs.of(text.isEmpty() ? blocks : text));
    }

    private static @Nullable String title(@Nullable Block headline) {
        return headline == null ? null : Paragraphs.joined(headline.lines());
    }
}
