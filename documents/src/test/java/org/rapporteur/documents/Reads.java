// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.intake.Article;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Limits;
import org.rapporteur.intake.Reading;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Source;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.model.source.Document;

/** Reads bytes as the file that they would be, with all readers of this module. */
final class Reads {

    static final String ENGLISH =
            "The minister of finance told reporters in the capital that the bridge would be closed for two weeks after the flood.";

    static final String MORE =
            "Engineers said on Tuesday that the water had carried away two of the pillars of the old bridge.";

    private static final Intake INTAKE = new Intake(Limits.STANDARD, FieldNames.STANDARD, Documents.readers());

    private Reads() {}

    static List<Reading> all(String name, byte[] bytes) {
        try (Stream<Source> sources = INTAKE.sources(new ByteArrayInputStream(bytes), name)) {
            return sources.map(INTAKE::read).toList();
        }
    }

    static List<Document> documents(String name, byte[] bytes) {
        List<Reading> readings = all(name, bytes);
        assertThat(readings).allSatisfy(reading -> assertThat(reading).isInstanceOf(Article.class));
        return readings.stream().map(reading -> ((Article) reading).document()).toList();
    }

    static Document document(String name, byte[] bytes) {
        List<Document> documents = documents(name, bytes);
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    static Rejection refused(String name, byte[] bytes) {
        List<Reading> readings = all(name, bytes);
        assertThat(readings).singleElement().isInstanceOf(Rejection.class);
        return (Rejection) readings.getFirst();
    }

    /** What each came to: a label, or "article". */
    static List<String> outcomes(String name, byte[] bytes) {
        List<String> outcomes = new ArrayList<>();
        for (Reading reading : all(name, bytes)) {
            outcomes.add(
                    reading instanceof Rejection rejection ? rejection.code().label() : "article");
        }
        return outcomes;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP archive of names and their contents in turn. */
    static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write(entries[i + 1] instanceof byte[] content ? content : utf8((String) entries[i + 1]));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
