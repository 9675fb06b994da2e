// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.intake.Samples.ENGLISH;
import static org.rapporteur.intake.Samples.utf8;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;

/** Tables of articles as text. */
class TablesTest {

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void eachRowIsAnArticle(String delimiter) {
        String table = String.join(delimiter, "Title", "Article Text", "date", "author", "newspaper") + "\n"
                + String.join(
                        delimiter,
                        "One",
                        "\"" + ENGLISH + "\n\nHe said \"\"no\"\".\"",
                        "2019-09-23",
                        "Ann Reporter",
                        "Herald")
                + "\r\n\n"
                + String.join(delimiter, "Two", "\"" + ENGLISH + "\"", "23 September 2019", "", "") + "\n";
        List<Document> documents = Reads.documents("table", table);
        assertThat(documents).extracting(Document::source).containsExactly("table:2", "table:6");
        assertThat(documents).extracting(Document::published).containsOnly(LocalDate.of(2019, 9, 23));
        assertThat(documents.getFirst().text().value()).isEqualTo(ENGLISH + "\n\nHe said \"no\".");
        assertThat(documents.getFirst().title()).isEqualTo("One");
        assertThat(documents.getFirst().authors()).containsExactly("Ann Reporter");
        assertThat(documents.get(1).outlet()).isNull();
    }

    @Test
    void aTableInAnOldEncodingIsRead() {
        byte[] table = ("title,text\nOne,\"" + ENGLISH + " Café.\"\n").getBytes(Charset.forName("windows-1252"));
        assertThat(Reads.all(new Intake(Limits.STANDARD), "a.csv", table))
                .singleElement()
                .isInstanceOfSatisfying(
                        Article.class,
                        article -> assertThat(article.document().text().value()).endsWith("Café."));
    }

    @Test
    void columnsWithoutATextAreRefusedWithARemedy() {
        Rejection rejection = Reads.refused("a.csv", "id,title,url\n1,One,https://a.example/1\n");
        assertThat(rejection.code()).isEqualTo(Code.NO_TEXT);
        assertThat(rejection.reason()).contains("id, title, url").contains("--columns text=NAME");
    }

    @Test
    void columnsWithoutNamesAreRefused() {
        assertThat(Reads.code("a", "a1,12.5,x\nb1,13.5,y\nc1,14.5,z\nd1,15.5,w\n"))
                .isEqualTo(Code.UNSUPPORTED);
        assertThat(Reads.code("a", "20190923100000-1\t2019\t1\te.org\thttps://e.org\t\t\t\t\n"))
                .isEqualTo(Code.UNSUPPORTED);
    }

    @Test
    void aRowOverTheLimitIsRefusedAndTheNextIsRead() {
        String table = "title,text\nOne,\"" + "a".repeat(2000) + "\"\nTwo,\"" + ENGLISH + "\"\n";
        assertThat(Reads.all(new Intake(new Limits(1000)), "a.csv", utf8(table)))
                .extracting(reading -> reading instanceof Rejection rejection
                        ? rejection.code().label()
                        : "article")
                .containsExactly("too-large", "article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "London, Paris, Rome and Berlin agreed.\nMadrid, Lisbon, Athens and Oslo did not.\nThe minister, asked, said so.\n",
                "The text, she said, was long.\nThe title, too.\n",
                "Text: the bridge | was closed\n"
            })
    void proseWithCommasIsProse(String prose) {
        assertThat(Reads.document("a.txt", prose + ENGLISH).text().value()).isEqualTo(prose + ENGLISH);
    }
}
