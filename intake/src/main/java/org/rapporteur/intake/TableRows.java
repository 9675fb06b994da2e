// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.delimited.Dialect;
import org.rapporteur.intake.delimited.Row;
import org.rapporteur.intake.delimited.RowCutter;
import org.rapporteur.intake.plain.Decoding;
import org.rapporteur.intake.plain.PlainText;

/** The articles in a table that is written as text, one a row. Holds one row at a time. Not safe for use by many threads. */
final class TableRows implements Contents {

    private final StoredFile file;
    private final RowCutter rows;
    private final char delimiter;
    private final ArticleColumns columns;
    private boolean any;

    private TableRows(StoredFile file, RowCutter rows, char delimiter, ArticleColumns columns) {
        this.file = file;
        this.rows = rows;
        this.delimiter = delimiter;
        this.columns = columns;
    }

    static Contents open(StoredFile file) throws IOException {
        Optional<Dialect> dialect = Dialect.of(PlainText.outline(file.head()), file.fields());
        char delimiter = dialect.map(Dialect::delimiter).orElse(',');
        RowCutter rows = new RowCutter(file.in(), delimiter, file.limits().documentBytes());
        Optional<RowCutter.Piece> head = rows.next();
        List<String> names = dialect.isPresent() && !dialect.get().columns().isEmpty() && head.isPresent()
                ? Row.cells(text(head.get().bytes()).orElse(""), delimiter)
                : List.of();
        return new TableRows(file, rows, delimiter, ArticleColumns.of(file, names));
    }

    @Override
    public long position() {
        return rows.position();
    }

    @Override
    public @Nullable Found next() throws IOException {
        Optional<RowCutter.Piece> next = rows.next();
        while (next.isPresent() && next.get().isBlank()) {
            next = rows.next();
        }
        if (next.isEmpty()) {
            boolean isFirst = !any;
            any = true;
            return isFirst ? Obstacle.empty(file.source(), file.source() + " is a table without rows") : null;
        }
        any = true;
        RowCutter.Piece row = next.get();
        String place = file.source() + ":" + row.line();
        if (row.isCut()) {
            return Obstacle.tooLarge(
                    place, "the row at line " + row.line() + " of " + file.source(), file.limits(), row.offset());
        }
        return text(row.bytes())
                .<Found>map(text -> columns.article(place, Row.cells(text, delimiter), row.line(), row.offset()))
                .orElseGet(() -> new Rejection(
                        place,
                        Code.UNDECODABLE,
                        "the row at line " + row.line() + " of " + file.source()
                                + " is in no encoding that is known; store the table as UTF-8",
                        row.offset()));
    }

    private static Optional<String> text(byte[] bytes) {
        return PlainText.decode(bytes) instanceof Decoding.Decoded(String text, var _)
                ? Optional.of(text)
                : Optional.empty();
    }
}
