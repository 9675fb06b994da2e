// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.intake.Samples.ENGLISH;
import static org.rapporteur.intake.Samples.utf8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.Outlet;

/** JSON as the usual programs write it. */
class JsonDialectsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 9, 23);

    @Test
    void aReplyOfNewsApiIsAListOfArticles() {
        String reply = """
                {"status": "ok", "totalResults": 2, "articles": [
                  {"source": {"id": "h", "name": "The Herald"}, "author": "Ann Reporter, Tom Writer", "title": "One",
                   "description": "d", "url": "https://herald.example/1", "publishedAt": "2019-09-23T10:00:00Z", "content": "%s"},
                  {"title": "Two", "content": "%s", "tags": [{"text": "bridge"}]}]}""".formatted(ENGLISH, ENGLISH);
        List<Document> documents = Reads.documents("reply.json", reply);
        assertThat(documents).extracting(Document::source).containsExactly("reply.json#1", "reply.json#2");
        assertThat(documents.getFirst()).satisfies(one -> {
            assertThat(one.title()).isEqualTo("One");
            assertThat(one.published()).isEqualTo(DAY);
            assertThat(one.outlet()).isEqualTo(new Outlet("The Herald"));
            assertThat(one.url()).isEqualTo("https://herald.example/1");
            assertThat(one.authors()).containsExactly("Ann Reporter", "Tom Writer");
        });
    }

    @Test
    void whatIsCutOrATeaserIsNoArticle() {
        assertThat(Reads.code(
                        "a.json",
                        "{\"content\": \"" + ENGLISH + "… [+1234 chars]\", \"url\": \"https://a.example/1\"}"))
                .isEqualTo(Code.NO_TEXT);
        assertThat(Reads.refused(
                                "a.json",
                                "{\"title\": \"T\", \"description\": \"d\", \"url\": \"https://a.example/1\"}")
                        .reason())
                .contains("only a teaser of 1 characters")
                .contains("fetch https://a.example/1");
    }

    @Test
    void namesOfOtherProgramsAreKnown() {
        Document document = Reads.document(
                "a.jsonl",
                "{\"authors\": [\"Ann Reporter\"], \"date_publish\": \"2019-09-23 10:00:00\", \"maintext\": \""
                        + ENGLISH
                        + "\", \"source_domain\": \"herald.example\", \"title\": \"One\", \"url\": \"https://herald.example/1\"}");
        assertThat(document.published()).isEqualTo(DAY);
        assertThat(document.authors()).containsExactly("Ann Reporter");
        assertThat(document.outlet()).isEqualTo(new Outlet("herald.example"));
    }

    @Test
    void anArrayIsAListWhateverItsLayout() {
        String one = Samples.line("a", ENGLISH);
        String two = Samples.line("b", ENGLISH + " {[\\\"");
        assertThat(Reads.documents("a", "[" + one + "," + two + "]"))
                .extracting(Document::source)
                .containsExactly("a", "b");
        assertThat(Reads.documents("a", "[\n  " + one + ",\n  " + two + "\n]\n"))
                .hasSize(2);
    }

    @Test
    void aListThatBreaksOffTellsSoAfterItsArticles() {
        List<Reading> readings = Reads.all("a.json", "[" + Samples.line("a", ENGLISH) + ", {\"text\": \"The");
        assertThat(readings).hasSize(2);
        assertThat(readings.get(1))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.code()).isEqualTo(Code.BROKEN_JSON));
        List<Reading> between = Reads.all("a.json", "[" + Samples.line("a", ENGLISH) + ", ");
        assertThat(between.get(1))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).contains("ends too early"));
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        assertThat(Reads.code("a.json", "[{\"items\":" + "[".repeat(100_000))).isIn(Code.TOO_DEEP, Code.BROKEN_JSON);
    }

    @Test
    void markupInATextOfAnotherProgramIsTakenOut() {
        assertThat(Reads.document("a.json", "{\"content_html\": \"<p>" + ENGLISH + "</p><p>More.</p>\"}")
                        .text()
                        .value())
                .isEqualTo(ENGLISH + "\n\nMore.");
    }

    @Test
    void theUserMayNameTheFields() {
        Intake intake =
                new Intake(Limits.STANDARD, FieldNames.with(Map.of("text", "Body EN", "published", "day")), List.of());
        byte[] json = utf8("{\"body en\": \"" + ENGLISH + "\", \"day\": \"23 Sep 2019\", \"text\": \"x\"}");
        assertThat(Reads.all(intake, "a.json", json)).singleElement().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(article.document().text().value()).isEqualTo(ENGLISH);
            assertThat(article.document().published()).isEqualTo(DAY);
        });
    }
}
