// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.intake.particulars.Authors;
import org.rapporteur.intake.particulars.DayOrder;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.FieldNames.Part;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.particulars.WrittenDate;

/**
 * Reads an article as an object: {@code {"id", "title", "published", "outlet", "url", "authors", "text"}}, or whatever the
 * usual programs call these. Other keys are passed over, of a key given twice the last counts, and only the text must be
 * there.
 */
public final class JsonArticle {

    /** Whoever stored the bytes has limited them already. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /** How NewsAPI ends what it cuts. */
    private static final Pattern CUT = Pattern.compile("\\[\\+\\d+ chars]\\s*$");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private static final Pattern MARKUP =
            Pattern.compile("(?i)</(?:p|div|li|h[1-6]|span|a|strong|em|b)>|<(?:p|br)\\s*/?>");

    private JsonArticle() {}

    /** As {@link #read(String, FieldNames)} by the usual names. */
    public static JsonReading read(String json) {
        return read(json, FieldNames.STANDARD);
    }

    /**
     * Reads one article. Pure; safe for use by many threads.
     *
     * @param json the object, which must end where the text ends
     */
    public static JsonReading read(String json, FieldNames names) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(json, "this is no JSON object", 0);
            }
            JsonValues values = JsonValues.read(parser, names);
            if (parser.nextToken() != null) {
                return broken(
                        json,
                        "something follows the JSON object",
                        parser.currentTokenLocation().getCharOffset());
            }
            Optional<String> control = values.control(names.of(Part.TEXT));
            return control.isPresent()
                    ? broken(json, control.get() + ", which no text has", 0)
                    : reading(values, names);
        } catch (JsonProcessingException e) {
            String why = requireNonNullElse(e.getOriginalMessage(), "this is no JSON");
            return broken(
                    json, why, e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static JsonReading reading(JsonValues values, FieldNames names) {
        String id = values.first(names.of(Part.ID)).orElse(null);
        Particulars particulars = particulars(values, names);
        Optional<JsonValues.Named> plain = values.named(names.of(Part.TEXT));
        // The text of our own form is taken as it stands; what others call theirs is often a page.
        boolean isPage = plain.isPresent()
                && !plain.get().name().equals("text")
                && MARKUP.matcher(plain.get().value()).find();
        if (plain.isPresent() && CUT.matcher(plain.get().value()).find()) {
            return new JsonReading.Textless(id, particulars, "only the beginning of a text, which says that it is cut");
        }
        if (plain.isPresent()) {
            return new JsonReading.Fields(id, particulars, plain.get().value(), isPage);
        }
        Optional<String> html = values.first(names.of(Part.HTML));
        if (html.isPresent()) {
            return new JsonReading.Fields(id, particulars, html.get(), true);
        }
        if (values.blank(names.of(Part.TEXT))) {
            return new JsonReading.Fields(id, particulars, "", false);
        }
        return new JsonReading.Textless(
                id,
                particulars,
                values.first(names.of(Part.TEASER))
                        .map(teaser -> "only a teaser of " + teaser.length() + " characters")
                        .orElse("no \"text\" that is a string"));
    }

    private static Particulars particulars(JsonValues values, FieldNames names) {
        String url = values.first(names.of(Part.URL), ADDRESS.asMatchPredicate())
                .or(() -> values.named(List.of("url")).map(JsonValues.Named::value))
                .orElse(null);
        return new Particulars(
                values.first(names.of(Part.TITLE)).orElse(null),
                values.first(names.of(Part.PUBLISHED))
                        .flatMap(written -> WrittenDate.parse(written, DayOrder.of(url)))
                        .orElse(null),
                Authors.of(values.all(names.of(Part.AUTHORS))),
                values.first(
                                names.of(Part.OUTLET),
                                value -> !ADDRESS.matcher(value).matches())
                        .orElse(null),
                url);
    }

    private static JsonReading broken(String json, String why, long at) {
        int chars = (int) Math.max(0, Math.min(at, json.length()));
        return new JsonReading.Broken(oneLine(why), json.substring(0, chars).getBytes(StandardCharsets.UTF_8).length);
    }

    private static String oneLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
