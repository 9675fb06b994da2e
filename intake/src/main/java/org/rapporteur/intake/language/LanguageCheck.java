// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Finds texts that are not English. Only a text for which another language is clearly more likely counts as such: a line
 * of names, a headline in capitals or a telegram fits many languages about equally well and is taken for English.
 */
public final class LanguageCheck {

    /**
     * Another language, and by how much.
     *
     * @param language ISO 639-3 code, as {@code fra}
     * @param timesLikelier how many times as likely as English, above 1
     */
    public record Foreign(String language, double timesLikelier) {

        /** The language as a BCP 47 tag, as {@code fr}. */
        public String tag() {
            return Locale.availableLocales()
                    .filter(locale -> locale.getCountry().isEmpty()
                            && !locale.getLanguage().isEmpty())
                    .filter(locale -> locale.getISO3Language().equals(language))
                    .map(Locale::getLanguage)
                    .findFirst()
                    .orElse(language);
        }
    }

    /** Characters looked at: the identifier is sure long before. */
    private static final int SAMPLE = 3000;

    /** Loaded when the first text in doubt comes. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the program is incomplete: langdetect-183.bin is missing");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the program is damaged: langdetect-183.bin cannot be read", e);
            }
        }
    }

    /**
     * How many times as likely as English another language must be. Single sentences of other languages come out at 4 to
     * 12, English headlines, telegrams and lists of names at 0.3 to 1.4.
     */
    private static final double CLEARLY = 2.5;

    /** Fewer Latin letters tell nothing. */
    private static final int LEAST_LETTERS = 25;

    /** First code point after the blocks of Latin letters. */
    private static final int BEYOND_LATIN = 0x250;

    private LanguageCheck() {}

    /** The language that is clearly more likely than English, if there is one. Pure; safe for use by many threads. */
    public static Optional<Foreign> foreign(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        if (isTooShort(sample) || FunctionWords.proveEnglish(sample)) {
            return Optional.empty();
        }
        // The detector is a thin view of the model and not made for many threads; one a call costs nothing.
        Language[] likeliest = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
        double english = Arrays.stream(likeliest)
                .filter(language -> language.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        double times = likeliest[0].getConfidence() / Math.max(english, Double.MIN_NORMAL);
        return times >= CLEARLY ? Optional.of(new Foreign(likeliest[0].getLang(), times)) : Optional.empty();
    }

    private static boolean isTooShort(String text) {
        return text.chars().noneMatch(c -> Character.isLetter(c) && c >= BEYOND_LATIN)
                && text.chars().filter(Character::isLetter).limit(LEAST_LETTERS).count() < LEAST_LETTERS;
    }
}
