// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.intake.delimited.Dialect;
import org.rapporteur.intake.html.HtmlPage;
import org.rapporteur.intake.json.JsonItems;
import org.rapporteur.intake.markdown.Markdown;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.plain.PlainText;
import org.rapporteur.intake.plain.Signatures;
import org.rapporteur.intake.table.Table;

/**
 * Finds out what a file is. Its content decides; its name only where the content could be several things. Nothing with
 * markup, headers or columns comes out as {@link Form#TEXT}: facts made of it would look proven and would not be.
 */
public final class Recognition {

    /** Bytes of a file that are looked at. */
    public static final int HEAD = 1 << 14;

    /** Some programs put a few bytes before a PDF. */
    private static final int PDF_START = 1024;

    private static final String PACKED = "(?:\\.(?:gz|bz2|xz|zst))?";

    private static final Pattern LINES_NAME = Pattern.compile("(?s).*\\.(?:jsonl|ndjson)" + PACKED);

    private static final Pattern JSON_NAME = Pattern.compile("(?s).*\\.json" + PACKED);

    /** A first line that is an object, or the beginning of a longer one; prose does not begin so. */
    private static final Pattern LINES_START =
            Pattern.compile("\\s*\\{[ \\t]*\"(?:[^\\n]*|[^\\n]*\\}[ \\t\\r]*\\n(?s:.*))");

    /** An object written over several lines. */
    private static final Pattern JSON_START = Pattern.compile("\\s*\\{\\s*\"(?s:.*)");

    private static final Pattern ARRAY_START = Pattern.compile("\\s*\\[\\s*[{\\[\\]](?s:.*)");

    private static final byte[] BZIP2_BLOCK = HexFormat.of().parseHex("314159265359");

    private record Magic(int offset, ByteBuffer start, Form form) {
        boolean opens(byte[] head) {
            int length = start.remaining();
            return offset + length <= head.length
                    && ByteBuffer.wrap(head, offset, length).equals(start);
        }
    }

    private static final List<Magic> MAGIC = Table.read(Recognition.class, "magic.tsv").rows().stream()
            .map(row -> new Magic(
                    Integer.parseInt(row.get(0)),
                    ByteBuffer.wrap(HexFormat.of().parseHex(row.get(1))),
                    Form.valueOf(row.get(2))))
            .toList();

    private record Beginning(Pattern pattern, Recognised found) {}

    private static final List<Beginning> BEGINNINGS = Table.read(Recognition.class, "text-forms.tsv").rows().stream()
            .map(row -> new Beginning(
                    Pattern.compile(row.get(0)), new Recognised(Form.valueOf(row.get(1)), row.get(2), row.get(3))))
            .toList();

    private Recognition() {}

    /**
     * What it is. Pure; safe for use by many threads.
     *
     * @param name path, address or id it goes by
     * @param head its first bytes, {@link #HEAD} of them or all there are
     * @param names what the user calls the columns of tables
     */
    public static Recognised of(String name, byte[] head, FieldNames names) {
        return binary(head).orElseGet(() -> text(name.toLowerCase(Locale.ROOT), head, names));
    }

    private static Optional<Recognised> binary(byte[] head) {
        for (Magic magic : MAGIC) {
            if (magic.opens(head)) {
                return Optional.of(Recognised.of(magic.form));
            }
        }
        if (head.length > 10
                && head[0] == 'B'
                && head[1] == 'Z'
                && head[2] == 'h'
                && Arrays.equals(head, 4, 10, BZIP2_BLOCK, 0, 6)) {
            return Optional.of(Recognised.of(Form.BZIP2));
        }
        return Signatures.recognise(head).map(Recognised::other).or(() -> latePdf(head));
    }

    private static Optional<Recognised> latePdf(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, PDF_START), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-1.") || start.contains("%PDF-2.")
                ? Optional.of(Recognised.of(Form.PDF))
                : Optional.empty();
    }

    private static Recognised text(String name, byte[] head, FieldNames names) {
        String start = PlainText.outline(head);
        return json(name, start, names)
                .or(() -> Markup.recognise(start))
                .or(() -> HtmlPage.isHtml(name, head) ? Optional.of(Recognised.of(Form.HTML)) : Optional.empty())
                .or(() -> beginning(start))
                .or(() -> Headers.recognise(start))
                .or(() -> Markdown.is(name, start) ? Optional.of(Recognised.of(Form.MARKDOWN)) : Optional.empty())
                .or(() -> Dialect.of(start, names).map(_ -> Recognised.of(Form.TABLE)))
                .or(() -> Markup.scattered(start))
                .orElseGet(() -> Recognised.of(Form.TEXT));
    }

    private static Optional<Recognised> json(String name, String start, FieldNames names) {
        boolean isArray = ARRAY_START.matcher(start).matches();
        boolean isObject = JSON_START.matcher(start).matches();
        if ((isArray || isObject) && JsonItems.isList(start, names)) {
            return Optional.of(Recognised.of(Form.JSON_LIST));
        }
        if (LINES_NAME.matcher(name).matches()
                || (isObject && LINES_START.matcher(start).matches())) {
            return Optional.of(Recognised.of(Form.JSON_LINES));
        }
        return isObject || isArray || JSON_NAME.matcher(name).matches()
                ? Optional.of(Recognised.of(Form.JSON))
                : Optional.empty();
    }

    private static Optional<Recognised> beginning(String start) {
        for (Beginning beginning : BEGINNINGS) {
            Matcher matcher = beginning.pattern.matcher(start);
            if (matcher.lookingAt()) {
                return Optional.of(beginning.found);
            }
        }
        return Optional.empty();
    }
}
