// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.details;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

/**
 * Prints how right what is told besides is: a record counts as right if it is about the same event, has what makes a record of its
 * kind, and tells nothing wrong; as whole if besides it leaves nothing out.
 *
 * <p>Usage: {@code DetailAccuracy GOLD [dev|held|all|FILE] [KIND,...]}; GOLD is the folder of {@code details.jsonl}; {@code held} is the fifth of
 * the articles that DETAILS.md holds back; {@code gold/fresh} and {@code gold/held} are held back as a whole; FILE is what a second reader has
 * annotated of some of the articles, compared in place of the program: what two readers agree on bounds what can be measured. With KINDs each
 * record of them that is wrong or missing is printed.
 */
public final class DetailAccuracy {

    private static final Set<String> PARTS_BY_NAME = Set.of("dev", "held", "all");

    /** One part in so many is held back. */
    private static final int PARTS = 5;

    /** An article with its annotation. */
    public record Annotated(JsonValue article, JsonValue entry, Document document) {}

    /** What was said and was right, of one kind of record or one field. */
    private static final class Tally {
        private int gold;
        private int said;
        private int right;
        private int whole;

        private String line() {
            return String.format(
                    Locale.ROOT,
                    "%4d %4d %4d   P %.2f  R %.2f  F1 %.2f",
                    gold,
                    said,
                    right,
                    ratio(right, said),
                    ratio(right, gold),
                    ratio(2 * right, said + gold));
        }

        private static double ratio(int part, int of) {
            return of == 0 ? 0 : (double) part / of;
        }
    }

    private final Map<Item.Kind, Tally> tallies = new EnumMap<>(Item.Kind.class);
    private final Map<String, Tally> fields = new TreeMap<>();
    private final Set<Item.Kind> shown;
    private final PrintStream out;

    private DetailAccuracy(Set<Item.Kind> shown, PrintStream out) {
        this.shown = shown;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 3) {
            System.err.println("usage: DetailAccuracy GOLD [dev|held|all|FILE] [KIND,...]");
            System.exit(2);
        }
        FactReader reader = FactReader.of(Language.of("en"));
        String part = args.length > 1 ? args[1] : "dev";
        Map<String, JsonValue> second = PARTS_BY_NAME.contains(part) ? Map.of() : entries(Path.of(part));
        DetailAccuracy accuracy = new DetailAccuracy(kinds(args.length < 3 ? "" : args[2]), System.out);
        for (Annotated one : read(Path.of(args[0]), second.isEmpty() ? part : "all")) {
            JsonValue other = second.get(one.document().source());
            if (!second.isEmpty() && other == null) {
                continue;
            }
            Analysis analysis = LanguagePipeline.of("en").analyze(one.document().text());
            FactsDocument facts = reader.read(one.document(), analysis);
            accuracy.add(
                    one.document().source(),
                    GoldDetails.of(one.article(), one.entry(), analysis, facts),
                    other == null
                            ? ReadDetails.of(facts, analysis)
                            : GoldDetails.of(one.article(), other, analysis, facts));
        }
        accuracy.print();
    }

    private static Map<String, JsonValue> entries(Path file) throws IOException {
        Map<String, JsonValue> entries = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonValue entry = JsonValue.parse(line);
            entries.put(entry.required("id"), entry);
        }
        return entries;
    }

    private static Set<Item.Kind> kinds(String name) {
        return name.isEmpty()
                ? Set.of()
                : Arrays.stream(name.split(",", -1))
                        .map(one -> Item.Kind.valueOf(one.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    /**
     * The articles of a part, in the order of the file.
     *
     * @param part {@code dev}, {@code held} or {@code all}
     */
    public static List<Annotated> read(Path gold, String part) throws IOException {
        Map<String, Map<String, JsonValue>> files = new HashMap<>();
        List<Annotated> all = new ArrayList<>();
        for (String line : Files.readAllLines(gold.resolve("details.jsonl"))) {
            JsonValue entry = JsonValue.parse(line);
            String id = entry.required("id");
            if (part.equals("all") || isHeld(id) == part.equals("held")) {
                String file = entry.required("file");
                Map<String, JsonValue> articles = files.get(file);
                if (articles == null) {
                    articles = entries(gold.resolve(file));
                    files.put(file, articles);
                }
                JsonValue article = articles.get(id);
                if (article == null) {
                    throw new IOException(file + " must have the article " + id + ", has not");
                }
                all.add(new Annotated(article, entry, document(id, article)));
            }
        }
        return all;
    }

    private static Document document(String id, JsonValue article) {
        String text = article.required("text");
        String published = article.string("published");
        return Document.of(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), id, new Text(text))
                .withTitle(article.string("title"))
                .withPublished(published == null ? null : LocalDate.parse(published));
    }

    /** Whether an article is held back: the SHA-256 of its id, as a number, leaves no rest over five. */
    static boolean isHeld(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(PARTS)).signum() == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private void add(String id, List<Item> gold, List<Item> read) {
        List<Item> said = new ArrayList<>(read);
        gold.forEach(item -> tally(item.kind()).gold++);
        said.forEach(item -> tally(item.kind()).said++);
        gold.forEach(item -> item.fields().keySet().forEach(field -> field(item, field).gold++));
        said.forEach(item -> item.fields().keySet().forEach(field -> field(item, field).said++));
        Set<Item> used = new HashSet<>();
        for (Item item : gold) {
            Item best = best(item, said, used);
            if (best == null) {
                show(item, id + " MISSED " + item.fields());
                continue;
            }
            used.add(best);
            said.remove(best);
            best.fields().keySet().stream()
                    .filter(name -> best.agrees(item, name))
                    .forEach(name -> field(item, name).right++);
            tally(item.kind()).right += best.isRight(item) ? 1 : 0;
            tally(item.kind()).whole += best.isWhole(item) ? 1 : 0;
            if (!best.isWhole(item)) {
                show(
                        item,
                        id + (best.isRight(item) ? " SHORT " : " WRONG ") + best.fields() + " GOLD " + item.fields());
            }
        }
        said.forEach(item -> show(item, id + " EXTRA " + item.fields()));
    }

    private void show(Item item, String line) {
        if (shown.contains(item.kind())) {
            out.println(line);
        }
    }

    private static @Nullable Item best(Item gold, List<Item> said, Set<Item> used) {
        Item best = null;
        int most = 0;
        for (Item item : said) {
            int shared = item.meets(gold) && !used.contains(item)
                    ? 10 * item.shared(gold) + (item.isRight(gold) ? 5 : 0)
                    : 0;
            if (shared > most) {
                best = item;
                most = shared;
            }
        }
        return best;
    }

    private Tally tally(Item.Kind kind) {
        return tallies.computeIfAbsent(kind, key -> new Tally());
    }

    private Tally field(Item item, String field) {
        return fields.computeIfAbsent(item.kind() + " " + field, key -> new Tally());
    }

    private void print() {
        out.println("records: annotated, read, right; whole ones");
        tallies.forEach((kind, tally) -> out.printf(
                Locale.ROOT, "%-12s %s   whole %d%n", kind.name().toLowerCase(Locale.ROOT), tally.line(), tally.whole));
        out.println("fields: annotated, read, right");
        fields.forEach(
                (name, tally) -> out.printf(Locale.ROOT, "%-24s %s%n", name.toLowerCase(Locale.ROOT), tally.line()));
    }
}
