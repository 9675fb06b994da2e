// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.FactsJson;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Source;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;

/** What came of each source of a slice, as a row: a document with its facts, or why there is none. */
final class DocumentRows {

    private static final String[] DOCUMENT = {
        "id",
        "source",
        "title",
        "published",
        "outlet",
        "url",
        "language",
        "reader",
        "text",
        "facts",
        "leaf",
        "leaves",
        "original",
        "file",
        "place",
        "day"
    };

    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("published", DataTypes.DateType)
            .add("outlet", DataTypes.StringType)
            .add("url", DataTypes.StringType)
            .add("language", DataTypes.StringType)
            .add("reader", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("facts", DataTypes.StringType)
            .add("leaf", DataTypes.StringType)
            .add("leaves", DataTypes.createArrayType(DataTypes.StringType))
            .add("original", DataTypes.BinaryType)
            .add("file", DataTypes.StringType)
            .add("place", DataTypes.LongType)
            .add("day", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("at", DataTypes.LongType);

    private DocumentRows() {}

    /** The columns of the table of documents. */
    static Column[] columns() {
        return Arrays.stream(DOCUMENT).map(name -> col(name)).toArray(Column[]::new);
    }

    /**
     * Reads a slice.
     *
     * @param slice see {@link InputFile.Slice#toString}
     */
    static Iterator<Row> read(String slice) {
        InputFile.Slice part = InputFile.Slice.parse(slice);
        // Closed when the task ends at the latest, as its files are.
        Stream<Source> sources = Reading.RAPPORTEUR.sources(List.of(input(part.name())));
        long[] place = {-1};
        return Iterators.flatMap(sources.iterator(), source -> {
            place[0]++;
            return place[0] % part.of() == part.part()
                    ? List.of(row(source, part.name(), place[0])).iterator()
                    : List.<Row>of().iterator();
        });
    }

    /** A local file is opened as a file, so that what needs its end first need not be copied. */
    private static Input input(String name) {
        if (!name.contains("://") && Files.exists(java.nio.file.Path.of(name))) {
            return new Input.Files(java.nio.file.Path.of(name));
        }
        try {
            Path path = new Path(name);
            return new Input.Bytes(name, path.getFileSystem(new Configuration()).open(path));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be opened", e);
        }
    }

    private static Row row(Source source, String file, long place) {
        return switch (Reading.RAPPORTEUR.read(source)) {
            case Outcome.Read<FactsDocument>(FactsDocument facts) -> document(facts, source, file, place);
            case Outcome.Refused<FactsDocument> refused ->
                RowFactory.create(
                        null,
                        refused.source(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        file,
                        place,
                        TableFolder.UNDATED,
                        refused.code(),
                        refused.reason(),
                        refused.at());
        };
    }

    private static Row document(FactsDocument facts, Source source, String file, long place) {
        Document document = facts.document();
        String line = new String(FactsJson.line(facts), StandardCharsets.UTF_8);
        Readings.Leaves leaves = Readings.Leaves.of(facts);
        return RowFactory.create(
                document.id().value(),
                document.source(),
                document.title(),
                document.published(),
                document.outlet() == null ? null : document.outlet().name(),
                document.url(),
                document.language(),
                Readings.READER,
                document.text().value(),
                line.stripTrailing(),
                leaves.document(),
                leaves.facts().toArray(String[]::new),
                source instanceof RawBytes raw ? raw.bytes() : null,
                file,
                place,
                document.published() == null
                        ? TableFolder.UNDATED
                        : document.published().toString(),
                null,
                null,
                null);
    }

    /** One for an executor, whose tasks share it: the model is loaded once. */
    private static final class Reading {
        static final Rapporteur RAPPORTEUR = new Rapporteur(Settings.STANDARD);
    }
}
