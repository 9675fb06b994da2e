// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;

/** Reads bytes as the file that they would be. */
final class Reads {

    private Reads() {}

    static List<Reading> all(Intake intake, String name, byte[] bytes) {
        try (Stream<Source> sources = intake.sources(new ByteArrayInputStream(bytes), name)) {
            return sources.map(intake::read).toList();
        }
    }

    static List<Reading> all(String name, String text) {
        return all(new Intake(Limits.STANDARD), name, Samples.utf8(text));
    }

    /** The documents, none having been refused. */
    static List<Document> documents(String name, String text) {
        List<Reading> readings = all(name, text);
        assertThat(readings).allSatisfy(reading -> assertThat(reading).isInstanceOf(Article.class));
        return readings.stream().map(reading -> ((Article) reading).document()).toList();
    }

    static Document document(String name, String text) {
        List<Document> documents = documents(name, text);
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    /** The only reading, which is a rejection. */
    static Rejection refused(String name, String text) {
        List<Reading> readings = all(name, text);
        assertThat(readings).singleElement().isInstanceOf(Rejection.class);
        return (Rejection) readings.getFirst();
    }

    static Code code(String name, String text) {
        return refused(name, text).code();
    }
}
