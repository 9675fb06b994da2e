// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.table.Table;
import org.rapporteur.export.table.TableFile;
import org.rapporteur.export.table.Tables;

/** The tables of {@code export --format parquet} but that of documents, as rows. */
final class FactRows {

    private static final Map<String, StructType> TABLES = schemas();

    private FactRows() {}

    /** The schema of each table by its name. */
    static Map<String, StructType> tables() {
        return TABLES;
    }

    private static Map<String, StructType> schemas() {
        Map<String, StructType> schemas = new LinkedHashMap<>();
        gather((table, cells) -> {}, table -> {
            if (!table.name().equals("documents")) {
                schemas.put(table.name(), schema(table));
            }
        });
        return schemas;
    }

    private static StructType schema(Table table) {
        StructType schema = new StructType();
        for (Table.Column column : table.columns()) {
            schema = schema.add(column.name(), type(column.type()));
        }
        return schema.add("day", DataTypes.StringType);
    }

    private static DataType type(Table.Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case TEXTS -> DataTypes.createArrayType(DataTypes.StringType);
            case INTEGER -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
        };
    }

    /** Makes the rows of one table from rows {@code leaf, leaves, day}. */
    static FlatMapFunction<Row, Row> of(String table) {
        return document -> rows(table, document);
    }

    private static Iterator<Row> rows(String wanted, Row document) {
        List<Row> rows = new ArrayList<>();
        try (Tables tables = gather(
                (table, cells) -> {
                    if (table.name().equals(wanted)) {
                        rows.add(row(cells, document.getString(2)));
                    }
                },
                table -> {})) {
            tables.write(Readings.read(document.getString(0), document.getList(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return rows.iterator();
    }

    private static Row row(List<@Nullable Object> cells, String day) {
        Object[] row = new Object[cells.size() + 1];
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            row[i] = cell instanceof List<?> list ? list.toArray(new String[0]) : cell;
        }
        row[cells.size()] = day;
        return RowFactory.create(row);
    }

    /** Takes a row of a table. */
    private interface Taker {
        void take(Table table, List<@Nullable Object> cells);
    }

    /** Is told of a table. */
    private interface Listener {
        void opened(Table table);
    }

    private static Tables gather(Taker taker, Listener listener) {
        try {
            return new Tables(table -> {
                listener.opened(table);
                return new TableFile() {
                    @Override
                    public void add(List<@Nullable Object> cells) {
                        taker.take(table, cells);
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                };
            });
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }
}
