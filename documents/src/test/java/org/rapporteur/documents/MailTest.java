// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.documents.Reads.ENGLISH;
import static org.rapporteur.documents.Reads.MORE;
import static org.rapporteur.documents.Reads.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;

class MailTest {

    private static final String HEAD = """
            From: "Ann Reporter" <ann@example.org>
            To: desk@example.org
            Subject: =?utf-8?Q?Bridge_=E2=80=93?=
             =?utf-8?Q?_closed?=
            Date: Mon, 23 Sep 2019 23:30:00 -0500
            MIME-Version: 1.0
            """;

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    @Test
    void aMailIsReadWithWhatItsHeadTells() {
        String mail =
                HEAD + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + ENGLISH.replace("that the", "that=\n the") + " Caf=E9.\n";
        Document document = Reads.document("a.eml", utf8(mail));
        assertThat(document.text().value()).isEqualTo(ENGLISH + " Café.");
        assertThat(document.title()).isEqualTo("Bridge – closed");
        assertThat(document.published()).isEqualTo(LocalDate.of(2019, 9, 23));
        assertThat(document.authors()).containsExactly("Ann Reporter");
    }

    @Test
    void whatOthersWroteAndTheSignatureAreLeftOut() {
        String mail = HEAD + "\n" + ENGLISH
                + "\n\nOn Sun, 22 Sep 2019, Tom\nWriter wrote:\n> Is it true?\n> Tell me.\n\n" + MORE + "\n-- \nAnn\n";
        assertThat(Reads.document("a.eml", utf8(mail)).text().value()).isEqualTo(ENGLISH + "\n\n" + MORE);
    }

    @Test
    void whatIsAttachedIsAFileOfItsOwn() {
        String mail = HEAD
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n"
                + "--c\nContent-Type: text/plain\n\n" + ENGLISH + "\n--c\nContent-Type: text/html\n\n<p>" + ENGLISH
                + "</p>\n--c--\n"
                + "--b\nContent-Type: application/zip; name=\"s.zip\"\nContent-Transfer-Encoding: base64\n\n"
                + base64(Reads.zip("in.txt", MORE)) + "\n"
                + "--b\nContent-Type: message/rfc822\n\n" + HEAD + "\n" + MORE + "\n"
                + "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n";
        List<Document> documents = Reads.documents("a.eml", utf8(mail));
        assertThat(documents).extracting(Document::source).containsExactly("a.eml", "a.eml#s.zip#in.txt", "a.eml#2");
        assertThat(documents).extracting(document -> document.text().value()).containsExactly(ENGLISH, MORE, MORE);
    }

    @Test
    void aMailInHtmlIsReadWithoutItsMarkup() {
        String mail = HEAD + "Content-Type: text/html; charset=utf-8\n\n<html><body><p>" + ENGLISH + "</p><p>" + MORE
                + "</p><blockquote type=\"cite\">Old words.</blockquote></body></html>\n";
        assertThat(Reads.document("a.eml", utf8(mail)).text().value()).isEqualTo(ENGLISH + "\n\n" + MORE);
    }

    @Test
    void eachMailOfAMailboxIsADocument() {
        String from = "From ann@example.org Mon Sep 23 10:00:00 2019\n";
        String box = from + HEAD + "\n" + ENGLISH + "\n>From here on.\n\n" + from + HEAD + "\n" + MORE
                + "\n\nFrom the capital.\n\n";
        List<Document> documents = Reads.documents("box", utf8(box.replace("\n", "\r\n")));
        assertThat(documents).extracting(Document::source).containsExactly("box#1", "box#2");
        assertThat(documents.getFirst().text().value()).isEqualTo(ENGLISH + "\nFrom here on.");
        assertThat(documents.get(1).text().value()).endsWith("From the capital.");
    }

    @Test
    void aSavedPageIsReadAsThePage() {
        String page = "From: <Saved by Blink>\nSnapshot-Content-Location: https://herald.example/1\nSubject: x\n"
                + "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n<html><body><nav><a href=3D/>Home</a></nav><h1>Bridge is closed</h1><p>"
                + ENGLISH + "</p></body></html>\n--b\nContent-Type: image/png\n\nx\n--b--\n";
        Document document = Reads.document("a.mhtml", utf8(page));
        assertThat(document.text().value()).isEqualTo(ENGLISH);
        assertThat(document.title()).isEqualTo("Bridge is closed");
        assertThat(document.url()).isEqualTo("https://herald.example/1");
    }

    @Test
    void anEncryptedMailIsRefused() {
        String mail = HEAD
                + "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n";
        assertThat(Reads.refused("a.eml", utf8(mail)).code()).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void partsInPartsWithoutEndAreRefused() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(Reads.refused("a.eml", utf8(mail.toString())).code()).isEqualTo(Code.TOO_DEEP);
    }

    @Test
    void aMailOfOutlookIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            property(file, "__substg1.0_0037001F", "Bridge closed");
            property(file, "__substg1.0_1000001F", ENGLISH);
            property(file, "__substg1.0_0C1A001F", "Ann Reporter");
            file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            file.writeFilesystem(bytes);
        }
        Document document = Reads.document("a.msg", bytes.toByteArray());
        assertThat(document.text().value()).isEqualTo(ENGLISH);
        assertThat(document.title()).isEqualTo("Bridge closed");
    }

    private static void property(POIFSFileSystem file, String name, String value) throws IOException {
        file.createDocument(new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)), name);
    }
}
