// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.json.JsonRow;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.FieldNames.Part;

/**
 * The columns of a table of articles. A row becomes an object of JSON with the names of the columns, so that what is stored
 * of it can be understood without the table. Immutable.
 */
public final class ArticleColumns {

    private final List<String> names;

    private ArticleColumns(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * @param names as they stand in the table; empty where it names none
     * @throws Refusal if none of the columns holds the text of articles
     */
    public static ArticleColumns of(StoredFile file, List<String> names) throws Refusal {
        FieldNames fields = file.fields();
        List<String> plain = names.stream().map(FieldNames::plain).toList();
        if (fields.hasAny(Part.TEXT, plain) || fields.hasAny(Part.HTML, plain)) {
            return new ArticleColumns(names);
        }
        if (names.isEmpty()) {
            throw new Refusal(
                    Code.UNSUPPORTED,
                    "is a table without a line of column names that are known; put one at its top, or give the names: "
                            + "--columns text=NAME,title=NAME");
        }
        String told = String.join(", ", names.size() > 12 ? names.subList(0, 12) : names);
        throw new Refusal(
                fields.hasAny(Part.URL, plain) ? Code.NO_TEXT : Code.UNSUPPORTED,
                "is a table whose columns (" + told
                        + ") hold no text of articles; name the one that does: --columns text=NAME"
                        + (fields.hasAny(Part.URL, plain) ? ", or fetch the addresses in it" : ""));
    }

    /**
     * One article.
     *
     * @param place where it stands
     * @param cells as many as there are columns, or fewer; null for nothing
     * @param line number of the line, from 1; 0 where there are none
     * @param offset byte of the table that the row begins at
     */
    public RawBytes article(String place, List<? extends @Nullable String> cells, long line, long offset) {
        return RawBytes.json(place, JsonRow.write(names, cells), line, offset);
    }
}
