// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.model.text.Text;

/** JSON written as it comes. A field without a value is left out, as most formats want it. */
final class JsonFile implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int ASCII = 127;

    /** What is written between two brackets. */
    interface Body {
        void write() throws IOException;
    }

    interface Element<T> {
        void write(T value) throws IOException;
    }

    private final JsonGenerator out;

    JsonFile(OutputStream stream) throws IOException {
        // What is not ended must not look so.
        out = JSON.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        out.setRootValueSeparator(null);
    }

    /** Half a surrogate pair fits into no UTF-8, but an escape can hold it. */
    void escapeFor(Text text) {
        out.setHighestNonEscapedChar(JsonText.isTorn(text) ? ASCII : 0);
    }

    void object(Body body) throws IOException {
        out.writeStartObject();
        body.write();
        out.writeEndObject();
    }

    void object(String name, Body body) throws IOException {
        out.writeFieldName(name);
        object(body);
    }

    /** An object on a line of its own. */
    void line(Body body) throws IOException {
        object(body);
        out.writeRaw('\n');
    }

    <T> void list(String name, Collection<T> values, Element<T> element) throws IOException {
        if (!values.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (T value : values) {
                element.write(value);
            }
            out.writeEndArray();
        }
    }

    void strings(String name, Collection<?> values) throws IOException {
        list(name, values, value -> out.writeString(value.toString()));
    }

    void field(String name, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                out.writeFieldName(name);
                BigDecimal plain = number.stripTrailingZeros();
                out.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
            }
            case Integer number -> out.writeNumberField(name, number);
            case Long number -> out.writeNumberField(name, number);
            case Double number -> out.writeNumberField(name, number);
            case Boolean truth -> out.writeBooleanField(name, truth);
            default -> out.writeStringField(name, value.toString());
        }
    }

    void startObject() throws IOException {
        out.writeStartObject();
    }

    void startList(String name) throws IOException {
        out.writeArrayFieldStart(name);
    }

    void startObject(String name) throws IOException {
        out.writeObjectFieldStart(name);
    }

    void endList() throws IOException {
        out.writeEndArray();
    }

    void endObject() throws IOException {
        out.writeEndObject();
    }

    /** A line feed, so that the objects of a list stand on lines. */
    void feed() throws IOException {
        out.writeRaw('\n');
    }

    void number(double value) throws IOException {
        // Five digits are a metre, closer than any gazetteer is.
        out.writeNumber(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
