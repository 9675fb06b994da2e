// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a row of a table as an object. */
public final class JsonRow {

    private JsonRow() {}

    /**
     * The object in UTF-8: a member a column, those without a name or a value left out. Pure.
     *
     * @param cells as many as there are columns, or fewer
     */
    public static byte[] write(List<String> columns, List<? extends @Nullable String> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JsonArticle.JSON.createGenerator(bytes)) {
            out.writeStartObject();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                String cell = cells.get(i);
                if (cell != null && !columns.get(i).isBlank()) {
                    out.writeStringField(columns.get(i).strip(), cell);
                }
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
