// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the letters of a page with their places, in whatever order the file draws them, and makes words of them. */
final class Glyphs extends PDFTextStripper {

    /** No page that people read has more. */
    private static final int MOST = 200_000;

    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");

    private record Glyph(String text, double left, double right, double base, double size) {}

    private final List<List<Word>> pages = new ArrayList<>();

    /** By the direction of writing in degrees: most pages have one only. */
    private final Map<Integer, List<Glyph>> glyphs = new TreeMap<>();

    private int count;

    private Glyphs() {
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /** The words of each page, in no order. */
    static List<List<Word>> words(PDDocument document) throws IOException {
        Glyphs gathered = new Glyphs();
        gathered.writeText(document, Writer.nullWriter());
        return gathered.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs.clear();
        count = 0;
        super.processPage(page);
        List<Glyph> most = glyphs.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        pages.add(words(new ArrayList<>(most)));
        glyphs.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (unicode == null || unicode.isEmpty()) {
            return;
        }
        if (++count > MOST) {
            throw new IllegalStateException("a page of more than " + MOST + " letters");
        }
        double size = Math.max(1, Math.abs(text.getYScale()) > 0 ? Math.abs(text.getYScale()) : text.getFontSizeInPt());
        String plain = LIGATURE.matcher(unicode).find() ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
        double left = text.getXDirAdj();
        glyphs.computeIfAbsent(Math.round(text.getDir()), _ -> new ArrayList<>())
                .add(new Glyph(plain, left, left + text.getWidthDirAdj(), text.getYDirAdj(), size));
    }

    /** Lines by their height on the page, then words from left to right: the order of drawing counts for nothing. */
    private static List<Word> words(List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::left));
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size()
                    || glyphs.get(i).base() - glyphs.get(from).base()
                            > 0.3 * glyphs.get(from).size()) {
                row(new ArrayList<>(glyphs.subList(from, i)), words);
                from = i;
            }
        }
        return words;
    }

    private static void row(List<Glyph> row, List<Word> words) {
        row.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> word = new ArrayList<>();
        boolean isParted = false;
        for (Glyph glyph : row) {
            if (glyph.text().isBlank()) {
                isParted = true;
                continue;
            }
            Glyph last = word.isEmpty() ? glyph : word.getLast();
            if (!word.isEmpty() && isAgain(last, glyph)) {
                continue;
            }
            if (!word.isEmpty() && (isParted || isApart(last, glyph))) {
                words.add(joined(word));
                word.clear();
            }
            word.add(glyph);
            isParted = false;
        }
        if (!word.isEmpty()) {
            words.add(joined(word));
        }
    }

    /** Programs draw a letter twice to make it bold. */
    private static boolean isAgain(Glyph last, Glyph glyph) {
        return glyph.text().equals(last.text()) && Math.abs(glyph.left() - last.left()) < 0.15 * glyph.size();
    }

    private static boolean isApart(Glyph last, Glyph glyph) {
        return glyph.left() - last.right() > 0.17 * glyph.size()
                || Math.abs(glyph.size() - last.size()) > 0.25 * last.size();
    }

    private static Word joined(List<Glyph> glyphs) {
        Glyph first = glyphs.getFirst();
        return new Word(
                glyphs.stream().map(Glyph::text).collect(Collectors.joining()),
                first.left(),
                Math.max(first.right(), glyphs.getLast().right()),
                first.base(),
                first.size());
    }
}
