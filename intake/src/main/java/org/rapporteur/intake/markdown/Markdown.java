// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.Particulars;

/**
 * An article in Markdown (CommonMark with front matter and tables).
 *
 * @param text its words without the marks; paragraphs with a blank line between them
 */
public record Markdown(Particulars particulars, String text) {

    private static final Pattern NAME = Pattern.compile("(?s).*\\.(?:md|markdown|mdown|mkd)(?:\\.(?:gz|bz2|xz|zst))?");

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]+(.*?)[ \\t]*#*[ \\t]*");

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```+|~~~+).*");

    private static final Pattern RULE =
            Pattern.compile(" {0,3}(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,})");

    private static final Pattern MARKER =
            Pattern.compile("\\s{0,6}(?:>[ \\t]?|[-*+][ \\t]+(?:\\[[ xX]\\][ \\t]+)?|\\d{1,3}[.)][ \\t]+)");

    private static final Pattern REFERENCE = Pattern.compile(" {0,3}\\[[^\\]]+\\]:[ \\t]*\\S+.*");

    private static final Pattern TABLE_LINE = Pattern.compile("\\s*\\|?[ \\t:|-]*-{3,}[ \\t:|-]*\\|[ \\t:|-]*");

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\](?:\\([^)]*\\)|\\[[^\\]]*\\])");

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]+)\\](?:\\((?:[^()]|\\([^()]*\\))*\\)|\\[[^\\]]*\\])");

    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]]+\\]");

    private static final Pattern AUTOLINK = Pattern.compile("<((?:https?://|mailto:)[^>\\s]+)>");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->", Pattern.DOTALL);

    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\w*])\\*(?=\\S)([^*]+?)(?<=\\S)\\*(?![\\w*])|(?<![\\w_])_(?=\\S)([^_]+?)(?<=\\S)_(?![\\w_])");

    private static final Pattern STRIKE = Pattern.compile("~~(.+?)~~");

    private static final Pattern CODE = Pattern.compile("`+([^`]+)`+");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>~|-])");

    private static final Pattern SIGNS =
            Pattern.compile("\\]\\((?:https?:|/|#)|\\*\\*\\S|^#{1,6} \\S|!\\[", Pattern.MULTILINE);

    /** Fewer signs may stand in any text. */
    private static final int FEWEST_SIGNS = 2;

    /** Whether a text is one in Markdown: by its name, its front matter, or a heading with other signs. */
    public static boolean is(String name, String start) {
        boolean mayBe = start.stripLeading().startsWith("#") || start.contains("\n#") || start.contains("](");
        return NAME.matcher(name).matches()
                || FrontMatter.opens(start)
                || (mayBe && SIGNS.matcher(start).results().limit(FEWEST_SIGNS).count() == FEWEST_SIGNS);
    }

    /** Reads an article. Pure; safe for use by many threads. */
    public static Markdown read(String source, FieldNames names) {
        FrontMatter front = FrontMatter.of(source, names);
        List<String> paragraphs = paragraphs(front.rest());
        Particulars told = front.particulars();
        Optional<String> heading = firstHeading(front.rest());
        if (told.title() == null && heading.isPresent()) {
            told = told.or(new Particulars(heading.get(), null, List.of(), null, null));
        }
        if (!paragraphs.isEmpty() && paragraphs.getFirst().equals(heading.orElse(null))) {
            paragraphs.removeFirst();
        }
        return new Markdown(told, String.join("\n\n", paragraphs));
    }

    private static Optional<String> firstHeading(String body) {
        List<String> lines =
                body.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Matcher heading = HEADING.matcher(lines.getFirst());
        boolean isUnderlined = lines.size() > 1 && lines.get(1).strip().matches("=+|-{3,}");
        return heading.matches()
                ? Optional.of(plain(heading.group(1)))
                : isUnderlined ? Optional.of(plain(lines.getFirst().strip())) : Optional.empty();
    }

    private static List<String> paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean isCode = false;
        for (String line : body.lines().toList()) {
            if (FENCE.matcher(line).matches()) {
                close(open, paragraphs);
                isCode = !isCode;
            } else if (!isCode && !isMark(line)) {
                add(line, open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    /** Lines that say nothing themselves. */
    private static boolean isMark(String line) {
        return REFERENCE.matcher(line).matches() || TABLE_LINE.matcher(line).matches();
    }

    private static void add(String line, List<String> open, List<String> paragraphs) {
        Matcher heading = HEADING.matcher(line);
        Matcher marker = MARKER.matcher(line);
        boolean isRule = RULE.matcher(line).matches() || UNDERLINE.matcher(line).matches();
        if (line.isBlank() || isRule) {
            close(open, paragraphs);
        } else if (heading.matches()) {
            close(open, paragraphs);
            open.add(heading.group(1));
            close(open, paragraphs);
        } else if (marker.lookingAt() && !line.strip().startsWith(">")) {
            close(open, paragraphs);
            open.add(line.substring(marker.end()));
        } else {
            open.add(line.replaceFirst("^\\s*(?:>[ \\t]?)+", "").strip());
        }
    }

    private static void close(List<String> open, List<String> paragraphs) {
        String paragraph = plain(String.join("\n", open)).strip();
        open.clear();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }

    private static String plain(String marked) {
        String plain = IMAGE.matcher(marked).replaceAll("");
        plain = NOTE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = AUTOLINK.matcher(plain).replaceAll("$1");
        plain = TAG.matcher(plain).replaceAll("");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = EMPHASIS.matcher(plain).replaceAll("$1$2");
        plain = STRIKE.matcher(plain).replaceAll("$1");
        plain = CODE.matcher(plain).replaceAll("$1");
        plain = plain.strip().startsWith("|")
                ? plain.strip().replaceAll("^\\||\\|$", "").replaceAll("\\s*\\|\\s*", " ")
                : plain;
        return ESCAPE.matcher(plain).replaceAll("$1").strip();
    }
}
