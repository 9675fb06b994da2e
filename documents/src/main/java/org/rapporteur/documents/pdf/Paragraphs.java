// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes paragraphs of lines, over the ends of columns and pages, and joins words that were parted at the end of a line. */
final class Paragraphs {

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:…][\"'”’»)\\]]*\\s*");

    private static final Pattern PARTED = Pattern.compile("(?s)(.*?)(\\p{L}+)[-\\u2010\\u00AD]");

    private static final Pattern FIRST_WORD = Pattern.compile("\\p{L}+");

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");

    private Paragraphs() {}

    /** Paragraphs with a blank line between them. */
    static String of(List<Block> blocks) {
        Set<String> compounds = compounds(blocks);
        List<String> paragraphs = new ArrayList<>();
        Block before = null;
        for (Block block : blocks) {
            List<List<Line>> parted = part(block);
            for (int i = 0; i < parted.size(); i++) {
                List<Line> lines = parted.get(i);
                String text = joined(lines, compounds);
                if (i == 0 && before != null && goesOn(before, paragraphs.getLast(), block, text)) {
                    paragraphs.set(paragraphs.size() - 1, join(paragraphs.getLast(), text, compounds));
                } else {
                    paragraphs.add(text);
                }
            }
            before = block;
        }
        return String.join("\n\n", paragraphs);
    }

    static String joined(List<Line> lines) {
        return joined(lines, Set.of());
    }

    private static String joined(List<Line> lines, Set<String> compounds) {
        String text = "";
        for (Line line : lines) {
            text = text.isEmpty() ? line.text() : join(text, line.text(), compounds);
        }
        return text;
    }

    private static String join(String text, String next, Set<String> compounds) {
        Matcher parted = PARTED.matcher(text);
        Matcher first = FIRST_WORD.matcher(next);
        if (!parted.matches() || !first.lookingAt()) {
            return text.endsWith("-") && !text.endsWith(" -") ? text + next : text + " " + next;
        }
        boolean isSoft = text.endsWith("\u00AD");
        String compound = (parted.group(2) + "-" + first.group()).toLowerCase(Locale.ROOT);
        boolean isCompound = !isSoft && (compounds.contains(compound) || Character.isUpperCase(next.charAt(0)));
        return isCompound ? text + next : text.substring(0, text.length() - 1) + next;
    }

    /** Words with a hyphen that stand within a line: their hyphen is their own. */
    private static Set<String> compounds(List<Block> blocks) {
        Set<String> compounds = new HashSet<>();
        blocks.stream().flatMap(block -> block.lines().stream()).forEach(line -> {
            Matcher compound = COMPOUND.matcher(line.text());
            while (compound.find()) {
                compounds.add(compound.group().toLowerCase(Locale.ROOT));
            }
        });
        return compounds;
    }

    private static List<List<Line>> part(Block block) {
        List<List<Line>> parted = new ArrayList<>();
        double leading = leading(block);
        Line before = null;
        for (Line line : block.lines()) {
            if (before == null || begins(block, before, line, leading)) {
                parted.add(new ArrayList<>());
            }
            parted.getLast().add(line);
            before = line;
        }
        return parted;
    }

    private static boolean begins(Block block, Line before, Line line, double leading) {
        double size = block.size();
        boolean isIndented = line.left() - block.left() > 0.7 * size && before.left() - block.left() < 0.3 * size;
        return line.isRow()
                || line.base() - before.base() > 1.2 * leading
                || (isIndented && SENTENCE_END.matcher(before.text()).matches())
                || (!isFull(block, before, line)
                        && SENTENCE_END.matcher(before.text()).matches());
    }

    /** Whether the first word of the next line had no room in this. */
    private static boolean isFull(Block block, Line line, Line next) {
        double first = next.words().getFirst().right() - next.words().getFirst().left();
        return line.right() + first + 0.3 * block.size() > block.right() - 0.5 * block.size();
    }

    /** Whether a block goes on with the paragraph that the block before ended in: at the top of the next column or page. */
    private static boolean goesOn(Block before, String paragraph, Block block, String text) {
        Line last = before.lines().getLast();
        Line first = block.lines().getFirst();
        double width = Math.max(before.right() - before.left(), block.right() - block.left());
        boolean isFull = last.right() - before.left() > 0.75 * width;
        boolean isInSentence = Character.isLowerCase(text.codePointAt(0)) || paragraph.endsWith(",");
        return !SENTENCE_END.matcher(paragraph).matches()
                && !last.isRow()
                && !first.isRow()
                && Math.abs(before.size() - block.size()) < 0.1 * block.size()
                && (isFull || isInSentence);
    }

    /** The usual distance of lines. */
    private static double leading(Block block) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < block.lines().size(); i++) {
            distances.add(block.lines().get(i).base() - block.lines().get(i - 1).base());
        }
        if (distances.isEmpty()) {
            return block.size() * 1.2;
        }
        distances.sort(Double::compare);
        return distances.get((distances.size() - 1) / 2);
    }
}
