// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.model.text.WordList;
import org.rapporteur.screening.list.CountryCodes;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.name.NameToken.Role;

/** Takes names apart, by the lists under {@code en/screening-*}. Safe for use by many threads. */
public final class NameParser {

    private static final Set<String> TITLES = WordList.words("en/screening-titles.txt");
    private static final Set<String> PERSON_PARTICLES = particles("body");
    private static final Set<String> BODY_PARTICLES = particles("person");
    private static final Set<String> GENERIC = WordList.words("en/screening-organization-words.txt");
    private static final Map<String, String> ABBREVIATIONS = WordList.table("en/screening-abbreviations.tsv");
    private static final Map<String, String> NUMBERS = WordList.table("en/screening-numbers.tsv");
    private static final Map<String, String> LETTERS_OF_DIGITS = WordList.table("en/screening-digits.tsv");
    private static final Set<String> REGIONS = WordList.words("en/screening-regions.txt");
    private static final Set<String> COMMON = WordList.words("en/screening-common-names.txt");
    private static final Map<String, String> VARIANTS = variants();

    /** Legal forms of one or two letters are words of names too: they count at the ends of a name alone. */
    private static final int SHORT_FORM = 2;

    private NameParser() {}

    /**
     * Takes a name apart.
     *
     * @param kind what the name stands for; where that is not known, a legal form makes it that of a body
     */
    public static ParsedName parse(String name, Kind kind) {
        List<Word> words = WordSplitter.split(name);
        boolean body = switch (kind) {
            case PERSON -> false;
            case ORGANIZATION, VESSEL -> true;
            case UNKNOWN -> hasLegalForm(words);
        };
        List<NameToken> tokens = body ? bodyTokens(WordSplitter.joinLetters(words)) : personTokens(words);
        return new ParsedName(name, body, tokens);
    }

    private static boolean hasLegalForm(List<Word> words) {
        return bodyTokens(WordSplitter.joinLetters(words)).stream()
                .anyMatch(token -> token.role() == Role.FORM && token.text().length() > SHORT_FORM);
    }

    private static List<NameToken> personTokens(List<Word> words) {
        List<NameToken> tokens = new ArrayList<>();
        for (Word word : words) {
            String text = withoutDigits(Romanizer.romanize(word.text(), word.script()));
            if (!text.isEmpty()) {
                tokens.add(token(text, word, personRole(text, word)));
            }
        }
        if (tokens.stream().filter(token -> token.role() == Role.NAME).count() < 2) {
            // Sheikh Hasina: what is a title elsewhere may be half of a short name.
            tokens.replaceAll(token -> token.role() == Role.TITLE ? token.as(Role.NAME) : token);
        }
        return tokens;
    }

    private static Role personRole(String text, Word word) {
        if (text.length() == 1 && word.isLetter()) {
            boolean small = Character.isLowerCase(word.text().charAt(0));
            return small && !word.dotted() && PERSON_PARTICLES.contains(text) ? Role.PARTICLE : Role.INITIAL;
        }
        return TITLES.contains(text) ? Role.TITLE : PERSON_PARTICLES.contains(text) ? Role.PARTICLE : Role.NAME;
    }

    private static List<NameToken> bodyTokens(List<Word> words) {
        List<String> texts = words.stream()
                .map(word -> Romanizer.romanize(word.text(), word.script()))
                .map(text -> ABBREVIATIONS.getOrDefault(text, text))
                .toList();
        List<NameToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            LegalForms.Found form = LegalForms.at(texts, i);
            boolean atEnds =
                    form != null && (tokens.isEmpty() || i + form.words() == words.size() || endsInForms(texts, i));
            if (form != null && (atEnds || form.letters() > SHORT_FORM)) {
                tokens.add(new NameToken(form.text(), form.text(), words.get(i).script(), Role.FORM, form.group()));
                i += form.words() - 1;
            } else if (!texts.get(i).isEmpty()) {
                tokens.add(bodyToken(texts.get(i), words.get(i)));
            }
        }
        return withNumbers(tokens);
    }

    private static boolean endsInForms(List<String> texts, int from) {
        int i = from;
        LegalForms.Found form = LegalForms.at(texts, i);
        while (form != null) {
            i += form.words();
            form = i < texts.size() ? LegalForms.at(texts, i) : null;
        }
        return i == texts.size();
    }

    private static NameToken bodyToken(String text, Word word) {
        String number = NUMBERS.get(text);
        if (number != null || Character.isDigit(text.charAt(0))) {
            return token(number == null ? text : number, word, Role.NUMBER);
        }
        if (BODY_PARTICLES.contains(text)) {
            return token(text, word, Role.PARTICLE);
        }
        if (GENERIC.contains(text)) {
            return token(text, word, Role.GENERIC);
        }
        boolean place = REGIONS.contains(text) || (text.length() > 3 && CountryCodes.code(text) != null);
        return token(text, word, place ? Role.COUNTRY : Role.NAME);
    }

    /** Sixty 3 is 63. */
    private static List<NameToken> withNumbers(List<NameToken> tokens) {
        List<NameToken> joined = new ArrayList<>();
        for (NameToken token : tokens) {
            NameToken last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.role() == Role.NUMBER
                    && token.role() == Role.NUMBER
                    && last.text().matches("[2-9]0")
                    && token.text().matches("[1-9]")) {
                String sum = last.text().charAt(0) + token.text();
                joined.set(
                        joined.size() - 1,
                        new NameToken(sum, last.written() + " " + token.written(), token.script(), Role.NUMBER, sum));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static NameToken token(String text, Word word, Role role) {
        String group = role == Role.NAME ? VARIANTS.getOrDefault(text, text) : text;
        return new NameToken(text, word.lowerCase(), word.script(), role, group);
    }

    /** Whether very many people have a name, whatever a list holds. */
    public static boolean isCommon(NameToken token) {
        return VARIANTS.containsKey(token.text()) || COMMON.contains(token.text());
    }

    /** Quendr1k is Quendrik: a digit among the letters of a person's name is meant for the letter it looks like. */
    private static String withoutDigits(String text) {
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            digits |= Character.isDigit(text.charAt(i));
            letters |= Character.isLetter(text.charAt(i));
        }
        if (!digits || !letters) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain.append(LETTERS_OF_DIGITS.getOrDefault(String.valueOf(letter), String.valueOf(letter)));
        }
        return plain.toString();
    }

    private static Set<String> particles(String notOf) {
        return WordList.rows("en/screening-particles.tsv", 2).stream()
                .filter(row -> !row.get(1).equals(notOf))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> variants() {
        Map<String, String> variants = new HashMap<>();
        for (List<String> row : WordList.rows("en/screening-name-variants.tsv", 2)) {
            for (String form : row.get(1).split(" ", -1)) {
                variants.putIfAbsent(form, row.get(0));
            }
        }
        return Map.copyOf(variants);
    }

    /**
     * A word as it stands in a name.
     *
     * @param dotted whether a full stop follows it
     * @param tight whether it stands right behind a full stop, stroke or ampersand
     */
    record Word(String text, UnicodeScript script, boolean dotted, boolean tight) {

        /** Whether it is a single sign of an alphabet, which can be an initial. */
        boolean isLetter() {
            return text.length() == 1
                    && switch (script) {
                        case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN -> true;
                        default -> false;
                    };
        }

        String lowerCase() {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
