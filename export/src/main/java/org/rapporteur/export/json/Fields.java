// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object while it is written or read: see {@link Shape}. Not safe for use by many threads.
 *
 * @param <T> the value that the object stands for
 */
public abstract sealed class Fields<T> {

    private Fields() {}

    static <T> void write(JsonGenerator out, Shape<T> shape, T value) throws IOException {
        try {
            out.writeStartObject();
            var _ = shape.of(new Written<>(out, value));
            out.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static <T> T read(JsonValue object, Shape<T> shape) {
        return shape.of(new Read<>(object));
    }

    /** A field that is always there. */
    public abstract <F> F field(String name, JsonType<F> type, Function<T, F> of);

    /** A field that is null where nothing is known. */
    public abstract <F> @Nullable F orNull(String name, JsonType<F> type, Function<T, @Nullable F> of);

    /** A field that is left out where nothing is known. */
    public abstract <F> @Nullable F orAbsent(String name, JsonType<F> type, Function<T, @Nullable F> of);

    /** A list; empty where it is not there, as in what an older version wrote. */
    public abstract <F> List<F> list(String name, JsonType<F> type, Function<T, List<F>> of);

    /** The fields of a part that stand among those of the whole. */
    public abstract <F> F part(Shape<F> shape, Function<T, F> of);

    /** The same, of a part that is written alone. */
    public abstract <F> void outputPart(JsonType.Layout<F> layout, Function<T, F> of);

    /** A field that follows from others: it is written, null where nothing is known, and not read. */
    public abstract <F> void derived(String name, JsonType<F> type, Function<T, @Nullable F> of);

    /** A field that always says the same. */
    public void constant(String name, String value) {
        derived(name, JsonType.TEXT, whole -> value);
    }

    /** A field that is always null. */
    public void nothing(String name) {
        derived(name, JsonType.TEXT, whole -> null);
    }

    private static final class Written<T> extends Fields<T> {

        private final JsonGenerator out;
        private final T value;

        Written(JsonGenerator out, T value) {
            this.out = out;
            this.value = value;
        }

        @Override
        public <F> F field(String name, JsonType<F> type, Function<T, F> of) {
            F field = of.apply(value);
            write(name, type, field);
            return field;
        }

        @Override
        public <F> @Nullable F orNull(String name, JsonType<F> type, Function<T, @Nullable F> of) {
            F field = of.apply(value);
            write(name, type, field);
            return field;
        }

        @Override
        public <F> @Nullable F orAbsent(String name, JsonType<F> type, Function<T, @Nullable F> of) {
            F field = of.apply(value);
            if (field != null) {
                write(name, type, field);
            }
            return field;
        }

        @Override
        public <F> List<F> list(String name, JsonType<F> type, Function<T, List<F>> of) {
            return field(name, JsonType.list(type), of);
        }

        @Override
        public <F> F part(Shape<F> shape, Function<T, F> of) {
            return shape.of(new Written<>(out, of.apply(value)));
        }

        @Override
        public <F> void outputPart(JsonType.Layout<F> layout, Function<T, F> of) {
            layout.write(new Written<>(out, of.apply(value)));
        }

        @Override
        public <F> void derived(String name, JsonType<F> type, Function<T, @Nullable F> of) {
            write(name, type, of.apply(value));
        }

        private <F> void write(String name, JsonType<F> type, @Nullable F field) {
            try {
                out.writeFieldName(name);
                if (field == null) {
                    out.writeNull();
                } else {
                    type.write(out, field);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Read<T> extends Fields<T> {

        private final JsonValue object;

        Read(JsonValue object) {
            this.object = object;
        }

        @Override
        public <F> F field(String name, JsonType<F> type, Function<T, F> of) {
            JsonValue field = object.fields().get(name);
            if (field == null || field.isNull()) {
                throw new IllegalArgumentException(name + " must be given, is missing");
            }
            return type.read(field);
        }

        @Override
        public <F> @Nullable F orNull(String name, JsonType<F> type, Function<T, @Nullable F> of) {
            JsonValue field = object.at(name);
            return field.isNull() ? null : type.read(field);
        }

        @Override
        public <F> @Nullable F orAbsent(String name, JsonType<F> type, Function<T, @Nullable F> of) {
            return orNull(name, type, of);
        }

        @Override
        public <F> List<F> list(String name, JsonType<F> type, Function<T, List<F>> of) {
            return JsonType.list(type).read(object.at(name));
        }

        @Override
        public <F> F part(Shape<F> shape, Function<T, F> of) {
            return shape.of(new Read<>(object));
        }

        @Override
        public <F> void outputPart(JsonType.Layout<F> layout, Function<T, F> of) {}

        @Override
        public <F> void derived(String name, JsonType<F> type, Function<T, @Nullable F> of) {}
    }
}
