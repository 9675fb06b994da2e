// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.particulars.Authors;
import org.rapporteur.intake.particulars.DayOrder;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.FieldNames.Part;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.particulars.WrittenDate;

/**
 * What stands between two lines of {@code ---} (YAML) or {@code +++} (TOML) before a text: keys with values, which here are
 * words or lists of words.
 *
 * @param rest what follows
 */
record FrontMatter(Particulars particulars, String rest) {

    private static final Pattern BLOCK = Pattern.compile(
            "\\s*(---|\\+\\+\\+)[ \\t]*\\R((?:[^\\n]*\\n){0,200}?)\\1[ \\t]*(?:\\R|$)(.*)", Pattern.DOTALL);

    private static final Pattern OPENS =
            Pattern.compile("\\s*(?:---|\\+\\+\\+)[ \\t]*\\R\\s*[\\w-]+[ \\t]*[:=].*", Pattern.DOTALL);

    private static final Pattern PAIR = Pattern.compile("([\\w.-]+)[ \\t]*[:=][ \\t]*(.*)");

    private static final Pattern ITEM = Pattern.compile("\\s*-[ \\t]+(.*)");

    static boolean opens(String start) {
        return OPENS.matcher(start).matches();
    }

    static FrontMatter of(String source, FieldNames names) {
        Matcher block = BLOCK.matcher(source);
        if (!opens(source) || !block.matches()) {
            return new FrontMatter(Particulars.NONE, source);
        }
        return new FrontMatter(particulars(values(block.group(2)), names), block.group(3));
    }

    private static Map<String, List<String>> values(String block) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String key = "";
        for (String line : block.lines().toList()) {
            Matcher pair = PAIR.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (pair.matches()) {
                key = FieldNames.plain(pair.group(1));
                values.put(key, new ArrayList<>(split(pair.group(2).strip())));
            } else if (item.matches() && !key.isEmpty()) {
                values.computeIfAbsent(key, _ -> new ArrayList<>())
                        .addAll(split(item.group(1).strip().replaceFirst("^name:\\s*", "")));
            }
        }
        return values;
    }

    private static List<String> split(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return Stream.of(value.substring(1, value.length() - 1).split(","))
                    .map(FrontMatter::unquoted)
                    .toList();
        }
        return value.isEmpty() ? List.of() : List.of(unquoted(value));
    }

    private static String unquoted(String value) {
        String plain = value.strip();
        boolean isQuoted = plain.length() >= 2
                && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
                && plain.charAt(plain.length() - 1) == plain.charAt(0);
        return isQuoted
                ? plain.substring(1, plain.length() - 1).replace("\\\"", "\"").replace("''", "'")
                : plain;
    }

    private static Particulars particulars(Map<String, List<String>> values, FieldNames names) {
        Predicate<String> isAddress = Pattern.compile("(?i)https?://\\S+").asMatchPredicate();
        String url = first(values, names.of(Part.URL), isAddress);
        String published = first(values, names.of(Part.PUBLISHED), value -> true);
        return new Particulars(
                first(values, names.of(Part.TITLE), value -> true),
                published == null
                        ? null
                        : WrittenDate.parse(published, DayOrder.of(url)).orElse(null),
                Authors.of(names.of(Part.AUTHORS).stream()
                        .filter(values::containsKey)
                        .findFirst()
                        .map(values::get)
                        .orElse(List.of())),
                first(values, names.of(Part.OUTLET), isAddress.negate()),
                url);
    }

    private static @Nullable String first(
            Map<String, List<String>> values, List<String> plainNames, Predicate<String> isOfUse) {
        return plainNames.stream()
                .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                .filter(value -> !value.isBlank() && isOfUse.test(value))
                .findFirst()
                .orElse(null);
    }
}
