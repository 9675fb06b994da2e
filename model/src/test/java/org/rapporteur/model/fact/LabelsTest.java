// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;

/** The words that outputs write are those of docs/facts.md, letter by letter: other programs go by them. */
class LabelsTest {

    @Test
    void ofStatements() {
        assertThat(Stream.of(Statement.Kind.values()).map(Statement.Kind::label))
                .containsExactly("claim", "denial", "verification", "no-comment", "correction", "question", "order");
        assertThat(Stream.of(Statement.Quoted.values()).map(Statement.Quoted::label))
                .containsExactly("full", "partial", "none");
        assertThat(Stream.of(SpeechMark.Quoting.values()).map(SpeechMark.Quoting::label))
                .containsExactly("full", "partial", "none");
    }

    @Test
    void ofWhatIsTold() {
        assertThat(Stream.of(Status.values()).map(Status::label))
                .containsExactly("happened", "ongoing", "expected", "possible", "requested", "threatened", "denied");
        assertThat(Stream.of(Voice.values()).map(Voice::label)).containsExactly("reported", "attributed", "alleged");
        assertThat(Stream.of(FigureCategory.values()).map(FigureCategory::label))
                .containsExactly(
                        "killed",
                        "injured",
                        "missing",
                        "displaced",
                        "detained",
                        "sick",
                        "crowd",
                        "forces",
                        "equipment",
                        "money",
                        "damaged",
                        "votes",
                        "affected",
                        "other");
    }

    @Test
    void ofWhoAndWhere() {
        assertThat(Stream.of(EntityKind.values()).map(EntityKind::label))
                .containsExactly("person", "organization", "country", "place", "group");
        assertThat(Stream.of(NameKind.values()).map(NameKind::label))
                .containsExactly(
                        "person",
                        "organization",
                        "country",
                        "place",
                        "group",
                        "event",
                        "product",
                        "work",
                        "law",
                        "other");
        assertThat(Stream.of(Mention.Form.values()).map(Mention.Form::label))
                .containsExactly("name", "nominal", "pronoun");
        assertThat(Stream.of(Locality.Precision.values()).map(Locality.Precision::label))
                .containsExactly("site", "city", "region", "country");
        assertThat(new CountryCode("GHA")).hasToString("GHA");
    }
}
