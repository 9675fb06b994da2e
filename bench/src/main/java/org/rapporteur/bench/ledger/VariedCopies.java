// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Articles and copies of them as lines of JSON, made while they are read. Copies come near their article, as the press prints
 * what agencies send on the same days: within a hundred articles and all their copies, in a random order. A copy has an id
 * and a sentence of its own; one in three is cut short, one in three has a figure changed. The same arguments, the same lines.
 */
final class VariedCopies extends InputStream {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int NEAR = 100;
    private static final Pattern FIGURE = Pattern.compile("\\b[2-9]\\d?\\b");

    private record Article(
            String id, @Nullable String title, @Nullable String published, String text) {}

    private final List<Article> articles = new ArrayList<>();
    private final int number;
    private final Random random = new Random(1);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int from;
    private InputStream line = InputStream.nullInputStream();

    /**
     * @param files of JSON lines
     * @param number how many lines there shall be, about
     */
    VariedCopies(List<Path> files, int number) throws IOException {
        for (Path file : files) {
            for (String row : Files.readAllLines(file)) {
                articles.add(article(row));
            }
        }
        // Files are in the order of their subjects, which differ in length: the last must be like the first.
        Collections.shuffle(articles, random);
        this.number = number;
    }

    private static Article article(String row) throws IOException {
        String id = "";
        String text = "";
        String title = null;
        String published = null;
        try (JsonParser json = JSON.createParser(row)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
                switch (name) {
                    case "id" -> id = String.valueOf(value);
                    case "text" -> text = String.valueOf(value);
                    case "title" -> title = value;
                    case "published" -> published = value;
                    default -> json.skipChildren();
                }
            }
        }
        return new Article(id, title, published, text);
    }

    /** How many articles there are. */
    int articles() {
        return articles.size();
    }

    @Override
    public int read() throws IOException {
        int octet = line.read();
        return octet >= 0 || !next() ? octet : line.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = line.read(bytes, offset, length);
        return count > 0 || length == 0 || !next() ? count : line.read(bytes, offset, length);
    }

    private boolean next() {
        if (waiting.isEmpty() && from < articles.size()) {
            gather();
        }
        Runnable next = waiting.poll();
        if (next == null) {
            return false;
        }
        next.run();
        return true;
    }

    private void gather() {
        int to = Math.min(from + NEAR, articles.size());
        List<Runnable> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Article article = articles.get(i);
            int copies = (int) ((i + 1L) * number / articles.size() - (long) i * number / articles.size());
            for (int copy = 0; copy < copies; copy++) {
                int which = copy;
                lines.add(() -> show(article, which));
            }
        }
        Collections.shuffle(lines, random);
        waiting.addAll(lines);
        from = to;
    }

    private void show(Article article, int copy) {
        String text = copy == 0 ? article.text() : varied(article.text(), copy);
        StringWriter row = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(row)) {
            json.writeStartObject();
            json.writeStringField("id", article.id() + "-" + copy);
            json.writeStringField("title", article.title());
            json.writeStringField("published", article.published());
            json.writeStringField("text", text);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line = new ByteArrayInputStream((row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String varied(String text, int copy) {
        String own = "\n\nThis report was printed by paper number " + copy + ".";
        return switch (copy % 3) {
            case 0 -> text + own;
            case 1 -> text.substring(0, cut(text)) + own;
            default -> counted(text) + own;
        };
    }

    /** The end of a sentence in the second half. */
    private static int cut(String text) {
        int end = text.indexOf(". ", text.length() / 2);
        return end < 0 ? text.length() : end + 1;
    }

    private String counted(String text) {
        Matcher figure = FIGURE.matcher(text);
        return figure.find()
                ? text.substring(0, figure.start()) + (10 + random.nextInt(80)) + text.substring(figure.end())
                : text;
    }
}
