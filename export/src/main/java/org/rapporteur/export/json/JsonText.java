// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.rapporteur.model.text.Text;

/** Writes JSON into memory. */
public final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private static final int ASCII = 127;

    private JsonText() {}

    /** What writes values. */
    public interface Body {
        void writeTo(JsonGenerator out) throws IOException;
    }

    /** Values one after the other, with nothing between them that is not written. */
    public static String of(Body body) {
        return of(false, body);
    }

    /**
     * The same.
     *
     * @param isEscaped whether all but ASCII is written as escapes: they can hold half a surrogate pair, which UTF-8 cannot
     */
    public static String of(boolean isEscaped, Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setRootValueSeparator(null);
            out.setHighestNonEscapedChar(isEscaped ? ASCII : 0);
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return text.toString();
    }

    /**
     * Values about a text, UTF-8. Characters beyond the first plane are written as escapes; where the text has half a surrogate
     * pair all but ASCII is. Version 0.1 wrote so, and leaves that are on record must stay what they are.
     */
    public static byte[] about(Text text, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.setRootValueSeparator(null);
            out.setHighestNonEscapedChar(isTorn(text) ? ASCII : 0);
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Whether a text has half a surrogate pair. */
    public static boolean isTorn(Text text) {
        return text.value().codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
