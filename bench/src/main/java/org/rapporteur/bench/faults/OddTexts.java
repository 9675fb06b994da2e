// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.faults;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.model.fact.FactsDocument;

/**
 * Reads texts that no newspaper prints, and says how much of the processor each takes beside ordinary news of the same size, and how it ends: as
 * a reading or a typed rejection. Those that take long for their size are read ten times as long too, to see whether they grow faster than news.
 *
 * <p>Arguments: bytes of each text, most bytes of those that are looked at again, which of them (by name, with commas between; all where none is given).
 */
public final class OddTexts {

    private static final double MOST = 3;
    private static final int WARM = 4;

    private static final String NEWS = """
        "The road to Bergen is shut," said Mayor Ada Brook on Monday. At least 12 people were killed when rebels shelled \
        the market of Hanoi, police said. Tom Reed denied it and will meet officials in Quito next week, as the ministry of \
        the interior had asked on 3 May. The report was checked twice, and about 40 families have left the town since.

        """;

    private final Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);

    /** What the processor does for the program: what else runs on the machine counts less than with the time on the wall. */
    private final OperatingSystemMXBean clock = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private OddTexts() {}

    private record Read(double seconds, String outcome) {}

    public static void main(String[] arguments) {
        int bytes = Integer.parseInt(arguments[0]);
        int most = Integer.parseInt(arguments[1]);
        OddTexts odd = new OddTexts();
        // The first readings load the model and have the program compiled.
        for (int i = 0; i < WARM; i++) {
            var _ = odd.read(news(WARM * bytes).substring(i * bytes, (i + 1) * bytes));
        }
        Read news = odd.read(news((WARM + 1) * bytes).substring(WARM * bytes));
        System.out.printf("%-28s %,12d bytes %8.2f s %s%n", "ordinary news", bytes, news.seconds(), news.outcome());
        int wrong = 0;
        Map<String, IntFunction<String>> texts = texts();
        if (arguments.length > 2) {
            texts.keySet().retainAll(List.of(arguments[2].split(",")));
        }
        for (Map.Entry<String, IntFunction<String>> text : texts.entrySet()) {
            Read read = odd.read(text.getValue().apply(bytes));
            double ratio = read.seconds() / news.seconds();
            double grown = 0;
            if (most > bytes && ratio > 1) {
                Read again = odd.read(text.getValue().apply(most));
                grown = again.seconds() / news.seconds() * bytes / most;
            }
            boolean isRight = Math.max(ratio, grown) <= MOST && !read.outcome().equals("internal");
            wrong += isRight ? 0 : 1;
            System.out.printf(
                    "%-28s %8.2f s, %5.2f times news%s, %s%s%n",
                    text.getKey(),
                    read.seconds(),
                    ratio,
                    grown == 0 ? "" : ", with %,d bytes %5.2f times".formatted(most, grown),
                    read.outcome(),
                    isRight ? "" : "  WRONG");
        }
        System.out.println("WRONG " + wrong + " OF " + texts.size());
    }

    private Read read(String text) {
        long begun = clock.getProcessCpuTime();
        String outcome = "nothing";
        try (Stream<Outcome<FactsDocument>> outcomes = rapporteur.read(
                List.of(new Input.Bytes("odd", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))), 1)) {
            for (Outcome<FactsDocument> one : (Iterable<Outcome<FactsDocument>>) outcomes::iterator) {
                outcome = switch (one) {
                    case Outcome.Read<FactsDocument> _ -> "read";
                    case Outcome.Refused<FactsDocument> refused -> refused.code();
                };
            }
        }
        return new Read((clock.getProcessCpuTime() - begun) / 1e9, outcome);
    }

    /** So many bytes of news, no sentence twice: what was read lately is not read again. */
    private static String news(int bytes) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        while (text.length() < bytes) {
            text.append(NEWS.replace("12", String.valueOf(2 + random.nextInt(900)))
                    .replace("40", String.valueOf(2 + random.nextInt(900)))
                    .replace(
                            "3 May",
                            LocalDate.ofEpochDay(20_000 + random.nextInt(3_000)).toString())
                    .replace("Brook", "Brook" + Integer.toString(random.nextInt(100_000), 36)));
        }
        return text.substring(0, bytes);
    }

    private static IntFunction<String> of(String part) {
        return bytes -> part.repeat(1 + bytes / part.getBytes(StandardCharsets.UTF_8).length);
    }

    /** After a sentence that makes it English. */
    private static IntFunction<String> after(String part) {
        return bytes -> NEWS + of(part).apply(bytes);
    }

    private static IntFunction<String> random(int from, int to) {
        return bytes -> {
            StringBuilder text = new StringBuilder(NEWS);
            Random random = new Random(2);
            while (text.length() < bytes) {
                text.appendCodePoint(from + random.nextInt(to - from));
            }
            return text.toString();
        };
    }

    private static Map<String, IntFunction<String>> texts() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        texts.put("apostrophes", after("'"));
        texts.put("quotation marks", after("\""));
        texts.put("opening quotation marks", after("\u201c"));
        texts.put("quoted words", after("\"so\" "));
        texts.put("less-than signs", after("<"));
        texts.put("unclosed comments", after("<!-- "));
        texts.put("right-to-left runs", after("\u202eabc \u202b"));
        texts.put("one letter", after("a"));
        texts.put("words without end", after("word "));
        texts.put("capitals", after("Ada Brook "));
        texts.put("initials", after("A. "));
        texts.put("full stops", after("."));
        texts.put("brackets", after("("));
        texts.put("closed brackets", after("(so) "));
        texts.put("line feeds", after("\n"));
        texts.put("blank lines with letters", after("a\n\n"));
        texts.put("blanks", after(" "));
        texts.put("tabs", after("\t"));
        texts.put("digits", after("9"));
        texts.put("numbers", after("1,234 "));
        texts.put("days", after("on 3 May 2031, "));
        texts.put("weekdays", after("on Monday week "));
        texts.put("colons", after("said: "));
        texts.put("dashes", after("\u2014"));
        texts.put("hyphens", after("well-"));
        texts.put("commas", after("and, "));
        texts.put("addresses", after("https://news.example/a?b=c&d=e#f "));
        texts.put("mailboxes", after("a@b.example "));
        texts.put("combining marks", after("e\u0301\u0301\u0301"));
        texts.put("emoji", after("\uD83D\uDE00"));
        texts.put("joined emoji", after("\uD83D\uDC69\u200D"));
        texts.put("Chinese", after("\u653f\u5e9c"));
        texts.put("any signs of the plane", random(0x20, 0xD7FF));
        texts.put("any Latin letters", random('a', 'z'));
        texts.put("according to", after("according to "));
        texts.put("sayings in sayings", after("he said that she said that "));
        texts.put("killed", after("killed 3 people and "));
        texts.put("conjunctions", after("and or but "));
        texts.put("possessives", after("of the minister's brother's "));
        texts.put("one sentence", after("the army attacked the town of Hanoi and "));
        texts.put("turns of speech", after("\n\nA: yes"));
        texts.put("tags one in the other", bytes -> "<html><body>" + of("<div>").apply(bytes));
        texts.put(
                "attributes without end",
                bytes -> "<html><body><p " + of("a=\"b\" ").apply(bytes));
        texts.put("entities", bytes -> "<html><body><p>" + of("&amp;").apply(bytes));
        texts.put(
                "paragraphs",
                bytes -> "<html><body><article>" + of("<p>The army left.</p>").apply(bytes));
        texts.put("tables", bytes -> "<html><body>" + of("<table><tr><td>1").apply(bytes));
        texts.put("lists of JSON", of("["));
        texts.put("quotes of a table", bytes -> "id,text\n1,\"" + of("a\"\"b").apply(bytes));
        return texts;
    }
}
