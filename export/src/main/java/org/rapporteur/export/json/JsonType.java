// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How values of a type are written as JSON and read back. Safe for use by many threads.
 *
 * @param <T> the type; its values are not null
 */
public final class JsonType<T> {

    /** Writes a value. */
    public interface Writer<T> {
        void write(JsonGenerator out, T value) throws IOException;
    }

    public static final JsonType<String> TEXT = text(text -> text);

    public static final JsonType<LocalDate> DAY = text(LocalDate::parse);

    public static final JsonType<Instant> TIME = text(Instant::parse);

    public static final JsonType<Integer> INTEGER = number(JsonGenerator::writeNumber, Integer::valueOf);

    public static final JsonType<Long> LONG = number(JsonGenerator::writeNumber, Long::valueOf);

    public static final JsonType<Double> DOUBLE = number(JsonGenerator::writeNumber, Double::valueOf);

    /** A number of any size, whole ones as such: 1400, neither 1400.0 nor 1.4E3. */
    public static final JsonType<BigDecimal> NUMBER =
            number((out, value) -> out.writeNumber(value.stripTrailingZeros().toPlainString()), BigDecimal::new);

    public static final JsonType<Boolean> TRUTH = number(JsonGenerator::writeBoolean, Boolean::valueOf);

    private final Writer<T> writer;
    private final Function<JsonValue, T> reader;

    JsonType(Writer<T> writer, Function<JsonValue, T> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    private static <T> JsonType<T> number(Writer<T> writer, Function<String, T> reader) {
        return new JsonType<>(writer, json -> reader.apply(scalar(json)));
    }

    /** A text, which {@code toString} of a value gives. */
    public static <T> JsonType<T> text(Function<String, T> reader) {
        return number((out, value) -> out.writeString(value.toString()), reader);
    }

    /** One of a few values, each with a name of its own. */
    public static <T> JsonType<T> oneOf(T[] values, Function<T, String> label) {
        Map<String, T> byLabel = Arrays.stream(values)
                .collect(Collectors.toMap(label, value -> value, (one, other) -> one, LinkedHashMap::new));
        return number((out, value) -> out.writeString(label.apply(value)), text -> {
            T value = byLabel.get(text);
            if (value == null) {
                throw new IllegalArgumentException(
                        "it must be one of " + String.join(", ", byLabel.keySet()) + ", is " + text);
            }
            return value;
        });
    }

    /** A list of values, none of them null. */
    public static <T> JsonType<List<T>> list(JsonType<T> type) {
        return new JsonType<>(
                (out, values) -> {
                    out.writeStartArray();
                    for (T value : values) {
                        type.writer.write(out, value);
                    }
                    out.writeEndArray();
                },
                json -> json.elements().stream().map(type.reader).toList());
    }

    /** An object. */
    public static <T> JsonType<T> object(Shape<T> shape) {
        return new JsonType<>((out, value) -> Fields.write(out, shape, value), json -> Fields.read(json, shape));
    }

    /** What is written alone. */
    public static <T> JsonType<T> written(Writer<T> writer) {
        return new JsonType<>(writer, json -> {
            throw new UnsupportedOperationException("this is written and never read");
        });
    }

    /** What an object of JSON is made of that is written alone. */
    public interface Layout<T> {
        void write(Fields<T> fields);
    }

    /** An object that is written alone. */
    public static <T> JsonType<T> output(Layout<T> layout) {
        return written((out, value) -> Fields.write(
                out,
                fields -> {
                    layout.write(fields);
                    return value;
                },
                value));
    }

    public void write(JsonGenerator out, T value) throws IOException {
        writer.write(out, value);
    }

    /** @throws IllegalArgumentException if it is no such value */
    public T read(JsonValue json) {
        return reader.apply(json);
    }

    /** On one line, without a line feed. */
    public String json(T value) {
        return JsonText.of(out -> writer.write(out, value));
    }

    private static String scalar(JsonValue json) {
        String scalar = json.scalar();
        if (scalar == null) {
            throw new IllegalArgumentException("a text or number must be given, is " + json);
        }
        return scalar;
    }
}
