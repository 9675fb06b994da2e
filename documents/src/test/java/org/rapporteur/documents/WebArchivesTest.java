// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.documents.Reads.ENGLISH;
import static org.rapporteur.documents.Reads.MORE;
import static org.rapporteur.documents.Reads.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.source.Document;

class WebArchivesTest {

    private static byte[] record(String type, String url, String more, String block) {
        return utf8("WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "WARC-Date: 2019-09-24T00:00:00Z\r\nWARC-Target-URI: " + url + "\r\n" + more
                + "Content-Type: application/http; msgtype=" + type + "\r\nContent-Length: " + utf8(block).length
                + "\r\n\r\n"
                + block + "\r\n\r\n");
    }

    private static byte[] page(String url, String text) {
        return record(
                "response",
                url,
                "",
                http(200, "text/html; charset=utf-8", "<html><body><p>" + text + "</p></body></html>"));
    }

    private static String http(int status, String type, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + utf8(body).length
                + "\r\n\r\n" + body;
    }

    private static byte[] joined(byte[]... records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.writeBytes(record);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void eachPageIsADocumentAndTheRestIsPassedOver() {
        byte[] first = record("request", "https://herald.example/1", "", "GET / HTTP/1.1\r\n\r\n");
        byte[] archive = joined(
                first,
                page("https://herald.example/1", ENGLISH),
                record("response", "https://herald.example/a.css", "", http(200, "text/css", "p { color: red }")),
                record("response", "https://herald.example/2", "", http(404, "text/html", "<p>" + MORE + "</p>")),
                record("response", "https://herald.example/3", "", http(200, "text/plain", MORE)));
        List<Document> documents = Reads.documents("a.warc", archive);
        assertThat(documents).extracting(document -> document.text().value()).containsExactly(ENGLISH, MORE);
        assertThat(documents)
                .extracting(Document::url)
                .containsExactly("https://herald.example/1", "https://herald.example/3");
        assertThat(documents.getFirst().source()).isEqualTo("a.warc@" + first.length);
    }

    @Test
    void recordsPackedOneByOneAreFoundByTheirPlaceInTheFile() throws IOException {
        byte[] first = gzip(page("https://herald.example/1", ENGLISH));
        byte[] archive = joined(first, gzip(page("https://herald.example/2", MORE)));
        assertThat(Reads.documents("a.warc.gz", archive))
                .extracting(Document::source)
                .containsExactly("a.warc.gz@0", "a.warc.gz@" + first.length);
        assertThat(Reads.documents(
                        "a.wacz",
                        Reads.zip(
                                "archive/data.warc.gz", archive, "pages/pages.jsonl", "{}", "datapackage.json", "{}")))
                .extracting(Document::source)
                .containsExactly("a.wacz#archive/data.warc.gz@0", "a.wacz#archive/data.warc.gz@" + first.length);
    }

    @Test
    void aPageThatTheCrawlerCutIsRefused() {
        byte[] cut = record(
                "response",
                "https://herald.example/1",
                "WARC-Truncated: length\r\n",
                http(200, "text/html", "<p>" + ENGLISH));
        assertThat(Reads.outcomes("a.warc", joined(cut, page("https://herald.example/2", MORE))))
                .containsExactly("truncated", "article");
    }

    @Test
    void aBrokenRecordDoesNotEndTheReading() {
        byte[] broken = record("response", "https://herald.example/1", "", "HTTP/1.1 what\u0000 is this\r\n\r\nx");
        assertThat(Reads.outcomes("a.warc", joined(broken, page("https://herald.example/2", MORE))))
                .endsWith("article");
    }

    @Test
    void anArchiveThatBreaksOffTellsSo() {
        byte[] archive = joined(page("https://herald.example/1", ENGLISH), page("https://herald.example/2", MORE));
        assertThat(Reads.outcomes("a.warc", Arrays.copyOf(archive, archive.length - 120)))
                .containsExactly("article", "truncated");
    }
}
